"""A grid of thumbnails over any number of pictures: only what is on screen is decoded."""

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.data.dataset import Dataset
from gui import theme
from gui.widgets.thumbnails import Thumbnails

CELL_PX, GAP_PX = 96, 8
PICTURE = Qt.ItemDataRole.UserRole  # number of the picture in the dataset
Index = QModelIndex | QPersistentModelIndex


class GridModel(QAbstractListModel):
    """Some pictures of a dataset, in order; names and numbers only, pixels come from ``Thumbnails``."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._keys: tuple[str, ...] = ()
        self._indices = np.zeros(0, np.int64)
        self._row_of: dict[int, int] = {}
        thumbnails.arrived.connect(self._arrived)

    def show(self, dataset: Dataset | None, indices: np.ndarray) -> None:
        """Show these pictures, int64 (n,)."""
        self.beginResetModel()
        self._keys = dataset.keys if dataset else ()
        self._indices = indices
        self._row_of = {int(index): row for row, index in enumerate(indices)}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._indices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        picture = int(self._indices[index.row()])
        if role == PICTURE:
            return picture
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.pixmap(picture)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._keys[picture]
        return None

    def _arrived(self, picture: int) -> None:
        row = self._row_of.get(picture)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


class PictureDelegate(QStyledItemDelegate):
    """Paints the picture alone; its name is the tooltip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(CELL_PX + GAP_PX, CELL_PX + GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, rect = option.state, option.rect  # pyright: ignore[reportAttributeAccessIssue]
        cell = QRect(rect.center().x() - CELL_PX // 2, rect.center().y() - CELL_PX // 2, CELL_PX, CELL_PX)
        paint_thumbnail(painter, cell, index.data(Qt.ItemDataRole.DecorationRole))
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(theme.current().accent))
            painter.drawRect(cell.adjusted(-2, -2, 1, 1))


def paint_thumbnail(painter: QPainter, cell: QRect, pixmap: QPixmap | None) -> None:
    """Draw a thumbnail into a square; a quiet plate while it is decoded, a crossed one when it is unreadable."""
    tokens = theme.current()
    if pixmap is not None and not pixmap.isNull():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(cell, pixmap)
        return
    painter.fillRect(cell, QColor(tokens.line))
    if pixmap is not None:
        painter.setPen(QColor(tokens.muted))
        painter.drawLine(cell.topLeft(), cell.bottomRight())
        painter.drawLine(cell.topRight(), cell.bottomLeft())


class ImageGrid(QListView):
    """Thumbnails in rows that follow the width; arrow keys move, Enter or a double click opens."""

    opened = Signal(int)  # number of the picture in the dataset

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = GridModel(thumbnails, self)
        self.setModel(self.grid)
        self.setItemDelegate(PictureDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(500)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setMouseTracking(True)
        self.setGridSize(QSize(CELL_PX + GAP_PX, CELL_PX + GAP_PX))
        self.activated.connect(self._activated)

    def show_pictures(self, dataset: Dataset | None, indices: np.ndarray) -> None:
        """Show these pictures of the dataset, from the top."""
        self.grid.show(dataset, indices)
        self.scrollToTop()

    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(int(index.data(PICTURE)))
