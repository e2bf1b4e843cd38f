"""Experiment files: new, open, save, and never losing edits without a question."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from engine.core.errors import ConvScopeError
from gui.context import Context
from gui.frame import questions
from gui.i18n import tr
from gui.session import Session

_FOLDER = "experiments"


class Documents(QObject):
    """The File menu's work."""

    def __init__(self, window: QMainWindow, context: Context, session: Session) -> None:
        super().__init__(window)
        self._window, self._context, self._session = window, context, session

    @property
    def name(self) -> str:
        """What the experiment is called in titles and questions."""
        store = self._context.store
        return store.path.stem if store.path else store.value.name

    def new(self) -> None:
        """Start over with the default experiment."""
        if self.may_leave():
            self._context.store.new()

    def open(self) -> None:
        """Ask for a file and open it."""
        if not self.may_leave():
            return
        folder = self._context.settings.folder(_FOLDER)
        kinds = tr("Experiments (*.json)")
        chosen, _kind = QFileDialog.getOpenFileName(self._window, tr("Open an experiment"), folder, kinds)
        if chosen:
            self._open(Path(chosen))

    def open_path(self, path: Path) -> bool:
        """Open a given file, after the question about unsaved edits."""
        return self.may_leave() and self._open(path)

    def save(self) -> bool:
        """Save to the experiment's file, or ask for one; False when it was not saved."""
        path = self._context.store.path
        return self.save_as() if path is None else self._save(path)

    def save_as(self) -> bool:
        """Ask for a file and save there."""
        suggestion = Path(self._context.settings.folder(_FOLDER)) / f"{self.name}.json"
        kinds = tr("Experiments (*.json)")
        chosen, _kind = QFileDialog.getSaveFileName(self._window, tr("Save the experiment"), str(suggestion), kinds)
        if not chosen:
            return False
        path = Path(chosen)
        return self._save(path if path.suffix else path.with_suffix(".json"))

    def may_leave(self) -> bool:
        """Whether the present experiment may be replaced: saved, or thrown away on purpose."""
        if not self._context.store.unsaved:
            return True
        answer = questions.save_first(self._window, self.name)
        if answer == "save":
            return self.save()
        if answer == "discard":
            self._session.discard()
            return True
        return False

    def _open(self, path: Path) -> bool:
        try:
            self._context.store.open(path)
        except ConvScopeError as err:
            self._context.message.emit(err)
            return False
        self._remember(path)
        return True

    def _save(self, path: Path) -> bool:
        try:
            self._context.store.save(path)
        except ConvScopeError as err:
            self._context.message.emit(err)
            return False
        self._remember(path)
        self._context.notify.emit(tr("Saved as {name}", name=path.name))
        return True

    def _remember(self, path: Path) -> None:
        self._context.settings.set_folder(_FOLDER, path)
        self._context.settings.add_recent(path)
