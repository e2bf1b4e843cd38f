"""Which files were left out, and why: a table that can be copied."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.data.dataset import LeftOut
from gui import messages
from gui.i18n import tr
from gui.icons import icon

FILE_PX, ROW_PX = 180, 44  # two lines of reason
Index = QModelIndex | QPersistentModelIndex


class LeftOutModel(QAbstractTableModel):
    """One row a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files: tuple[LeftOut, ...] = ()

    def show(self, files: Sequence[LeftOut]) -> None:
        """List other files."""
        self.beginResetModel()
        self.files = tuple(files)
        self.endResetModel()

    def text(self) -> str:
        """The whole list, a line a file, tabs between: for the clipboard."""
        return "\n".join(f"{one.file}\t{_why(one)}" for one in self.files)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("File"), tr("Why it cannot be used"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self.files[index.row()]
        return one.file if index.column() == 0 else _why(one)


class LeftOutList(QWidget):
    """The table with its way back and a Copy button."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = LeftOutModel(self)
        self.view = QTableView(self)
        self.view.setObjectName("data.leftOut")
        self.view.setAccessibleName(tr("Files left out"))
        self.view.setModel(self.files)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.setColumnWidth(0, FILE_PX)
        self.view.verticalHeader().setDefaultSectionSize(ROW_PX)
        back = QPushButton(tr("Back to the classes"), objectName="data.leftOut.back")
        back.setIcon(icon("up"))
        back.clicked.connect(self.closed)
        copy = QPushButton(tr("Copy the list"), objectName="data.leftOut.copy")
        copy.setIcon(icon("copy"))
        copy.clicked.connect(self.copy)
        self.note = QLabel(tr("The files stay where they are; ConvScope only skips them."))
        self.note.setProperty("role", "caption")
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        head.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.note)

    def copy(self) -> None:
        """Put the whole list on the clipboard."""
        QGuiApplication.clipboard().setText(self.files.text())

    def keyPressEvent(self, event) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _why(one: LeftOut) -> str:
    text = messages.reason(one.reason)
    return text[:1].upper() + text[1:]
