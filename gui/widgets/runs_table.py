"""The runs on this computer as a table: ticked ones are laid over each other, an opened one is used."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.i18n import tr
from gui.messages import duration
from gui.widgets.curves import Curves

Index = QModelIndex | QPersistentModelIndex
_ROW_PX = 30
_NARROW_PX = 640  # narrower than this, the date gives way to the name


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RunRow:
    """What the table knows of a run.

    Attributes:
        val_accuracy: of the saved weights, 0 … 1; None before the first epoch.
        seconds: of all epochs together.
        complete: whether it ran to its end.
    """

    folder: Path
    name: str
    model: str
    val_accuracy: float | None
    epochs: int
    seconds: float
    date: str
    complete: bool
    curves: Curves


class RunsModel(QAbstractTableModel):
    """Rows of runs, newest first; the first column has the ticks."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[RunRow, ...] = ()
        self.ticked: list[Path] = []

    def show(self, rows: Sequence[RunRow]) -> None:
        """Show these; ticks of runs that are gone go."""
        self.beginResetModel()
        self.rows = tuple(rows)
        there = {row.folder for row in rows}
        self.ticked = [folder for folder in self.ticked if folder in there]
        self.endResetModel()

    def ticked_rows(self) -> list[RunRow]:
        """The ticked runs in the order of ticking."""
        by_folder = {row.folder: row for row in self.rows}
        return [by_folder[folder] for folder in self.ticked if folder in by_folder]

    def toggle(self, row: int) -> None:
        """Tick or untick a run."""
        folder = self.rows[row].folder
        if folder in self.ticked:
            self.ticked.remove(folder)
        else:
            self.ticked.append(folder)
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts_of_headers()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            return Qt.CheckState.Checked if row.folder in self.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.folder}\n" + tr("Tick to draw its curves; double click to use it.")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags


class RunsTable(QTableView):
    """Space ticks, Enter or a double click opens."""

    opened = Signal(object)  # the run's folder

    def __init__(self, object_name: str = "train.runs", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(tr("Runs on this computer"))
        self.runs = RunsModel(self)
        self.setModel(self.runs)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._open)

    def selected(self) -> RunRow | None:
        """The run under the selection."""
        row = self.currentIndex().row()
        return self.runs.rows[row] if 0 <= row < len(self.runs.rows) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(len(_texts_of_headers()) - 1, self.width() < _NARROW_PX)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self.runs.toggle(row)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.runs.rows[index.row()].folder)


def _texts_of_headers() -> tuple[str, ...]:
    return tr("Run"), tr("Network"), tr("Validation, %"), tr("Epochs"), tr("Time"), tr("When")


def _texts(row: RunRow) -> tuple[str, ...]:
    accuracy = "–" if row.val_accuracy is None else f"{100 * row.val_accuracy:.1f}"
    name = row.name if row.complete else tr("{name} (stopped)", name=row.name)
    time = duration(row.seconds) if row.seconds else "–"
    return name, row.model, accuracy, str(row.epochs), time, row.date[:16].replace("T", " ")


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in (2, 3, 4) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
