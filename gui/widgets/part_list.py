"""What is inside a composed block: its layers as a small graph, with output shapes and parameters."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.model.layers import LayerRow
from engine.model.part import Part
from gui import theme
from gui.i18n import tr
from gui.widgets.block_words import part_words
from gui.widgets.numbers import size, whole
from gui.widgets.part_lanes import Lanes, lanes_of

LINE_PX, LANE_PX, LEFT_PX, DOT_PX = 22, 11, 6, 3.5
GAP_PX = 12


class PartList(QWidget):
    """One line a layer; lines at the left join each layer to what it takes."""

    pressed = Signal(str)  # the layer's name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[tuple[str, str, str, str], ...] = ()
        self._names: tuple[str, ...] = ()
        self._lanes = Lanes(lanes=(), lines=(), width=1)
        self._marked = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_parts(self, parts: Sequence[Part], rows: Sequence[LayerRow]) -> None:
        """Show these layers; ``rows`` has the numbers of each, fewer of them when the block does not fit."""
        known = {row.part: row for row in rows}
        lines = []
        for part in parts:
            row = known.get(part.name)
            output = size(row.output).replace(" ", "") if row else ""
            lines.append((*part_words(part), output, whole(row.parameters) if row and row.parameters else ""))
        self.lines = tuple(lines)
        self._names = tuple(known[part.name].name if part.name in known else "" for part in parts)
        self._lanes = lanes_of(parts)
        self.setAccessibleName(tr("Layers inside: {layers}", layers="; ".join(map(_spoken, lines))))
        self.updateGeometry()
        self.update()

    def mark(self, name: str) -> None:
        """Point one layer out, by its name."""
        if name != self._marked:
            self._marked = name
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, LINE_PX * len(self.lines) + 10)

    minimumSizeHint = sizeHint

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = int((event.position().y() - 6) // LINE_PX)
        if 0 <= number < len(self._names) and self._names[number]:
            self.pressed.emit(self._names[number])

    def paintEvent(self, _event) -> None:
        tokens, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPixelSize(tokens.caption_px)
        painter.setFont(small)
        if self._marked in self._names:
            place = self._names.index(self._marked)
            painter.fillRect(0, 6 + place * LINE_PX, self.width(), LINE_PX, QColor(tokens.selected))
        self._paint_graph(painter, QColor(tokens.muted), QColor(tokens.surface))
        for number, line in enumerate(self.lines):
            self._paint_line(painter, number, line, tokens)

    def _at(self, number: int, lane: int) -> QPointF:
        """The middle of a dot; the block's input is above the first line."""
        y = 1.0 if number < 0 else 6 + LINE_PX * (number + 0.5)
        return QPointF(LEFT_PX + LANE_PX * lane, y)

    def _paint_graph(self, painter: QPainter, ink: QColor, paper: QColor) -> None:
        painter.setPen(QPen(ink, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        lanes = self._lanes.lanes
        for line in self._lanes.lines:
            start = self._at(line.start, 0 if line.start < 0 else lanes[line.start])
            end = self._at(line.end, lanes[line.end])
            painter.drawPath(_path(start, end, LEFT_PX + LANE_PX * line.lane))
        painter.setBrush(paper)
        for number, lane in enumerate(lanes):
            painter.drawEllipse(self._at(number, lane), DOT_PX, DOT_PX)

    def _paint_line(self, painter: QPainter, number: int, line: tuple[str, str, str, str], tokens) -> None:
        name, words, output, parameters = line
        left = LEFT_PX + LANE_PX * self._lanes.width + 4
        top, right, middle = 6 + number * LINE_PX, self.width(), Qt.AlignmentFlag.AlignVCenter
        at_right = middle | Qt.AlignmentFlag.AlignRight
        metrics = painter.fontMetrics()
        wide = max(metrics.horizontalAdvance(one[3]) for one in self.lines)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRect(right - wide, top, wide, LINE_PX), at_right, parameters)
        end = right - wide - (GAP_PX if wide else 0)
        painter.drawText(QRect(left, top, end - left, LINE_PX), at_right, output)
        room = end - metrics.horizontalAdvance(output) - GAP_PX - left
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(QRect(left, top, room, LINE_PX), middle, name)
        after = metrics.horizontalAdvance(name) + 8
        painter.setPen(QColor(tokens.muted))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room - after))
        painter.drawText(QRect(left + after, top, max(0, room - after), LINE_PX), middle, words)


def _path(start: QPointF, end: QPointF, x: float) -> QPainterPath:
    """Down from one dot to another along a column, with round turns."""
    path, turn = QPainterPath(start), LINE_PX * 0.5
    if start.x() != x:
        path.cubicTo(QPointF(start.x(), start.y() + turn), QPointF(x, start.y()), QPointF(x, start.y() + turn))
    if end.x() != x:
        path.lineTo(QPointF(x, end.y() - turn))
        path.cubicTo(QPointF(x, end.y()), QPointF(end.x(), end.y() - turn), end)
    else:
        path.lineTo(end)
    return path


def _spoken(line: tuple[str, str, str, str]) -> str:
    return " ".join(part for part in line if part)
