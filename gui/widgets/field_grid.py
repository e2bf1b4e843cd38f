"""Settings side by side in columns of one width, as many as there is room for; hidden ones leave no gap."""

from PySide6.QtCore import QPoint, QRect, QSize

from gui.widgets.wrapping_layout import WrappingLayout

CELL_PX, ACROSS_PX, DOWN_PX = 112, 10, 6


class FieldGrid(WrappingLayout):
    """Lays out widgets in rows, first to last; a widget wider than a cell takes two."""

    def sizeHint(self) -> QSize:
        return QSize(2 * CELL_PX + ACROSS_PX, self.heightForWidth(2 * CELL_PX + ACROSS_PX))

    def minimumSize(self) -> QSize:
        return QSize(CELL_PX, 0)

    def _place(self, rect: QRect, move: bool) -> int:
        columns = max(1, (rect.width() + ACROSS_PX) // (CELL_PX + ACROSS_PX))
        wide = (rect.width() + ACROSS_PX) // columns - ACROSS_PX
        column, y, tall = 0, rect.top(), 0
        for item in self._shown():
            size = item.sizeHint()
            taken = min(columns, 1 if size.width() <= wide else 2)
            if column + taken > columns:
                column, y, tall = 0, y + tall + DOWN_PX, 0
            if move:
                at = QPoint(rect.left() + column * (wide + ACROSS_PX), y)
                item.setGeometry(QRect(at, QSize(taken * wide + (taken - 1) * ACROSS_PX, size.height())))
            column, tall = column + taken, max(tall, size.height())
        return y + tall - rect.top()
