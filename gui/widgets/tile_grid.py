"""Many small pictures as one image: zoom, pan, and the value under the cursor."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from engine.inspection.montage import coloured
from engine.inspection.result import ProbeResult
from gui import theme
from gui.i18n import tr

_GAP = 0.08  # of a tile's side
_MOST_ZOOM = 64.0
_STEP = 1.25
_NAMED_FROM_PX = 44  # tiles this wide on screen carry their number
_PAN_PX = 48


class TileGrid(QWidget):
    """All tiles of a probe's result, painted as one image.

    Wheel or + and − zoom, drag or the arrow keys move, 0 or a double click fits. A click chooses a tile.
    """

    pointed = Signal(str)  # what is under the cursor, in words; empty outside
    chosen = Signal(int)  # number of the tile clicked

    def __init__(self, object_name: str = "inspect.tiles", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)
        self.result: ProbeResult | None = None
        self.shared = False
        self._image = QImage()
        self._columns = 1
        self._zoom, self._origin = 1.0, QPointF(0, 0)
        self._pressed_at: QPointF | None = None
        self._dragged = False
        self._hovered = -1
        theme.changed.connect(self._repaint_sheet)

    def show_result(self, result: ProbeResult | None, title: str = "") -> None:
        """Show a result under a title; one of the same shape keeps the view, so that layers can be compared."""
        same = result is not None and self.result is not None and result.tiles.shape == self.result.tiles.shape
        self.result, self._hovered = result, -1
        self.setAccessibleName((title or result.title) if result is not None else tr("No picture yet"))
        self._repaint_sheet()
        if not same:
            self.fit()

    def set_shared(self, shared: bool) -> None:
        """One scale for all tiles, or each tile its own."""
        self.shared = shared
        self._repaint_sheet()

    @property
    def zoom(self) -> float:
        """Screen pixels for a value of a tile."""
        return self._zoom

    def fit(self) -> None:
        """Show everything, in the middle."""
        if self.result is None or not self.width():
            return
        self._arrange()
        self._zoom = self._fitting_zoom()
        width, height = self._sheet_size()
        self._origin = QPointF((self.width() - width * self._zoom) / 2, (self.height() - height * self._zoom) / 2)
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point of the widget, its middle by default."""
        if self.result is None:
            return
        at = at or QPointF(self.width() / 2, self.height() / 2)
        zoom = min(max(self._zoom * factor, self._fitting_zoom() / 2), _MOST_ZOOM)
        self._origin = at - (at - self._origin) * (zoom / self._zoom)
        self._zoom = zoom
        self.update()

    def move_by(self, x_px: float, y_px: float) -> None:
        """Move the view."""
        self._origin += QPointF(x_px, y_px)
        self.update()

    def value_at(self, position: QPointF) -> tuple[int, int, int] | None:
        """Tile, row and column under a point of the widget; None between tiles."""
        if self.result is None:
            return None
        count, height, width = self.result.tiles.shape[:3]
        gap = self._gap()
        at = (position - self._origin) / self._zoom
        x, y = at.x(), at.y()
        column, row = math.floor(x / (width + gap)), math.floor(y / (height + gap))
        within_x, within_y = x - column * (width + gap), y - row * (height + gap)
        tile = row * self._columns + column
        if not (0 <= column < self._columns and 0 <= tile < count and within_x < width and within_y < height):
            return None
        return tile, int(within_y), int(within_x)

    def words_at(self, position: QPointF) -> str:
        """Name of the tile, place and value under a point, for people."""
        found = self.value_at(position)
        if found is None or self.result is None:
            return ""
        tile, y, x = found
        value = self.result.tiles[tile, y, x]
        text = f"({', '.join(f'{part:.2f}' for part in value)})" if np.ndim(value) else f"{value:.3g}"
        words = tr("{name} · row {y}, column {x} · {value} {unit}")
        return words.format(name=self.result.names[tile], y=y, x=x, value=text, unit=self.result.unit).strip()

    def sizeHint(self) -> QSize:
        return QSize(560, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        if self.result is not None:
            self._paint_tiles(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = at - self._pressed_at
            if self._dragged or moved.manhattanLength() > 4:
                self._dragged = True
                self._pressed_at = at
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.move_by(moved.x(), moved.y())
        found = self.value_at(at)
        hovered = found[0] if found else -1
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        self.pointed.emit(self.words_at(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        found = self.value_at(event.position())
        if self._pressed_at is not None and not self._dragged and found:
            self.chosen.emit(found[0])
        self._pressed_at = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    def leaveEvent(self, event: object) -> None:
        self._hovered = -1
        self.update()
        self.pointed.emit("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (_PAN_PX, 0),
            Qt.Key.Key_Right: (-_PAN_PX, 0),
            Qt.Key.Key_Up: (0, _PAN_PX),
            Qt.Key.Key_Down: (0, -_PAN_PX),
        }
        if event.key() in moves:
            self.move_by(*moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()

    def _gap(self) -> int:
        assert self.result is not None
        return max(1, round(max(self.result.tiles.shape[1:3]) * _GAP))

    def _sheet_size(self) -> tuple[int, int]:
        assert self.result is not None
        count, height, width = self.result.tiles.shape[:3]
        gap, rows = self._gap(), math.ceil(count / self._columns)
        return self._columns * (width + gap) - gap, rows * (height + gap) - gap

    def _fitting_zoom(self) -> float:
        width, height = self._sheet_size()
        return min(self.width() / max(1, width), self.height() / max(1, height), _MOST_ZOOM) * 0.97

    def _arrange(self) -> None:
        """Choose the number of columns that shows the tiles largest, then build the image if it changed."""
        assert self.result is not None
        count, height, width = self.result.tiles.shape[:3]
        gap = self._gap()

        def scale(columns: int) -> float:
            rows = math.ceil(count / columns)
            return min(self.width() / (columns * (width + gap)), self.height() / (rows * (height + gap)))

        columns = max(range(1, min(count, 128) + 1), key=scale, default=1)
        if columns != self._columns:
            self._columns = columns
            self._repaint_sheet()

    def _repaint_sheet(self) -> None:
        if self.result is None or not len(self.result.tiles):
            self._image = QImage()
            self.update()
            return
        tiles = coloured(self.result.tiles, self.result.colour, self.shared)
        count, height, width = tiles.shape[:3]
        gap, (sheet_width, sheet_height) = self._gap(), self._sheet_size()
        sheet = np.empty((sheet_height, sheet_width, 3), np.uint8)
        paper = QColor(theme.current().surface)
        sheet[:] = (paper.red(), paper.green(), paper.blue())
        for i in range(count):
            y, x = i // self._columns * (height + gap), i % self._columns * (width + gap)
            sheet[y : y + height, x : x + width] = tiles[i]
        self._image = QImage(sheet.data, sheet_width, sheet_height, 3 * sheet_width, QImage.Format.Format_RGB888).copy()
        self.update()

    def _paint_tiles(self, painter: QPainter) -> None:
        assert self.result is not None
        width, height = self._sheet_size()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._zoom < 1)
        target = QRectF(self._origin.x(), self._origin.y(), width * self._zoom, height * self._zoom)
        painter.drawImage(target, self._image)
        tile_width = self.result.tiles.shape[2] * self._zoom
        if tile_width >= _NAMED_FROM_PX:
            self._paint_names(painter)
        if self._hovered >= 0:
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._tile_rect(self._hovered).adjusted(-1, -1, 1, 1))

    def _tile_rect(self, tile: int) -> QRectF:
        assert self.result is not None
        _count, height, width = self.result.tiles.shape[:3]
        gap, zoom = self._gap(), self._zoom
        x = self._origin.x() + tile % self._columns * (width + gap) * zoom
        y = self._origin.y() + tile // self._columns * (height + gap) * zoom
        return QRectF(x, y, width * zoom, height * zoom)

    def _paint_names(self, painter: QPainter) -> None:
        assert self.result is not None
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        seen = QRectF(self.rect())
        for i, name in enumerate(self.result.names):
            rect = self._tile_rect(i)
            if rect.intersects(seen):
                badge = painter.boundingRect(QRectF(rect.left(), rect.top(), 60, 14), 0, name.split()[-1])
                painter.fillRect(badge.adjusted(0, 0, 6, 1), QColor(0, 0, 0, 150))
                painter.setPen(QColor("#FFFFFF"))
                painter.drawText(badge.translated(3, 0), name.split()[-1])
