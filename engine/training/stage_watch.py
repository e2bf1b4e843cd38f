"""What happens at each batch and epoch of a stage: reports, pause, stop, stopping rule, best weights, checkpoint."""

import math
import time
from typing import Any

from engine.core.backend import keras
from engine.policy.freezing import Stage
from engine.policy.schedules import SCHEDULES
from engine.training import checkpoint
from engine.training.checkpoint import Arrays, State
from engine.training.course import Course
from engine.training.history import EpochRow
from engine.training.learner import Learner


class StageWatch:
    """Follows one ``fit``.

    Args:
        number: of the stage, from 0.
        learner: what ``fit`` teaches.
    """

    def __init__(self, course: Course, number: int, stage: Stage, learner: Learner) -> None:
        self._course, self._number, self._stage, self._learner = course, number, stage, learner
        self._schedule = SCHEDULES[course.experiment.policy.schedule]
        self._batches, self._n = course.batches, len(course.prepared.train[1])
        self._epoch, self._seen, self._pictures = 0, 0, 0
        self._sums = (0.0, 0.0)
        self._cut = False
        self._from_s, self._held_s = 0.0, 0.0
        self.held_s = 0.0

    def callback(self) -> Any:
        """The Keras callback that leads here."""
        return keras().callbacks.LambdaCallback(
            on_epoch_begin=self._begin_epoch,
            on_epoch_end=self._end_epoch,
            on_train_batch_begin=self._begin_batch,
            on_train_batch_end=self._end_batch,
            on_test_batch_end=self._end_test_batch,
        )

    def _begin_epoch(self, epoch: int, logs: object = None) -> None:
        self._epoch, self._seen, self._pictures, self._sums = epoch, 0, 0, (0.0, 0.0)
        self._from_s, self._held_s = time.monotonic(), 0.0
        self._course.reporter.begin_epoch()

    def _begin_batch(self, batch: int, logs: object = None) -> None:
        if self._schedule.key != "constant":
            share = (self._epoch * self._batches + self._seen) / (self._stage.epochs * self._batches)
            self._learner.rate = self._stage.rate * self._schedule.rate_at(share)

    def _end_batch(self, batch: int, logs: dict[str, Any]) -> None:
        course = self._course
        pictures = min(course.experiment.policy.batch_size, self._n - self._pictures)
        loss, accuracy = self._of_this_batch(logs, pictures)
        if not math.isfinite(loss) or not math.isfinite(logs["loss"]):
            course.trouble = "not-a-number"
            self._learner.model.stop_training = True
            return
        self._seen += 1
        course.pictures += pictures
        held_s = self._hold()
        course.reporter.end_batch(pictures, loss, accuracy, held_s)
        course.writer.batch(course.reporter.count, loss, accuracy)
        if course.control.stopped:
            self._cut = self._seen < self._batches
            self._learner.model.stop_training = True

    def _of_this_batch(self, logs: dict[str, Any], pictures: int) -> tuple[float, float]:
        """Keras tells means since the epoch's start: the difference of two sums is this batch alone."""
        total = self._pictures + pictures
        mean, share = self._learner.outputs.main(logs)
        sums = mean * total, share * total
        loss, right = sums[0] - self._sums[0], sums[1] - self._sums[1]
        self._pictures, self._sums = total, sums
        return max(0.0, loss / pictures) if math.isfinite(loss) else loss, min(1.0, max(0.0, right / pictures))

    def _hold(self) -> float:
        """Wait while paused; seconds that took."""
        if not self._course.control.paused:
            return 0.0
        self._course.reporter.finish()
        began_s = time.monotonic()
        self._course.control.wait()
        held_s = time.monotonic() - began_s
        self._held_s += held_s
        self.held_s += held_s
        return held_s

    def _end_test_batch(self, batch: int, logs: object = None) -> None:
        """Once an epoch is kept, Stop does not wait for the validation of the next."""
        course = self._course
        if course.trouble or (course.control.stopped and course.reporter.rows):
            self._cut = True
            self._learner.model.stop_evaluating = True

    def _end_epoch(self, epoch: int, logs: dict[str, float]) -> None:
        course = self._course
        if course.trouble or (self._cut and course.reporter.rows):
            course.writer.flush_batches()
            return
        if not math.isfinite(logs["val_loss"]):
            course.trouble = "not-a-number"
            self._learner.model.stop_training = True
            return
        row = self._row(logs)
        better = course.keeper.is_better(row.epoch, row.val_loss)
        if better:
            course.keeper.best = self._learner.values()
        if course.keeper.tired:
            self._learner.model.stop_training = True
        course.reporter.end_epoch(row)
        self._keep(row, better)

    def _row(self, logs: dict[str, float]) -> EpochRow:
        outputs = self._learner.outputs
        (loss, accuracy), (val_loss, val_accuracy) = outputs.main(logs), outputs.main(logs, validation=True)
        return EpochRow(
            epoch=len(self._course.reporter.rows) + 1,
            stage=self._stage.key,
            loss=loss,
            accuracy=accuracy,
            val_loss=val_loss,
            val_accuracy=val_accuracy,
            learning_rate=float(f"{self._learner.rate:.6g}"),
            seconds=round(time.monotonic() - self._from_s - self._held_s, 4),
            auxiliary=outputs.others(logs),
        )

    def _keep(self, row: EpochRow, better: bool) -> None:
        """Write all that a kill after this must not cost."""
        course = self._course
        course.writer.epoch(course.reporter.rows)
        if better:
            course.writer.best(self._learner.whole)
        self._save_checkpoint()
        course.writer.log(
            f"epoch {row.epoch} ({row.stage}): loss {row.loss:.4f}, accuracy {row.accuracy:.4f}, "
            f"validation loss {row.val_loss:.4f}, accuracy {row.val_accuracy:.4f}, {row.seconds:.2f} s"
        )
        for observer in course.observers:
            observer.epoch_ended(self._learner.whole(), row)

    def _save_checkpoint(self) -> None:
        course, keeper = self._course, self._course.keeper
        done = self._epoch + 1
        state = State(
            stage=self._number,
            epoch=done,
            over=done >= self._stage.epochs or keeper.tired,
            rows=len(course.reporter.rows),
            batches=course.reporter.count,
            best_epoch=keeper.epoch,
            best_loss=keeper.loss,
            waited=keeper.waited,
        )
        learner = self._learner
        arrays = Arrays(now=learner.values(), best=keeper.best, optimizer=learner.optimizer_values())
        checkpoint.save(course.writer.checkpoint, state, arrays)
