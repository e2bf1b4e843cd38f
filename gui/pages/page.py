"""What all pages have in common: a title, the page's own actions, and a body."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.context import Context


class Page(QWidget):
    """One of the window's pages. It keeps no copy of a setting: it reads the store and writes with ``edit``.

    Attributes:
        key: the page's word in objectNames: "data", "model", …
        context: what pages share.
        header_actions: row at the right of the title, for the page's own buttons.
        body: column under the title.
    """

    key = ""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName(f"{self.key}.page")
        self.setAccessibleName(self.title())
        outer = QVBoxLayout(self)
        margin = theme.SPACE["xl"]
        outer.setContentsMargins(margin, theme.SPACE["l"], margin, theme.SPACE["l"])
        outer.setSpacing(theme.SPACE["m"])
        header = QHBoxLayout()
        header.setSpacing(theme.SPACE["s"])
        heading = QLabel(self.title(), objectName=f"{self.key}.title")
        theme.set_role(heading, "title")
        header.addWidget(heading)
        header.addStretch(1)
        self.header_actions = QHBoxLayout()
        self.header_actions.setSpacing(theme.SPACE["s"])
        header.addLayout(self.header_actions)
        outer.addLayout(header)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.SPACE["m"])
        outer.addLayout(self.body, 1)

    def title(self) -> str:
        """The page's name on screen, translated."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Called each time the page comes into view."""


def scrolled(inside: QWidget) -> QScrollArea:
    """Put a column that may be taller than the window into a frameless scroll area."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
