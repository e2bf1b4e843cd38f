from engine.model.plan import Block, ModelPlan
from engine.model.zoo import figures_of


def plan_of(*kinds):
    return ModelPlan(name="test", side_px=16, blocks=tuple(Block(kind=kind) for kind in kinds))


def test_statistics_and_fully_connected_layers_are_told_apart():
    found = figures_of(plan_of("conv", "batch_norm", "flatten", "dense"), 10)
    conv, norm, dense = 3 * 3 * 3 * 32 + 32, 4 * 32, 16 * 16 * 32 * 128 + 128 + 128 * 10 + 10
    assert found.parameters == conv + norm + dense and found.trainable == found.parameters - 2 * 32
    assert found.parameters_without_top == conv + norm and found.dense_share == dense / found.parameters
    assert found.depth == 3 and found.parameters_auxiliary == 0


def test_auxiliary_classifiers_are_counted_apart():
    plain, taught = plan_of("conv", "flatten"), plan_of("conv", "auxiliary", "flatten")
    assert figures_of(taught, 10).parameters == figures_of(plain, 10).parameters
    assert figures_of(taught, 10).macs == figures_of(plain, 10).macs and figures_of(taught, 10).parameters_auxiliary > 0


def test_a_plan_without_an_end_has_figures_too():
    assert figures_of(plan_of("conv"), 10).parameters == 3 * 3 * 3 * 32 + 32
    assert figures_of(plan_of(), 10).dense_share == 0
