"""The layers of a network as a Qt model: rows of one block grouped under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from engine.model.diagram.arrangement import shape_text
from engine.model.diagram.groups import groups, short_name
from engine.model.layers import LayerRow
from engine.model.totals import memory
from gui import theme
from gui.i18n import tr
from gui.widgets.layer_words import layer_tip, step
from gui.widgets.numbers import short, whole

Index = QModelIndex | QPersistentModelIndex
NAME, OUTPUT, PARAMETERS, FORMULA, MACS, FIELD, STRIDE, MEMORY = range(8)
COLUMNS = 8
NUMBERS = (OUTPUT, PARAMETERS, MACS, FIELD, STRIDE, MEMORY)
_LINE_PX, _TWO_LINES_PX = 26, 44


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table: a layer, or a block (``title``) with its layers under it."""

    rows: tuple[LayerRow, ...]
    first: int
    title: str = ""

    @property
    def layer(self) -> LayerRow:
        """The layer; of a block, the one that leaves it."""
        return next((row for row in reversed(self.rows) if not row.auxiliary), self.rows[-1])

    @property
    def auxiliary(self) -> bool:
        """Whether all of it is absent from the saved network."""
        return all(row.auxiliary for row in self.rows)


class LayerModel(QAbstractItemModel):
    """Blocks and layers at the top, the layers of a block below it.

    Attributes:
        rows: all layers, flat.
        batch: pictures at a time, for the memory.
        two_lines: whether the view writes ``more`` in a second line, below the cells.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[LayerRow, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.batch = 1
        self.two_lines = False
        self._places: dict[str, tuple[int, int]] = {}

    def show(self, rows: Sequence[LayerRow]) -> None:
        """Show other layers; the selection goes only when the lines are other ones."""
        entries = _entries(rows)
        alike = [(e.title, e.first, len(e.rows)) for e in entries] == [
            (e.title, e.first, len(e.rows)) for e in self.entries
        ]
        if not alike:
            self.beginResetModel()
        self.rows, self.entries = tuple(rows), entries
        self._places = {
            row.name: (top, inner if entry.title else -1)
            for top, entry in enumerate(entries)
            for inner, row in enumerate(entry.rows)
        }
        if alike:
            self._refresh()
        else:
            self.endResetModel()

    def set_batch(self, batch: int) -> None:
        """Reckon the memory for so many pictures at a time."""
        self.batch = batch
        self._refresh()

    def place(self, name: str) -> QModelIndex:
        """The line of a layer; an invalid index when it is not there."""
        if name not in self._places:
            return QModelIndex()
        top, inner = self._places[name]
        above = self.index(top, NAME)
        return above if inner < 0 else self.index(inner, NAME, above)

    def layer(self, index: Index) -> LayerRow | None:
        """The layer of a line; of a block's line, the one that leaves it."""
        if not index.isValid():
            return None
        top, inner = self._where(index)
        return self.entries[top].layer if inner < 0 else self.entries[top].rows[inner]

    def more(self, index: Index) -> str:
        """What stands in the columns that a narrow view leaves out, the formula first."""
        top, inner = self._where(index)
        entry = self.entries[top] if inner < 0 else self._single(self.entries[top].rows[inner])
        row, formula = entry.layer, _text(entry, FORMULA, self.batch)
        macs = sum(one.macs for one in entry.rows)
        seen = tr("sees {seen} px, stride {step}", seen=whole(row.receptive_field), step=step(row.jump))
        work = [tr("{n} MACs", n=short(macs))] if macs else []
        return " · ".join([*([formula] if formula else []), seen, *work, memory_text(entry, self.batch)])

    def texts(self, column: int) -> list[str]:
        """Everything a column shows, for its width."""
        inner = [_text(self._single(row), column, self.batch) for row in self.rows]
        return inner + [_text(entry, column, self.batch) for entry in self.entries if entry.title]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's signature)
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, NAME, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        if not parent.isValid():
            return len(self.entries)
        if parent.internalId() or parent.column() > 0:
            return 0
        entry = self.entries[parent.row()]
        return len(entry.rows) if entry.title else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _helps()[section]
        return _heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        top, inner = self._where(index)
        entry = self.entries[top] if inner < 0 else self._single(self.entries[top].rows[inner])
        if role == Qt.ItemDataRole.DisplayRole:
            if inner >= 0 and index.column() == NAME:
                return short_name(entry.layer, self.entries[top].title)
            return _text(entry, index.column(), self.batch)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(entry)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(index.column(), self.two_lines)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, _TWO_LINES_PX if self.two_lines else _LINE_PX)
        if role == Qt.ItemDataRole.ForegroundRole and entry.auxiliary:
            return QColor(theme.current().muted)
        if role == Qt.ItemDataRole.FontRole and (entry.auxiliary or entry.title):
            font = QFont()
            font.setPixelSize(theme.current().body_px)
            font.setItalic(entry.auxiliary)
            font.setBold(bool(entry.title) and index.column() == NAME)
            return font
        return None

    def _where(self, index: Index) -> tuple[int, int]:
        above = index.internalId()
        return (above - 1, index.row()) if above else (index.row(), -1)

    def _single(self, row: LayerRow) -> Entry:
        return Entry((row,), 0)

    def _refresh(self) -> None:
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, COLUMNS - 1))
        for top, entry in enumerate(self.entries):
            if entry.title:
                above = self.index(top, NAME)
                last = self.index(len(entry.rows) - 1, COLUMNS - 1, above)
                self.dataChanged.emit(self.index(0, 0, above), last)


