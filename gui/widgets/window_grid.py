"""A filter's window over its padded input, and the output cell it makes; the position follows mouse and keys."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.i18n import tr

_GAP_PX = 56  # between input and output, for the arrow
_CAPTION_PX = 26
_LEAST_LINED_PX = 4.0  # smaller cells are drawn without their grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What is drawn: sizes in pixels of the input, and where the filter starts along one side."""

    n: int
    kernel: int
    padding: int
    stride: int
    dilation: int
    positions: tuple[int, ...]

    @property
    def reach(self) -> int:
        """Side of the window with its gaps."""
        return self.dilation * (self.kernel - 1) + 1


class WindowGrid(QWidget):
    """Input at the left with its padding, output at the right; both to the same scale."""

    moved = Signal(int, int)  # row and column of the output cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="lab.grid")
        self._window = Window(n=1, kernel=1, padding=0, stride=1, dilation=1, positions=(0,))
        self._row = self._column = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(tr("Point at a cell of the output, or use the arrow keys, to move the window."))

    @property
    def position(self) -> tuple[int, int]:
        """Row and column of the output cell whose window is shown."""
        return self._row, self._column

    def show_window(self, window: Window) -> None:
        """Draw other sizes; the position stays where it still exists."""
        self._window = window
        last = len(window.positions) - 1
        self._row, self._column = min(self._row, last), min(self._column, last)
        self._moved()

    def move_to(self, row: int, column: int) -> None:
        """Go to an output cell; outside ones are pulled in."""
        last = len(self._window.positions) - 1
        place = min(max(row, 0), last), min(max(column, 0), last)
        if place != self.position:
            self._row, self._column = place
            self._moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.move_to(self._row + step[0], self._column + step[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self._point_at(event.position())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.current()
        cell, source, target = self._geometry()
        self._paint_input(painter, tokens, cell, source)
        self._paint_window(painter, tokens, cell, source)
        self._paint_output(painter, tokens, cell, target)
        self._paint_words(painter, tokens, source, target)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _geometry(self) -> tuple[float, QRectF, QRectF]:
        """Side of a cell in screen pixels, the padded input's and the output's rectangle."""
        window = self._window
        n_in, n_out = window.n + 2 * window.padding, len(window.positions)
        room_x = self.width() - _GAP_PX - 16
        room_y = self.height() - 2 * _CAPTION_PX - 12
        cell = max(0.2, min(room_x / (n_in + n_out), room_y / max(n_in, n_out), 52.0))
        if cell > _LEAST_LINED_PX:
            cell = float(int(cell))
        wide = cell * (n_in + n_out) + _GAP_PX
        left = (self.width() - wide) / 2
        middle = self.height() / 2
        source = QRectF(left, middle - cell * n_in / 2, cell * n_in, cell * n_in)
        target = QRectF(left + cell * n_in + _GAP_PX, middle - cell * n_out / 2, cell * n_out, cell * n_out)
        return cell, source, target

    def _paint_input(self, painter: QPainter, tokens: theme.Tokens, cell: float, source: QRectF) -> None:
        edge = self._window.padding * cell
        painter.fillRect(source, QColor(tokens.hover))
        inner = source.adjusted(edge, edge, -edge, -edge)
        painter.fillRect(inner, QColor(tokens.surface))
        _lines(painter, source, cell, QColor(tokens.line if not tokens.dark else tokens.edge))
        painter.setPen(QPen(QColor(tokens.muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner)

    def _paint_window(self, painter: QPainter, tokens: theme.Tokens, cell: float, source: QRectF) -> None:
        window = self._window
        edge = window.padding
        top, left = window.positions[self._row] + edge, window.positions[self._column] + edge
        corner = source.topLeft() + QPointF(left * cell, top * cell)
        fill = QColor(tokens.series[1])
        fill.setAlpha(170)
        inset = 1.0 if cell > _LEAST_LINED_PX else 0.0
        for row in range(window.kernel):
            for column in range(window.kernel):
                spot = corner + QPointF(column * window.dilation * cell, row * window.dilation * cell)
                painter.fillRect(QRectF(spot.x() + inset, spot.y() + inset, cell - inset, cell - inset), fill)
        painter.setPen(QPen(QColor(tokens.series[5]), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(corner.x(), corner.y(), window.reach * cell, window.reach * cell))

    def _paint_output(self, painter: QPainter, tokens: theme.Tokens, cell: float, target: QRectF) -> None:
        painter.fillRect(target, QColor(tokens.surface))
        _lines(painter, target, cell, QColor(tokens.line if not tokens.dark else tokens.edge))
        painter.setPen(QPen(QColor(tokens.muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(target)
        spot = QRectF(target.x() + self._column * cell, target.y() + self._row * cell, cell, cell)
        painter.fillRect(spot, QColor(tokens.series[1]))
        painter.setPen(QPen(QColor(tokens.series[5]), 2.5))
        painter.drawRect(spot)
        middle = target.left() - _GAP_PX / 2
        painter.setPen(QPen(QColor(tokens.muted), 2))
        y = self.height() / 2
        painter.drawLine(QPointF(middle - 14, y), QPointF(middle + 14, y))
        painter.drawLine(QPointF(middle + 14, y), QPointF(middle + 7, y - 6))
        painter.drawLine(QPointF(middle + 14, y), QPointF(middle + 7, y + 6))

    def _paint_words(self, painter: QPainter, tokens: theme.Tokens, source: QRectF, target: QRectF) -> None:
        window = self._window
        painter.setPen(QColor(tokens.muted))
        above = tr("input {n} × {n}", n=window.n)
        if window.padding:
            above = tr("input {n} × {n}, padded to {m} × {m}", n=window.n, m=window.n + 2 * window.padding)
        n_out = len(window.positions)
        _caption(painter, source, above)
        _caption(painter, target, tr("output {n} × {n}", n=n_out))

    def _point_at(self, place: QPointF) -> None:
        cell, source, target = self._geometry()
        if target.adjusted(-4, -4, 4, 4).contains(place):
            self.move_to(int((place.y() - target.y()) / cell), int((place.x() - target.x()) / cell))
        elif source.contains(place):
            half, stride = self._window.reach / 2, self._window.stride
            row = ((place.y() - source.y()) / cell - half) / stride
            column = ((place.x() - source.x()) / cell - half) / stride
            self.move_to(round(row), round(column))

    def _moved(self) -> None:
        top, left = self._window.positions[self._row], self._window.positions[self._column]
        reach, n = self._window.reach, self._window.n
        words = tr(
            "Output row {row}, column {column} sees input rows {top} to {bottom}, columns {left} to {right}.",
            row=self._row + 1,
            column=self._column + 1,
            top=_signed(top + 1),
            bottom=top + reach,
            left=_signed(left + 1),
            right=left + reach,
        )
        if min(top, left) < 0 or max(top, left) + reach > n:
            words += " " + tr("Outside 1 to {n} is padding.", n=n)
        self.setAccessibleName(words)
        self.update()
        self.moved.emit(self._row, self._column)


def _signed(value: int) -> str:
    return str(value).replace("-", "−")


def _lines(painter: QPainter, area: QRectF, cell: float, color: QColor) -> None:
    if cell <= _LEAST_LINED_PX:
        return
    painter.setPen(QPen(color, 1))
    for step in range(round(area.width() / cell) + 1):
        offset = step * cell
        painter.drawLine(QPointF(area.left() + offset, area.top()), QPointF(area.left() + offset, area.bottom()))
        painter.drawLine(QPointF(area.left(), area.top() + offset), QPointF(area.right(), area.top() + offset))


def _caption(painter: QPainter, area: QRectF, text: str) -> None:
    wide = max(area.width(), 240.0)
    box = QRectF(area.center().x() - wide / 2, area.top() - _CAPTION_PX, wide, _CAPTION_PX - 4)
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)
