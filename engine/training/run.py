"""Carrying out an experiment: the only caller of ``fit``. A plain function, for the window and the commands alike."""

import shutil
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engine.core.control import Cancelled, Control
from engine.core.errors import BadModelFile, DiskTrouble
from engine.data import pipeline
from engine.data.dataset import Dataset
from engine.experiment import Experiment
from engine.policy.freezing import Stage
from engine.policy.summary import summary
from engine.training import checkpoint, feature_cache
from engine.training.checkpoint import Arrays, State
from engine.training.course import Course, Observer, memory_watched
from engine.training.history import best_row
from engine.training.keeper import Keeper
from engine.training.learner import Learner, augmentation_of
from engine.training.preparation import Part, Prepared, prepare
from engine.training.reporter import Reporter
from engine.training.run_folder import BEST, CHECKPOINT, RunFolder, create
from engine.training.run_writer import RunWriter
from engine.training.stage_watch import StageWatch

_VERIFIED = 4
_TUNING_COST = 2.0  # an epoch of fine-tuning against one pass of the frozen network, roughly


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult:
    """What came of a run.

    Attributes:
        folder: the run folder.
        epochs: finished, in all stages.
        val_accuracy: of the kept weights: those of the epoch with the lowest validation loss.
        seconds: in all, this time.
        pictures_per_second: learned from, with all that learning took.
        stopped: whether the user stopped it.
    """

    folder: Path
    epochs: int
    val_accuracy: float
    seconds: float
    pictures_per_second: float
    stopped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """Where a run goes on from."""

    run: RunFolder
    state: State
    arrays: Arrays


def run(
    experiment: Experiment,
    control: Control,
    *,
    out: Path | None = None,
    dataset: Dataset | None = None,
    observers: tuple[Observer, ...] = (),
    resume: Path | None = None,
) -> RunResult:
    """Train, keep the best weights, write the run folder. Stopping ends it early and keeps what there is.

    Args:
        control: reports are ``TrainProgress``.
        out: the folder in which the run folder is made; the program's own if left out.
        dataset: the experiment's dataset, if it is loaded already.
        observers: look at the network after each epoch.
        resume: an unfinished run's folder to go on with.
    Raises:
        TrainingFailed: the loss was no number, or memory ran out; the best weights are kept.
        ConvScopeError: something of the experiment cannot be used; the sentence says what.
        DiskTrouble: full disk, read-only folder, vanished drive; the run can be resumed.
        Cancelled: stopped before the first epoch, so that there is nothing to keep.
    """
    began_s = time.monotonic()
    reporter = Reporter(control)
    start = _start_of(experiment, resume) if resume is not None else None
    with memory_watched(experiment.policy.batch_size):
        prepared = prepare(experiment, dataset, reporter.within("preparing"))
    course = _open(experiment, prepared, control, reporter, observers, out, start)
    try:
        _learn(course, start)
        _finish(course)
    except BaseException as err:
        _leave(course, err, new=start is None)
        raise
    return _result(course, time.monotonic() - began_s)


def _start_of(experiment: Experiment, folder: Path) -> _Start:
    found = RunFolder.open(folder)
    if found.experiment != experiment:
        raise BadModelFile("resume-other", run=found.name)
    state, arrays = checkpoint.load(folder / CHECKPOINT)
    return _Start(run=found, state=state, arrays=arrays)


def _open(
    experiment: Experiment,
    prepared: Prepared,
    control: Control,
    reporter: Reporter,
    observers: tuple[Observer, ...],
    out: Path | None,
    start: _Start | None,
) -> Course:
    """Make the run's folder, or go back to where its checkpoint is."""
    if start is not None and start.run.labels != prepared.labels:
        raise BadModelFile("resume-other", run=start.run.name)
    writer = RunWriter(start.run if start else create(experiment, prepared.labels, prepared.input, out))
    course = Course(
        experiment=experiment,
        prepared=prepared,
        control=control,
        reporter=reporter,
        writer=writer,
        observers=observers,
    )
    rows = writer.go_back_to(start.state.rows, start.state.batches) if start else ()
    epochs = sum(stage.epochs for stage in prepared.stages)
    reporter.expect(epochs=epochs, batches=course.batches, rows=rows, count=start.state.batches if start else 0)
    try:
        writer.environment(experiment.seed, pictures=[len(prepared.train[1]), len(prepared.validation[1])])
    except BaseException as err:
        _leave(course, err, new=start is None)
        raise
    writer.log(f"{'resumed' if start else 'started'}: {experiment.name}: {', '.join(summary(experiment.policy))}")
    return course


def _learn(course: Course, start: _Start | None) -> None:
    """One stage after the other; those before the checkpoint are in it already."""
    if start is not None:
        course.prepared.built.model.load_weights(start.run.path / BEST)
    for number, stage in enumerate(course.prepared.stages):
        if start is not None and number < start.state.stage:
            continue
        if course.ended and course.learner is not None:
            return
        _teach(course, number, stage, start if start is not None and number == start.state.stage else None)


