import json
import math
import threading

import numpy as np
import pytest

from engine.classify.batch import evaluate
from engine.core.control import Cancelled, Control
from engine.core.errors import BadDataset, BadExperiment, TrainingFailed, UnknownName
from engine.data.dataset import TRAIN, VALIDATION
from engine.data.spec import Augmentation
from engine.experiment import VERSION
from engine.training import run as running
from engine.training.reporter import TrainProgress
from engine.training.run import run
from engine.training.run_folder import RunFolder, list_runs
from tests.training.conftest import on_backbone, scratch, tinted

pytestmark = pytest.mark.usefixtures("prompt", "small_backbone")


class StopAt(Control):
    """Stops itself at the first report for which ``when`` holds."""

    def __init__(self, when):
        self.seen = []
        self._when = when
        super().__init__(self._look, every_s=0)

    def _look(self, progress):
        self.seen.append(progress)
        if self._when(progress):
            self.stop()


def test_a_finished_run_has_all_its_files_and_learned_its_colours(finished):
    result, _ = finished
    saved = {path.name for path in result.folder.iterdir()}
    assert saved == {
        "experiment.json", "history.csv", "batches.csv", "model.keras", "best.keras", "labels.txt", "environment.json",
        "log.txt", "input.json",
    }  # fmt: skip
    folder = RunFolder.open(result.folder)
    assert folder.is_complete and folder.experiment == scratch() and folder.labels == ("red", "green", "blue")
    rows = folder.history()
    assert [row.epoch for row in rows] == [1, 2, 3] and rows[-1].loss < rows[0].loss
    assert rows[0].learning_rate == 0.01 and all(row.stage == "training" for row in rows)
    environment = folder.environment
    assert environment["seed"] == 0 and environment["tensorflow"] and environment["ended"] == "finished"
    assert result.pictures_per_second > 0 and result.seconds > 0 and not result.stopped
    assert "tiny-übung-그림" in result.folder.name


def test_every_batch_was_told_and_kept(finished):
    result, seen = finished
    told = [batch for progress in seen for batch in progress.new_batches]
    assert all(isinstance(progress, TrainProgress) for progress in seen)
    assert [number for number, _, _ in told] == list(range(1, 10))  # 48 pictures, 16 at once, 3 epochs
    lines = (result.folder / "batches.csv").read_text().splitlines()[1:]
    assert [float(line.split(",")[1]) for line in lines] == pytest.approx([loss for _, loss, _ in told], rel=1e-4)
    mean = sum(loss for _, loss, _ in told[:3]) / 3
    assert RunFolder.open(result.folder).history()[0].loss == pytest.approx(mean, rel=1e-4)
    assert {progress.stage for progress in seen} >= {"preparing", "training", "saving"}


def test_the_kept_network_is_as_good_as_the_run_says(finished, data):
    result, _ = finished
    judged = evaluate(result.folder, data, Control())
    best = RunFolder.open(result.folder).best
    assert judged.accuracy == pytest.approx(result.val_accuracy, abs=1e-6)
    assert judged.loss == pytest.approx(best.val_loss, rel=1e-3)


def test_the_head_learns_on_features_and_the_whole_network_answers_alike(tmp_path):
    data, stages = tinted(side_px=32), []
    control = Control(lambda progress: stages.append(progress.stage), every_s=0)
    result = run(on_backbone(), control, out=tmp_path, dataset=data)
    assert "features" in stages and "head" in stages
    assert "answers as the head on features did" in (result.folder / "log.txt").read_text()
    judged = evaluate(result.folder, data, Control())
    assert judged.loss == pytest.approx(RunFolder.open(result.folder).best.val_loss, rel=1e-2)


def test_fine_tuning_goes_on_from_the_best_head_and_moves_only_the_last_block(tmp_path):
    data, changed = tinted(side_px=32), {}

    class Watching:
        def epoch_ended(self, model, row):
            changed[row.epoch] = {layer.name: layer.get_weights() for layer in model.layers}

    result = run(
        on_backbone(mode="finetune", epochs=1, tune_epochs=1, tune_blocks=1, augmentation=Augmentation(flip=True)),
        Control(),
        out=tmp_path,
        dataset=data,
        observers=(Watching(),),
    )
    assert [row.stage for row in RunFolder.open(result.folder).history()] == ["head", "tuning"]
    moved = {
        name
        for name, weights in changed[2].items()
        if any(not np.array_equal(new, old) for new, old in zip(weights, changed[1][name], strict=True))
    }
    assert moved == {"logits", "b_conv"}


def test_stop_in_the_midst_keeps_the_best_weights_and_can_be_resumed(tmp_path, data):
    control = StopAt(lambda progress: progress.epoch == 3 and progress.batch == 1)
    result = run(scratch(epochs=50), control, out=tmp_path, dataset=data)
    folder = RunFolder.open(result.folder)
    assert result.stopped and result.epochs == 2 and not folder.is_complete and folder.has_model
    assert evaluate(folder, data, Control()).accuracy == pytest.approx(result.val_accuracy, abs=1e-6)
    assert (result.folder / "checkpoint").is_dir() and [each.path for each in list_runs(tmp_path)] == [result.folder]


