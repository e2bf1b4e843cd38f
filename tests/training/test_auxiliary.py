"""A network with an auxiliary classifier, from the first batch to the saved file, a kill, and going on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from engine.classify.batch import evaluate
from engine.core.control import Control
from engine.data import sources
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.inspection.layer_table import layer_rows
from engine.inspection.network import layers_of
from engine.inspection.probes import PROBES
from engine.model.build import build
from engine.model.plan import Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training import checkpoint
from engine.training.history import read_batches
from engine.training.model_file import open_model
from engine.training.run import run
from engine.training.run_folder import RunFolder, list_runs
from tests.training.test_run import StopAt

ROOT = Path(__file__).resolve().parents[2]
SHAPES = DatasetSpec(limit=120)
TAP = Block(kind="auxiliary", settings={"size": 3, "stride": 2, "filters": 4, "units": 8, "rate": 0.2})
BLOCKS = (
    Block(kind="conv", settings={"filters": 8, "stride": 2}),
    Block(kind="local_response_norm", settings={"alpha": 0.1}),
    TAP,
    Block(kind="conv", settings={"filters": 8, "stride": 2}),
    Block(kind="global_average_pooling"),
)
NAME = "auxiliary_3_logits"


def tapped(**policy: object) -> Experiment:
    settings = {"mode": "scratch", "epochs": 2, "batch_size": 32, "learning_rate": 1e-2, "patience": 0} | policy
    plan = ModelPlan(name="tapped", side_px=32, blocks=BLOCKS)
    return Experiment(name="tapped", dataset=SHAPES, model=plan, policy=TrainPolicy(**settings))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def shapes():
    return sources.load(SHAPES, Control())


@pytest.fixture(scope="module")
def finished(tmp_path_factory, shapes):
    seen: list = []
    result = run(tapped(), Control(seen.append, every_s=0), out=tmp_path_factory.mktemp("runs"), dataset=shapes)
    return RunFolder.open(result.folder), result, seen


def test_the_history_tells_of_both_classifiers(finished):
    folder, result, seen = finished
    rows = folder.history()
    assert len(rows) == result.epochs == 2 and [side.name for row in rows for side in row.auxiliary] == [NAME, NAME]
    guess = np.log(len(folder.labels))
    for row in rows:
        (side,) = row.auxiliary
        assert 0 < side.loss < 3 * guess and 0 < side.val_loss < 3 * guess and 0 <= side.val_accuracy <= 1
        assert side.loss != row.loss and side.val_loss != row.val_loss
    assert seen[-1].rows == rows
    assert f"val_{NAME}_loss" in (folder.path / "history.csv").read_text().splitlines()[0]


def test_the_batches_told_are_the_main_outputs(finished):
    folder, _, seen = finished
    told = [batch for progress in seen for batch in getattr(progress, "new_batches", ())]
    losses = [loss for _, loss, _ in read_batches(folder.path / "batches.csv")]
    assert losses == pytest.approx([loss for _, loss, _ in told], rel=1e-4)
    n, size = folder.environment["pictures"][0], folder.experiment.policy.batch_size
    batches = -(-n // size)
    sizes = [size] * (batches - 1) + [n - size * (batches - 1)]
    mean = float(np.dot(losses[:batches], sizes)) / n
    assert folder.history()[0].loss == pytest.approx(mean, rel=1e-4)


def test_the_saved_networks_hold_the_main_path_alone(finished):
    folder, _, _ = finished
    without = ModelPlan(name="bare", side_px=32, blocks=tuple(block for block in BLOCKS if block is not TAP))
    bare = build(without, len(folder.labels), 32, 0).model
    for name in ("model.keras", "best.keras"):
        model = open_model(folder.path / name)
        assert not [layer.name for layer in model.layers if "auxiliary" in layer.name]
        assert model.count_params() == bare.count_params() and model.output_shape == (None, len(folder.labels))
        assert len(layers_of(model)) == len(bare.layers)


def test_evaluating_gives_the_main_outputs_validation_figures(finished, shapes):
    folder, result, _ = finished
    judged = evaluate(folder, shapes, Control())
    best = min(folder.history(), key=lambda row: row.val_loss)
    assert judged.accuracy == pytest.approx(result.val_accuracy, abs=1e-6) == pytest.approx(best.val_accuracy, abs=1e-6)
    assert judged.loss == pytest.approx(best.val_loss, rel=1e-3)


def test_every_probe_sees_its_layers_local_response_normalization_among_them(finished, shapes):
    model = finished[0].model()
    image = np.asarray(shapes.pictures.open(0).resize((32, 32)))
    for layer in ("conv_1", "local_response_norm_2", "conv_4"):
        found = PROBES["feature_maps"].run(model, image, {"layer": layer}, Control())
        assert found.tiles.shape[0] == 8 and np.isfinite(found.tiles).all()
    assert "local_response_norm" in [row.kind for row in layer_rows(model)]


def arrays_of(folder):
    return checkpoint.load(folder / "checkpoint")[1]


@pytest.mark.usefixtures("prompt")
def test_a_stopped_run_goes_on_with_its_auxiliary_weights(tmp_path, shapes, monkeypatch):
    before = run(tapped(epochs=4), StopAt(lambda p: p.epoch == 3 and p.batch == 1), out=tmp_path, dataset=shapes)
    rows, stored = RunFolder.open(before.folder).history(), arrays_of(before.folder).now
    teacher = build(tapped().model, len(RunFolder.open(before.folder).labels), 32, 0).teacher
    assert [value.shape for value in stored] == [
        tuple(weight.shape) for layer in teacher.layers for weight in layer.weights
    ]
    started = []

    def noted(self, values):
        started.append(values)
        real(self, values)

    from engine.training.learner import Learner

    real = Learner.set_values
    monkeypatch.setattr(Learner, "set_values", noted)
    after = run(tapped(epochs=4), Control(), dataset=shapes, resume=before.folder)
    folder = RunFolder.open(after.folder)
    assert all(np.array_equal(a, b) for a, b in zip(started[0], stored, strict=True))
    assert folder.history()[:2] == rows and [row.epoch for row in folder.history()] == [1, 2, 3, 4]
    assert all(row.auxiliary[0].name == NAME for row in folder.history()) and folder.is_complete


def test_a_killed_process_leaves_a_run_that_goes_on(tmp_path, shapes):
    code = (
        "import sys; from pathlib import Path; from engine.core.control import Control; "
        "from engine.training.run import run; from tests.training.test_auxiliary import tapped; "
        "run(tapped(epochs=400), Control(), out=Path(sys.argv[1]))"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    child = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL, env={**os.environ})
    try:
        until = time.monotonic() + 90
        while time.monotonic() < until and not (list_runs(tmp_path) and len(list_runs(tmp_path)[0].history()) > 3):
            assert child.poll() is None, "ended before it could be killed"
            time.sleep(0.02)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    (folder,) = list_runs(tmp_path)
    known, rows = checkpoint.load(folder.path / "checkpoint")[0].rows, folder.history()
    goes_on = StopAt(lambda progress: progress.epoch > known + 3)
    result = run(tapped(epochs=400), goes_on, dataset=shapes, resume=folder.path)
    after = folder.history()
    assert result.epochs > known and after[:known] == rows[:known]
    assert [row.epoch for row in after] == list(range(1, result.epochs + 1))
    assert all(len(row.auxiliary) == 1 for row in after)
    jump = abs(after[known].auxiliary[0].loss - after[known - 1].auxiliary[0].loss)
    assert jump < 0.5 * after[0].auxiliary[0].loss, "the auxiliary classifier began anew"
    assert not [layer.name for layer in folder.model().layers if "auxiliary" in layer.name]


class Exploding:
    """Spoils the weights after the first epoch, as a rate far too high would."""

    def epoch_ended(self, model, row):
        last = model.get_layer("logits")
        last.set_weights([np.full_like(weight, np.nan) for weight in last.get_weights()])


def test_a_loss_that_is_no_number_ends_with_advice_and_keeps_the_best_weights(tmp_path, shapes):
    from engine.core.errors import TrainingFailed

    with pytest.raises(TrainingFailed, match=r"0\.001 instead of 0\.01"):
        run(tapped(), Control(), out=tmp_path, dataset=shapes, observers=(Exploding(),))
    (folder,) = list_runs(tmp_path)
    assert evaluate(folder, shapes, Control()).accuracy == pytest.approx(folder.best.val_accuracy, abs=1e-6)


def test_early_stopping_follows_the_main_output(tmp_path, shapes):
    result = run(tapped(epochs=50, patience=1, learning_rate=0.5), Control(), out=tmp_path, dataset=shapes)
    rows = RunFolder.open(result.folder).history()
    losses = [row.val_loss for row in rows]
    assert len(rows) < 50 and losses[-1] >= min(losses) and RunFolder.open(result.folder).best.epoch == len(rows) - 1
