"""What the parts of one run share while it goes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from engine.core.backend import tensorflow
from engine.core.control import Control
from engine.core.errors import TrainingFailed
from engine.experiment import Experiment
from engine.training.history import EpochRow
from engine.training.keeper import Keeper
from engine.training.learner import Learner
from engine.training.preparation import Prepared, batches_of
from engine.training.reporter import Reporter
from engine.training.run_writer import RunWriter

_KEPT = "The best weights so far are kept in the run folder."


class Observer(Protocol):
    """Something that looks at the network while it learns; called on the training's own thread."""

    def epoch_ended(self, model: Any, row: EpochRow) -> None:
        """An epoch is finished.

        Args:
            model: the whole Keras model; it must be left as it is.
        """
        ...


@dataclass(slots=True, kw_only=True)
class Course:
    """One run under way.

    Attributes:
        trouble: why training stopped by itself.
        learner, keeper: of the stage under way or the last one.
        rate: the learning rate that the user set for that stage.
        pictures: learned from so far, each time anew, in this process.
        learning_s: seconds that took, features included; pauses and the saving at the end not.
    """

    experiment: Experiment
    prepared: Prepared
    control: Control
    reporter: Reporter
    writer: RunWriter
    observers: tuple[Observer, ...] = ()
    trouble: Literal["", "not-a-number", "memory"] = ""
    learner: Learner | None = None
    keeper: Keeper = field(default_factory=lambda: Keeper(patience=0))
    rate: float = 0.0
    pictures: int = 0
    learning_s: float = 0.0

    @property
    def batches(self) -> int:
        """Batches an epoch."""
        return batches_of(self.experiment, self.prepared)

    @property
    def ended(self) -> bool:
        """Whether no further stage shall be begun."""
        return bool(self.trouble) or self.control.stopped

    def failure(self) -> TrainingFailed:
        """What to tell the user about ``trouble``, with a way out."""
        kept = _KEPT if self.reporter.rows else ""
        if self.trouble == "memory":
            return out_of_memory(self.experiment.policy.batch_size, kept)
        epoch, lower = len(self.reporter.rows) + 1, float(f"{self.rate / 10:.1g}")
        return TrainingFailed("training-not-a-number", epoch=epoch, rate=lower, old_rate=self.rate, kept=kept)


def out_of_memory(batch_size: int, kept: str = "") -> TrainingFailed:
    """The advice of a smaller batch, or of smaller pictures where there is none smaller."""
    if batch_size == 1:
        return TrainingFailed("training-out-of-memory-at-one", kept=kept)
    return TrainingFailed("training-out-of-memory", batch_size=batch_size, smaller=batch_size // 2, kept=kept)


@contextmanager
def memory_watched(batch_size: int, course: Course | None = None) -> Iterator[None]:
    """Turn running out of memory into advice: at once, or with a course after what is there has been saved.

    Raises:
        TrainingFailed: memory ran out, and there is no course to note it in.
    """
    exhausted: Any = tensorflow().errors.ResourceExhaustedError
    try:
        yield
    except (MemoryError, exhausted) as err:
        if course is None:
            raise out_of_memory(batch_size) from err
        course.trouble = "memory"
