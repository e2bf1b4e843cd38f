"""Where a backbone's weights are, and when they are nowhere, both ways to get them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from engine.model.backbones import BACKBONES
from gui import theme
from gui.context import Context
from gui.i18n import tr
from gui.widgets.download_row import DownloadRow


class WeightsBox(QWidget):
    """The state of one backbone's weights. Nothing is downloaded unless its button is pressed."""

    wanted = Signal(str)  # another backbone, whose weights were brought in instead

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._key = ""
        self._pretrained = True
        self.state = QLabel(self, objectName="model.weightsState")
        self.state.setWordWrap(True)
        self.ways = DownloadRow(context.lanes, self, page="model", thing="weights")
        self.ways.bring.setObjectName("model.chooseWeights")
        self.ways.add_way(tr("A weights file (.h5, .keras)…"), self._ask_for_file)
        self.ways.add_way(tr("A folder of weights files…"), self._ask_for_folder)
        self.ways.download.clicked.connect(self._download)
        self.ways.arrived.connect(self._arrived)
        self.ways.changed.connect(self._look_again)
        self.progress, self.trouble = self.ways.progress, self.ways.trouble
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.state, self.ways, self.progress, self.trouble):
            column.addWidget(widget)

    def show_weights(self, key: str, state: str, pretrained: bool) -> None:
        """Show how it stands for one backbone."""
        if key != self._key:
            self.trouble.clear()
        self._key, self._pretrained = key, pretrained
        absent = state == "absent"
        text = {
            "built-in": tr("Its ImageNet weights come with ConvScope."),
            "here": tr("Its ImageNet weights are on this computer."),
        }.get(state, tr("Its ImageNet weights are not on this computer. Two ways to get them:"))
        self.state.setText(text)
        theme.set_role(self.state, "warn" if absent else "good")
        self.ways.say(
            tr("Download ({n} MB)", n=megabytes(key)),
            tr("Choose file…"),
            bring_name=tr("Choose a file or folder with the weights"),
        )
        self.ways.offer(absent)
        self.setVisible(pretrained)

    def take(self, path: Path) -> None:
        """Bring in a weights file, or all that a folder has."""
        bring = self._context.services.import_weights
        self.ways.start(tr("Importing weights"), lambda control: bring(path, control))

    def _download(self) -> None:
        key, fetch = self._key, self._context.services.download_weights

        def work(control):
            fetch(key, control)
            return [key]

        self.ways.start(tr("Downloading weights"), work)

    def _ask_for_file(self) -> None:
        words = tr("Weights file")
        found, _ = QFileDialog.getOpenFileName(self, words, "", f"{words} (*.h5 *.hdf5 *.keras)")
        if found:
            self.take(Path(found))

    def _ask_for_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr("Folder of weights files"))
        if found:
            self.take(Path(found))

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

    def _look_again(self) -> None:
        if self._key:
            self.show_weights(self._key, self._context.services.weights_state(self._key), self._pretrained)


def megabytes(key: str) -> int:
    """Size of the weights file without the classifier, in MB."""
    return max(1, round(BACKBONES[key].parameters_without_top * 4 / 1e6))
