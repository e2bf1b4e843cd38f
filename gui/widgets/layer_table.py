"""Every layer of a network in numbers: output, parameters, the size formula with its numbers, work, view."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from engine.model.layers import LayerRow
from gui.i18n import tr
from gui.widgets.numbers import short, size, whole

Index = QModelIndex | QPersistentModelIndex
NAME, OUTPUT, PARAMETERS, FORMULA, MACS, FIELD = range(6)
NAME_PX, WIDE_PX = 108, 600
NUMBERS = (OUTPUT, PARAMETERS, MACS, FIELD)


class LayerModel(QAbstractTableModel):
    """One row a layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[LayerRow, ...] = ()

    def show(self, rows: Sequence[LayerRow]) -> None:
        """Show other layers; the selection goes only when their number changes."""
        if len(rows) == len(self.rows):
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, FIELD))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._help()[section]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Layer"),
            tr("Output"),
            tr("Params"),
            tr("Formula"),
            tr("MACs"),
            tr("Sees, px"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (
            row.name,
            size(row.output),
            whole(row.parameters),
            row.formula,
            short(row.macs) if role == Qt.ItemDataRole.DisplayRole else whole(row.macs),
            whole(row.receptive_field),
        )[column]

    def _help(self) -> tuple[str, ...]:
        return (
            tr("The layers in the order the picture passes them."),
            tr("Height × width × channels of what the layer gives, for one picture."),
            tr("Numbers the layer learns."),
            tr("How the output's side follows: ⌊(side + padding − kernel) / stride⌋ + 1, with this layer's numbers."),
            tr("Multiply–accumulates: the work for one picture."),
            tr("Receptive field: side of the input square that one output number can see."),
        )


class LayerTable(QWidget):
    """The table with the totals under it."""

    selected = Signal(int)  # the block a chosen layer belongs to; -1 for input and classifier

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LayerModel(self)
        self.view = QTableView(self)
        self.view.setObjectName("model.layers")
        self.view.setAccessibleName(tr("Layers of the network"))
        self.view.setModel(self.model)
        self.totals = QLabel(self)
        self.totals.setProperty("role", "caption")
        self.totals.setWordWrap(True)
        self.totals.setObjectName("model.totals")
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.totals)
        self.view.selectionModel().currentRowChanged.connect(self._chosen)

    def show_layers(self, rows: Sequence[LayerRow], complete: bool = True) -> None:
        """Show these layers and their totals; of a wrong plan, those before the culprit."""
        resized = len(self.model.rows) != len(rows)
        self.model.show(rows)
        if resized:
            self._fit_columns()
        parameters, macs = sum(row.parameters for row in rows), sum(row.macs for row in rows)
        words = tr("{parameters} parameters ({memory} MB) · {macs} multiply–accumulates for one picture")
        before = "" if complete else tr("Up to the block that is wrong:") + " "
        self.totals.setText(
            before + words.format(parameters=whole(parameters), memory=f"{parameters * 4 / 1e6:.1f}", macs=short(macs))
        )

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < WIDE_PX) != (event.size().width() < WIDE_PX):
            self._fit_columns()

    def _fit_columns(self) -> None:
        """As wide as the contents; in a narrow place long names give way to the numbers."""
        self.view.resizeColumnsToContents()
        if self.width() < WIDE_PX:
            self.view.setColumnWidth(NAME, min(NAME_PX, self.view.columnWidth(NAME)))

    def mark(self, block: int) -> None:
        """Show which layers a block makes, without telling anyone."""
        found = [i for i, row in enumerate(self.model.rows) if row.block == block >= 0]
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        if found:
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(self.model.index(found[0], 0), flags.ClearAndSelect | flags.Rows)
            self.view.scrollTo(self.model.index(found[0], 0))
        else:
            selection.clear()
        selection.blockSignals(blocked)
        self.view.viewport().update()

    def _dress(self) -> None:
        view = self.view
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(26)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.horizontalHeader().setHighlightSections(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.selected.emit(self.model.rows[current.row()].block)


def _align(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
