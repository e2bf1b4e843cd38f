"""One plain sentence where something happened, with the way out; details fold open and can be copied."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, messages, theme
from gui.i18n import tr

_LOOKS = {"bad": ("bar-bad", "warning"), "warn": ("bar-warn", "warning"), "note": ("bar-note", "info")}


class MessageBar(QFrame):
    """Hidden until there is something to say; shows the newest message only.

    Args:
        object_prefix: "data" names the parts "data.message", "data.messageAction", …
    """

    def __init__(self, parent: QWidget | None = None, *, object_prefix: str = "page") -> None:
        super().__init__(parent)
        self.setObjectName(f"{object_prefix}.messageBar")
        self._action: Callable[[], object] | None = None
        self._icon = QLabel()
        self._text = QLabel(wordWrap=True, objectName=f"{object_prefix}.message")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton(objectName=f"{object_prefix}.messageAction")
        self._button.clicked.connect(self._act)
        self._fold = QPushButton(tr("Details"), objectName=f"{object_prefix}.messageDetails", checkable=True)
        theme.set_role(self._fold, "link")
        self._fold.toggled.connect(self._unfold)
        self._close = QToolButton(objectName=f"{object_prefix}.messageClose", toolTip=tr("Dismiss"))
        self._close.setAccessibleName(tr("Dismiss"))
        theme.set_role(self._close, "quiet")
        self._close.clicked.connect(self.clear)
        self._details = QPlainTextEdit(readOnly=True, objectName=f"{object_prefix}.messageText")
        self._details.setAccessibleName(tr("Details"))
        self._details.setFixedHeight(110)
        self._copy = QPushButton(tr("Copy the details"), objectName=f"{object_prefix}.messageCopy")
        self._copy.clicked.connect(self._copied)
        self._lay_out()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, err: object, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Say what went wrong, with a way out.

        Args:
            err: an exception, or a translated sentence.
            action_text, action: the way out's button; the bar closes when it is pressed.
        """
        self._show("bad", messages.sentence(err), messages.details(err), action_text, action)

    def show_warning(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Say something one should know."""
        self._show("warn", text, "", action_text, action)

    def show_note(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Say something pleasant or neutral."""
        self._show("note", text, "", action_text, action)

    def clear(self) -> None:
        """Hide."""
        self._action = None
        self.hide()

    def _show(self, look: str, text: str, details: str, action_text: str, action: Callable[[], object] | None) -> None:
        role, icon_name = _LOOKS[look]
        tokens = theme.current()
        color = {"bad": tokens.bad, "warn": tokens.warn}.get(look, tokens.accent)
        theme.set_role(self, role)
        self._icon.setPixmap(icons.icon(icon_name, color).pixmap(20, 20))
        self._close.setIcon(icons.icon("close"))
        self._text.setText(text)
        self.setAccessibleName(text)
        self._details.setPlainText(details)
        self._fold.setVisible(bool(details))
        self._fold.setChecked(False)
        self._unfold(False)
        self._action = action
        self._button.setText(action_text)
        self._button.setAccessibleName(action_text)
        self._button.setVisible(bool(action_text))
        self.show()

    def _act(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()

    def _unfold(self, on: bool) -> None:
        self._details.setVisible(on)
        self._copy.setVisible(on)

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._text.text()}\n\n{self._details.toPlainText()}")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["s"])
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        for widget in (self._button, self._fold, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE["m"], theme.SPACE["s"], theme.SPACE["s"], theme.SPACE["s"])
        outer.addLayout(row)
        outer.addWidget(self._details)
        outer.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
