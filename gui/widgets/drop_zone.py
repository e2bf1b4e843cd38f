"""A place to drop files on, with an Open button beside it for those who do not drag."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QWidget

from gui import icons, theme


def paths_of(mime: QMimeData) -> list[Path]:
    """The files and folders on this computer among what is being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


class DropZone(QFrame):
    """Big at first; ``shrink`` makes it a strip once it was used.

    Args:
        text: what may be dropped, translated.
        button_text: the button's words, translated.
        object_prefix: "classify" names the parts "classify.dropZone" and "classify.open".
        accent: whether the button is the page's next step.
    """

    dropped = Signal(list)  # Paths
    open_clicked = Signal()

    def __init__(
        self,
        text: str,
        button_text: str,
        parent: QWidget | None = None,
        *,
        object_prefix: str = "page",
        icon_name: str = "picture",
        accent: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{object_prefix}.dropZone")
        self.setAccessibleName(text)
        self.setAcceptDrops(True)
        theme.set_role(self, "drop")
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._icon.setPixmap(icons.icon(icon_name, theme.current().muted).pixmap(40, 40))
        self._text = QLabel(text, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._text, "muted")
        self.button = QPushButton(icons.icon("open", theme.current().on_accent if accent else None), button_text)
        self.button.setObjectName(f"{object_prefix}.open")
        self.button.setAccessibleName(button_text)
        theme.set_role(self.button, "accent" if accent else "plain")
        self.button.clicked.connect(lambda: self.open_clicked.emit())
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setSpacing(theme.SPACE["m"])
        self._layout.addStretch(1)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._text)
        self._layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        self._layout.addStretch(1)
        self.shrink(False)

    def shrink(self, small: bool = True) -> None:
        """Become a strip, or big again."""
        self._icon.setVisible(not small)
        self._layout.setDirection(QBoxLayout.Direction.LeftToRight if small else QBoxLayout.Direction.TopToBottom)
        margin = theme.SPACE["s" if small else "xl"]
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self.setMinimumHeight(0 if small else 200)
        self.setMaximumHeight(56 if small else 16777215)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)
        self.setAccessibleName(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_of(event.mimeData()):
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        paths = paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _set_over(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)
