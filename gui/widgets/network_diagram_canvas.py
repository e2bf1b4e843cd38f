"""A surface that shows a diagram: painted, scrolled, zoomed; in one line, or whole in as many rows as fit."""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from engine.model.diagram.drawing import Diagram
from engine.model.diagram.layout import diagram
from engine.model.layers import LayerRow
from gui import theme
from gui.widgets.network_diagram_paint import DiagramPainter

LEAST_ZOOM, MOST_ZOOM, STEP = 0.04, 4.0, 1.2
READABLE_ZOOM = 0.8
_EDGE_PX, _LABEL_PX = 60, 28
_ROW_SLACK, _ROW_EXTRA, _MORE_ROWS = 1.05, 60.0, 5


class DiagramCanvas(QAbstractScrollArea):
    """Shows the diagram of some rows at a zoom; it is laid out when it is looked at.

    Attributes:
        zoom: pixels for one unit of the drawing.
        whole: whether all of it is shown, in rows; else one line from its beginning.
    """

    whole_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[LayerRow, ...] = ()
        self.zoom = 1.0
        self.whole = False
        self._line, self._drawing, self._painter, self._stale = Diagram(), Diagram(), None, False
        self._rows_shown = 1
        self._numbers: dict[str, int] = {}
        self._chosen, self._hovered = "", -1
        self._moved = False  # the user has chosen the zoom
        theme.changed.connect(self._repaint)

    @property
    def drawing(self) -> Diagram:
        """The diagram of the rows shown."""
        if self._stale:
            self._stale = False
            self._line = self._drawing = diagram(self.rows)
            self._rows_shown, self._painter = 1, None
        wanted = self._rows_that_fit() if self.whole else 1
        if wanted != self._rows_shown and not (self.whole and self._moved):
            self._rows_shown, self._painter = wanted, None
            self._drawing = self._line if wanted == 1 else self._in_rows(wanted)
        return self._drawing

    def _in_rows(self, rows: int) -> Diagram:
        """Broken into about so many rows, or more while that lets it be seen larger: later rows are often lower."""
        best, found = 0.0, self._line
        for count in range(rows, rows + _MORE_ROWS):
            tried = diagram(self.rows, self._line.width / count * _ROW_SLACK + _ROW_EXTRA)
            zoom = min(self.viewport().width() / tried.width, self.viewport().height() / tried.height)
            if zoom <= best:
                break
            best, found = zoom, tried
        return found

    def _rows_that_fit(self) -> int:
        """In how many rows the line is best broken to be seen large in the room there is."""
        room, line = self.viewport(), self._line
        if not line.height or not room.width():
            return 1
        return max(1, round(sqrt(line.width * room.height() / (line.height * room.width()))))

    def set_rows(self, rows: Sequence[LayerRow]) -> None:
        """Show other layers."""
        self.rows, self._stale, self._hovered = tuple(rows), True, -1
        self._numbers = {row.name: i for i, row in enumerate(self.rows)}
        if self._chosen not in self._numbers:
            self._chosen = ""
        if self.isVisible():
            self._settle()

    def fit(self) -> None:
        """Show all of it, as large as there is room, in rows if it is long."""
        self._show(whole=True)

    def line_up(self) -> None:
        """Show it in one line from its beginning, large enough to be read."""
        self._show(whole=False)

    def _show(self, whole: bool) -> None:
        changed, self.whole, self._moved = whole != self.whole, whole, False
        self._settle()
        if changed:
            self.whole_changed.emit(whole)

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point of the viewport: its middle when none is given."""
        self._moved = True
        middle = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        self._set_zoom(self.zoom * factor, about or middle)

    def rect_of(self, name: str) -> QRectF:
        """Where a layer is painted, in pixels of the viewport."""
        row = self._numbers.get(name, -1)
        box = next((box for box in self.drawing.boxes if box.row == row), None)
        if box is None:
            return QRectF()
        origin, z = self._origin(), self.zoom
        return QRectF(origin.x() + box.x * z, origin.y() + box.y * z, box.width * z, box.height * z)

    def name_at(self, position: QPointF) -> str:
        """The layer under a point of the viewport; "" where there is none."""
        x, y = self._unscaled(position)
        inside = [box for box in self.drawing.boxes if box.x <= x <= box.right and box.top <= y <= box.bottom]
        front = [box for box in inside if x <= box.x + box.width and y >= box.y]
        hit = (front or inside)[-1:]
        if hit:
            return hit[0].name
        under = (o for o in self.drawing.labels if abs(o.x - x) <= o.width / 2 and 0 <= y - o.y <= _LABEL_PX)
        return next((self.rows[label.row].name for label in under), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painter is None or self._stale:
            self._painter = DiagramPainter(self.drawing, self.font())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.current().surface))
        origin, z = self._origin(), self.zoom
        dirty = QRectF(event.rect())
        seen = QRectF((dirty.x() - origin.x()) / z, (dirty.y() - origin.y()) / z, dirty.width() / z, dirty.height() / z)
        painter.save()
        painter.translate(origin)
        self._painter.paint(painter, seen, z, self._numbers.get(self._chosen, -1), self._hovered)
        painter.restore()
        self._paint_border(painter)
        painter.end()

    def _paint_border(self, painter: QPainter) -> None:
        tokens, focus = theme.current(), self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if focus else tokens.line), 2 if focus else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 1.0 if focus else 0.5
        area = QRectF(self.viewport().rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, tokens.radius_px, tokens.radius_px)

    def _repaint(self) -> None:
        self._painter = None
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def _origin(self) -> QPointF:
        """Where the drawing's corner is in the viewport; what is smaller than it stands in the middle."""
        spare_x = (self.viewport().width() - self.drawing.width * self.zoom) / 2
        spare_y = (self.viewport().height() - self.drawing.height * self.zoom) / 2
        x = spare_x if spare_x > 0 else -self.horizontalScrollBar().value()
        return QPointF(round(x), round(spare_y if spare_y > 0 else -self.verticalScrollBar().value()))

    def _unscaled(self, position: QPointF) -> tuple[float, float]:
        origin = self._origin()
        return (position.x() - origin.x()) / self.zoom, (position.y() - origin.y()) / self.zoom

    def _whole_zoom(self) -> float:
        drawn = self.drawing
        wide = self.viewport().width() / max(1.0, drawn.width)
        return min(wide, self.viewport().height() / max(1.0, drawn.height), 1.5)

    def _settle(self) -> None:
        """Choose the zoom, if the user has not."""
        whole, drawn = self._whole_zoom(), self.drawing
        if self._moved:
            self._set_bars()
        elif self.whole or whole >= READABLE_ZOOM:
            self._set_zoom(whole)
        else:
            high = self.viewport().height() / max(1.0, drawn.height)
            self._set_zoom(min(max(high, READABLE_ZOOM), 1.0))
            axis = (drawn.boxes[0].y + drawn.boxes[0].height / 2) * self.zoom if drawn.boxes else 0.0
            self.verticalScrollBar().setValue(round(axis - self.viewport().height() / 2))
        self.show_chosen()
        self.viewport().update()

    def _set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        x, y = self._unscaled(about) if about else (0.0, 0.0)
        self.zoom = min(max(zoom, min(LEAST_ZOOM, self._whole_zoom())), MOST_ZOOM)
        self._set_bars()
        if about:
            self.horizontalScrollBar().setValue(round(x * self.zoom - about.x()))
            self.verticalScrollBar().setValue(round(y * self.zoom - about.y()))
        self.viewport().update()

    def _set_bars(self) -> None:
        for bar, drawn, room in (
            (self.horizontalScrollBar(), self.drawing.width, self.viewport().width()),
            (self.verticalScrollBar(), self.drawing.height, self.viewport().height()),
        ):
            bar.setRange(0, max(0, int(drawn * self.zoom) - room))
            bar.setPageStep(room)
            bar.setSingleStep(40)

    def show_chosen(self) -> None:
        """Scroll to the chosen layer if it is out of sight."""
        rect = self.rect_of(self._chosen)
        if rect.isNull():
            return
        for bar, low, high, room in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
        ):
            edge = min(_EDGE_PX, room / 4)
            if low < edge or high > room - edge:
                bar.setValue(round(bar.value() + (low + high - room) / 2))
