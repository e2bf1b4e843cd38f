"""A dataset, a network and runs so small that each takes a second."""

import numpy as np
import pytest

from engine.core import backend
from engine.core.control import Control
from engine.data.dataset import Dataset
from engine.data.pictures import ArrayPictures
from engine.experiment import Experiment
from engine.model.build import Built, build
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training.run import run

SIDE_PX = 16
TINY = ModelPlan(
    name="tiny",
    side_px=SIDE_PX,
    blocks=(
        Block(kind="conv", settings={"filters": 4}),
        Block(kind="batch_norm"),
        Block(kind="global_average_pooling"),
    ),
)


def tinted(n: int = 60, side_px: int = SIDE_PX, classes: tuple[str, ...] = ("red", "green", "blue")) -> Dataset:
    """Noise in the colour of its class; a fifth validates."""
    rng = np.random.default_rng(0)
    labels = (np.arange(n) % len(classes)).astype(np.int32)
    array = rng.integers(0, 120, (n, side_px, side_px, 3)).astype(np.uint8)
    array[np.arange(n), :, :, labels % 3] += 120
    return Dataset(
        name="tinted",
        classes=classes,
        pictures=ArrayPictures(array, f"tinted-{n}-{side_px}"),
        keys=tuple(f"{i:03d}" for i in range(n)),
        labels=labels,
        split=(np.arange(n) % 15 >= 12).astype(np.int8),
        side_px=side_px,
    )


def scratch(**policy: object) -> Experiment:
    settings = {"mode": "scratch", "epochs": 3, "batch_size": 16, "learning_rate": 1e-2, "patience": 0} | policy
    return Experiment(name="Tiny Übung 그림", model=TINY, policy=TrainPolicy(**settings))  # type: ignore[arg-type]


def on_backbone(**policy: object) -> Experiment:
    settings = {"epochs": 2, "batch_size": 16, "learning_rate": 1e-2, "patience": 0} | policy
    model = BackboneSpec(side_px=32, pretrained=False)
    return Experiment(name="head", model=model, policy=TrainPolicy(**settings))  # type: ignore[arg-type]


def two_blocks(_spec: object, classes: int, side_px: int, seed: int) -> Built:
    """A backbone of two blocks in place of a real one, with all that freezing has to know of."""
    backend.prepare(seed)
    layers = backend.keras().layers
    picture = layers.Input((side_px, side_px, 3), name="picture")
    x = layers.Rescaling(1 / 255, name="scaling")(picture)
    for block in "ab":
        x = layers.Conv2D(6, 3, activation="relu", name=f"{block}_conv")(x)
        x = layers.BatchNormalization(name=f"{block}_norm")(x)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    x = layers.Dense(classes, name="logits")(layers.Dropout(0.2, name="head_dropout")(x))
    blocks = (("a_conv", "a_norm"), ("b_conv", "b_norm"))
    return Built(
        model=backend.keras().Model(picture, x),
        backbone_layers=(*blocks[0], *blocks[1]),
        blocks=blocks,
        feature_layer="pool",
        head_layers=("head_dropout", "logits"),
        inference_layers=("a_norm", "b_norm"),
    )


@pytest.fixture
def small_backbone(monkeypatch):
    """Runs on a backbone use one of two blocks; the real one is the end-to-end test's."""

    def made(spec, classes, side_px, seed, picture_px=0):
        return (two_blocks if isinstance(spec, BackboneSpec) else build)(spec, classes, picture_px or side_px, seed)

    monkeypatch.setattr("engine.training.preparation.build", made)


@pytest.fixture
def prompt(monkeypatch):
    """Every batch is reported at once, so that a test can act upon it."""
    monkeypatch.setattr("engine.training.reporter.REPORT_EVERY_S", 0.0)


@pytest.fixture(scope="session")
def data():
    return tinted()


@pytest.fixture(scope="session")
def finished(tmp_path_factory, data):
    """One finished run from scratch: result and reports."""
    seen: list = []
    return run(scratch(), Control(seen.append), out=tmp_path_factory.mktemp("runs"), dataset=data), seen
