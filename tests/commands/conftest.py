import contextlib
import io
import json
import os

import numpy as np
import pytest
from PIL import Image

from commands import parser
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.model.plan import Block, ModelPlan
from engine.policy.train_policy import TrainPolicy

PLAN = ModelPlan(
    name="tiny",
    side_px=32,
    blocks=(Block(kind="conv", settings={"filters": 6}), Block(kind="pooling"), Block(kind="global_average_pooling")),
)


@pytest.fixture(scope="session")
def pictures(tmp_path_factory):
    """A folder of two colours, 16 pictures each, and one broken file."""
    root, rng = tmp_path_factory.mktemp("그림"), np.random.default_rng(0)
    for channel, name in ((0, "red"), (2, "파랑")):
        (root / name).mkdir()
        for number in range(16):
            noise = rng.integers(0, 90, (40, 48, 3), np.uint8)
            noise[..., channel] += 150
            Image.fromarray(noise).save(root / name / f"{number}.png")
    (root / "red" / "broken.png").write_bytes(b"not a picture")
    return root


@pytest.fixture(scope="session")
def experiment(pictures, tmp_path_factory):
    """An experiment file for it."""
    path = tmp_path_factory.mktemp("experiment") / "tiny.json"
    policy = TrainPolicy(mode="scratch", epochs=3, batch_size=8, learning_rate=2e-2)
    made = Experiment(name="tiny", dataset=DatasetSpec(source="folder", path=str(pictures)), model=PLAN, policy=policy)
    path.write_text(made.to_json(), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def trained(experiment, tmp_path_factory):
    """The answer of ``train`` for it; its run folder is what the other commands read."""
    out = tmp_path_factory.mktemp("runs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONVSCOPE_HOME", str(tmp_path_factory.mktemp("home")))
        code, values = answer(["train", str(experiment), "--out", str(out)])
    assert code == 0
    return values


def answer(words):
    """Run a command with --json; return its exit status and the object."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        code = parser.main([*map(os.fspath, words), "--json"])
    return code, json.loads(text.getvalue()) if text.getvalue() else None
