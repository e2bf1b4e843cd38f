"""A link that gives way: its text ends in … when there is no room, and the tooltip has all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui import theme

_AROUND_PX = 18  # padding and border of role "part"


class PartButton(QPushButton):
    """One part of the experiment strip."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName=object_name)
        self._full = ""
        theme.set_role(self, "part")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def full_text(self) -> str:
        """The text before any of it gave way."""
        return self._full

    def show_text(self, text: str) -> None:
        """Say something else."""
        if text != self._full:
            self._full = text
            self.setAccessibleName(text)
            self.setToolTip(text)
            self._fit()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + _AROUND_PX, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(56, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - _AROUND_PX + 1)
        self.setText(self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room))
