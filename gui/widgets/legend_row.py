"""A legend in one line: a short stroke and a name for each curve."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

_STROKE_PX, _GAP_PX = 24, 16


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One curve's name, colour and stroke."""

    name: str
    colour: str
    stroke: Literal["solid", "dash", "faint"] = "solid"


class LegendRow(QWidget):
    """Names of the curves, elided where they do not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LegendEntry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these curves."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.setAccessibleName(", ".join(entry.name for entry in entries))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = sum(_STROKE_PX + 6 + metrics.horizontalAdvance(entry.name) + _GAP_PX for entry in self._entries)
        return QSize(width, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, middle, x = self.fontMetrics(), self.height() / 2, 0
        share = (self.width() // len(self._entries) if self._entries else 0) - _STROKE_PX - 6 - _GAP_PX
        crowded = self.sizeHint().width() > self.width()
        for entry in self._entries:
            painter.setPen(_pen(entry))
            painter.drawLine(x, int(middle), x + _STROKE_PX, int(middle))
            painter.setPen(QColor(theme.current().text))
            name = metrics.elidedText(entry.name, Qt.TextElideMode.ElideRight, share) if crowded else entry.name
            width = metrics.horizontalAdvance(name)
            painter.drawText(x + _STROKE_PX + 6, 0, width + 2, self.height(), Qt.AlignmentFlag.AlignVCenter, name)
            x += _STROKE_PX + 6 + width + _GAP_PX
        painter.end()


def _pen(entry: LegendEntry) -> QPen:
    colour = QColor(entry.colour)
    if entry.stroke == "faint":
        colour.setAlphaF(0.4)
    style = Qt.PenStyle.DashLine if entry.stroke == "dash" else Qt.PenStyle.SolidLine
    return QPen(colour, 1 if entry.stroke == "faint" else 2, style)
