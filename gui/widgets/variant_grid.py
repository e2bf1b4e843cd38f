"""One picture in several variants, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

SMALLEST_PX, LARGEST_PX, GAP_PX = 32, 84, 6


class VariantGrid(QWidget):
    """A few pictures in equal squares that grow and shrink with the width.

    Args:
        places: squares kept free while nothing is shown yet.
        columns: squares in a row.
    """

    def __init__(self, places: int, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places, self._columns = places, columns
        self.images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_images(self, images: Sequence[QImage]) -> None:
        """Show these; fewer than ``places`` leave the rest of the room empty."""
        self.images = list(images)
        self.update()

    def set_columns(self, columns: int) -> None:
        """Lay the squares out in rows of ``columns``."""
        self._columns = columns
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._columns * (LARGEST_PX + GAP_PX), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._columns * (SMALLEST_PX + GAP_PX) - GAP_PX, self.height())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the squares need: a height-for-width policy would make scroll areas ask for too much."""
        rows = -(-self._places // self._columns)
        self.setFixedHeight(rows * (self._cell_px(self.width()) + GAP_PX) - GAP_PX)
        self.update()

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = self._cell_px(self.width())
        for n in range(len(self.images) or self._places):
            row, column = divmod(n, self._columns)
            cell = QRect(column * (side + GAP_PX), row * (side + GAP_PX), side, side)
            if self.images:
                painter.drawImage(cell, self.images[n])
            else:
                painter.fillRect(cell, QColor(theme.current().line))

    def _cell_px(self, width: int) -> int:
        return min(LARGEST_PX, max(SMALLEST_PX, (width + GAP_PX) // self._columns - GAP_PX))
