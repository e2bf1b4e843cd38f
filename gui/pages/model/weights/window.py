"""The weights window: the table, what can be done, and how much room there is. It never blocks the one behind it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.context import Context
from gui.frame import questions
from gui.i18n import tr
from gui.icons import icon
from gui.pages.model.weights import words
from gui.pages.model.weights.table import FilesTable
from gui.pages.model.weights.work import WeightsWork
from gui.widgets.drop_zone import paths_of
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.message_bar import MessageBar
from gui.widgets.progress_row import ProgressRow

SIZE_PX, LEAST_PX = (960, 620), (640, 360)


class WeightsWindow(QDialog):
    """Lists every weights file. What it started goes on when it is closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.work = WeightsWork.of(context)
        self._offered = Path()
        self.setObjectName("weights.window")
        self.setWindowTitle(tr("Pretrained weights"))
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_PX)
        self.resize(*SIZE_PX)
        self.search = QLineEdit(objectName="weights.search", placeholderText=tr("Search"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search the weights files"))
        self.search.addAction(icon("search", theme.current().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.table = FilesTable(self.work, self)
        self.progress = ProgressRow(self, object_prefix="weights")
        self.bar = MessageBar(self, object_prefix="weights")
        self.totals = ElidedLabel(self)
        self.totals.setObjectName("weights.totals")
        theme.set_role(self.totals, "caption")
        self._make_actions()
        self._lay_out()
        self.search.textChanged.connect(self.table.search)
        self.table.chosen_changed.connect(self._show_actions)
        self.table.cancel_clicked.connect(self._cancel_one)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.progress.cancel_clicked.connect(self._cancel_import)
        self.work.changed.connect(self._show_work)
        self.work.progressed.connect(self._show_work)
        self.work.imported.connect(self._imported)
        self.work.failed.connect(self.bar.show_error)
        self._show_work()
        self._show_actions()

    def look_through(self) -> None:
        """Check the files that nobody has checked yet."""
        self.work.refresh()
        self.work.verify([each.name for each in self.work.files if each.is_here and each.verified is None])

    def take(self, paths: list[Path]) -> None:
        """Import files and folders."""
        self.bar.clear()
        self._offered = paths[0]
        self.work.bring(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.take(paths)

    def _make_actions(self) -> None:
        self.import_file = self._action(tr("Import file…"), "Ctrl+O", self._ask_for_files)
        self.import_folder = self._action(tr("Import folder…"), "Ctrl+Shift+O", self._ask_for_folder)
        self.download = self._action(tr("Download"), "Ctrl+D", self._download)
        self.stop = self._action(tr("Cancel"), "Ctrl+.", self._cancel)
        self.check = self._action(tr("Check again"), "F5", self._check)
        self.delete = self._action(tr("Delete…"), QKeySequence.StandardKey.Delete, self._delete)
        self._action(tr("Search"), QKeySequence.StandardKey.Find, self.search.setFocus)
        self._action(tr("Close"), QKeySequence.StandardKey.Close, self.close)

    def _action(self, text: str, shortcut: object, act: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))  # type: ignore[call-overload]
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _button(self, name: str, action: QAction, icon_name: str, role: str = "plain") -> QPushButton:
        button = QPushButton(action.text(), objectName=f"weights.{name}", autoDefault=False)
        button.setIcon(icon(icon_name, theme.current().on_accent if role == "accent" else None))
        button.setAccessibleName(action.text())
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{action.text()} ({shortcut})")
        theme.set_role(button, role)
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        self.download_button = self._button("download", self.download, "download", "accent")
        self.more = QPushButton(tr("More"), objectName="weights.more", autoDefault=False)
        self.more.setAccessibleName(tr("More that can be done with the chosen files"))
        menu = QMenu(self.more)
        menu.addActions([self.stop, self.check, self.delete])
        self.more.setMenu(menu)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        for button in (
            self._button("importFile", self.import_file, "open"),
            self._button("importFolder", self.import_folder, "folder"),
            self.more,
            self.download_button,
        ):
            top.addWidget(button)
        hint = QLabel(tr("Drop weights files or a folder of them anywhere here."))
        theme.set_role(hint, "caption")
        bottom = QHBoxLayout()
        bottom.setSpacing(24)
        bottom.addWidget(self.totals, 1)
        bottom.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.progress)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setFocus()

    def _show_work(self, _name: str = "") -> None:
        importing = self.work.importing
        if importing is None:
            self.progress.clear()
        else:
            self.progress.show_progress(importing, "" if importing.what != "waiting" else tr("Importing"))
        if not _name:
            self.totals.setText(words.totals(self.work.files, self.work.free_bytes()))

    def _show_actions(self) -> None:
        chosen = self.table.chosen
        busy = [each for each in chosen if self.work.progress(each.name) is not None]
        fetch = [each for each in chosen if each.can_download and each not in busy]
        self.download.setEnabled(bool(fetch))
        self.stop.setEnabled(bool(busy))
        self.check.setEnabled(
            any(each.path is not None and each.state not in ("built-in", "partial") for each in chosen)
        )
        self.delete.setEnabled(any(each.can_delete and each not in busy for each in chosen))
        size = words.size(sum(each.size - each.arrived for each in fetch))
        self.download_button.setText(tr("Download ({size})", size=size) if fetch else tr("Download"))
        self.download_button.setAccessibleName(self.download_button.text())
        self.download_button.setEnabled(bool(fetch))

    def _open_menu(self, place: object) -> None:
        menu = QMenu(self)
        menu.addActions([self.download, self.stop, self.check, self.delete])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(place))  # type: ignore[arg-type]

    def _ask_for_files(self) -> None:
        kind = tr("Weights files")
        found, _ = QFileDialog.getOpenFileNames(self, tr("Import weights"), "", f"{kind} (*.h5 *.hdf5 *.keras)")
        if found:
            self.take([Path(each) for each in found])

    def _ask_for_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr("Folder of weights files"))
        if found:
            self.take([Path(found)])

    def _download(self) -> None:
        self.work.download([each.name for each in self.table.chosen if each.can_download])

    def _check(self) -> None:
        usable = [
            each for each in self.table.chosen if each.path is not None and each.state not in ("built-in", "partial")
        ]
        self.work.verify([each.name for each in usable])

    def _cancel(self) -> None:
        self.work.cancel([each.name for each in self.table.chosen])

    def _cancel_one(self, name: str) -> None:
        self.work.cancel([name])

    def _cancel_import(self) -> None:
        self.work.cancel([""])

    def _delete(self) -> None:
        chosen = [each for each in self.table.chosen if each.can_delete and self.work.progress(each.name) is None]
        if not chosen:
            return
        which = words.title(chosen[0]) if len(chosen) == 1 else tr("{n} files", n=len(chosen))
        answer = questions.ask(
            self,
            tr("Delete the weights of {what}?", what=which) if len(chosen) == 1 else tr("Delete {what}?", what=which),
            tr("They go from ConvScope's folder and can be downloaded or imported again."),
            [("cancel", tr("Keep")), ("yes", tr("Delete"))],
        )
        if answer == "yes":
            self.work.delete([each.name for each in chosen])

    def _imported(self, result: object) -> None:
        good, bad = words.brought(result), words.refused(result)
        if bad:
            self.bar.show_warning("\n".join(filter(None, (good, bad))))
        elif good:
            self.bar.show_note(good)
        else:
            self.bar.show_warning(words.nothing_there(self._offered))
        self.table.sort_again()
        self.table.choose([each.name for each in getattr(result, "brought", ())])
