"""The left rail: one button a page, settings at the bottom."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui import icons, theme
from gui.i18n import label, tr
from gui.pages.table import PAGES


class Rail(QFrame):
    """Which page is on show, and the way to the others."""

    chosen = Signal(str)  # a page's key
    settings_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "rail")
        self.setFixedWidth(132)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE["m"], 0, theme.SPACE["m"])
        layout.setSpacing(2)
        for number, page in enumerate(PAGES.values(), 1):
            button = self._button(page.key, label(page.label), f"{label(page.help)} (Ctrl+{number})")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, key=page.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[page.key] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self.settings = self._button("settings", tr("Settings"), tr("Theme, language and folders (Ctrl+,)"))
        self.settings.clicked.connect(lambda: self.settings_clicked.emit())
        layout.addWidget(self.settings)

    def show_chosen(self, key: str) -> None:
        """Mark the page on show."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)
            tokens = theme.current()
            button.setIcon(icons.icon(name, tokens.accent if name == key else tokens.text))

    def _button(self, key: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(text=f"  {text}", toolTip=tip, objectName=f"rail.{key}")
        button.setIcon(icons.icon(key))
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.set_role(button, "rail")
        return button
