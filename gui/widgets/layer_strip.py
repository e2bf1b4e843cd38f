"""The network as a strip of parts: frozen grey with a lock, learning coloured, a handle to move the border."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui import theme
from gui.i18n import tr
from gui.icons import icon

_BAR_TOP_PX, _BAR_PX, _GAP_PX = 20, 44, 2
_HEAD_SHARE = 0.16
_GRIP_PX = 7


@dataclass(frozen=True, slots=True)
class StripPart:
    """One part of the network: its name, whether it belongs to the head, whether it learns."""

    name: str
    head: bool
    learns: bool


class LayerStrip(QWidget):
    """Parts in order, input at the left. With ``adjustable`` a handle says how many of the last blocks learn."""

    tail_changed = Signal(int)  # how many of the last backbone blocks learn

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train.strip")
        self.parts: tuple[StripPart, ...] = ()
        self.adjustable = False
        self._dragging = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_parts(self, parts: Sequence[StripPart], adjustable: bool) -> None:
        """Show a network."""
        self.parts, self.adjustable = tuple(parts), adjustable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if adjustable else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """What is frozen and what learns, in one sentence."""
        frozen = sum(not part.learns for part in self.parts)
        learning = ", ".join(part.name for part in self.parts if part.learns)
        if not frozen:
            return tr("All {n} parts learn.", n=len(self.parts))
        return tr("{n} parts are frozen; learning: {names}.", n=frozen, names=learning)

    @property
    def blocks(self) -> int:
        """How many parts are the backbone's."""
        return sum(not part.head for part in self.parts)

    @property
    def tail(self) -> int:
        """How many of the last backbone blocks learn."""
        return sum(part.learns for part in self.parts if not part.head)

    def part_rect(self, index: int) -> QRectF:
        """Where a part is painted."""
        width = self.width() - 2
        heads = len(self.parts) - self.blocks
        head_px = width * _HEAD_SHARE / max(1, heads) if heads and self.blocks else 0
        body_px = (width - head_px * heads) / self.blocks if self.blocks else width / max(1, heads)
        if not self.blocks:
            return QRectF(1 + index * body_px, _BAR_TOP_PX, body_px - _GAP_PX, _BAR_PX)
        if index < self.blocks:
            return QRectF(1 + index * body_px, _BAR_TOP_PX, body_px - _GAP_PX, _BAR_PX)
        left = 1 + self.blocks * body_px + (index - self.blocks) * head_px
        return QRectF(left, _BAR_TOP_PX, head_px - _GAP_PX, _BAR_PX)

    def handle_x(self) -> float:
        """Where the border between frozen and learning is."""
        return self.part_rect(self.blocks - self.tail).left() - _GAP_PX / 2

    def sizeHint(self) -> QSize:
        return QSize(280, _BAR_TOP_PX + _BAR_PX + 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(theme.current().caption_px)
        painter.setFont(font)
        for i, part in enumerate(self.parts):
            self._paint_part(painter, self.part_rect(i), part)
        if self.parts:
            self._paint_spans(painter)
        if self.adjustable and self.parts:
            self._paint_handle(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragging = self.adjustable and event.button() == Qt.MouseButton.LeftButton
        if self._dragging:
            self._drag_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._drag_to(event.position())
            return
        near = self.adjustable and abs(event.position().x() - self.handle_x()) <= _GRIP_PX
        self.setCursor(QCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor))
        for i, part in enumerate(self.parts):
            if self.part_rect(i).contains(event.position()):
                state = tr("learns") if part.learns else tr("frozen")
                QToolTip.showText(event.globalPosition().toPoint(), f"{part.name}: {state}", self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(Qt.Key(event.key()), 0)
        if step and self.adjustable:
            self._ask(self.tail + step)
        else:
            super().keyPressEvent(event)

    def _drag_to(self, position: QPointF) -> None:
        edges = [self.part_rect(i).left() for i in range(self.blocks)]
        first = min(range(self.blocks), key=lambda i: abs(edges[i] - position.x()), default=0)
        self._ask(self.blocks - first)

    def _ask(self, tail: int) -> None:
        wanted = min(max(tail, 1), self.blocks)
        if wanted != self.tail:
            self.tail_changed.emit(wanted)

    def _paint_part(self, painter: QPainter, rect: QRectF, part: StripPart) -> None:
        tokens = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(tokens.series[2] if part.head else tokens.accent)
        painter.setBrush(colour if part.learns else QColor(tokens.line))
        painter.drawRoundedRect(rect, 3, 3)
        if not part.learns:
            side = min(14.0, rect.width() - 2)
            if side >= 8:
                middle = rect.center()
                icon("lock", tokens.muted).paint(
                    painter, int(middle.x() - side / 2), int(middle.y() - side / 2), int(side), int(side)
                )

    def _paint_spans(self, painter: QPainter) -> None:
        tokens, top = theme.current(), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRectF(1, 0, self.width() * 0.6, _BAR_TOP_PX - 2), top, tr("picture →"))
        right = Qt.AlignmentFlag.AlignRight | top
        painter.drawText(QRectF(0, 0, self.width() - 2, _BAR_TOP_PX - 2), right, tr("→ classes"))
        y = _BAR_TOP_PX + _BAR_PX + 2
        frozen = self.blocks - self.tail
        if frozen:
            width = self.part_rect(frozen - 1).right()
            painter.drawText(QRectF(1, y, width, 18), top, tr("frozen"))
        left = self.part_rect(frozen).left() if frozen < len(self.parts) else self.width()
        painter.setPen(QColor(tokens.text))
        words = tr("learns")
        width = max(self.width() - 1 - left, painter.fontMetrics().horizontalAdvance(words) + 2)
        painter.drawText(QRectF(self.width() - 1 - width, y, width, 18), right if frozen else top, words)

    def _paint_handle(self, painter: QPainter) -> None:
        tokens, x = theme.current(), self.handle_x()
        colour = QColor(tokens.accent if self.hasFocus() or self._dragging else tokens.text)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x, _BAR_TOP_PX - 4), QPointF(x, _BAR_TOP_PX + _BAR_PX + 4))
        painter.setBrush(QColor(tokens.surface))
        grip = QRectF(x - _GRIP_PX, _BAR_TOP_PX + _BAR_PX / 2 - 10, 2 * _GRIP_PX, 20)
        painter.drawRoundedRect(grip, 4, 4)
        for dx in (-2, 2):
            painter.drawLine(QPointF(x + dx, grip.top() + 6), QPointF(x + dx, grip.bottom() - 6))