def test_stop_in_the_first_epoch_keeps_what_was_learned(tmp_path, data):
    result = run(scratch(epochs=50), StopAt(lambda progress: progress.batch == 1), out=tmp_path, dataset=data)
    assert result.stopped and result.epochs == 1 and RunFolder.open(result.folder).has_model


@pytest.mark.parametrize("stage", ["preparing", "features"])
def test_stop_before_learning_leaves_nothing_behind(tmp_path, stage):
    control = StopAt(lambda progress: progress.stage == stage)
    with pytest.raises(Cancelled):
        run(on_backbone(), control, out=tmp_path, dataset=tinted(side_px=32))
    assert list(tmp_path.iterdir()) == []


def test_a_pause_holds_training_until_it_goes_on(tmp_path, data):
    seen, paused = [], threading.Event()

    def look(progress):
        seen.append(progress)
        if progress.batch == 2 and not paused.is_set():
            control.pause()
            paused.set()
            threading.Timer(0.3, control.resume).start()

    control = Control(look, every_s=0)
    result = run(scratch(epochs=2), control, out=tmp_path, dataset=data)
    assert paused.is_set() and result.epochs == 2 and not result.stopped


def test_a_loss_that_is_no_number_stops_with_advice_and_keeps_the_best_weights(tmp_path, data):
    class Exploding:
        """Spoils the weights after the first epoch, as a rate far too high would."""

        def epoch_ended(self, model, row):
            model.get_layer("logits").set_weights(
                [np.full_like(w, np.nan) for w in model.get_layer("logits").get_weights()]
            )

    with pytest.raises(TrainingFailed) as failed:
        run(scratch(), Control(), out=tmp_path, dataset=data, observers=(Exploding(),))
    assert failed.value.key == "training-not-a-number" and "0.001 instead of 0.01" in str(failed.value)
    (folder,) = list_runs(tmp_path)
    assert not folder.is_complete and "best weights" in str(failed.value)
    judged = evaluate(folder, data, Control())
    assert math.isfinite(judged.loss) and judged.accuracy == pytest.approx(folder.best.val_accuracy, abs=1e-6)


def test_a_learning_rate_far_too_high_ends_with_advice(tmp_path, data):
    from engine.model.plan import Block, ModelPlan
    from engine.policy.train_policy import TrainPolicy

    plan = ModelPlan(
        name="deep",
        side_px=16,
        blocks=(
            *(Block(kind="conv", settings={"filters": 8, "activation": "linear"}) for _ in range(4)),
            Block(kind="flatten"),
        ),
    )
    policy = TrainPolicy(mode="scratch", epochs=30, batch_size=8, optimizer="sgd", learning_rate=10.0, patience=0)
    with pytest.raises(TrainingFailed, match="Try a lower learning rate, for example 1 instead of 10"):
        run(scratch().__class__(model=plan, policy=policy), Control(), out=tmp_path, dataset=data)
    assert all(folder.has_model for folder in list_runs(tmp_path))


def test_too_little_memory_advises_a_smaller_batch(tmp_path, data, monkeypatch):
    from engine.core.backend import tensorflow

    def too_much(*_args, **_more):
        raise tensorflow().errors.ResourceExhaustedError(None, None, "OOM when allocating tensor")

    monkeypatch.setattr(running.pipeline, "batches", too_much)
    with pytest.raises(TrainingFailed, match="Try a batch size of 8"):
        run(scratch(), Control(), out=tmp_path, dataset=data)
    assert list(tmp_path.iterdir()) == []


def test_early_stopping_ends_when_nothing_gets_better(tmp_path, data):
    result = run(scratch(epochs=50, patience=1, learning_rate=1.0), Control(), out=tmp_path, dataset=data)
    rows = RunFolder.open(result.folder).history()
    assert len(rows) < 50 and RunFolder.open(result.folder).is_complete
    assert RunFolder.open(result.folder).best.epoch == len(rows) - 1


def test_a_schedule_lowers_the_rate(tmp_path, data):
    result = run(scratch(schedule="cosine"), Control(), out=tmp_path, dataset=data)
    rates = [row.learning_rate for row in RunFolder.open(result.folder).history()]
    assert rates == sorted(rates, reverse=True) and rates[-1] < 0.002


def test_what_cannot_be_trained_is_said_before_anything_is_made(tmp_path, data):
    with pytest.raises(BadExperiment, match="need a backbone"):
        run(scratch(mode="transfer"), Control(), out=tmp_path, dataset=data)
    with pytest.raises(UnknownName, match="optimiser"):
        run(scratch(optimizer="magic"), Control(), out=tmp_path, dataset=data)
    lone = data.__class__(**{n: getattr(data, n) for n in data.__slots__} | {"split": np.full(len(data), TRAIN)})
    with pytest.raises(BadDataset, match="no validation pictures"):
        run(scratch(), Control(), out=tmp_path, dataset=lone)
    assert not len(lone.part(VALIDATION)) and list(tmp_path.iterdir()) == []


def test_the_experiment_in_the_folder_can_be_read_by_anyone(finished):
    raw = json.loads((finished[0].folder / "experiment.json").read_text(encoding="utf-8"))
    assert raw["version"] == VERSION and raw["name"] == "Tiny Übung 그림"
