"""The view of the layer table: blocks fold, what was folded stays folded."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from engine.model.layers import LayerRow
from gui import theme
from gui.widgets.layer_model import FORMULA, NAME, Index, LayerModel

_INDENT_PX, _FRAME_PX, _CELL_PX = 14, 4, 9


class LayerTree(QTreeView):
    """Shows a ``LayerModel``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded: set[str] = set()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT_PX)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(True)
        self.collapsed.connect(self._fold)
        self.expanded.connect(self._unfold)
        theme.changed.connect(self.viewport().update)

    def setModel(self, model: LayerModel) -> None:  # type: ignore[override]
        super().setModel(model)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(24)
        for column in range(model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.set_two_lines(False)

    def set_two_lines(self, on: bool) -> None:
        """Write below each line what has no column of its own, where the formula has no room beside the others."""
        model, header = self.model(), self.header()
        assert isinstance(model, LayerModel)
        header.setSectionResizeMode(NAME, _mode(on))
        header.setSectionResizeMode(FORMULA, _mode(not on))
        if model.two_lines != on:
            model.two_lines = on
            self.scheduleDelayedItemsLayout()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, option, index)
        model = self.model()
        assert isinstance(model, LayerModel)
        if not model.two_lines:
            return
        tokens, rect = theme.current(), option.rect  # type: ignore[attr-defined]
        left = self.visualRect(index).left() + _CELL_PX
        font = QFont(self.font())
        font.setPixelSize(tokens.caption_px)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        room = QRect(left, rect.top(), self.viewport().width() - left - _CELL_PX, rect.height() - 5)
        text = painter.fontMetrics().elidedText(model.more(index), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
        painter.restore()

    def show_rows(self, rows: Sequence[LayerRow]) -> None:
        """Show other layers; new blocks are open."""
        model = self.model()
        assert isinstance(model, LayerModel)
        before = model.entries
        model.show(rows)
        self.setRootIsDecorated(any(entry.title for entry in model.entries))
        if [entry.title for entry in before] == [entry.title for entry in model.entries]:
            return
        self.blockSignals(True)
        for top, entry in enumerate(model.entries):
            if entry.title:
                self.setExpanded(model.index(top, NAME), entry.title not in self._folded)
        self.blockSignals(False)

    def room_px(self) -> int:
        """Width for columns, whether or not there is a scroll bar."""
        bar = self.verticalScrollBar()
        return self.width() - _FRAME_PX - max(bar.sizeHint().width(), 12)

    def _fold(self, index: QModelIndex) -> None:
        self._folded.add(self._title(index))

    def _unfold(self, index: QModelIndex) -> None:
        self._folded.discard(self._title(index))

    def _title(self, index: QModelIndex) -> str:
        model = self.model()
        assert isinstance(model, LayerModel)
        return model.entries[index.row()].title


def _mode(stretched: bool) -> QHeaderView.ResizeMode:
    return QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
