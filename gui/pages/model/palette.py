"""The kinds of blocks to build with: click to add after the chosen one, or drag into the list."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.model.blocks import BLOCKS
from gui.i18n import label, tr
from gui.icons import icon
from gui.widgets.block_row import NEW_BLOCK, start_drag


class Palette(QWidget):
    """One button a kind of block."""

    wanted = Signal(str)  # kind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(tr("Add a block"))
        heading.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addSpacing(4)
        for kind in BLOCKS.values():
            button = _KindButton(kind.key, label(kind.label), icon(kind.icon), self)
            button.clicked.connect(self._clicked)
            column.addWidget(button)
        column.addStretch(1)
        hint = QLabel(tr("Alt+Up and Alt+Down move the chosen block, Delete removes it."))
        hint.setProperty("role", "caption")
        hint.setWordWrap(True)
        column.addWidget(hint)

    def _clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _KindButton)
        self.wanted.emit(button.kind)


class _KindButton(QPushButton):
    def __init__(self, kind: str, name: str, picture, parent: QWidget) -> None:
        super().__init__(picture, name, parent)
        self.kind = kind
        self._pressed_at: QPoint | None = None
        self.setObjectName(f"model.add.{kind}")
        self.setProperty("role", "part")
        self.setAccessibleName(tr("Add {name}", name=name))
        self.setToolTip(tr("Click to add after the chosen block, or drag it into the list."))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed_at
        if start and (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            start_drag(self, NEW_BLOCK, self.kind)
            return
        super().mouseMoveEvent(event)
