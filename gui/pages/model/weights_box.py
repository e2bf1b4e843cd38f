"""Where a backbone's weights are, and when they are nowhere, both ways to get them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from engine.model.backbones import BACKBONES
from gui import theme
from gui.context import Context
from gui.i18n import tr
from gui.icons import icon
from gui.jobs import Job, Lanes
from gui.widgets.message_bar import MessageBar
from gui.widgets.progress_row import ProgressRow


class WeightsBox(QWidget):
    """The state of one backbone's weights. Nothing is downloaded unless its button is pressed."""

    wanted = Signal(str)  # another backbone, whose weights were brought in instead

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._key = ""
        self._job: Job | None = None
        self.state = QLabel(self, objectName="model.weightsState")
        self.state.setWordWrap(True)
        self.download = QPushButton(objectName="model.downloadWeights")
        self.download.setIcon(icon("download"))
        self.download.clicked.connect(self._download)
        self.choose = QPushButton(tr("Choose file…"), objectName="model.chooseWeights")
        self.choose.setAccessibleName(tr("Choose a file or folder with the weights"))
        menu = QMenu(self.choose)
        menu.addAction(tr("A weights file (.h5)…"), self._ask_for_file)
        menu.addAction(tr("A folder of weights files…"), self._ask_for_folder)
        self.choose.setMenu(menu)
        self.progress = ProgressRow(self, object_prefix="model.weights")
        self.trouble = MessageBar(self, object_prefix="model.weights")
        self._ways = QWidget(self)
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.download, 1)
        row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.state, self._ways, self.progress, self.trouble):
            column.addWidget(widget)

    def show_weights(self, key: str, state: str, pretrained: bool) -> None:
        """Show how it stands for one backbone."""
        if key != self._key:
            self.trouble.clear()
        self._key = key
        absent = state == "absent"
        text = {
            "built-in": tr("Its ImageNet weights come with ConvScope."),
            "here": tr("Its ImageNet weights are on this computer."),
        }.get(state, tr("Its ImageNet weights are not on this computer. Two ways to get them:"))
        self.state.setText(text)
        theme.set_role(self.state, "warn" if absent else "good")
        size = tr("Download ({n} MB)", n=megabytes(key))
        self.download.setText(size)
        self.download.setAccessibleName(size)
        self._ways.setVisible(absent and self._job is None)
        self.setVisible(pretrained)

    def take(self, path: Path) -> None:
        """Bring in a weights file, or all that a folder has."""
        bring = self._context.services.import_weights
        self._start(tr("Importing weights"), lambda control: bring(path, control))

    def _download(self) -> None:
        key, fetch = self._key, self._context.services.download_weights

        def work(control):
            fetch(key, control)
            return [key]

        self._start(tr("Downloading weights"), work)

    def _ask_for_file(self) -> None:
        words = tr("Weights file")
        found, _ = QFileDialog.getOpenFileName(self, words, "", f"{words} (*.h5 *.pth *.keras)")
        if found:
            self.take(Path(found))

    def _ask_for_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr("Folder of weights files"))
        if found:
            self.take(Path(found))

    def _start(self, title: str, work) -> None:
        if self._job is not None:
            return
        self.trouble.clear()
        self._job = Job()
        self._job.succeeded.connect(self._arrived)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._ended)
        self._context.lanes.start(Lanes.file, title, work, self._job)
        self.progress.follow(self._job)
        self._ways.hide()

    def _arrived(self, keys: object) -> None:
        found = list(keys) if isinstance(keys, list | tuple) else []
        if not found:
            self.trouble.show_warning(tr("No weights of a known network were found there."))
        elif self._key not in found and found[0] in BACKBONES:
            self._offer(found[0])
        self._context.weights_arrived.emit(found)

    def _offer(self, key: str) -> None:
        """Those were another network's weights: use that one with a click."""
        other, own = BACKBONES[key].label, BACKBONES[self._key].label
        text = tr("Those were the weights of {other}, not of {own}.", other=other, own=own)
        self.trouble.show_warning(text, tr("Use {other}", other=other), lambda: self.wanted.emit(key))

    def _failed(self, err: object) -> None:
        self.trouble.show_error(err)

    def _ended(self, _job: object) -> None:
        self._job = None
        state = self._context.services.weights_state(self._key)
        self.show_weights(self._key, state, not self.isHidden())


def megabytes(key: str) -> int:
    """Size of the weights file without the classifier, in MB."""
    return max(1, round(BACKBONES[key].parameters_without_top * 4 / 1e6))
