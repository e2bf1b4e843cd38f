import numpy as np
import pytest

from engine.core.errors import BadExperiment
from engine.model.build import build
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.freezing import freeze, stages, taught
from engine.policy.train_policy import TrainPolicy

PLAN = ModelPlan(name="tiny", side_px=8, blocks=(Block(kind="conv", settings={"filters": 2}), Block(kind="flatten")))


@pytest.fixture(scope="module")
def lite0(tmp_path_factory):
    return build(BackboneSpec(side_px=32, pretrained=False), 3, 32, 0)


def learning(built):
    return {layer.name for layer in built.model.layers if layer.trainable and layer.weights}


def test_from_scratch_is_one_stage_in_which_everything_learns():
    built = build(PLAN, 3, 8, 0)
    (stage,) = stages(TrainPolicy(mode="scratch", epochs=4, learning_rate=0.1), built)
    assert (stage.key, stage.epochs, stage.rate) == ("training", 4, 0.1)
    freeze(built, stage)
    assert learning(built) == {"conv_1", "logits"}


@pytest.mark.parametrize("mode", ["transfer", "finetune"])
def test_transfer_without_a_backbone_is_refused(mode):
    with pytest.raises(BadExperiment, match="need a backbone"):
        stages(TrainPolicy(mode=mode), build(PLAN, 3, 8, 0))


def test_transfer_teaches_the_head_only(lite0):
    (stage,) = stages(TrainPolicy(), lite0)
    freeze(lite0, stage)
    assert stage.key == "head" and learning(lite0) == {"logits"}


def test_fine_tuning_is_the_head_and_then_the_last_blocks_at_the_lower_rate(lite0):
    first, second = stages(TrainPolicy(mode="finetune", tune_blocks=1, tune_rate=1e-5), lite0)
    assert (first.key, second.key, second.rate, second.epochs) == ("head", "tuning", 1e-5, 5)
    freeze(lite0, second)
    last = set(lite0.blocks[-1])
    assert learning(lite0) - {"logits"} and learning(lite0) - {"logits"} <= last


def test_batch_normalization_of_a_tuned_backbone_keeps_its_statistics(lite0):
    second = stages(TrainPolicy(mode="finetune", tune_blocks=99), lite0)[1]
    freeze(lite0, second)
    normal = [layer for layer in lite0.model.layers if type(layer).__name__ == "BatchNormalization"]
    before = [layer.moving_mean.numpy().copy() for layer in normal]
    lite0.model(np.random.default_rng(0).integers(0, 255, (4, 32, 32, 3)).astype("float32"), training=True)
    assert normal and not any(layer.trainable for layer in normal)
    assert all(np.array_equal(old, layer.moving_mean.numpy().copy()) for old, layer in zip(before, normal, strict=True))


def test_auxiliary_classifiers_learn_with_the_network():
    tap = Block(kind="auxiliary", settings={"size": 2, "stride": 2, "filters": 2, "units": 3})
    plan = ModelPlan(name="tapped", side_px=8, blocks=(PLAN.blocks[0], tap, PLAN.blocks[1]))
    built = build(plan, 3, 8, 0)
    (stage,) = stages(TrainPolicy(mode="scratch"), built)
    freeze(built, stage)
    assert taught(built) is built.teacher and set(built.auxiliary) <= set(stage.learning)
    assert {layer.name for layer in built.teacher.layers if layer.trainable and layer.weights} > learning(built)
    assert taught(build(PLAN, 3, 8, 0)).output.shape == (None, 3)
