"""From scratch, transfer learning or fine-tuning: one line of explanation each, and why one cannot be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from gui import theme
from gui.pages.train.modes import ModeWords


class ModeChoice(QWidget):
    """Three radio buttons; the words under each say what learns, or why it is greyed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._captions: dict[str, QLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for key in ("scratch", "transfer", "finetune"):
            button, caption = QRadioButton(), QLabel(wordWrap=True)
            button.setObjectName(f"train.mode.{key}")
            theme.set_role(caption, "caption")
            caption.setContentsMargins(26, 0, 0, 6)
            self._buttons[key], self._captions[key] = button, caption
            self._group.addButton(button)
            layout.addWidget(button)
            layout.addWidget(caption)
        self._group.buttonClicked.connect(self._clicked)

    def show_modes(self, modes: Sequence[ModeWords], mode: str) -> None:
        """Show the modes and which one is set."""
        for words in modes:
            button, caption = self._buttons[words.key], self._captions[words.key]
            with QSignalBlocker(button):
                button.setText(words.name)
                button.setChecked(words.key == mode)
                button.setEnabled(not words.why_not)
            theme.set_role(button, "muted" if words.why_not else "")
            button.setAccessibleName(words.name)
            button.setAccessibleDescription(words.why_not or words.explanation)
            caption.setText(words.why_not or words.explanation)

    def _clicked(self, button: QRadioButton) -> None:
        self.chosen.emit(next(key for key, one in self._buttons.items() if one is button))
