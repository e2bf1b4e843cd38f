from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import experiment as experiments
from engine.core.errors import BadExperiment
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import Augmentation, TrainPolicy

PLAN = ModelPlan(name="내 CNN", side_px=32, blocks=(Block(kind="conv", settings={"filters": 8, "padding": "same"}),))


HEAD = (
    Block(kind="flatten"),
    Block(kind="dense", settings={"units": 64}),
    Block(kind="dropout", settings={"rate": 0.5}),
)
OLD = Path(__file__).parent / "experiments"


@pytest.mark.parametrize("model", [PLAN, BackboneSpec(key="vgg16", side_px=96, head=HEAD)])
def test_json_goes_both_ways(model):
    experiment = Experiment(
        name="한글", model=model, dataset=DatasetSpec(limit=7), policy=TrainPolicy(augmentation=Augmentation(flip=True))
    )
    assert Experiment.from_json(experiment.to_json()) == experiment


@given(st.integers(0, 2**32 - 1), st.floats(0.05, 0.5), st.integers(1, 999))
def test_any_valid_value_survives(seed, validation, epochs):
    experiment = Experiment(seed=seed, dataset=DatasetSpec(validation=validation), policy=TrainPolicy(epochs=epochs))
    assert Experiment.from_json(experiment.to_json()) == experiment


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "cannot be read"),
        ("[]", "not an experiment"),
        ('{"version": 99}', "newer ConvScope"),
        ('{"version": 0}', "not an experiment"),
        ('{"version": 2, "model": {"type": "backbone", "dropout": 0.1}}', "dropout"),
        ('{"version": 1, "model": {"type": "backbone", "dropout": 0.1, "head": []}}', "dropout"),
        ('{"version": 1, "model": {"type": "backbone", "dropout": "much"}}', "dropout"),
        ('{"version": 1, "model": {"type": "backbone", "dropout": 2}}', "0 to 0.9"),
        ('{"version": 1, "colour": 1}', "colour"),
        ('{"version": 1, "policy": {"epochs": "ten"}}', "epochs"),
        ('{"version": 1, "policy": {"epochs": 0}}', "epochs"),
        ('{"version": 1, "model": {"type": "rocket"}}', "rocket"),
    ],
)
def test_a_broken_file_gets_a_sentence_that_names_the_field(text, said):
    with pytest.raises(BadExperiment, match=said):
        Experiment.from_json(text)


def test_version_1_files_stay_readable():
    old = experiments.read(OLD / "version_1.json")
    head = (Block(kind="global_average_pooling"), Block(kind="dropout", settings={"rate": 0.35}))
    assert old.model == BackboneSpec(key="mobilenet_v2", side_px=96, head=head)
    assert (old.name, old.seed, old.policy.epochs, old.dataset.limit) == ("오래된 실험", 11, 7, 2000)
    assert Experiment.from_json(old.to_json()) == old and '"version": 2' in old.to_json()
    text = '{"version": 1, "dataset": {"source": "cifar10"}, "model": {"type": "backbone", "key": "vgg16"}}'
    assert Experiment.from_json(text).model == BackboneSpec(key="vgg16")
    assert Experiment.from_json('{"version": 1, "model": {"type": "plan", "name": "a", "side_px": 32, "blocks": []}}')


def test_files_go_both_ways_and_missing_ones_are_named(tmp_path):
    path = tmp_path / "실험.json"
    experiments.write(Experiment(name="a"), path)
    assert experiments.read(path).name == "a"
    with pytest.raises(BadExperiment, match="nowhere"):
        experiments.read(tmp_path / "nowhere.json")
    (tmp_path / "bin.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadExperiment, match="not text"):
        experiments.read(tmp_path / "bin.json")


def test_an_experiment_cannot_be_changed():
    with pytest.raises(AttributeError):
        Experiment().seed = 3  # type: ignore[misc]
    assert msgspec.structs.replace(Experiment(), seed=3).seed == 3
