import pytest

from engine.model.diagram.groups import groups, short_name
from engine.model.layers import OUTSIDE, LayerRow
from tests.model.diagram.conftest import rows_of


def row(name):
    return LayerRow(
        name=name, kind="conv", block=OUTSIDE, output=(4, 4, 4), formula="", parameters=0, macs=0, receptive_field=1
    )


def test_blocks_of_several_layers_are_groups(branched):
    found = groups(branched)
    assert [group.name for group in found] == [
        "inception_reduced_2", "auxiliary_3", "residual_basic_4", "squeeze_excite_5",
    ]  # fmt: skip
    inception = branched[found[0].first : found[0].last + 1]
    assert {one.block for one in inception} == {1} and branched[found[0].last + 1].block == 2
    assert groups(rows_of("conv", "pooling", "global_average_pooling")) == ()


@pytest.mark.parametrize(
    ("names", "group"),
    [
        (("conv2_block1_1_conv", "conv2_block1_1_bn"), "conv2_block1"),
        (("block_1_expand", "block_1_project"), "block_1"),
        (("expanded_conv_depthwise", "expanded_conv_project"), "expanded_conv"),
        (("block2a_expand_conv", "block2a_se_squeeze"), "block2a"),
        (("block35_1_conv", "block35_1_mixed"), "block35_1"),
        (("convnext_tiny_stage_0_block_1_conv", "convnext_tiny_stage_0_block_1_gelu"), "convnext_tiny_stage_0_block_1"),
    ],
)
def test_backbones_name_their_blocks(names, group):
    found = groups([row("stem"), *map(row, names), row("predictions")])
    assert [(one.name, one.first, one.last) for one in found] == [(group, 1, 2)]


def test_names_inside_a_group_are_short():
    assert short_name(row("block_1_expand"), "block_1") == "expand" and short_name(row("stem"), "") == "stem"
    assert short_name(row("residual_basic_4"), "residual_basic_4") == "conv"
