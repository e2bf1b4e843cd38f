import pytest

from engine.core.errors import UnknownName
from engine.model.layers import layers, problems
from engine.model.presets import PRESETS, preset_plan


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.key)
@pytest.mark.parametrize("side", [32, 96, 224])
def test_presets_hold_together_at_usual_sides(preset, side):
    assert problems(preset.plan(side)) == ()


def test_vgg16_has_the_published_parameters():
    rows = layers(preset_plan("vgg16"), 1000)
    assert sum(row.parameters for row in rows) == 138_357_544
    assert sum(row.macs for row in rows) == 15_470_264_320


def test_a_preset_is_found_by_either_name():
    assert preset_plan("vgg16_plan", 64) == preset_plan("vgg16", 64)
    assert preset_plan("small_cnn").side_px == PRESETS["small_cnn"].side_px
    with pytest.raises(UnknownName):
        preset_plan("alexnet")
