"""Plans as files of their own: open, save, the newest names."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.core.errors import ConvScopeError
from engine.model.plan import ModelPlan
from engine.model.plan_file import read_plan, write_plan
from gui.context import Context
from gui.i18n import tr

_WHAT = "plans"


class PlanFiles(QObject):
    """Reads and writes plan files; the plan read is told, not kept."""

    opened = Signal(object, str)  # ModelPlan, the file's name
    failed = Signal(object)  # a ConvScopeError

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent

    @property
    def recent(self) -> list[Path]:
        """Plan files opened or saved last."""
        return self._context.settings.recent_of(_WHAT)

    def open(self) -> None:
        """Ask for a file and read it."""
        folder = self._context.settings.folder(_WHAT)
        chosen, _kind = QFileDialog.getOpenFileName(self._window, tr("Open a plan"), folder, tr("Plans (*.json)"))
        if chosen:
            self.open_path(Path(chosen))

    def open_path(self, path: Path) -> None:
        """Read a given file."""
        try:
            plan = read_plan(path)
        except ConvScopeError as err:
            self.failed.emit(err)
            return
        self._remember(path)
        self.opened.emit(plan, path.name)

    def save(self, plan: ModelPlan) -> None:
        """Ask for a file and write the plan there."""
        name = "".join("_" if one in '<>:"/\\|?*' or ord(one) < 32 else one for one in plan.name).strip(". ")
        suggestion = Path(self._context.settings.folder(_WHAT)) / f"{name or tr('network')}.json"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, tr("Save the plan"), str(suggestion), tr("Plans (*.json)")
        )
        if chosen:
            path = Path(chosen)
            self.save_path(plan, path if path.suffix else path.with_suffix(".json"))

    def save_path(self, plan: ModelPlan, path: Path) -> None:
        """Write to a given file."""
        try:
            write_plan(plan, path)
        except ConvScopeError as err:
            self.failed.emit(err)
            return
        self._remember(path)
        self._context.notify.emit(tr("Saved as {name}", name=path.name))

    def _remember(self, path: Path) -> None:
        self._context.settings.set_folder(_WHAT, path)
        self._context.settings.add_recent_of(_WHAT, path)
