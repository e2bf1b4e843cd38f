import pytest

from engine.model.layers import layers
from engine.model.zoo import figures_of, zoo_plan

MILLIONS = {20: 0.27, 32: 0.46, 44: 0.66, 56: 0.85, 110: 1.7}
"""Table 6 of the paper, which counts what is learned."""


@pytest.mark.parametrize("depth", MILLIONS)
def test_parameters_are_the_published_ones(depth):
    for key in (f"resnet{depth}", f"plain{depth}"):
        found = figures_of(zoo_plan(key), 10)
        assert round(found.trainable / 1e6, 1 if depth == 110 else 2) == MILLIONS[depth]
        assert found.depth == depth


def test_statistics_are_all_that_is_not_learned():
    found = figures_of(zoo_plan("resnet56"), 10)
    assert (found.trainable, found.parameters) == (853_018, 853_018 + 2 * 2_032)


def test_zeros_bring_the_input_to_the_output_without_weights():
    rows = layers(zoo_plan("resnet20"), 10)
    assert [row.output for row in rows if row.kind == "channel_padding"] == [(16, 16, 32), (8, 8, 64)]
    assert len([row for row in rows if row.kind == "add"]) == 9
    assert zoo_plan("plain20").blocks == zoo_plan("resnet20", 0, {"skip": False}).blocks
