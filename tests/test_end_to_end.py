"""The main job with the real engine, nothing faked: small, but all of it."""

import json
import socket
from pathlib import Path

import numpy as np
import pytest

from engine.classify.batch import evaluate
from engine.classify.predictor import predictor_of
from engine.core.control import Control
from engine.data import sources
from engine.data.dataset import VALIDATION
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.inspection.probes import PROBES
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training.run import run
from engine.training.run_folder import RunFolder

SMALL = ModelPlan(
    name="small",
    side_px=32,
    blocks=(
        Block(kind="conv", settings={"filters": 16}),
        Block(kind="pooling"),
        Block(kind="conv", settings={"filters": 32}),
        Block(kind="global_average_pooling"),
    ),
)


@pytest.fixture
def no_network(monkeypatch):
    def refuse(*_args, **_more):
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_shapes_to_an_own_small_cnn(tmp_path):
    experiment = Experiment(
        dataset=DatasetSpec(limit=320), model=SMALL, policy=TrainPolicy(mode="scratch", epochs=3, learning_rate=3e-3)
    )
    seen = []
    result = run(experiment, Control(seen.append), out=tmp_path)
    assert result.epochs == 3 and result.pictures_per_second > 0 and seen
    folder = RunFolder.open(result.folder)
    assert folder.experiment == experiment and len(folder.labels) >= 6
    rows = folder.history()
    assert len(rows) == 3 and rows[-1].loss < rows[0].loss
    saved = {path.name for path in result.folder.iterdir()}
    assert saved >= {
        "experiment.json", "history.csv", "batches.csv", "model.keras", "best.keras", "labels.txt",
        "environment.json", "log.txt", "input.json",
    }  # fmt: skip
    assert json.loads((result.folder / "input.json").read_text())["side_px"] == 32


def test_the_whole_flow_with_the_built_in_backbone_and_no_network(tmp_path, no_network):
    experiment = Experiment(
        dataset=DatasetSpec(limit=320), model=BackboneSpec(side_px=64), policy=TrainPolicy(epochs=6, learning_rate=5e-3)
    )
    dataset = sources.load(experiment.dataset, Control())
    result = run(experiment, Control(), out=tmp_path, dataset=dataset)
    assert result.val_accuracy > 0.6  # eight classes, 64 px, 256 pictures: chance is 0.125

    judged = evaluate(result.folder, dataset, Control())
    assert judged.n == len(dataset.part(VALIDATION))
    assert judged.accuracy == pytest.approx(result.val_accuracy, abs=1e-6)
    assert judged.confusion.sum() == judged.n

    files = []
    for number, index in enumerate(dataset.part(VALIDATION)[:4]):
        files.append(Path(tmp_path, f"그림{number}.png"))
        dataset.pictures.open(int(index)).save(files[-1])
    predictor = predictor_of(result.folder)
    answers = predictor.classify_files([*files, tmp_path / "absent.png"], top=3, control=Control())
    assert [len(answer.top) for answer in answers] == [3, 3, 3, 3, 0] and answers[-1].error
    assert all(0 <= chance <= 1 for answer in answers for _, chance in answer.top)

    picture = np.asarray(dataset.pictures.open(0))
    shown = PROBES["filters"].run(predictor.model, picture, {}, Control())
    assert shown.tiles.shape == (32, 3, 3, 3)  # the stem: 32 filters of 3×3, in colour


def test_the_built_in_classifier_answers_with_nothing_trained_and_no_network(no_network):
    predictor = predictor_of("imagenet")
    chances = predictor.classify_images([np.full((50, 70, 3), 127, np.uint8)])
    assert chances.shape == (1, 1000) and chances.sum() == pytest.approx(1, abs=1e-4)
    assert len(predictor.labels) == 1000
