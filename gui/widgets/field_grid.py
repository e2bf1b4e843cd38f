"""Settings side by side in columns of one width, as many as there is room for; hidden ones leave no gap."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

CELL_PX, ACROSS_PX, DOWN_PX = 112, 10, 6


class FieldGrid(QLayout):
    """Lays out widgets in rows, first to last; a widget wider than a cell takes two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid(QRect(0, 0, width, 0), False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._laid(rect, True)

    def sizeHint(self) -> QSize:
        return QSize(2 * CELL_PX + ACROSS_PX, self.heightForWidth(2 * CELL_PX + ACROSS_PX))

    def minimumSize(self) -> QSize:
        return QSize(CELL_PX, 0)

    def _laid(self, rect: QRect, place: bool) -> int:
        """Place everything, or only measure; the height it takes."""
        columns = max(1, (rect.width() + ACROSS_PX) // (CELL_PX + ACROSS_PX))
        wide = (rect.width() + ACROSS_PX) // columns - ACROSS_PX
        column, y, tall = 0, rect.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            taken = min(columns, 1 if size.width() <= wide else 2)
            if column + taken > columns:
                column, y, tall = 0, y + tall + DOWN_PX, 0
            if place:
                at = QPoint(rect.left() + column * (wide + ACROSS_PX), y)
                item.setGeometry(QRect(at, QSize(taken * wide + (taken - 1) * ACROSS_PX, size.height())))
            column, tall = column + taken, max(tall, size.height())
        return y + tall - rect.top()
