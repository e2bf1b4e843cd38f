"""The window's state: one frozen experiment, edited with undo, saved and opened."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine import experiment as experiments
from engine.experiment import Experiment


class Store(QObject):
    """Holds the experiment. Pages read ``value``, follow ``changed`` and write with ``edit`` only."""

    changed = Signal(object)  # the whole new Experiment
    file_changed = Signal()  # path or "unsaved" state

    def __init__(self, value: Experiment | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.value = value or Experiment()
        self.path: Path | None = None
        self.undo = QUndoStack(self)
        self.undo.cleanChanged.connect(self._clean_changed)

    @property
    def unsaved(self) -> bool:
        """Whether there are edits that no file has."""
        return not self.undo.isClean()

    def edit(self, label: str, merge: str = "", **changes: object) -> None:
        """Replace fields of the experiment, undoably.

        Args:
            label: what the undo menu calls it, translated.
            merge: edits in a row with the same non-empty word become one undo step (a slider being dragged).
            changes: new values of ``Experiment``'s fields.
        Raises:
            BadExperiment: a value out of range; nothing changes.
        """
        new = msgspec.structs.replace(self.value, **changes)
        if new != self.value:
            self.undo.push(_Edit(self, label, merge, self.value, new))

    def edit_dataset(self, label: str, merge: str = "", **changes: object) -> None:
        """Replace fields of the dataset spec."""
        self.edit(label, merge, dataset=msgspec.structs.replace(self.value.dataset, **changes))

    def edit_model(self, label: str, merge: str = "", **changes: object) -> None:
        """Replace fields of the model, whichever kind it is."""
        self.edit(label, merge, model=msgspec.structs.replace(self.value.model, **changes))

    def edit_policy(self, label: str, merge: str = "", **changes: object) -> None:
        """Replace fields of the policy."""
        self.edit(label, merge, policy=msgspec.structs.replace(self.value.policy, **changes))

    def new(self, value: Experiment | None = None) -> None:
        """Start over; the undo history is cleared."""
        self._load(value or Experiment(), None)

    def open(self, path: Path) -> None:
        """Read an experiment file.

        Raises:
            BadExperiment: it cannot be read; the present experiment stays.
        """
        self._load(experiments.read(path), path)

    def save(self, path: Path) -> None:
        """Write the experiment to ``path``, which becomes its file.

        Raises:
            DiskTrouble: full disk, read-only folder, vanished drive.
        """
        experiments.write(self.value, path)
        self.path = path
        self.undo.setClean()
        self.file_changed.emit()

    def restore(self, value: Experiment, path: Path | None, unsaved: bool) -> None:
        """Go on where the last start left off."""
        self._load(value, path)
        if unsaved:
            self.undo.resetClean()

    def set_value(self, value: Experiment) -> None:
        """For undo commands only."""
        self.value = value
        self.changed.emit(value)

    def _load(self, value: Experiment, path: Path | None) -> None:
        self.undo.clear()
        self.undo.setClean()  # clear alone leaves a restored, unsaved experiment unclean
        self.path = path
        self.set_value(value)
        self.file_changed.emit()

    def _clean_changed(self, _clean: bool) -> None:
        self.file_changed.emit()


class _Edit(QUndoCommand):
    def __init__(self, store: Store, label: str, merge: str, old: Experiment, new: Experiment) -> None:
        super().__init__(label)
        self._store, self._merge, self._old, self._new = store, merge, old, new

    def id(self) -> int:
        return hash(self._merge) & 0x7FFFFFFF if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Edit)
        self._new = other._new
        return True

    def redo(self) -> None:
        self._store.set_value(self._new)

    def undo(self) -> None:
        self._store.set_value(self._old)
