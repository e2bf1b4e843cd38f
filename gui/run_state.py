"""The training under way: what it reported, and how it is paused and stopped."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.experiment import Experiment
from gui.jobs import Job, Lanes


class RunState(QObject):
    """The one training that may be under way.

    Args:
        context: the Context it belongs to.

    Attributes:
        job: its Job; None when nothing trains.
        progress: the newest TrainProgress; kept after the end.
        batches: (number over all epochs from 1, loss, accuracy) of every batch it reported; kept after the end.
        result: the last RunResult; None before and after a failure.
        experiment: what is or was trained.
    """

    started = Signal()
    progressed = Signal(object)  # TrainProgress
    ended = Signal(object)  # RunResult, an exception, or None when stopped before there was anything to keep
    changed = Signal()  # running, paused or stopping became otherwise

    def __init__(self, context: Any) -> None:
        super().__init__(context)
        self._context = context
        self._outcome: object = None
        self.job: Job | None = None
        self.progress: Any = None
        self.batches: list[tuple[int, float, float]] = []
        self.result: Any = None
        self.experiment: Any = None

    @property
    def running(self) -> bool:
        return self.job is not None

    @property
    def paused(self) -> bool:
        return self.job is not None and self.job.control.paused

    @property
    def stopping(self) -> bool:
        """Stop was asked for and the last batch is being finished."""
        return self.job is not None and self.job.control.stopped

    def start(self, experiment: Experiment | None = None, go_on: bool = False) -> None:
        """Train; nothing happens while one trains already.

        Args:
            experiment: what to train; the one on screen as it stands if left out.
            go_on: from where it was when the program was closed, if there is a checkpoint.
        """
        if self.job is not None:
            return
        chosen: Experiment = self._context.store.value if experiment is None else experiment
        loaded = self._context.dataset
        dataset = loaded.value if loaded.spec == chosen.dataset else None
        train = self._context.services.go_on if go_on else self._context.services.train
        self.experiment, self.progress, self.result, self._outcome = chosen, None, None, None
        self.batches = []
        job = Job()
        self.job = job
        job.progressed.connect(self._progressed)
        job.succeeded.connect(self._took)
        job.failed.connect(self._took)
        job.finished.connect(self._finished)
        self._context.lanes.start(Lanes.train, "", lambda control: train(chosen, control, dataset), job)
        self.started.emit()
        self.changed.emit()

    def stop(self) -> None:
        """Finish the batch, keep the best weights, end."""
        if self.job is not None:
            self.job.cancel()
            self.changed.emit()

    def pause(self) -> None:
        """Hold at the next batch."""
        if self.job is not None:
            self.job.control.pause()
            self.changed.emit()

    def resume(self) -> None:
        """Go on."""
        if self.job is not None:
            self.job.control.resume()
            self.changed.emit()

    def _progressed(self, progress: Any) -> None:
        self.progress = progress
        self.batches.extend(getattr(progress, "new_batches", ()))  # a dataset being loaded has none
        self.progressed.emit(progress)

    def _took(self, outcome: object) -> None:
        self._outcome = outcome

    def _finished(self, _job: object) -> None:
        self.job = None
        outcome = self._outcome
        failed = isinstance(outcome, BaseException)
        self.result = None if failed else outcome
        self.changed.emit()
        self.ended.emit(outcome)
        if failed:
            self._context.message.emit(outcome)
        elif outcome is not None:
            self._context.run_finished.emit(getattr(outcome, "folder", None))
