"""Experiments that wait to be trained, one after the other: kept in a file, so that nothing is lost."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from engine.core import paths
from engine.core.errors import ConvScopeError
from engine.core.files import write_text
from engine.experiment import Experiment
from engine.studies.differences import told_apart
from engine.training.run_folder import list_runs

MOST_ENDED = 20
_log = logging.getLogger(__name__)


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """An experiment whose training failed, and the sentence that says why."""

    experiment: Experiment
    reason: str


class Queue(msgspec.Struct, frozen=True, kw_only=True):
    """What waits; every change gives another queue.

    Attributes:
        waiting: the next one first; no two have the same name.
        begun: the one in training.
        broken_off: the first one that waits was in training when the program ended.
        failed: what failed, the newest last, until the user has seen it.
    """

    waiting: tuple[Experiment, ...] = ()
    begun: Experiment | None = None
    broken_off: bool = False
    failed: tuple[Failure, ...] = ()

    def __len__(self) -> int:
        return len(self.waiting)

    def holds(self, experiment: Experiment) -> bool:
        """Whether the same experiment waits, whatever its name."""
        return any(_same(experiment, each) for each in self.waiting)

    def added(self, experiment: Experiment, beside: Iterable[Experiment] = ()) -> "Queue":
        """With one more at the end, named so that it can be told from the others.

        Args:
            beside: experiments that do not wait but have names too, as the one in training.
        """
        named = told_apart(experiment, (*beside, *self.waiting))
        return self._with((*self.waiting, named))

    def removed(self, index: int) -> "Queue":
        """Without one of those that wait."""
        return self._with(self.waiting[:index] + self.waiting[index + 1 :])

    def moved(self, index: int, to: int) -> "Queue":
        """With one of them at another place."""
        others = list(self.waiting)
        others.insert(max(0, min(to, len(others) - 1)), others.pop(index))
        return self._with(tuple(others))

    def next_begun(self) -> "Queue":
        """With the first one in training."""
        return msgspec.structs.replace(self, waiting=self.waiting[1:], begun=self.waiting[0], broken_off=False)

    def ended(self, reason: str = "") -> "Queue":
        """With none in training.

        Args:
            reason: why it failed; empty when it did not.
        """
        failed = self.failed
        if reason and self.begun is not None:
            failed = (*failed, Failure(experiment=self.begun, reason=reason))[-MOST_ENDED:]
        return msgspec.structs.replace(self, begun=None, failed=failed)

    def _with(self, waiting: tuple[Experiment, ...]) -> "Queue":
        """Others wait; what was broken off is known as long as it stays first."""
        broken_off = self.broken_off and waiting[:1] == self.waiting[:1]
        return msgspec.structs.replace(self, waiting=waiting, broken_off=broken_off)

    def forgiven(self) -> "Queue":
        """Without the failures."""
        return msgspec.structs.replace(self, failed=())


def path() -> Path:
    """Where the queue is kept."""
    return paths.data_home() / "queue.json"


def save(queue: Queue) -> None:
    """Write the queue.

    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    raw = {
        "waiting": [_raw(each) for each in queue.waiting],
        "begun": None if queue.begun is None else _raw(queue.begun),
        "failed": [{"experiment": _raw(each.experiment), "reason": each.reason} for each in queue.failed],
    }
    write_text(path(), msgspec.json.format(msgspec.json.encode(raw), indent=1).decode() + "\n")


def load() -> Queue:
    """What the last start of the program left; what it was training when it was killed waits first again.

    An experiment that cannot be read is left out, and the log says so.
    """
    try:
        raw = msgspec.json.decode(path().read_bytes(), type=_File)
    except FileNotFoundError:
        return Queue()
    except (OSError, msgspec.MsgspecError) as err:
        _log.warning("the queue could not be read: %s", err)
        return Queue()
    waiting = [_read(each) for each in (raw.begun, *raw.waiting) if each is not None]
    failed = [(_read(each.experiment), each.reason) for each in raw.failed]
    return Queue(
        waiting=tuple(one for one in waiting if one is not None),
        broken_off=raw.begun is not None and waiting[0] is not None,
        failed=tuple(Failure(experiment=one, reason=reason) for one, reason in failed if one is not None),
    )


class _RawFailure(msgspec.Struct, frozen=True):
    experiment: dict[str, Any]
    reason: str = ""


class _File(msgspec.Struct, frozen=True):
    """The file as it lies on disk: each experiment with the version of its own format."""

    waiting: list[dict[str, Any]] = []
    begun: dict[str, Any] | None = None
    failed: list[_RawFailure] = []


def _raw(experiment: Experiment) -> Any:
    return msgspec.json.decode(experiment.to_json())


def _read(raw: dict[str, Any]) -> Experiment | None:
    try:
        return Experiment.from_json(msgspec.json.encode(raw).decode())
    except ConvScopeError as err:
        _log.warning("an experiment of the queue could not be read: %s", err)
        return None


def unfinished(experiment: Experiment) -> Path | None:
    """The newest run of this experiment that can be gone on with; None when there is none."""
    for folder in list_runs():
        if not folder.is_complete and folder.experiment == experiment:
            return folder.path
    return None


def _same(one: Experiment, other: Experiment) -> bool:
    return msgspec.structs.replace(one, name=other.name) == other
