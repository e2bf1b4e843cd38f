"""What is in the dataset: classes as rows, one class as a grid, or why there is nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from engine.data.dataset import Dataset
from gui import messages, theme
from gui.context import Context
from gui.i18n import tr
from gui.icons import icon
from gui.pages.data.left_out_list import LeftOutList
from gui.widgets.class_rows import ClassRows
from gui.widgets.empty_state import EmptyState
from gui.widgets.image_grid import ImageGrid
from gui.widgets.thumbnails import Thumbnails

LEAST_PX = 96


class ClassPanel(QWidget):
    """A stack of views over the dataset in memory."""

    folder_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dataset: Dataset | None = None
        scale = self.devicePixelRatioF()
        self.thumbnails = Thumbnails(context.lanes, side_px=round(96 * scale), parent=self)
        self.rows = ClassRows(self.thumbnails, self)
        self.rows.setObjectName("data.classes")
        self.rows.setAccessibleName(tr("Classes"))
        self.rows.opened.connect(self.open_class)
        self.left_out = LeftOutList(self)
        self.left_out.closed.connect(self.show_classes)
        self.nothing = EmptyState("", tr("Open folder…"), self, object_name="data.openFolder", icon_name="folder")
        self.nothing.clicked.connect(self.folder_wanted)
        self.waiting = QLabel(tr("Loading pictures…"), self, objectName="data.waiting")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setProperty("role", "muted")
        self.stack = QStackedWidget(self)
        self._one_class = self._made_class_view()
        for view in (self.rows, self._one_class, self.left_out, self.nothing, self.waiting):
            self.stack.addWidget(view)
        self.stack.setMinimumHeight(LEAST_PX)
        self._lay_out()
        context.dataset.changed.connect(self.show_dataset)
        context.dataset.progressed.connect(self._progressed)
        self.show_dataset()

    def show_dataset(self) -> None:
        """Show the dataset in memory, or why there is none."""
        state = self._context.dataset
        dataset = state.value
        if dataset is not self._dataset:
            same = dataset is not None and self._dataset is not None and dataset.keys == self._dataset.keys
            self._dataset = dataset
            self.thumbnails.set_dataset(dataset)
            self.rows.show_dataset(dataset)
            self.left_out.files.show(dataset.left_out if dataset else ())
            if not same or self.stack.currentWidget() in (self.nothing, self.waiting):
                self.stack.setCurrentWidget(self.rows)
        if state.error is not None:
            self.nothing.set_text(messages.sentence(state.error), tr("Open folder…"))
            self.stack.setCurrentWidget(self.nothing)
        elif dataset is None:
            self.stack.setCurrentWidget(self.waiting)
        self._show_summary()

    def open_class(self, number: int) -> None:
        """Show all pictures of one class."""
        if self._dataset is None:
            return
        self.grid.show_pictures(self._dataset, self.rows.classes.members(number))
        self.class_name.setText(self._dataset.classes[number])
        self.stack.setCurrentWidget(self._one_class)
        self.grid.setFocus()

    def show_classes(self) -> None:
        """Back to the rows."""
        self.stack.setCurrentWidget(self.rows)
        self.rows.setFocus()

    def show_left_out(self) -> None:
        """Open the list of files left out."""
        self.stack.setCurrentWidget(self.left_out)
        self.left_out.view.setFocus()

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self._one_class:
            self.show_classes()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return False  # it takes the height that is left, and scrolls inside

    def _show_summary(self) -> None:
        dataset = self._dataset
        self.summary.setText(
            tr("{classes} classes, {n} pictures", classes=len(dataset.classes), n=f"{len(dataset):,}")
            if dataset is not None
            else ""
        )
        notes = dataset.notes if dataset is not None else ()
        self.notes.setText("\n".join(messages.reason(key) for key in notes))
        self.notes.setVisible(bool(notes))
        n = len(dataset.left_out) if dataset is not None else 0
        self.why.setVisible(n > 0)
        self.why.setText(tr("1 file left out. Why?") if n == 1 else tr("{n} files left out. Why?", n=f"{n:,}"))

    def _progressed(self, progress) -> None:
        words = messages.working(progress.what)
        if progress.total:
            words = tr("{work}: {done} of {total}", work=words, done=f"{progress.done:,}", total=f"{progress.total:,}")
        elif progress.done:
            words = tr("{work}: {done}", work=words, done=f"{progress.done:,}")
        self.waiting.setText(words)

    def _made_class_view(self) -> QWidget:
        view = QWidget(self)
        back = QPushButton(tr("All classes"), objectName="data.allClasses")
        back.setIcon(icon("up"))
        back.clicked.connect(self.show_classes)
        self.class_name = QLabel(objectName="data.className")
        self.class_name.setProperty("role", "section")
        self.grid = ImageGrid(self.thumbnails, view)
        self.grid.setObjectName("data.grid")
        self.grid.setAccessibleName(tr("Pictures of the class"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(back)
        head.addWidget(self.class_name, 1)
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)
        return view

    def _lay_out(self) -> None:
        self.summary = QLabel(self, objectName="data.summary")
        self.summary.setProperty("role", "section")
        self.why = QPushButton(self, objectName="data.leftOutLine")
        self.why.setProperty("role", "link")
        self.why.setIcon(icon("warning", theme.current().warn))
        self.why.setAccessibleName(tr("Files left out: show why"))
        self.why.clicked.connect(self.show_left_out)
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.notes = QLabel(self, objectName="data.notes")
        self.notes.setProperty("role", "warn")
        self.notes.setWordWrap(True)
        layout.addLayout(head)
        layout.addWidget(self.notes)
        layout.addWidget(self.stack, 1)