def _teach(course: Course, number: int, stage: Stage, start: _Start | None) -> None:
    pictures = len(course.prepared.train[1]) + len(course.prepared.validation[1])
    learner = Learner(course.prepared.built, stage, course.experiment.policy, pictures)
    before = course.keeper
    course.learner, course.rate = learner, stage.rate
    course.keeper = Keeper(patience=course.experiment.policy.patience, epoch=before.epoch, loss=before.loss)
    course.keeper.best = learner.values()
    if start is not None:
        _restore(course, learner, start)
    if start is None or not start.state.over:
        with memory_watched(course.experiment.policy.batch_size, course):
            _fit(course, number, stage, learner, start.state.epoch if start else 0)
    if not course.ended and number + 1 < len(course.prepared.stages):
        learner.set_values(course.keeper.best)
        learner.whole()


def _restore(course: Course, learner: Learner, start: _Start) -> None:
    state = start.state
    try:
        learner.set_values(start.arrays.now)
        learner.set_optimizer_values(start.arrays.optimizer)
    except ValueError as err:
        raise BadModelFile("resume-damaged", run=start.run.name, reason=str(err)) from err
    keeper = course.keeper
    keeper.epoch, keeper.loss, keeper.waited = state.best_epoch, state.best_loss, state.waited
    keeper.best = start.arrays.best
    course.writer.best_is_stale = True


def _fit(course: Course, number: int, stage: Stage, learner: Learner, first: int) -> None:
    policy, seed = course.experiment.policy, course.experiment.seed + 1000 * number + first
    began_s = time.monotonic()
    train, validation = _parts(course, learner)
    taken_s = time.monotonic() - began_s
    varied = None if learner.cached else augmentation_of(policy)
    watch = StageWatch(course, number, stage, learner)
    later = sum(each.epochs for each in course.prepared.stages[number + 1 :]) if learner.cached else 0
    course.reporter.begin(stage.key, (stage.epochs - first) * course.batches, later * taken_s * _TUNING_COST)
    labelled = learner.outputs.labelled
    learner.model.fit(
        labelled(pipeline.batches(*train, batch_size=policy.batch_size, seed=seed, augment=varied)),
        validation_data=labelled(pipeline.batches(*validation, batch_size=max(16, policy.batch_size))),
        epochs=stage.epochs,
        initial_epoch=first,
        shuffle=False,
        verbose=0,
        callbacks=[watch.callback()],
    )
    course.learning_s += time.monotonic() - began_s - watch.held_s
    if learner.cached and not course.trouble:
        _check_assembled(course, learner, validation)


def _parts(course: Course, learner: Learner) -> tuple[Part, Part]:
    """What ``fit`` learns from and is judged by: pictures, or their features."""
    prepared = course.prepared
    if not learner.cached:
        return prepared.train, prepared.validation
    parts, total = (prepared.train, prepared.validation), len(prepared.train[1]) + len(prepared.validation[1])
    control, found, done = course.reporter.within("features"), [], 0
    for pixels, labels in parts:
        found.append((feature_cache.features(prepared.built, pixels, control, done, total), labels))
        done += len(labels)
    return found[0], found[1]


def _check_assembled(course: Course, learner: Learner, validation: Part) -> None:
    """Head and backbone joined must answer as the head did on its features."""
    learner.whole()
    pixels = course.prepared.validation[0]
    difference = feature_cache.check_same(learner.model, course.prepared.built, validation[0], pixels)
    course.writer.log(f"the assembled network answers as the head on features did (difference {difference:.1e})")


def _finish(course: Course) -> None:
    """Write the last and the best weights; then nothing is left to resume, unless it was stopped.

    Raises:
        TrainingFailed: training stopped by itself.
    """
    course.reporter.say("saving")
    learner, rows, writer = course.learner, course.reporter.rows, course.writer
    assert learner is not None
    if rows:
        last_is_best = course.keeper.epoch == len(rows) and not course.ended
        if not course.trouble and not last_is_best:
            writer.save_last(learner.whole())
        learner.set_values(course.keeper.best)
        if writer.best_is_stale:
            writer.save_best(learner.whole())
        writer.verify_best(learner.whole(), course.prepared.validation[0][:_VERIFIED])
        if last_is_best:
            writer.save_last(None)
    if course.trouble:
        raise course.failure()
    if not course.control.stopped:
        writer.finished()


def _result(course: Course, seconds: float) -> RunResult:
    rows = course.reporter.rows
    best = best_row(rows)
    assert best is not None
    speed = course.pictures / course.learning_s if course.learning_s > 0 else 0.0
    stopped = course.control.stopped
    with suppress(DiskTrouble):  # the networks are safe: a disk that filled up just now makes no failure of the run
        course.writer.environment(
            course.experiment.seed,
            seconds=round(seconds, 2),
            pictures_per_second=round(speed, 1),
            ended="stopped" if stopped else "finished",
        )
    course.writer.log(f"{'stopped' if stopped else 'finished'} after {len(rows)} epochs, {seconds:.1f} s")
    course.reporter.finish()
    return RunResult(
        folder=course.writer.run.path,
        epochs=len(rows),
        val_accuracy=best.val_accuracy,
        seconds=seconds,
        pictures_per_second=speed,
        stopped=stopped,
    )


def _leave(course: Course, err: BaseException, new: bool) -> None:
    """A run that failed: its folder stays when there is something to keep or to resume."""
    if new and not (course.reporter.rows and course.writer.run.has_model):
        shutil.rmtree(course.writer.run.path, ignore_errors=True)
        return
    course.writer.log("cancelled" if isinstance(err, Cancelled) else "".join(traceback.format_exception(err)).strip())
