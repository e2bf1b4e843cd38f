"""What stands where there is nothing yet: one sentence saying what to do, and the button for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui import icons, theme


class EmptyState(QWidget):
    """A sentence with a button, in the middle of the free space.

    Args:
        text: what to do next, translated.
        button_text: empty for no button.
        object_name: of the button, as in "inspect.openPicture".
        accent: whether the button is the page's next step.
    """

    clicked = Signal()

    def __init__(
        self,
        text: str,
        button_text: str = "",
        parent: QWidget | None = None,
        *,
        object_name: str = "page.emptyButton",
        icon_name: str = "",
        accent: bool = False,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.SPACE["m"])
        layout.addStretch(1)
        if icon_name:
            picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
            picture.setPixmap(icons.icon(icon_name, theme.current().muted).pixmap(48, 48))
            layout.addWidget(picture)
        self._text = QLabel(text, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._text.setMinimumWidth(200)
        theme.set_role(self._text, "muted")
        layout.addWidget(self._text)
        self.button = QPushButton(button_text, objectName=object_name)
        self.button.setAccessibleName(button_text)
        self.button.setVisible(bool(button_text))
        theme.set_role(self.button, "accent" if accent else "plain")
        self.button.clicked.connect(lambda: self.clicked.emit())
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)

    def set_text(self, text: str, button_text: str = "") -> None:
        """Say something else."""
        self._text.setText(text)
        self.button.setText(button_text)
        self.button.setAccessibleName(button_text)
        self.button.setVisible(bool(button_text))
