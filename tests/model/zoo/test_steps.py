import pytest

from engine.model.layers import survey_blocks
from engine.model.zoo.steps import FLATTEN, brought_to


@pytest.mark.parametrize("native", [1, 3, 6, 7])
@pytest.mark.parametrize("side", [1, 2, 5, 7, 8, 13, 14, 20, 31, 32, 64, 127, 128, 255])
def test_a_large_map_is_brought_to_the_native_side(native, side):
    blocks = brought_to(native, side)
    found = survey_blocks((*blocks, FLATTEN), ("map", (side, side, 2)), 10)
    assert not found.problems and len(blocks) <= 2 + (side > 128)
    assert found.output == (min(side, native) ** 2 * 2,)


def test_windows_just_cover_a_map_little_larger():
    (block,) = brought_to(7, 8)
    assert block.settings == {"size": 2, "stride": 1, "mode": "average"}
