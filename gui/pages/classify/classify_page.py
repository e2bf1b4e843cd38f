"""The Classify page."""

import time
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from engine.core import paths
from gui import theme
from gui.context import Context
from gui.frame.drops import PICTURES
from gui.i18n import tr
from gui.icons import icon
from gui.jobs import Lanes
from gui.latest import Latest
from gui.pages.classify.memory import ClassifyMemory
from gui.pages.classify.saving import save_csv
from gui.pages.classify.totals import totals
from gui.pages.classify.work import ClassifyProgress, classify_all
from gui.pages.page import Page
from gui.widgets.answer_list import AnswerList
from gui.widgets.drop_zone import DropZone, paths_of
from gui.widgets.message_bar import MessageBar
from gui.widgets.progress_row import ProgressRow
from gui.widgets.source_choice import SourceChoice
from gui.widgets.thumbnails import Thumbnails


class ClassifyPage(Page):
    """Drop, open or paste pictures; each becomes a row with its most likely classes."""

    key = "classify"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._memory = context.memory(ClassifyMemory)
        self._classifying = self._memory.classifying
        self._saving = Latest(context.lanes, Lanes.file, self)
        self.source = SourceChoice(context, "classify.source")
        self.zone = DropZone(
            tr("Drop pictures or a folder here, or paste with Ctrl+V"),
            tr("Open pictures…"),
            object_prefix="classify",
            icon_name="picture",
        )
        self.progress_row = ProgressRow(object_prefix="classify")
        self.messages = MessageBar(object_prefix="classify")
        self.results = AnswerList(Thumbnails(context.lanes, side_px=192, capacity=400, parent=self))
        self.totals = QLabel(wordWrap=True)
        self.totals.setObjectName("classify.totals")
        self._folder, self._paste = (
            QPushButton(icon("folder"), tr("Open folder…")),
            QPushButton(icon("paste"), tr("Paste")),
        )
        self._save, self._clear = QPushButton(icon("save"), tr("Save as CSV…")), QPushButton(tr("Clear"))
        self._lay_out()
        self._connect()
        self._show(self._memory.progress)

    def title(self) -> str:
        return tr("Classify")

    def refresh(self) -> None:
        self.source.refresh()

    def classify(self, files: list[Path]) -> None:
        """Classify these pictures and folders instead of the ones before."""
        self._memory.take(files)
        self.messages.clear()
        self._start()

    def paste(self) -> None:
        """Classify the picture, or the files, in the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        found = paths_of(mime) if mime is not None else []
        if found:
            self.classify(found)
        elif mime is not None and mime.hasImage():
            self._paste_image(QGuiApplication.clipboard().image())
        else:
            self.messages.show_warning(tr("There is no picture in the clipboard. Copy one first."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = paths_of(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.classify(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        caption = QLabel(tr("Network"))
        caption.setBuddy(self.source)
        self.source.setMinimumWidth(300)
        actions = self.header_actions
        buttons = (
            (self._folder, "classify.openFolder"),
            (self._paste, "classify.paste"),
            (self._clear, "classify.clear"),
            (self._save, "classify.save"),
        )
        actions.addWidget(caption)
        actions.addWidget(self.source, 1)
        actions.addWidget(self._folder)
        actions.addWidget(self._paste)
        for button, object_name in buttons:
            button.setObjectName(object_name)
            button.setAccessibleName(button.text())
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["s"])
        row.addWidget(self.totals, 1)
        row.addWidget(self._clear)
        row.addWidget(self._save)
        self.body.addWidget(self.messages)
        self.body.addWidget(self.zone, 1)
        self.body.addWidget(self.progress_row)
        self.body.addLayout(row)
        self.body.addWidget(self.results, 8)

    def _connect(self) -> None:
        self.zone.dropped.connect(self.classify)
        self.zone.open_clicked.connect(self._open_clicked)
        self._folder.clicked.connect(self._folder_clicked)
        self._paste.clicked.connect(self.paste)
        self._save.clicked.connect(self._save_clicked)
        self._clear.clicked.connect(self._clear_clicked)
        self.progress_row.cancel_clicked.connect(self._classifying.cancel)
        self.source.source_changed.connect(self._source_changed)
        self.context.dropped.connect(self.classify)
        self._classifying.progressed.connect(self._show)
        self._classifying.succeeded.connect(self._show)
        self._classifying.failed.connect(self.messages.show_error)
        self._classifying.busy_changed.connect(self._busy_changed)
        self._saving.succeeded.connect(self._saved)
        self._saving.failed.connect(self.messages.show_error)
        self.setAcceptDrops(True)

    def _start(self) -> None:
        source, files = self.source.source, self._memory.files
        if not files:
            return
        if source is None:
            self.source.refresh()  # classifying starts when the runs are known
            return
        classify = self.context.services.classify
        self._memory.take(files)
        self._memory.source = source
        self._show(self._memory.progress)
        self._classifying.ask(lambda control: classify_all(classify, source, files, control), tr("Classifying"))

    def _show(self, progress: Any) -> None:
        """The newest report or the result: rows, totals and the state of the buttons."""
        if not isinstance(progress, ClassifyProgress):
            return
        used = bool(self._memory.files)
        self.zone.shrink(used)
        self.results.setVisible(used)
        self.totals.setVisible(used)
        self.results.results.show(progress.answers)
        self.totals.setText(totals(progress.answers, progress.skipped) if progress.answers else "")
        self._save.setVisible(used)
        self._clear.setVisible(used)
        self._save.setEnabled(bool(progress.answers))
        if self._classifying.busy:
            self.progress_row.show_progress(progress)
        if used and not self._classifying.busy and progress.total == 0 and progress.skipped:
            self.messages.show_warning(tr("There is no picture in this folder."))

    def _busy_changed(self, busy: bool) -> None:
        if busy:
            self.progress_row.show_progress(ClassifyProgress(done=0, total=0, what="classifying"))
        else:
            self.progress_row.clear()

    def _source_changed(self, source: object) -> None:
        if source != self._memory.source:  # a page built anew is told the network its answers came from
            self.messages.clear()
            self._start()

    def _open_clicked(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(PICTURES))
        found, _kind = QFileDialog.getOpenFileNames(
            self, tr("Open pictures"), "", tr("Pictures ({kinds})", kinds=kinds)
        )
        if found:
            self.classify([Path(one) for one in found])

    def _folder_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Open a folder of pictures"))
        if folder:
            self.classify([Path(folder)])

    def _paste_image(self, image: QImage) -> None:
        folder = paths.cache_home() / "pasted"
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / time.strftime("pasted-%H-%M-%S.png")
        if image.save(str(file)):
            self.classify([file])
        else:
            self.messages.show_error(tr("The picture in the clipboard could not be stored: is the disk full?"))

    def _clear_clicked(self) -> None:
        self._memory.take([])
        self.messages.clear()
        self._show(self._memory.progress)

    def _save_clicked(self) -> None:
        answers = self._memory.progress.answers
        path, _kind = QFileDialog.getSaveFileName(
            self, tr("Save the answers"), "classified.csv", tr("Table for spreadsheets (*.csv)")
        )
        if path:
            self._saving.ask(lambda control: save_csv(answers, Path(path), control))

    def _saved(self, path: Path) -> None:
        self.context.notify.emit(tr("Saved {file}.", file=path.name))
