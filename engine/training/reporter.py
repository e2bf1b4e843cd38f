"""What a run tells while it goes: ten times a second at most, and no batch left out."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from engine.core.control import REPORT_EVERY_S, Control, Progress
from engine.training.history import Batch, EpochRow

StageWord = Literal["preparing", "features", "head", "tuning", "training", "saving"]
_WINDOW = 64
_LEAST_WINDOW_S = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainProgress(Progress):
    """Where a run stands.

    Attributes:
        stage: what is being done.
        epoch, epochs: the present one from 1, and all of all stages (fewer when it stops early).
        batch, batches: the last one finished in this epoch, and how many an epoch has.
        loss, accuracy: of that batch.
        new_batches: (number over all epochs from 1, loss, accuracy) of each batch since the last report.
        rows: all epochs so far.
        pictures_per_second: over the last batches; 0 when nothing is known yet.
        seconds_left: a guess; None when nothing is known yet.
    """

    stage: StageWord = "preparing"
    epoch: int = 0
    epochs: int = 0
    batch: int = 0
    batches: int = 0
    loss: float = float("nan")
    accuracy: float = float("nan")
    new_batches: tuple[Batch, ...] = ()
    rows: tuple[EpochRow, ...] = ()
    pictures_per_second: float = 0.0
    seconds_left: float | None = None


class StageControl(Control):
    """Passes a piece of work's plain reports on as ``TrainProgress``; stopping and pausing are the outer control's."""

    def __init__(self, outer: Control, as_stage: Callable[[Progress], TrainProgress]) -> None:
        super().__init__(lambda progress: outer.report(as_stage(progress)), every_s=0)
        self._outer = outer

    @property
    def stopped(self) -> bool:
        """Whether the run was stopped."""
        return self._outer.stopped

    @property
    def paused(self) -> bool:
        """Whether the run is paused."""
        return self._outer.paused

    def wait(self) -> None:
        """Block while the run is paused."""
        self._outer.wait()


class Reporter:
    """Turns batches and epochs into reports.

    Attributes:
        rows: epochs finished.
        count: batches finished, over all epochs.
    """

    def __init__(self, control: Control) -> None:
        self.rows: tuple[EpochRow, ...] = ()
        self.count = 0
        self._control, self._epochs, self._batches = control, 0, 0
        self._new: list[Batch] = []
        self._last_s = -1e9
        self._stage: StageWord = "preparing"
        self._epoch, self._batch = 0, 0
        self._loss, self._accuracy = float("nan"), float("nan")
        self._speed = 0.0
        self._window: deque[tuple[float, int]] = deque(maxlen=_WINDOW)
        self._stage_left, self._stage_done, self._stage_from_s, self._later_s = 0, 0, 0.0, 0.0

    def expect(self, epochs: int, batches: int, rows: tuple[EpochRow, ...] = (), count: int = 0) -> None:
        """Say how much there is to do.

        Args:
            epochs: of all stages.
            batches: an epoch.
            rows: epochs finished before, when a run goes on.
            count: batches finished before.
        """
        self._epochs, self._batches, self.rows, self.count = epochs, batches, rows, count
        self._epoch = len(rows)

    def within(self, stage: StageWord) -> StageControl:
        """A control for a piece of work of its own, such as decoding."""
        return StageControl(self._control, lambda progress: self._plain(progress, stage))

    def say(self, stage: StageWord) -> None:
        """Report that something without steps begins."""
        self._stage = stage
        self._send()

    def begin(self, stage: StageWord, batches_left: int, later_s: float = 0.0) -> None:
        """A stage of learning begins.

        Args:
            batches_left: of this stage.
            later_s: a guess of what later stages take.
        """
        self._stage, self._stage_left, self._later_s = stage, batches_left, later_s
        self._stage_done, self._stage_from_s = 0, 0.0
        self._window.clear()
        self.begin_epoch()

    def begin_epoch(self) -> None:
        """An epoch begins; validation between two epochs is no measure of speed."""
        self._epoch, self._batch = len(self.rows) + 1, 0
        self._window.clear()

    def end_batch(self, pictures: int, loss: float, accuracy: float, held_s: float = 0.0) -> None:
        """A batch is finished.

        Args:
            held_s: how long the run was paused just now.
        """
        now = time.monotonic()
        self.count += 1
        self._batch += 1
        self._loss, self._accuracy = loss, accuracy
        self._new.append((self.count, loss, accuracy))
        self._measure(now, pictures, held_s)
        if now - self._last_s >= REPORT_EVERY_S:
            self._send()

    def end_epoch(self, row: EpochRow) -> None:
        """An epoch is finished and validated."""
        self.rows = (*self.rows, row)
        if time.monotonic() - self._last_s >= REPORT_EVERY_S or len(self.rows) >= self._epochs:
            self._send()

    def finish(self) -> None:
        """Deliver what is left."""
        self._send()

    @property
    def seconds_left(self) -> float | None:
        """A guess from the pace of this stage so far; None before its second batch."""
        if self._stage_done < 2:
            return None
        pace = (time.monotonic() - self._stage_from_s) / (self._stage_done - 1)
        return pace * max(0, self._stage_left - self._stage_done) + self._later_s

    def _measure(self, now: float, pictures: int, held_s: float) -> None:
        """The first batch of a stage is left out: it holds the tracing."""
        self._stage_done += 1
        self._stage_from_s = now if self._stage_done == 1 else self._stage_from_s + held_s
        if held_s:
            self._window.clear()
        self._window.append((now, pictures))
        taken_s = now - self._window[0][0]
        if taken_s >= _LEAST_WINDOW_S:
            self._speed = sum(n for _, n in list(self._window)[1:]) / taken_s

    def _plain(self, progress: Progress, stage: StageWord) -> TrainProgress:
        return TrainProgress(
            done=progress.done,
            total=progress.total,
            what=progress.what,
            stage=stage,
            epochs=self._epochs,
            rows=self.rows,
        )

    def _send(self) -> None:
        """Report at once: the own clock has held back what is too often already."""
        self._last_s = time.monotonic()
        self._control.report(
            TrainProgress(
                done=min(self.count, self._epochs * self._batches),
                total=self._epochs * self._batches,
                what=self._stage,
                stage=self._stage,
                epoch=self._epoch,
                epochs=self._epochs,
                batch=self._batch,
                batches=self._batches,
                loss=self._loss,
                accuracy=self._accuracy,
                new_batches=tuple(self._new),
                rows=self.rows,
                pictures_per_second=self._speed,
                seconds_left=self.seconds_left,
            )
        )
        self._control.flush()
        self._new.clear()
