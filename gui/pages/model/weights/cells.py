"""How the table's two rich cells are drawn: the network over its file's name, and the state with its progress."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.core.control import Progress
from gui import theme
from gui.icons import icon
from gui.pages.model.weights import words

Index = QModelIndex | QPersistentModelIndex
STORED = Qt.ItemDataRole.UserRole
BUSY = Qt.ItemDataRole.UserRole + 1
TROUBLE = Qt.ItemDataRole.UserRole + 2
_ROW_PX, _MARGIN_PX, _ICON_PX, _BAR_PX = 42, 8, 16, 6
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class _Cell(QStyledItemDelegate):
    """Draws what Qt draws behind a cell, and nothing of its text."""

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        blank: Any = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = blank.widget.style() if blank.widget is not None else None
        if style is not None:
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, blank, painter, blank.widget)
        return QRect(blank.rect).adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)


class FileCell(_Cell):
    """The network, and in small under it the file's name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, tokens, stored = self._background(painter, option, index), theme.current(), index.data(STORED)
        painter.save()
        height = QFontMetrics(painter.font()).height()
        top = rect.center().y() - height + 1
        upper, lower = (
            QRect(rect.left(), top, rect.width(), height),
            QRect(rect.left(), top + height, rect.width(), height),
        )
        painter.setPen(QColor(tokens.text))
        _line(painter, upper, words.title(stored), Qt.TextElideMode.ElideRight)
        painter.setFont(_caption(painter.font()))
        painter.setPen(QColor(tokens.muted))
        _line(painter, lower, words.under_title(stored), Qt.TextElideMode.ElideMiddle)
        painter.restore()


class StateCell(_Cell):
    """An icon and a word; while something is done, a bar with a cross that cancels it; after a failure, why."""

    cancel_clicked = Signal(str)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        trouble = _breakable(index.data(TROUBLE))
        if not trouble or index.data(BUSY) is not None:
            return QSize(140, _ROW_PX)
        view: Any = self.parent()
        room = view.columnWidth(index.column()) - 2 * _MARGIN_PX - _ICON_PX - 8
        metrics = QFontMetrics(_caption(view.font()))
        return QSize(
            140, max(_ROW_PX, metrics.boundingRect(0, 0, max(room, 80), 10_000, _WRAPPED, trouble).height() + 10)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, stored, busy = self._background(painter, option, index), index.data(STORED), index.data(BUSY)
        painter.save()
        if busy is not None:
            self._paint_work(painter, rect, busy)
        elif index.data(TROUBLE):
            self._paint_trouble(painter, rect, index.data(TROUBLE))
        else:
            tokens = theme.current()
            color = {"absent": tokens.muted, "damaged": tokens.bad, "partial": tokens.warn}.get(
                stored.state, tokens.good
            )
            rect = _with_icon(painter, rect, words.ICONS[stored.state], color)
            painter.setPen(QColor(tokens.text if stored.state != "absent" else tokens.muted))
            _line(painter, rect, words.state(stored), Qt.TextElideMode.ElideRight)
        painter.restore()

    def editorEvent(self, event: QEvent, _model: Any, option: Any, index: Index) -> bool:
        if event.type() != QEvent.Type.MouseButtonRelease or index.data(BUSY) is None:
            return False
        assert isinstance(event, QMouseEvent)
        if not cross_of(QRect(option.rect)).adjusted(-4, -8, 4, 8).contains(event.position().toPoint()):
            return False
        self.cancel_clicked.emit(index.data(STORED).name)
        return True

    def _paint_work(self, painter: QPainter, rect: QRect, progress: Progress) -> None:
        tokens = theme.current()
        cross = cross_of(rect.adjusted(-_MARGIN_PX, 0, _MARGIN_PX, 0))
        icon("close").paint(painter, cross)
        room = QRect(rect.left(), rect.top(), cross.left() - rect.left() - 10, rect.height())
        height = QFontMetrics(painter.font()).height()
        top = room.center().y() - (height + _BAR_PX + 3) // 2
        painter.setPen(QColor(tokens.text))
        _line(
            painter, QRect(room.left(), top, room.width(), height), words.working(progress), Qt.TextElideMode.ElideRight
        )
        bar = QRect(room.left(), top + height + 3, room.width(), _BAR_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(bar, 3, 3)
        if progress.total:
            bar.setWidth(max(_BAR_PX, round(bar.width() * progress.done / progress.total)))
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(bar, 3, 3)

    def _paint_trouble(self, painter: QPainter, rect: QRect, text: str) -> None:
        tokens = theme.current()
        rect = _with_icon(painter, rect, "warning", tokens.bad)
        painter.setFont(_caption(painter.font()))
        painter.setPen(QColor(tokens.bad))
        painter.drawText(rect, int(_WRAPPED), _breakable(text))


def cross_of(cell: QRect) -> QRect:
    """Where in a busy cell its cross is."""
    return QRect(cell.right() - _MARGIN_PX - _ICON_PX, cell.center().y() - _ICON_PX // 2 + 1, _ICON_PX, _ICON_PX)


def _with_icon(painter: QPainter, rect: QRect, name: str, color: str) -> QRect:
    """Draw an icon at the left; the room that is left."""
    icon(name, color).paint(painter, QRect(rect.left(), rect.center().y() - _ICON_PX // 2 + 1, _ICON_PX, _ICON_PX))
    return rect.adjusted(_ICON_PX + 8, 0, 0, 0)


def _line(painter: QPainter, rect: QRect, text: str, mode: Qt.TextElideMode) -> None:
    shown = painter.fontMetrics().elidedText(text, mode, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _breakable(text: str) -> str:
    """Long file names may break after an underscore."""
    return (text or "").replace("_", "_\u200b")


def _caption(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(theme.current().caption_px)
    return small
