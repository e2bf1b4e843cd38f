"""How a folded block looks: painted, because a plan may have hundreds."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui import theme

HEAD_PX, ICON_PX, GAP_PX = 46, 20, 10


@dataclass(slots=True)
class Look:
    """The state a row shows.

    Attributes:
        opened: whether the layers inside are shown.
    """

    icon: QIcon | None = None
    chosen: bool = False
    pressed: bool = False
    current: bool = False
    wrong: bool = False
    opened: bool = False


def paint_row(row: QWidget, look: Look, texts: tuple[str, str, str, str], left: int, right: int) -> None:
    """Paint a row's card and its two lines of text.

    Args:
        texts: name, words, output, parameters.
        left, right: room kept free at both ends, in pixels.
    """
    tokens, painter = theme.current(), QPainter(row)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marked = look.chosen or look.pressed
    edge = tokens.accent if marked else tokens.bad if look.wrong else tokens.line
    fill = tokens.bad_fill if look.wrong else tokens.selected if look.chosen and not look.current else tokens.surface
    width = 2.0 if marked else 1.0
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(fill))
    inset = width / 2
    painter.drawRoundedRect(
        QRectF(row.rect()).adjusted(inset, inset, -inset, -inset), tokens.radius_px, tokens.radius_px
    )
    if look.icon is not None:
        look.icon.paint(painter, QRect(left, (HEAD_PX - ICON_PX) // 2, ICON_PX, ICON_PX))
    start = left + ICON_PX + GAP_PX
    _paint_texts(painter, row, texts, QRect(start, 6, row.width() - start - right, HEAD_PX - 12))
    painter.end()


def _paint_texts(painter: QPainter, row: QWidget, texts: tuple[str, str, str, str], box: QRect) -> None:
    tokens, (name, words, output, parameters) = theme.current(), texts
    small = QFont(row.font())
    small.setPixelSize(tokens.caption_px)
    half = box.height() // 2
    upper = QRect(box.left(), box.top(), box.width(), half)
    lower = upper.translated(0, half)
    _pair(painter, upper, name, output, QColor(tokens.text), QColor(tokens.text))
    painter.setFont(small)
    _pair(painter, lower, words, parameters, QColor(tokens.muted), QColor(tokens.muted))


def _pair(painter: QPainter, box: QRect, first: str, second: str, ink: QColor, other: QColor) -> None:
    """Text at the left, which gives way, and a number at the right, which does not."""
    middle, metrics = Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics()
    taken = metrics.horizontalAdvance(second) + GAP_PX if second else 0
    painter.setPen(other)
    painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, second)
    painter.setPen(ink)
    room = box.adjusted(0, 0, -taken, 0)
    painter.drawText(room, middle, metrics.elidedText(first, Qt.TextElideMode.ElideRight, room.width()))
