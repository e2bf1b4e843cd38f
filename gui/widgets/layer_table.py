"""Every layer of a network in numbers: output, parameters, the size formula with its numbers, work, view, memory."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from engine.model.layers import LayerRow
from engine.model.totals import totals
from gui import theme
from gui.i18n import tr
from gui.widgets.layer_model import FIELD, FORMULA, MACS, MEMORY, NAME, NUMBERS, STRIDE, LayerModel
from gui.widgets.layer_tree import LayerTree
from gui.widgets.numbers import short, whole
from gui.widgets.share_bar import ShareBar

USUAL_BATCH, MOST_BATCH = 32, 4096
_LEAST_FORMULA_PX, _MOST_FORMULA_PX, _MOST_NAME_SHARE, _CELL_PX, _INDENT_PX = 150, 250, 0.18, 20, 30
_LEAST_NAME_PX, _LOW_PX = 84, 360
_DISPENSABLE = (STRIDE, MEMORY, FIELD, MACS)  # what goes first where there is no room


class LayerTable(QWidget):
    """The table with the totals and shares under it. Nothing scrolls sideways: the formula has what the rest leaves."""

    selected = Signal(str)  # name of a layer that the user chose

    def __init__(self, parent: QWidget | None = None, prefix: str = "model") -> None:
        super().__init__(parent)
        self.model = LayerModel(self)
        self.view = LayerTree(self)
        self.view.setObjectName(f"{prefix}.layers")
        self.view.setAccessibleName(tr("Layers of the network"))
        self.view.setModel(self.model)
        self.totals = QLabel(self, wordWrap=True, objectName=f"{prefix}.totals")
        theme.set_role(self.totals, "caption")
        self.batch = QSpinBox(self, minimum=1, maximum=MOST_BATCH, value=USUAL_BATCH, objectName=f"{prefix}.layerBatch")
        self.batch.setAccessibleName(tr("Batch for the memory"))
        self.parameter_shares = ShareBar(tr("Parameters"), self)
        self.mac_shares = ShareBar(tr("Work"), self)
        self._complete, self._quiet = True, False
        self.model.set_batch(USUAL_BATCH)
        self._lay_out()
        self.batch.valueChanged.connect(self._batch_edited)
        self.view.selectionModel().selectionChanged.connect(self._chosen)

    def show_layers(self, rows: Sequence[LayerRow], complete: bool = True) -> None:
        """Show these layers and their totals; of a wrong plan, those before the culprit."""
        self._complete = complete
        before = self.chosen
        self._quiet = True
        self.view.show_rows(rows)
        self._quiet = False
        if before and before != self.chosen:
            self.choose(before)
        self._fit_columns()
        self._show_totals()

    @property
    def chosen(self) -> str:
        """Name of the chosen layer; "" for none."""
        row = self._row()
        return row.name if row is not None else ""

    def choose(self, name: str) -> None:
        """Mark a layer, without telling anyone; "" for none."""
        self._mark(self.model.place(name))

    def mark(self, block: int) -> None:
        """Show which layers a block makes, without telling anyone."""
        current = self._row()
        if current is not None and current.block == block >= 0:
            return
        found = next((top for top, entry in enumerate(self.model.entries) if entry.layer.block == block >= 0), -1)
        self._mark(self.model.index(found, NAME) if found >= 0 else QModelIndex())

    def set_batch(self, batch: int) -> None:
        """Reckon the memory for so many pictures at a time."""
        self.batch.setValue(batch)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        if (event.oldSize().height() < _LOW_PX) != self._low():
            self._show_totals()

    def _mark(self, index: QModelIndex) -> None:
        self._quiet = True
        selection, flags = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        if index.isValid():
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.view.scrollTo(index)
        else:
            selection.clear()
        self._quiet = False

    def _row(self) -> LayerRow | None:
        """The chosen layer. What only has the keyboard's cursor is not chosen: a view puts that on its first line."""
        found = self.view.selectionModel().selectedRows(NAME)
        return self.model.layer(found[0]) if found else None

    def _chosen(self) -> None:
        row = self._row()
        if row is not None and not self._quiet:
            self.selected.emit(row.name)

    def _batch_edited(self, batch: int) -> None:
        self.model.set_batch(batch)
        self._fit_columns()
        self._show_totals()

    def _show_totals(self) -> None:
        summed = totals(self.model.rows, self.batch.value())
        before = "" if self._complete else tr("Up to the block that is wrong:") + " "
        parameters, memory = whole(summed.parameters), f"{summed.parameters * 4 / 1e6:.1f}"
        brief = tr("{parameters} parameters · {macs} MACs", parameters=parameters, macs=short(summed.macs))
        words = tr("{parameters} parameters ({memory} MB) · {macs} multiply–accumulates for one picture")
        text = before + words.format(parameters=parameters, memory=memory, macs=short(summed.macs))
        if summed.auxiliary_parameters:
            extra = tr("Not counted: auxiliary classifiers, {n} parameters, only while training.")
            text += "\n" + extra.format(n=whole(summed.auxiliary_parameters))
        self.totals.setText(before + brief if self._low() else text)
        self.totals.setToolTip(text if self._low() else "")
        self.activations.setText(tr("All outputs {memory}B at a batch of", memory=short(summed.memory)))
        self.parameter_shares.show_shares(summed.parameter_shares)
        self.mac_shares.show_shares(() if self._low() else summed.mac_shares)

    def _low(self) -> bool:
        """Whether there is so little room that what is summed up must be brief."""
        return self.height() < _LOW_PX

    def _fit_columns(self) -> None:
        """The formula gets the rest; what then has no room is left out, or written in a second line."""
        room, wide = self.view.room_px(), self._widths()
        formula = min(wide.pop(FORMULA), _MOST_FORMULA_PX)
        shown = set(wide)
        for column in _DISPENSABLE:
            if room - sum(wide[each] for each in shown) >= formula:
                break
            shown.discard(column)
        narrow = room - sum(wide[each] for each in shown) < _LEAST_FORMULA_PX
        self.view.set_two_lines(narrow)
        self.view.setColumnHidden(FORMULA, narrow)
        for column in wide:
            self.view.setColumnHidden(column, column not in shown)
            if not (narrow and column == NAME) and self.view.columnWidth(column) != wide[column]:
                self.view.setColumnWidth(column, wide[column])

    def _widths(self) -> dict[int, int]:
        """What each column needs; long names give way."""
        metrics, wide = self.view.fontMetrics(), {}
        for column in (NAME, FORMULA, *NUMBERS):
            texts = self.model.texts(column)
            if column == FORMULA:
                texts = [text for text in texts if text.startswith("⌊")]
            longest = sorted(texts, key=len)[-3:]
            head = self.model.headerData(column, Qt.Orientation.Horizontal)
            wide[column] = _CELL_PX + max(metrics.horizontalAdvance(text) for text in (*longest, head))
        indent = _INDENT_PX if self.view.rootIsDecorated() else 0
        most = max(_LEAST_NAME_PX, int(self.view.room_px() * _MOST_NAME_SHARE))
        wide[NAME] = indent + min(wide[NAME], most)
        return wide

    def _lay_out(self) -> None:
        self.activations = QLabel(self)
        theme.set_role(self.activations, "caption")
        self.activations.setBuddy(self.batch)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["s"])
        row.addWidget(self.activations)
        row.addWidget(self.batch)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE["xs"])
        column.addWidget(self.view, 1)
        column.addSpacing(theme.SPACE["xs"])
        column.addWidget(self.totals)
        column.addWidget(self.parameter_shares)
        column.addWidget(self.mac_shares)
        column.addLayout(row)
