"""The most likely classes of a picture as labelled bars with percentages."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme

ROW_PX = 20
_PERCENT_PX = 56


def percent(share: float) -> str:
    """A probability for people: "97.3 %", "< 0.1 %"."""
    return "< 0.1 %" if 0 < share < 0.001 else f"{100 * share:.1f} %"


def paint_bars(painter: QPainter, area: QRectF, top: Sequence[tuple[str, float]]) -> None:
    """Paint one row a class: name, bar, percentage; the first one strong."""
    tokens = theme.current()
    label_px = min(200.0, area.width() * 0.42)
    bar_px = max(0.0, area.width() - label_px - _PERCENT_PX - 16)
    for i, (label, share) in enumerate(top):
        y = area.top() + i * ROW_PX
        font = QFont(painter.font())
        font.setBold(i == 0)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if i == 0 else tokens.muted))
        name = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(label_px))
        painter.drawText(QRectF(area.left(), y, label_px, ROW_PX), Qt.AlignmentFlag.AlignVCenter, name)
        bar = QRectF(area.left() + label_px + 8, y + 5, bar_px, ROW_PX - 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(QColor(tokens.accent if i == 0 else tokens.muted))
        if share > 0:
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(3.0, bar_px * share), bar.height()), 3, 3)
        painter.setPen(QColor(tokens.text if i == 0 else tokens.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(area.right() - _PERCENT_PX, y, _PERCENT_PX, ROW_PX), right, percent(share))
        painter.restore()


class TopBars(QWidget):
    """Bars of one picture's classes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top: tuple[tuple[str, float], ...] = ()
        theme.changed.connect(self.update)

    def show_top(self, top: Sequence[tuple[str, float]]) -> None:
        """Show these (class, probability), the most likely first."""
        self.top = tuple(top)
        self.setAccessibleName(", ".join(f"{label} {percent(share)}" for label, share in self.top))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, ROW_PX * max(1, len(self.top)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, ROW_PX * max(1, len(self.top)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bars(painter, QRectF(self.rect()), self.top)
        painter.end()
