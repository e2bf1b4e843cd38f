from engine.model.layers import survey
from engine.model.plan import Block, ModelPlan
from gui.widgets.block_facts import facts_of


def facts(*kinds):
    blocks = tuple(Block(kind=kind) for kind in kinds)
    return facts_of(blocks, survey(ModelPlan(name="own", side_px=32, blocks=blocks), 10))


def test_each_block_has_what_comes_in_and_out_and_all_its_layers():
    conv, inception, flatten = facts("conv", "inception_reduced", "flatten")
    assert conv.entry == (32, 32, 3) and conv.output == inception.entry == (32, 32, 32)
    assert len(inception.parts) == 8 and inception.parameters == sum(part.parameters for part in inception.parts)
    assert "=" in conv.formula and flatten.output == (32 * 32 * 256,)


def test_an_auxiliary_classifier_hands_its_input_on():
    _, auxiliary, pool = facts("conv", "auxiliary", "global_average_pooling")
    assert auxiliary.output == auxiliary.entry == pool.entry == (32, 32, 32) and auxiliary.parameters > 0


def test_behind_a_wrong_block_nothing_is_said():
    _, wrong, behind = facts("flatten", "conv", "dense")
    assert wrong.problem is not None and wrong.output == () and behind.problem is None and behind.output == ()
