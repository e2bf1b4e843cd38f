"""The confusion matrix: what each class was taken for."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.i18n import tr

_LEAST_NUMBER_PX = 16
_MOST_LABEL_PX = 130
_LEAST_ROW_PX, _MOST_ROWS = 20, 60  # more classes than that are drawn smaller
_HEADER_PX = 22


class ConfusionView(QWidget):
    """Rows are true classes, columns what the network said; shades are shares of the row, the diagonal is right."""

    pointed = Signal(str)
    chosen = Signal(int, int)  # true class, predicted class

    def __init__(self, object_name: str = "train.confusion", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.counts = np.zeros((0, 0), int)
        self.labels: tuple[str, ...] = ()
        self._at: tuple[int, int] | None = None
        theme.changed.connect(self.update)

    def show_matrix(self, counts: np.ndarray, labels: Sequence[str]) -> None:
        """Show counts, int (K, K): true class by predicted class."""
        self.counts, self.labels, self._at = np.asarray(counts), tuple(labels), None
        right, total = int(np.trace(self.counts)), int(self.counts.sum())
        self.setAccessibleName(tr("Confusion matrix: {right} of {total} right").format(right=right, total=total))
        self.setMinimumHeight(self.minimumSizeHint().height())
        self.updateGeometry()
        self.update()

    def words_at(self, row: int, column: int) -> str:
        """A cell in words."""
        count, total = int(self.counts[row, column]), int(self.counts[row].sum())
        text = (
            tr("{count} of {total} “{true}” taken for “{said}”")
            if row != column
            else tr("{count} of {total} “{true}” recognised")
        )
        return text.format(count=count, total=total, true=self.labels[row], said=self.labels[column])

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        """Row and column under a point of the widget."""
        left, top, wide, high = self._geometry()
        count = len(self.labels)
        if not count or wide <= 0 or high <= 0:
            return None
        row, column = int((position.y() - top) // high), int((position.x() - left) // wide)
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is painted."""
        left, top, wide, high = self._geometry()
        return QRectF(left + column * wide, top + row * high, wide, high)

    def sizeHint(self) -> QSize:
        side = 40 * len(self.labels)
        return QSize(side + _MOST_LABEL_PX, side + _HEADER_PX * 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, min(len(self.labels), _MOST_ROWS) * _LEAST_ROW_PX + 2 * _HEADER_PX + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if len(self.labels):
            self._paint_cells(painter)
            self._paint_labels(painter)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.cell_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell:
            self.chosen.emit(*cell)

    def leaveEvent(self, event: object) -> None:
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self.labels:
            super().keyPressEvent(event)
            return
        row, column = self._at or (0, 0)
        last = len(self.labels) - 1
        self._point((min(max(row + move[0], 0), last), min(max(column + move[1], 0), last)))

    def _point(self, cell: tuple[int, int] | None) -> None:
        if cell != self._at:
            self._at = cell
            self.pointed.emit(self.words_at(*cell) if cell else "")
            self.update()

    def _geometry(self) -> tuple[float, float, float, float]:
        """Left and top of the cells, a cell's width and height."""
        metrics, count = self.fontMetrics(), max(1, len(self.labels))
        widest = max((metrics.horizontalAdvance(label) for label in self.labels), default=0)
        left = float(min(widest, _MOST_LABEL_PX, self.width() * 0.35) + 18)
        high = min((self.height() - _HEADER_PX * 2 - 1) / count, 40.0)
        wide = min((self.width() - left - 2) / count, max(high, widest + 12.0, 24.0), 110.0)
        return left, float(_HEADER_PX * 2), wide, high

    def _paint_cells(self, painter: QPainter) -> None:
        tokens = theme.current()
        sums = np.maximum(self.counts.sum(axis=1, keepdims=True), 1)
        shares = self.counts / sums
        side = min(self._geometry()[2:])
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        for row in range(len(self.labels)):
            for column in range(len(self.labels)):
                rect, share = self.cell_rect(row, column).adjusted(0.5, 0.5, -0.5, -0.5), float(shares[row, column])
                colour = QColor(tokens.series[0] if row == column else tokens.series[1])
                colour.setAlphaF(0.08 + 0.92 * share if self.counts[row, column] else 0.04)
                painter.fillRect(rect, colour)
                if side >= _LEAST_NUMBER_PX and self.counts[row, column]:
                    painter.setPen(_readable_on(colour, QColor(tokens.surface)))
                    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(int(self.counts[row, column])))
        if self._at:
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRect(self.cell_rect(*self._at))

    def _paint_labels(self, painter: QPainter) -> None:
        tokens, metrics = theme.current(), self.fontMetrics()
        left, top, wide, high = self._geometry()
        painter.setPen(QColor(tokens.muted))
        painter.setFont(self.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, 400, _HEADER_PX), middle, tr("said by the network →"))
        if high < 12:
            return
        for i, label in enumerate(self.labels):
            row = metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(left - 10))
            right = Qt.AlignmentFlag.AlignRight | middle
            painter.drawText(QRectF(0, top + i * high, left - 8, high), right, row)
            column = metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(wide - 4))
            centre = Qt.AlignmentFlag.AlignHCenter | middle
            painter.drawText(QRectF(left + i * wide, _HEADER_PX, wide, _HEADER_PX), centre, column)


def _readable_on(colour: QColor, paper: QColor) -> QColor:
    """Black or white, whichever reads better on a translucent colour over the page."""
    share = colour.alphaF()
    red, green, blue = (
        share * getattr(colour, part)() + (1 - share) * getattr(paper, part)() for part in ("redF", "greenF", "blueF")
    )
    light = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return QColor("#000000" if light > 0.18 else "#FFFFFF")
