"""Widgets in a row that goes on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from gui.widgets.wrapping_layout import WrappingLayout


class FlowLayout(WrappingLayout):
    """Like words of a paragraph: each as wide as it wants, lines as high as their highest.

    Args:
        across, down: pixels between neighbours and between lines.
    """

    def __init__(self, parent: QWidget | None = None, across: int = 16, down: int = 8) -> None:
        super().__init__(parent)
        self._across, self._down = across, down

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._across * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((one.width() for one in sizes), default=0), max((one.height() for one in sizes), default=0))

    def _place(self, rect: QRect, move: bool) -> int:
        y, line, x = rect.y(), [], rect.x()
        for item in self._shown():
            width = min(item.sizeHint().width(), rect.width())
            if line and x + width > rect.right() + 1:
                y += self._settle(line, y, move) + self._down
                line, x = [], rect.x()
            line.append((item, x, width))
            x += width + self._across
        return (y + self._settle(line, y, move) if line else y) - rect.y()

    @staticmethod
    def _settle(line: list[tuple[QLayoutItem, int, int]], y: int, move: bool) -> int:
        """Put a line's items at half its height each; the line's height."""
        height = max(item.sizeHint().height() for item, _, _ in line)
        if move:
            for item, x, width in line:
                own = item.sizeHint().height()
                item.setGeometry(QRect(QPoint(x, y + (height - own) // 2), QSize(width, own)))
        return height
