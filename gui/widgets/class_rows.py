"""The classes of a dataset as rows: name, how many, and the first few pictures."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.data.dataset import Dataset
from gui import theme
from gui.i18n import tr
from gui.widgets.image_grid import paint_thumbnail
from gui.widgets.thumbnails import Thumbnails

SHOWN = 8  # pictures a row
ROW_PX, TALLEST_PX, SMALLEST_PX, GAP_PX = 52, 88, 16, 4
NAME_PX, BAR_PX, PAD_PX = 124, 96, 12
COUNT, SHARE, PICTURES = (Qt.ItemDataRole.UserRole + n for n in range(3))
Index = QModelIndex | QPersistentModelIndex


class ClassModel(QAbstractListModel):
    """One row a class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._counts: list[int] = []
        self._members: list[np.ndarray] = []

    def show(self, dataset: Dataset | None) -> None:
        """Show another dataset's classes."""
        self.beginResetModel()
        self._names = dataset.classes if dataset else ()
        self._members = members_of(dataset) if dataset else []
        self._counts = [len(members) for members in self._members]
        self.endResetModel()

    def members(self, row: int) -> np.ndarray:
        """int64 (n,): the pictures of one class."""
        return self._members[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._names[row]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{name}, {n} pictures").format(name=self._names[row], n=self._counts[row])
        if role == COUNT:
            return self._counts[row]
        if role == SHARE:
            return self._counts[row] / max(1, *self._counts)
        if role == PICTURES:
            return [int(picture) for picture in self._members[row][:SHOWN]]
        return None


def members_of(dataset: Dataset) -> list[np.ndarray]:
    """The pictures of each class, int64 arrays in the dataset's order."""
    order = np.argsort(dataset.labels, kind="stable")
    edges = np.searchsorted(dataset.labels[order], np.arange(len(dataset.classes) + 1))
    return [order[start:end] for start, end in pairwise(edges)]


class ClassDelegate(QStyledItemDelegate):
    """Paints a row: name, bar with the count, eight thumbnails that shrink to fit."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.row_px = ROW_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(NAME_PX + BAR_PX, self.row_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        self._paint_plate(painter, rect, state)
        self._paint_name(painter, rect, index)
        self._paint_bar(painter, rect, index)
        left = rect.left() + NAME_PX + BAR_PX + 4 * PAD_PX
        side = min(self.row_px - PAD_PX, (rect.right() - PAD_PX - left + GAP_PX) // SHOWN - GAP_PX)
        for n, picture in enumerate(index.data(PICTURES) if side >= SMALLEST_PX else ()):
            cell = QRect(left + n * (side + GAP_PX), rect.center().y() - side // 2, side, side)
            paint_thumbnail(painter, cell, self._thumbnails.pixmap(picture))
        painter.restore()

    def _paint_plate(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = theme.current()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.window))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.left() + PAD_PX, rect.bottom(), rect.right() - PAD_PX, rect.bottom())

    def _paint_name(self, painter: QPainter, rect: QRect, index: Index) -> None:
        box = QRect(rect.left() + PAD_PX, rect.top(), NAME_PX, rect.height())
        text = QFontMetrics(painter.font()).elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideMiddle, box.width()
        )
        painter.setPen(QColor(theme.current().text))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_bar(self, painter: QPainter, rect: QRect, index: Index) -> None:
        tokens = theme.current()
        left, middle = rect.left() + NAME_PX + 2 * PAD_PX, rect.center().y()
        painter.fillRect(QRect(left, middle + 7, BAR_PX, 4), QColor(tokens.line))
        length = max(2, round(BAR_PX * index.data(SHARE))) if index.data(COUNT) else 0
        painter.fillRect(QRect(left, middle + 7, length, 4), QColor(tokens.accent))
        painter.setPen(QColor(tokens.muted))
        box = QRect(left, middle - 16, BAR_PX, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{index.data(COUNT):,}")


class ClassRows(QListView):
    """The list of classes; a click or Enter opens one."""

    opened = Signal(int)  # number of the class

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes = ClassModel(self)
        self.setModel(self.classes)
        self._delegate = ClassDelegate(thumbnails, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        thumbnails.arrived.connect(self._arrived)

    def show_dataset(self, dataset: Dataset | None) -> None:
        """Show another dataset's classes."""
        self.classes.show(dataset)
        self._fit_rows()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """A few classes in a tall window get taller rows and larger pictures."""
        each = (self.viewport().height() - 4) // max(1, self.classes.rowCount())
        row_px = min(TALLEST_PX, max(ROW_PX, each))
        if row_px != self._delegate.row_px:
            self._delegate.row_px = row_px
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _arrived(self, _picture: int) -> None:
        self.viewport().update()
