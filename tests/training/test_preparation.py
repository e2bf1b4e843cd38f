import pytest

from engine.core.control import Control
from engine.core.errors import BadPlan
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training.preparation import batches_of, network_of, prepare
from engine.training.reporter import Reporter
from tests.training.conftest import scratch, tinted


def test_pictures_labels_and_stages_are_ready():
    seen = []
    found = prepare(scratch(), tinted(), Reporter(Control(seen.append, every_s=0)).within("preparing"))
    assert found.train[0].shape == (48, 16, 16, 3) and found.validation[0].shape == (12, 16, 16, 3)
    assert found.train[1].tolist()[:4] == [0, 1, 2, 0] and found.labels == ("red", "green", "blue")
    assert [stage.key for stage in found.stages] == ["training"] and found.input.side_px == 16
    assert [progress.what for progress in seen][:2] == ["preparing", "building"] and seen[-1].what == "decoding"
    assert batches_of(scratch(), found) == 3 and batches_of(scratch(batch_size=20), found) == 3


def test_from_scratch_means_random_weights_whatever_the_model_says():
    spec = BackboneSpec(pretrained=True)
    assert network_of(Experiment(model=spec, policy=TrainPolicy(mode="scratch"))) == BackboneSpec(pretrained=False)
    assert network_of(Experiment(model=spec)) == spec


def test_a_wrong_plan_is_said_before_pictures_are_read():
    wrong = Experiment(model=ModelPlan(name="w", side_px=16, blocks=()), policy=TrainPolicy(mode="scratch"))
    seen = []
    with pytest.raises(BadPlan):
        prepare(wrong, tinted(), Reporter(Control(seen.append, every_s=0)).within("preparing"))
    assert "decoding" not in [progress.what for progress in seen]


def test_small_pictures_stay_small_for_a_backbone_that_enlarges_them():
    experiment = Experiment(model=BackboneSpec(side_px=64, pretrained=False))
    found = prepare(experiment, tinted(side_px=32), Reporter(Control()).within("preparing"))
    assert found.train[0].shape[1:] == (32, 32, 3) == found.built.model.input.shape[1:]
    assert found.input.side_px == 32 and found.built.model.get_layer("resize").output.shape[1:] == (64, 64, 3)
