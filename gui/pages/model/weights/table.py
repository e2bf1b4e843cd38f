"""The weights files as a table: sorted by a click on a header, searched by typing, several chosen at once."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui import messages, theme
from gui.i18n import tr
from gui.pages.model.weights import words
from gui.pages.model.weights.cells import BUSY, STORED, TROUBLE, FileCell, StateCell
from gui.pages.model.weights.work import WeightsWork

Index = QModelIndex | QPersistentModelIndex
NETWORK, STATE, SIZE, WHERE, CHECKSUM = range(5)
SORT = Qt.ItemDataRole.UserRole + 10
SEARCH = Qt.ItemDataRole.UserRole + 11
_ORDER = {"damaged": 0, "partial": 1, "built-in": 2, "here": 3, "keras": 4, "absent": 5}
_WIDTHS_PX = {NETWORK: 256, SIZE: 88, WHERE: 146, CHECKSUM: 148}
_WIDEST_PX = 480  # the longest file name
_NARROW_PX = {CHECKSUM: 820, WHERE: 660}  # below this a column makes room for the state


class FilesModel(QAbstractTableModel):
    """One row a file, as the work lists them."""

    def __init__(self, work: WeightsWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.files: tuple[Any, ...] = work.files
        work.changed.connect(self._changed)
        work.progressed.connect(self._progressed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Network"), tr("State"), tr("Size"), tr("Where"), tr("Checksum"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        stored, column = self.files[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(stored, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(stored, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words.under_title(stored)}, {self._text(stored, column)}" if column == NETWORK else None
        return self._own(stored, column, role)

    def _own(self, stored: Any, column: int, role: int) -> Any:
        if role == STORED:
            return stored
        if role == BUSY:
            return self._work.progress(stored.name)
        if role == TROUBLE:
            err = self._work.troubles.get(stored.name)
            return messages.sentence(err) if err is not None else ""
        if role == SORT:
            return self._sort_value(stored, column)
        if role == SEARCH:
            return f"{words.title(stored)} {words.under_title(stored)} {words.state(stored)} {words.where(stored)}"
        return None

    def _sort_value(self, stored: Any, column: int) -> Any:
        return (
            f"{stored.label.lower()} {stored.side_px:04d} {stored.origin}",
            _ORDER[stored.state],
            float(stored.size),  # Qt's whole numbers end at two thousand millions
            words.where(stored),
            stored.digest,
        )[column]

    def _text(self, stored: Any, column: int) -> str:
        if column == STATE:
            progress, trouble = self._work.progress(stored.name), self._work.troubles.get(stored.name)
            if progress is not None:
                return words.working(progress)
            return messages.sentence(trouble) if trouble is not None else words.state(stored)
        return (
            words.title(stored),
            "",
            words.size_of(stored),
            words.where(stored),
            words.checksum(stored),
        )[column]

    def _tip(self, stored: Any, column: int) -> str:
        trouble = self._work.troubles.get(stored.name)
        return (
            stored.name,
            messages.sentence(trouble) if trouble is not None else words.explained(stored),
            words.about_size(stored),
            str(stored.path or ""),
            words.about_checksum(stored),
        )[column]

    def _changed(self) -> None:
        new = self._work.files
        if [each.name for each in new] != [each.name for each in self.files]:
            self.beginResetModel()
            self.files = new
            self.endResetModel()
        else:
            self.files = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, CHECKSUM))

    def _progressed(self, name: str) -> None:
        for row, stored in enumerate(self.files):
            if stored.name == name:
                place = self.index(row, STATE)
                self.dataChanged.emit(place, place, [BUSY, Qt.ItemDataRole.DisplayRole])


class FilesTable(QTableView):
    """The table; Delete and Ctrl+A work as anywhere."""

    chosen_changed = Signal()
    cancel_clicked = Signal(str)  # name of the file whose work is to stop

    def __init__(self, work: WeightsWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weights.files")
        self.setAccessibleName(tr("Weights files"))
        self.rows = FilesModel(work, self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.rows)
        self.proxy.setSortRole(SORT)
        self.proxy.setFilterRole(SEARCH)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.proxy.setDynamicSortFilter(False)  # a row does not jump while it is being fetched
        self.setModel(self.proxy)
        self._file_cell, self._state_cell = FileCell(self), StateCell(self)
        self.setItemDelegateForColumn(NETWORK, self._file_cell)
        self.setItemDelegateForColumn(STATE, self._state_cell)
        self._state_cell.cancel_clicked.connect(self.cancel_clicked)
        self._dress()
        self.selectionModel().selectionChanged.connect(self._selected)
        self._kept: list[str] = []
        self.proxy.modelAboutToBeReset.connect(self._keep_choice)
        self.proxy.modelReset.connect(self._restore_choice)
        for signal in (self.proxy.modelReset, self.proxy.layoutChanged, self.proxy.rowsInserted):
            signal.connect(self.fit_rows)
        work.changed.connect(self._work_changed)

    @property
    def chosen(self) -> list[Any]:
        """The selected files, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.proxy.index(row, 0).data(STORED) for row in rows]

    def choose(self, names: list[str]) -> None:
        """Select these files, where they are shown."""
        selection = self.selectionModel()
        selection.clearSelection()
        flags = selection.SelectionFlag
        for row in range(self.proxy.rowCount()):
            index = self.proxy.index(row, 0)
            if index.data(STORED).name in names:
                selection.select(index, flags.Select | flags.Rows)
                self.scrollTo(index)

    def sort_again(self) -> None:
        """Bring the rows in order: they stay where they are while something is done with them."""
        self.proxy.sort(self.proxy.sortColumn(), self.proxy.sortOrder())

    def search(self, text: str) -> None:
        """Keep the rows that have ``text`` in them."""
        self.proxy.setFilterFixedString(text)
        self.fit_rows()

    def fit_rows(self, *_what: object) -> None:
        """Give each row the height that what it says needs."""
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, width in _NARROW_PX.items():
            self.setColumnHidden(column, self.viewport().width() < width)
        self.setColumnWidth(NETWORK, min(max(_WIDTHS_PX[NETWORK], self.viewport().width() // 3), _WIDEST_PX))
        super().resizeEvent(event)
        self.fit_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.proxy.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.current().muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, tr("No file has that in its name."))

    def _dress(self) -> None:
        self.setSortingEnabled(True)
        self.sortByColumn(NETWORK, Qt.SortOrder.AscendingOrder)
        self.sortByColumn(STATE, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in _WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        self.fit_rows()

    def _keep_choice(self) -> None:
        self._kept = [each.name for each in self.chosen]

    def _restore_choice(self) -> None:
        self.choose(self._kept)

    def _work_changed(self) -> None:
        self.fit_rows()
        self.chosen_changed.emit()

    def _selected(self, *_what: object) -> None:
        self.chosen_changed.emit()


def _align(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == SIZE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
