"""The two ways to something that is not on this computer: Download and Import…; and the work once one is chosen."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QWidget

from gui.icons import icon
from gui.jobs import Job, Lanes, Work
from gui.widgets.message_bar import MessageBar
from gui.widgets.progress_row import ProgressRow


class DownloadRow(QWidget):
    """Two buttons; while one's work runs they give way to its progress with Cancel. One piece of work at a time.

    The progress and the message bar are for the caller to place: they may want more room than the buttons.

    Args:
        page, thing: ("data", "cifar10") names the parts "data.downloadCifar10", "data.importCifar10",
            "data.cifar10.progress" and "data.cifar10.message".
        stacked: one button over the other, where it is narrow.
    """

    arrived = Signal(object)  # what the work returned
    changed = Signal()  # work began or ended

    def __init__(
        self, lanes: Lanes, parent: QWidget | None = None, *, page: str, thing: str, stacked: bool = False
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._job: Job | None = None
        self._wanted = True
        name = thing[:1].upper() + thing[1:]
        self.download = QPushButton(objectName=f"{page}.download{name}")
        self.download.setIcon(icon("download"))
        self.bring = QPushButton(objectName=f"{page}.import{name}")
        self._menu = QMenu(self.bring)
        self.bring.setMenu(self._menu)
        self.progress = ProgressRow(object_prefix=f"{page}.{thing}")
        self.trouble = MessageBar(object_prefix=f"{page}.{thing}")
        direction = QBoxLayout.Direction
        layout = QBoxLayout(direction.TopToBottom if stacked else direction.LeftToRight, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.download, 1)
        layout.addWidget(self.bring)
        self.setFocusProxy(self.download)

    @property
    def busy(self) -> bool:
        """Whether something is being fetched or imported."""
        return self._job is not None

    def say(self, download: str, bring: str, download_name: str = "", bring_name: str = "") -> None:
        """The words on the buttons, and longer ones for a screen reader."""
        for button, words, name in ((self.download, download, download_name), (self.bring, bring, bring_name)):
            button.setText(words)
            button.setAccessibleName(name or words)

    def add_way(self, words: str, act: Callable[[], object]) -> None:
        """One more thing that can be imported."""
        self._menu.addAction(words, act)

    def offer(self, wanted: bool) -> None:
        """Whether there is something to fetch; the buttons stay hidden while work runs."""
        self._wanted = wanted
        self.setVisible(wanted and not self.busy)

    def start(self, title: str, work: Work) -> None:
        """Do it on the file lane; nothing happens while other work of this row runs."""
        if self._job is not None:
            return
        self.trouble.clear()
        self._job = Job()
        self._job.succeeded.connect(self.arrived)
        self._job.failed.connect(self.trouble.show_error)
        self._job.finished.connect(self._ended)
        self._lanes.start(Lanes.file, title, work, self._job)
        self.progress.follow(self._job)
        self.offer(self._wanted)
        self.changed.emit()

    def _ended(self, _job: object) -> None:
        self._job = None
        self.offer(self._wanted)
        self.changed.emit()
