import pytest

from engine.model.layers import survey
from engine.model.plan import Block, ModelPlan
from engine.model.taken_apart import taken_apart

ENTRY = (32, 32, 16)


def figures(*blocks):
    chain = (Block(kind="conv", settings={"filters": 16}), *blocks, Block(kind="flatten"))
    found = survey(ModelPlan(name="own", side_px=32, blocks=chain), 10)
    assert not found.problems
    return found.output, sum(row.parameters for row in found.rows), sum(row.macs for row in found.rows)


@pytest.mark.parametrize(
    "block",
    [
        Block(kind="cnn_block"),
        Block(kind="cnn_block", settings={"padding": "number", "pad": 2, "norm": "local_response_norm"}),
        Block(kind="cnn_block", settings={"padding": "valid", "norm": "none", "pool": "average", "stride": 2}),
        Block(kind="residual_basic", settings={"skip": False, "stride": 2}),
        Block(kind="residual_bottleneck", settings={"skip": False, "bias": True}),
    ],
    ids=lambda block: f"{block.kind} {block.settings}",
)
def test_the_blocks_do_the_same_as_the_one(block):
    parts = taken_apart(block, ENTRY, 10)
    assert len(parts) > 1 and figures(*parts) == figures(block)


def test_only_unusual_settings_are_written():
    parts = taken_apart(Block(kind="cnn_block", settings={"padding": "number", "pad": 2}), ENTRY, 10)
    assert [part.kind for part in parts] == ["conv", "batch_norm", "activation", "pooling"]
    assert parts[0].settings == {"padding": "number", "pad": 2, "activation": "linear", "bias": False}


@pytest.mark.parametrize("kind", ["conv", "residual_basic", "inception_naive", "squeeze_excite", "auxiliary", "magic"])
def test_branches_single_layers_and_unknown_kinds_stay_whole(kind):
    assert taken_apart(Block(kind=kind), ENTRY, 10) == ()


def test_an_input_that_does_not_fit_gives_nothing():
    assert taken_apart(Block(kind="cnn_block"), (10,), 10) == ()
