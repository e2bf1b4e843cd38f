from engine.model.layers import layers
from engine.model.zoo import zoo_plan


def test_maps_are_those_of_figure_3():
    rows = layers(zoo_plan("zfnet"), 1000)
    assert [row.output for row in rows if row.kind in ("conv", "pooling")] == [
        (110, 110, 96), (55, 55, 96), (26, 26, 256), (13, 13, 256), (13, 13, 384), (13, 13, 384), (13, 13, 256),
        (6, 6, 256),
    ]  # fmt: skip


def test_no_filter_is_blind_to_half_of_the_channels():
    assert not [block for block in zoo_plan("zfnet").blocks if block.settings.get("groups", 1) != 1]


def test_the_small_form_ends_in_a_4x4_map():
    rows = layers(zoo_plan("zfnet_32"), 10)
    assert [row.output[0] for row in rows if len(row.output) == 3][-1] == 4
