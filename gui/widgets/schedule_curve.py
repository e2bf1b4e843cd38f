"""The learning rate over a training, as a small drawn curve."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.i18n import tr

_TEXT_PX = 16


class ScheduleCurve(QWidget):
    """Rate against the share of the training that is done; hover is not needed: the ends are written out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train.scheduleCurve")
        self.rates: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_rates(self, rates: Sequence[float]) -> None:
        """Show the learning rates at evenly spaced moments."""
        self.rates = tuple(rates)
        if self.rates:
            words = tr("Learning rate from {first} to {last}", first=f"{rates[0]:g}", last=f"{rates[-1]:.2g}")
            self.setAccessibleName(words)
            self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, 4, self.width() - 1, self.height() - _TEXT_PX - 8)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if len(self.rates) > 1:
            high = max(self.rates) or 1.0
            step = area.width() / (len(self.rates) - 1)
            points = [QPointF(i * step, area.bottom() - area.height() * r / high) for i, r in enumerate(self.rates)]
            fill = QColor(tokens.accent)
            fill.setAlphaF(0.12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([area.bottomLeft(), *points, area.bottomRight()]))
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawPolyline(QPolygonF(points))
            self._paint_ends(painter)
        painter.end()

    def _paint_ends(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.current().muted))
        row = QRectF(0, self.height() - _TEXT_PX, self.width(), _TEXT_PX)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, tr("start {rate}", rate=f"{self.rates[0]:g}"))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight, tr("end {rate}", rate=f"{self.rates[-1]:.2g}"))
