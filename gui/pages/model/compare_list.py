"""Two plans block by block: what stands beside what, marked by a sign and a colour."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.model.compare import SIGNS, Comparison, Pair
from gui import theme
from gui.i18n import tr
from gui.pages.model.compare_words import block_text, changes_text, output_text, row_text, state_words

Index = QModelIndex | QPersistentModelIndex
SIGN, LEFT, LEFT_OUTPUT, RIGHT, RIGHT_OUTPUT, CHANGE = range(6)
ROW_PX, SIGN_PX = 26, 32


class PairModel(QAbstractTableModel):
    """One row a pair of blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs: tuple[Pair, ...] = ()
        self._names = ("", "")

    def show(self, found: Comparison, only_different: bool) -> None:
        """Show a comparison, or only its rows that differ."""
        self.beginResetModel()
        self._names = (found.left.name, found.right.name)
        self.pairs = tuple(one for one in found.pairs if not only_different or one.state != "same")
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return ("", self._names[0], tr("Output"), self._names[1], tr("Output"), tr("What differs"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        pair, column = self.pairs[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(column)
        if role == Qt.ItemDataRole.BackgroundRole:
            return _fill(pair)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(_ink(pair, column)))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and column == SIGN:
            return state_words(pair)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (
            SIGNS[pair.state],
            block_text(pair.left),
            output_text(pair.left),
            block_text(pair.right),
            output_text(pair.right),
            changes_text(pair),
        )[column]


class CompareList(QTableView):
    """The rows of a comparison."""

    told = Signal(str)  # the chosen row in full: the columns are too narrow for long settings

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare.blocks")
        self.setAccessibleName(tr("Blocks of both networks side by side"))
        self.pairs = PairModel(self)
        self.setModel(self.pairs)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(SIGN_PX)
        for column in (LEFT, RIGHT, CHANGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (LEFT_OUTPUT, RIGHT_OUTPUT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(SIGN, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(SIGN, SIGN_PX)
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    def show_comparison(self, found: Comparison, only_different: bool = False) -> None:
        """Show another comparison, at the first row that differs."""
        self.pairs.show(found, only_different)
        self.told.emit("")
        self._to_first_difference()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._to_first_difference()

    def _to_first_difference(self) -> None:
        self.doItemsLayout()  # before that Qt does not know how far it can scroll
        first = next((row for row, one in enumerate(self.pairs.pairs) if one.state != "same"), 0)
        self.scrollTo(self.pairs.index(first, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        pair = self.pairs.pairs[current.row()] if current.isValid() else None
        self.told.emit(row_text(pair) if pair is not None else "")


def _align(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in (LEFT_OUTPUT, RIGHT_OUTPUT) else Qt.AlignmentFlag.AlignLeft
    side = Qt.AlignmentFlag.AlignHCenter if column == SIGN else side
    return side | Qt.AlignmentFlag.AlignVCenter


def _fill(pair: Pair) -> QBrush | None:
    tokens = theme.current()
    colour = {"changed": tokens.warn_fill, "left": tokens.bad_fill, "right": tokens.selected}.get(pair.state)
    return None if colour is None else QBrush(QColor(colour))


def _ink(pair: Pair, column: int) -> str:
    tokens = theme.current()
    if column == SIGN:
        return {"changed": tokens.warn, "left": tokens.bad, "right": tokens.accent}.get(pair.state, tokens.muted)
    return tokens.muted if pair.state == "same" or column in (LEFT_OUTPUT, RIGHT_OUTPUT) else tokens.text
