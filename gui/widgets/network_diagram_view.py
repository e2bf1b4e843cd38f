"""The network drawn to scale: layers are chosen with the mouse or the keyboard, and tell about themselves."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from engine.model.diagram.drawing import Box
from engine.model.layers import LayerRow
from gui.i18n import tr
from gui.widgets.layer_words import layer_tip
from gui.widgets.network_diagram_canvas import STEP, DiagramCanvas
from gui.widgets.numbers import size

_DRAG_PX = 4


class DiagramView(DiagramCanvas):
    """Ctrl and wheel, + and − zoom; F shows all, L one line; dragging pans; arrows, Home and End choose a layer."""

    selected = Signal(str)  # name of a layer that the user chose

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: tuple[QPoint, QPoint] | None = None  # where pressed, and the scroll bars then
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._tell()

    @property
    def chosen(self) -> str:
        """Name of the chosen layer; "" for none."""
        return self._chosen

    def show_layers(self, rows: Sequence[LayerRow]) -> None:
        """Show other layers; the chosen one stays chosen if it is still there."""
        if tuple(rows) != self.rows:
            self.set_rows(rows)
            self._tell()

    def choose(self, name: str) -> None:
        """Mark a layer, without telling anyone; "" for none."""
        if name == self._chosen:
            return
        self._chosen = name if name in self._numbers else ""
        self._tell()
        if self.isVisible():
            self.show_chosen()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (turned.y() / 120), event.position())
        elif turned.x() or self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned.y())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_F) and plain:
            self.fit()
        elif key == Qt.Key.Key_L and plain:
            self.line_up()
        elif not self._walk(key):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            bars = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            self._held = (event.position().toPoint(), bars)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            self._hover(self.name_at(event.position()))
            return
        pressed, bars = self._held
        moved = event.position().toPoint() - pressed
        if moved.manhattanLength() >= _DRAG_PX:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.horizontalScrollBar().setValue(bars.x() - moved.x())
            self.verticalScrollBar().setValue(bars.y() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        self.viewport().unsetCursor()
        if held and (event.position().toPoint() - held[0]).manhattanLength() < _DRAG_PX:
            self._take(self.name_at(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._numbers.get(self.name_at(QPointF(event.pos())), -1)
            QToolTip.showText(event.globalPos(), layer_tip(self.rows[row]) if row >= 0 else "", self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover("")
        return super().viewportEvent(event)

    def _walk(self, key: Qt.Key) -> bool:
        """Choose the layer that a key leads to; False for a key that leads nowhere."""
        last, at = len(self.rows) - 1, self._numbers.get(self._chosen, -1)
        goals = {Qt.Key.Key_Left: max(0, at - 1), Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if last < 0 or key not in (*goals, Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        if key in goals:
            self._take(self.rows[min(goals[key], last)].name)
        else:
            self._take(self._beside(up=key == Qt.Key.Key_Up))
        return True

    def _beside(self, up: bool) -> str:
        """The nearest layer in the branch above or below."""
        boxes = self.drawing.boxes
        here = next((box for box in boxes if box.name == self._chosen), None)
        if here is None:
            return boxes[0].name
        x, y = _middle(here)
        found = [(box, *_middle(box)) for box in boxes]
        there = [(abs(v - y) + 2 * abs(u - x), box.name) for box, u, v in found if (v < y - 8 if up else v > y + 8)]
        return min(there, default=(0.0, here.name))[1]

    def _take(self, name: str) -> None:
        if name and name != self._chosen:
            self.choose(name)
            self.selected.emit(name)

    def _hover(self, name: str) -> None:
        row = self._numbers.get(name, -1)
        if row != self._hovered:
            self._hovered = row
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def _tell(self) -> None:
        """What a screen reader says."""
        row = self._numbers.get(self._chosen, -1)
        words = tr("Diagram of the network, {n} layers", n=len(self.rows))
        self.setAccessibleName(f"{words}: {self._chosen}, {size(self.rows[row].output)}" if row >= 0 else words)


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2
