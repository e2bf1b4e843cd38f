"""One dataset source as a card: name, state, and the ways to get it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.icons import icon
from gui.widgets.focus_ring import FocusFrame

ICON_PX = 20


class SourceCard(FocusFrame):
    """A card that is chosen by a click, Enter or Space."""

    chosen = Signal(str)  # the source's key

    def __init__(self, key: str, name: str, help_text: str, picture: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._name = key, name
        self.setObjectName(f"data.source.{key}")
        self.setProperty("role", "card")
        self.setToolTip(help_text)
        mark, heading = QLabel(self), QLabel(name, self)
        mark.setPixmap(icon(picture).pixmap(QSize(ICON_PX, ICON_PX)))
        self.state = QLabel(self, objectName=f"data.source.{key}.state")
        self.state.setProperty("role", "caption")
        self.state.setWordWrap(True)
        for text in (mark, heading, self.state):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading)
        words.addWidget(self.state)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 10)
        self.column.setSpacing(8)
        self.column.addLayout(head)

    def show_state(self, text: str, chosen: bool) -> None:
        """Say where the source stands, and whether the experiment uses it."""
        self.state.setText(text)
        self.setAccessibleName(f"{self._name}, {text}")
        word = "true" if chosen else "false"
        if self.property("chosen") != word:
            self.setProperty("chosen", word)
            self.style().unpolish(self)
            self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.key)
        else:
            super().keyPressEvent(event)
