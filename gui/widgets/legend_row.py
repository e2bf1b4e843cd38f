"""A legend in one line: a short stroke and a name for each curve."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

_STROKE_PX, _GAP_PX = 24, 16
THIN_PX = 1.5


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One curve's name, colour and stroke."""

    name: str
    colour: str
    stroke: Literal["solid", "dash", "faint", "both"] = "solid"  # "both": thin, a solid and a dashed one


class LegendRow(QWidget):
    """Names of the curves; where they do not fit the faint ones go first, then the others are elided."""

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
        return QSize(self._needed(self._entries), self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _needed(self, entries: Sequence[LegendEntry]) -> int:
        """Width in px without eliding."""
        advance = self.fontMetrics().horizontalAdvance
        return sum(_width(entry) + 6 + advance(entry.name) + _GAP_PX for entry in entries)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, middle, x = self.fontMetrics(), self.height() / 2, 0
        crowded = self._needed(self._entries) > self.width()
        shown = [entry for entry in self._entries if not crowded or entry.stroke != "faint"]
        crowded = self._needed(shown) > self.width()
        share = self.width() // max(1, len(shown)) - 6 - _GAP_PX
        for entry in shown:
            _draw_stroke(painter, entry, x, int(middle))
            painter.setPen(QColor(theme.current().text))
            room, x = share - _width(entry), x + _width(entry) + 6
            name = metrics.elidedText(entry.name, Qt.TextElideMode.ElideRight, room) if crowded else entry.name
            width = metrics.horizontalAdvance(name)
            painter.drawText(x, 0, width + 2, self.height(), Qt.AlignmentFlag.AlignVCenter, name)
            x += width + _GAP_PX
        painter.end()


def _width(entry: LegendEntry) -> int:
    """Of the stroke, or of the two side by side, in px."""
    return 2 * _STROKE_PX + 4 if entry.stroke == "both" else _STROKE_PX


def _draw_stroke(painter: QPainter, entry: LegendEntry, x: int, y: int) -> None:
    if entry.stroke != "both":
        painter.setPen(_pen(entry))
        painter.drawLine(x, y, x + _STROKE_PX, y)
        return
    for style, start in ((Qt.PenStyle.SolidLine, x), (Qt.PenStyle.DashLine, x + _width(entry) - _STROKE_PX)):
        painter.setPen(QPen(QColor(entry.colour), THIN_PX, style))
        painter.drawLine(start, y, start + _STROKE_PX, y)


def _pen(entry: LegendEntry) -> QPen:
    colour = QColor(entry.colour)
    if entry.stroke == "faint":
        colour.setAlphaF(0.4)
    style = Qt.PenStyle.DashLine if entry.stroke == "dash" else Qt.PenStyle.SolidLine
    return QPen(colour, 1 if entry.stroke == "faint" else 2, style)
