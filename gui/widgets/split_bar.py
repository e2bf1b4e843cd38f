"""How the pictures are divided, as one bar with a handle between training and validation."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.i18n import tr

HEIGHT_PX, REACH_PX, RADIUS_PX = 36, 10, 6
LOW, HIGH, STEP = 0.05, 0.5, 0.01


class SplitBar(QWidget):
    """Train | validation | test with the counts inside; drag the handle, or use the arrow keys.

    The test part is given with the dataset and keeps its size.
    """

    moved = Signal(float)  # share of validation among training and validation, LOW … HIGH, while dragging
    edited = Signal(float)  # the same, once the handle is let go or a key pressed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = (0, 0, 0)
        self._share = 0.2
        self._movable, self._dragged = False, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Split of the pictures"))

    def show_split(self, counts: tuple[int, int, int], share: float, movable: bool) -> None:
        """Show counts of train, validation and test.

        Args:
            share: the setting; the counts can differ a little from it, by rounding in each class.
            movable: False where folders give the split.
        """
        self._counts, self._share, self._movable = counts, share, movable
        words = tr("{train} to train, {validation} to validate, {test} to test")
        train, validation, test = counts
        self.setAccessibleDescription(words.format(train=train, validation=validation, test=test))
        self.update()

    @property
    def counts(self) -> tuple[int, int, int]:
        """The counts shown, while dragging those to come."""
        return self._counts

    @property
    def share(self) -> float:
        """The share shown."""
        return self._share

    @property
    def handle_x(self) -> float:
        """Where the handle stands, in pixels."""
        return self._edges()[0]

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = self._near(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            learned = self._edges()[1]
            self._move(1 - event.position().x() / max(1.0, learned))
        near = self._dragged or self._near(event.position())
        self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._dragged:
            self._dragged = False
            self.edited.emit(self._share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: STEP, Qt.Key.Key_Right: -STEP}
        if self._movable and Qt.Key(event.key()) in steps:
            self._move(self._share + steps[Qt.Key(event.key())])
            self.edited.emit(self._share)
        else:
            super().keyPressEvent(event)

    def _move(self, share: float) -> None:
        share = round(min(HIGH, max(LOW, share)), 2)
        if self._movable and share != self._share:
            train, validation, test = self._counts
            both = train + validation
            self._counts = (both - round(both * share), round(both * share), test)
            self._share = share
            self.update()
            self.moved.emit(share)

    def _near(self, at: QPointF) -> bool:
        return self._movable and abs(at.x() - self.handle_x) <= REACH_PX

    def _edges(self) -> tuple[float, float]:
        """Right ends of train and of validation, in pixels."""
        total = max(1, sum(self._counts))
        learned = self.width() * (self._counts[0] + self._counts[1]) / total
        if self._movable:
            return learned * (1 - self._share), learned
        return self.width() * self._counts[0] / total, learned

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.current()
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
        painter.setClipPath(outline)
        train, validation = self._edges()
        edges = (0.0, train, validation, float(self.width()))
        fills = (_tint(tokens.accent, 60), _tint(tokens.good, 60), _tint(tokens.muted, 40))
        names = (tr("train"), tr("validation"), tr("test"))
        for part in range(3):
            box = QRectF(edges[part], 0, edges[part + 1] - edges[part], self.height())
            painter.fillRect(box, fills[part])
            if self._counts[part]:
                self._paint_label(painter, box, names[part], self._counts[part])
        painter.setClipping(False)
        painter.setPen(QColor(tokens.accent if self.hasFocus() else tokens.line))
        painter.drawPath(outline)
        if self._movable and sum(self._counts):
            self._paint_handle(painter, train)

    def _paint_label(self, painter: QPainter, box: QRectF, name: str, count: int) -> None:
        painter.setPen(QColor(theme.current().text))
        metrics = QFontMetrics(painter.font())
        for text in (f"{name}  {count:,}", f"{count:,}"):
            if metrics.horizontalAdvance(text) <= box.width() - 12:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
                return

    def _paint_handle(self, painter: QPainter, x: float) -> None:
        tokens = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(x - 5, 3, 10, self.height() - 6), 4, 4)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(QRectF(x - 2, 6, 4, self.height() - 12), 2, 2)


def _tint(hex_colour: str, alpha: int) -> QColor:
    colour = QColor(hex_colour)
    colour.setAlpha(alpha)
    return colour