def _entries(rows: Sequence[LayerRow]) -> tuple[Entry, ...]:
    found: list[Entry] = []
    at = 0
    for group in groups(rows):
        found.extend(Entry((rows[i],), i) for i in range(at, group.first))
        found.append(
            Entry(tuple(rows[group.first : group.last + 1]), group.first, group.name or rows[group.first].name)
        )
        at = group.last + 1
    found.extend(Entry((rows[i],), i) for i in range(at, len(rows)))
    return tuple(found)


def _text(entry: Entry, column: int, batch: int) -> str:
    row = entry.layer
    if column == NAME:
        return entry.title or row.name
    if column == OUTPUT:
        return shape_text(row.output)
    if column == PARAMETERS:
        return whole(sum(one.parameters for one in entry.rows))
    if column == FORMULA:
        return _block_words(entry) if entry.title else row.formula
    if column == MACS:
        return short(sum(one.macs for one in entry.rows))
    if column == FIELD:
        return whole(row.receptive_field)
    if column == STRIDE:
        return step(row.jump)
    return memory_text(entry, batch)


def memory_text(entry: Entry, batch: int) -> str:
    """Room for what its layers give, in bytes."""
    return f"{short(sum(memory(one, batch) for one in entry.rows))}B"


def _block_words(entry: Entry) -> str:
    if entry.auxiliary:
        return tr("only while training, not in the saved network")
    return tr("{n} layers", n=len(entry.rows))


def _tip(entry: Entry) -> str:
    return f"<b>{entry.title}</b><br>{_block_words(entry)}" if entry.title else layer_tip(entry.layer)


def _align(column: int, top: bool = False) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | (Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)


def _heads() -> tuple[str, ...]:
    return (
        tr("Layer"),
        tr("Output"),
        tr("Params"),
        tr("Formula"),
        tr("MACs"),
        tr("Sees, px"),
        tr("Stride"),
        tr("Memory"),
    )


def _helps() -> tuple[str, ...]:
    return (
        tr("The layers in the order the picture passes them."),
        tr("Height × width × channels of what the layer gives, for one picture."),
        tr("Numbers the layer learns."),
        tr("How the output's side follows: ⌊(side + padding − kernel) / stride⌋ + 1, with this layer's numbers."),
        tr("Multiply–accumulates: the work for one picture."),
        tr("Receptive field: side of the input square that one output number can see."),
        tr("Stride in input pixels: how far apart the squares of two neighbouring output numbers lie."),
        tr("Room for the layer's output at the batch chosen below, 4 bytes a number."),
    )
