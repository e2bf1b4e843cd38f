"""The column of sources: built-in, CIFAR-10 with its two ways in, any folder."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from engine.data.sources import SOURCES
from gui.context import Context
from gui.i18n import label, tr
from gui.pages.data.source_card import SourceCard
from gui.widgets.download_row import DownloadRow
from gui.widgets.drop_zone import DropZone

PICTURES = {"shapes": "picture", "cifar10": "data", "folder": "folder"}
DOWNLOAD_MB = 170
ZONE_PX = 240


class SourceList(QWidget):
    """Cards that choose the experiment's dataset."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.cards: dict[str, SourceCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for source in SOURCES.values():
            picture = PICTURES.get(source.key, "data")
            card = SourceCard(source.key, label(source.label), label(source.description), picture, self)
            card.chosen.connect(self._chosen)
            self.cards[source.key] = card
            column.addWidget(card)
        self._ways = self._ways_to_cifar10()
        self.progress = self._ways.progress  # the page finds a wide place for it
        self.trouble = self._ways.trouble
        column.addWidget(self.trouble)
        self.zone = DropZone(
            tr("Drop a folder with one sub-folder a class"),
            tr("Open folder…"),
            self,
            object_prefix="data",
            icon_name="folder",
            accent=False,
        )
        self.zone.dropped.connect(self.take)
        self.zone.open_clicked.connect(self.ask_for_folder)
        self.zone.setMaximumHeight(ZONE_PX)
        column.addWidget(self.zone)
        column.addStretch(1)
        context.store.changed.connect(self.show_experiment)
        context.dataset.changed.connect(self.show_experiment)
        context.data_arrived.connect(self.show_experiment)
        self.show_experiment()

    def show_experiment(self, _change: object = None) -> None:
        """Show which source is chosen, and each one's state."""
        dataset = self._context.store.value.dataset
        for key, card in self.cards.items():
            card.show_state(self._state_words(key), chosen=key == dataset.source)
            if SOURCES[key].needs_path and dataset.source == key:
                card.setToolTip(dataset.path)
        absent = SOURCES["cifar10"].state() == "absent" if "cifar10" in SOURCES else False
        self._ways.offer(absent)

    def take(self, paths: list[Path]) -> None:
        """Use what was dropped: a folder of class folders, or CIFAR-10's archive."""
        folder = next((path for path in paths if path.is_dir()), None)
        archive = next((path for path in paths if _is_cifar10(path)), None)
        if archive is not None:
            self._import(archive)
        elif folder is not None:
            self._use("folder", str(folder))
        elif paths:
            self.trouble.show_warning(
                tr("“{name}” is not a folder. Drop the folder that holds the class folders.", name=paths[0].name)
            )

    def ask_for_folder(self) -> None:
        """Let the user pick a folder of pictures."""
        start = self._context.store.value.dataset.path
        found = QFileDialog.getExistingDirectory(self, tr("Folder with one sub-folder a class"), start)
        if found:
            self._use("folder", found)

    def _chosen(self, key: str) -> None:
        dataset = self._context.store.value.dataset
        if SOURCES[key].needs_path:
            if dataset.source != key or not dataset.path:
                self.ask_for_folder()
        elif SOURCES[key].state() == "absent":
            self._ways.setFocus()
        else:
            self._use(key, "")

    def _use(self, source: str, path: str) -> None:
        self.trouble.clear()
        store = self._context.store
        if (store.value.dataset.source, store.value.dataset.path) == (source, path):
            self._context.dataset.reload()
        else:
            store.edit_dataset(tr("Choose pictures"), source=source, path=path)

    def _state_words(self, key: str) -> str:
        dataset = self._context.store.value.dataset
        if SOURCES[key].needs_path:
            return Path(dataset.path).name if dataset.source == key and dataset.path else tr("Choose a folder…")
        if key == "cifar10" and self._ways.busy:
            return tr("On its way")
        return {
            "built-in": tr("Comes with ConvScope"),
            "here": tr("On this computer"),
            "absent": tr("Not on this computer yet"),
        }.get(SOURCES[key].state(), "")

    def _ways_to_cifar10(self) -> DownloadRow:
        card = self.cards["cifar10"]
        ways = DownloadRow(self._context.lanes, card, page="data", thing="cifar10", stacked=True)
        ways.say(
            tr("Download ({n} MB)", n=DOWNLOAD_MB),
            tr("Import…"),
            tr("Download CIFAR-10, {n} megabytes", n=DOWNLOAD_MB),
            tr("Import CIFAR-10 from a file or folder"),
        )
        ways.add_way(tr("The archive cifar-10-python.tar.gz…"), self._ask_for_archive)
        ways.add_way(tr("A folder with its batches…"), self._ask_for_batches)
        ways.download.clicked.connect(self._download)
        ways.arrived.connect(self._arrived)
        ways.changed.connect(self.show_experiment)
        card.column.addWidget(ways)
        return ways

    def _ask_for_archive(self) -> None:
        words = tr("CIFAR-10's archive")
        found, _ = QFileDialog.getOpenFileName(self, words, "", f"{words} (*.tar.gz *.tgz *.tar)")
        if found:
            self._import(Path(found))

    def _ask_for_batches(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr("Folder with CIFAR-10's batches"))
        if found:
            self._import(Path(found))

    def _import(self, path: Path) -> None:
        bring = self._context.services.import_cifar10
        self._ways.start(tr("Importing CIFAR-10"), lambda control: bring(path, control))

    def _download(self) -> None:
        self._ways.start(tr("Downloading CIFAR-10"), self._context.services.download_cifar10)

    def _arrived(self, _result: object) -> None:
        self._use("cifar10", "")
        self._context.data_arrived.emit("cifar10")


def _is_cifar10(path: Path) -> bool:
    """Whether a dropped thing is CIFAR-10's archive or the folder of its batches, by its names."""
    if path.is_dir():
        return (path / "data_batch_1").is_file()
    return path.name.lower().startswith("cifar-10") and path.suffix.lower() in (".gz", ".tgz", ".tar")
