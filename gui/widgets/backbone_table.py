"""The pretrained networks as a table: searched by typing, sorted by a click on a header."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.model.backbones import BACKBONES, Backbone
from gui.i18n import tr
from gui.widgets.numbers import digits

Index = QModelIndex | QPersistentModelIndex
NAME, YEAR, PARAMETERS, MACS, TOP1, STATE, SIDE = range(7)
WIDTHS_PX = {YEAR: 50, PARAMETERS: 84, MACS: 74, TOP1: 72, STATE: 80, SIDE: 72}
WIDE_PX = 570  # below this the side, which the details tell too, makes room
SORT = Qt.ItemDataRole.UserRole
ORDER = {"built-in": 0, "here": 1, "absent": 2}


class BackboneModel(QAbstractTableModel):
    """One row a backbone.

    Args:
        state_of: backbone key → "built-in", "here" or "absent".
    """

    def __init__(self, state_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state_of = state_of
        self.entries: tuple[Backbone, ...] = tuple(BACKBONES.values())
        self.states: dict[str, str] = {}
        self.refresh()

    def refresh(self) -> None:
        """Look again which weights are on this computer."""
        self.states = {entry.key: self._state_of(entry.key) for entry in self.entries}
        self.dataChanged.emit(self.index(0, STATE), self.index(len(self.entries) - 1, STATE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 7

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(section)
        names = self._headers()
        if role == Qt.ItemDataRole.DisplayRole:
            return names[section][0]
        return names[section][1] if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self.entries[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(column)
        if role == SORT:
            return self._sort_value(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == NAME:
            return entry.source
        return None

    def state_word(self, state: str) -> str:
        """What the table calls a state."""
        return {"built-in": tr("built-in"), "here": tr("here")}.get(state, tr("get"))

    def _text(self, entry: Backbone, column: int) -> str:
        return (
            entry.label,
            str(entry.year),
            digits(entry.parameters / 1e6),
            digits(entry.macs / 1e9),
            f"{entry.top1:.1f}" if entry.top1 else "–",
            self.state_word(self.states[entry.key]),
            str(entry.side_px),
        )[column]

    def _sort_value(self, entry: Backbone, column: int) -> object:
        return (
            entry.label.lower(),
            entry.year,
            float(entry.parameters),
            float(entry.macs),  # Qt's whole numbers end at two thousand millions
            entry.top1 or 0.0,
            ORDER.get(self.states[entry.key], 3),
            entry.side_px,
        )[column]

    def _headers(self) -> tuple[tuple[str, str], ...]:
        return (
            (tr("Network"), tr("Its name in the literature.")),
            (tr("Year"), tr("When it was published.")),
            (tr("Params, M"), tr("Millions of learned numbers, with its own 1,000-class classifier.")),
            (tr("MACs, G"), tr("Thousand millions of multiply–accumulates for one picture at its own side.")),
            (tr("Top-1, %"), tr("Published accuracy on ImageNet's 1,000 classes, first answer.")),
            (tr("Weights"), tr("Built-in: comes with ConvScope. Here: on this computer. Get: download it.")),
            (tr("Side, px"), tr("Side of the pictures it was trained on.")),
        )


class BackboneTable(QTableView):
    """The table; the current row is the chosen backbone."""

    chosen = Signal(str)  # key, when the user moves to a row

    def __init__(self, state_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.backbones = BackboneModel(state_of, self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.backbones)
        self.proxy.setSortRole(SORT)
        self.proxy.setFilterKeyColumn(NAME)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self.proxy)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.clicked.connect(self._clicked)

    def search(self, text: str) -> None:
        """Keep the rows whose name has ``text`` in it; chooses none of them."""
        blocked = self.selectionModel().blockSignals(True)
        self.proxy.setFilterFixedString(text)
        self.selectionModel().blockSignals(blocked)

    def show_key(self, key: str) -> None:
        """Mark a backbone as the chosen one, without telling anyone; "" marks none."""
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        row = next((i for i, entry in enumerate(self.backbones.entries) if entry.key == key), -1)
        index = self.proxy.mapFromSource(self.backbones.index(row, 0)) if row >= 0 else QModelIndex()
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        else:
            selection.clear()
        selection.blockSignals(blocked)
        self.viewport().update()

    def resizeEvent(self, event) -> None:
        self.setColumnHidden(SIDE, self.viewport().width() < WIDE_PX)
        super().resizeEvent(event)

    def focusInEvent(self, event) -> None:
        blocked = self.selectionModel().blockSignals(True)  # Qt makes the first row current: nobody chose it
        super().focusInEvent(event)
        self.selectionModel().blockSignals(blocked)

    def _dress(self) -> None:
        self.setSortingEnabled(True)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.sortByColumn(STATE, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(40)
        for column, width in WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._clicked(current)

    def _clicked(self, current: QModelIndex) -> None:
        if current.isValid():
            row = self.proxy.mapToSource(current).row()
            self.chosen.emit(self.backbones.entries[row].key)


def _align(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in (NAME, STATE) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
