"""Classified pictures as rows: the picture, its name, the most likely classes as bars."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.data.dataset import Dataset
from engine.data.loader import open_rgb
from gui import theme
from gui.i18n import tr
from gui.icons import icon
from gui.widgets.image_grid import paint_thumbnail
from gui.widgets.thumbnails import Thumbnails
from gui.widgets.top_bars import ROW_PX, paint_bars, percent

Index = QModelIndex | QPersistentModelIndex
ANSWER = Qt.ItemDataRole.UserRole
_PICTURE_PX, _PAD_PX, _NAME_PX = 96, 12, 22
_MOST_BARS = 5


class _Files:
    """The pictures of the answers, for the thumbnails."""

    def __init__(self) -> None:
        self.files: list[Path] = []

    def __len__(self) -> int:
        return len(self.files)

    def open(self, index: int) -> Image.Image:
        return open_rgb(self.files[index])

    def take(self, indices: np.ndarray) -> "_Files":
        taken = _Files()
        taken.files = [self.files[index] for index in indices]
        return taken

    def stamp(self, index: int) -> str:
        return str(self.files[index])


class AnswerModel(QAbstractListModel):
    """Answers in the order they came."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers: tuple[Any, ...] = ()
        self._thumbnails = thumbnails
        self._files = _Files()
        thumbnails.arrived.connect(self._arrived)

    def show(self, answers: Sequence[Any]) -> None:
        """Show these; answers that only grew keep their thumbnails and the scroll position."""
        old = len(self.answers)
        if old and tuple(answers[:old]) == self.answers:
            if len(answers) > old:
                self.beginInsertRows(QModelIndex(), old, len(answers) - 1)
                self.answers = tuple(answers)
                self._files.files.extend(Path(answer.file) for answer in answers[old:])
                self.endInsertRows()
            return
        self.beginResetModel()
        self.answers, self._files = tuple(answers), _Files()
        self._files.files = [Path(answer.file) for answer in answers]
        self._thumbnails.set_dataset(_dataset_of(self._files))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        answer = self.answers[index.row()]
        if role == ANSWER:
            return answer
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.pixmap(index.row()) if not answer.error else None
        if role == Qt.ItemDataRole.DisplayRole:
            return Path(answer.file).name
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(answer.file)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = answer.error or ", ".join(f"{label} {percent(share)}" for label, share in answer.top)
            return f"{Path(answer.file).name}: {words}"
        return None

    def _arrived(self, row: int) -> None:
        if row < len(self.answers):
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


class AnswerList(QListView):
    """Rows that follow the width; arrow keys move, Ctrl+C copies the chosen answer."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("classify.results")
        self.setAccessibleName(tr("Classified pictures"))
        self.results = AnswerModel(thumbnails, self)
        self.setModel(self.results)
        self.setItemDelegate(_AnswerDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)


class _AnswerDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, max(_PICTURE_PX, _NAME_PX + _MOST_BARS * ROW_PX) + 2 * _PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, answer = theme.current(), index.data(ANSWER)
        state, rect = option.state, QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selected))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        top = rect.top() + (rect.height() - _PICTURE_PX) // 2
        cell = QRect(rect.left() + _PAD_PX, top, _PICTURE_PX, _PICTURE_PX)
        left = cell.right() + 2 * _PAD_PX
        name = QRectF(left, rect.top() + _PAD_PX, rect.right() - _PAD_PX - left, _NAME_PX)
        if answer.error:
            self._paint_error(painter, cell, name, index)
        else:
            paint_thumbnail(painter, cell, index.data(Qt.ItemDataRole.DecorationRole))
            self._paint_name(painter, name, index)
            bars = QRectF(left, name.bottom(), min(name.width(), 640), _MOST_BARS * ROW_PX)
            paint_bars(painter, bars, answer.top[:_MOST_BARS])
        painter.restore()

    def _paint_name(self, painter: QPainter, area: QRectF, index: Index) -> None:
        painter.setPen(QColor(theme.current().muted))
        text = index.data(Qt.ItemDataRole.DisplayRole)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_error(self, painter: QPainter, cell: QRect, name: QRectF, index: Index) -> None:
        tokens = theme.current()
        painter.fillRect(cell, QColor(tokens.warn_fill))
        middle = cell.center()
        icon("warning", tokens.warn).paint(painter, middle.x() - 14, middle.y() - 14, 28, 28)
        self._paint_name(painter, name, index)
        painter.setFont(QFont(painter.font()))
        painter.setPen(QColor(tokens.warn))
        area = QRectF(name.left(), name.bottom() + 4, name.width(), 3 * ROW_PX)
        painter.drawText(area, Qt.TextFlag.TextWordWrap, str(index.data(ANSWER).error))


def _dataset_of(files: _Files) -> Dataset:
    none = np.zeros(0, np.int32)
    return Dataset(name="", classes=(), pictures=files, keys=(), labels=none, split=none)
