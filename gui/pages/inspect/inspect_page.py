"""The Inspect page."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from engine.core.control import Control
from engine.core.fields import defaults
from engine.inspection.probes import PROBES
from gui import messages, theme
from gui.context import Context
from gui.frame.drops import PICTURES
from gui.i18n import label, tr
from gui.icons import icon
from gui.jobs import Lanes
from gui.latest import Latest
from gui.pages.inspect import saving
from gui.pages.inspect.columns import NetworkColumn, SettingsColumn, TilesColumn
from gui.pages.inspect.memory import InspectMemory
from gui.pages.page import Page
from gui.widgets.drop_zone import paths_of
from gui.widgets.message_bar import MessageBar
from gui.widgets.network_list import LayerInfo

_WAIT_MS = 40  # arrow keys held down ask once


class InspectPage(Page):
    """Network at the left, the probe's picture in the middle, input and settings right."""

    key = "inspect"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.network, self.tiles, self.side = NetworkColumn(context), TilesColumn(), SettingsColumn(context)
        self.messages = MessageBar(object_prefix="inspect")
        self._memory = context.memory(InspectMemory)
        self._asked = self._memory.probe
        self._layers: tuple[LayerInfo, ...] = ()
        self._loading = Latest(context.lanes, Lanes.look, self)
        self._probing = Latest(context.lanes, Lanes.look, self)
        self._saving = Latest(context.lanes, Lanes.file, self)
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._save_picture = QPushButton(icon("save"), tr("Save picture…"))
        self._save_arrays = QPushButton(tr("Save values…"))
        self._lay_out()
        self._connect()
        self.tiles.picker.choose(self._memory.probe)

    def title(self) -> str:
        return tr("Inspect")

    def refresh(self) -> None:
        self.network.source.refresh()
        if self.side.picture.pixels is None:
            self.side.picture.take_random()
        elif self.network.layers.current:
            self._wait.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _pictures(event):
            event.acceptProposedAction()
        else:
            event.ignore()  # the window knows what to do with other files

    def dropEvent(self, event: QDropEvent) -> None:
        found = _pictures(event)
        if found:
            event.acceptProposedAction()
            self.side.picture.take_file(found[0])

    @property
    def probe(self) -> Any:
        """The chosen probe."""
        return PROBES[self.tiles.picker.key]

    def hideEvent(self, event: QHideEvent) -> None:
        self._wait.stop()  # nothing is asked once the window closes; coming back asks again

    def _lay_out(self) -> None:
        actions = self.header_actions
        for button, object_name, tip in (
            (self._save_picture, "inspect.savePicture", tr("What you see, as a PNG picture")),
            (self._save_arrays, "inspect.saveValues", tr("The numbers themselves, as a NumPy file (.npz)")),
        ):
            button.setObjectName(object_name)
            button.setAccessibleName(button.text())
            button.setToolTip(tip)
            button.setEnabled(False)
            actions.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["l"])
        row.addWidget(self.network, 1)
        row.addWidget(self.tiles, 5)
        row.addWidget(self.side, 1)
        self.body.addWidget(self.messages)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.network.source.source_changed.connect(self._source_changed)
        self.network.layers.chosen.connect(self._layer_chosen)
        self.tiles.picker.chosen.connect(self._probe_chosen)
        self.side.picture.picture_changed.connect(self._wait.start)
        self.side.edited.connect(self._setting_edited)
        self._wait.timeout.connect(self._ask)
        self._loading.succeeded.connect(self._loaded)
        self._loading.failed.connect(self._load_failed)
        self._probing.succeeded.connect(self._probed)
        self._probing.failed.connect(self._probe_failed)
        self._probing.busy_changed.connect(self.tiles.set_busy)
        self._saving.succeeded.connect(self._saved)
        self._saving.failed.connect(self.messages.show_error)
        self._save_picture.clicked.connect(self._save_picture_clicked)
        self._save_arrays.clicked.connect(self._save_arrays_clicked)
        self.setAcceptDrops(True)

    def _source_changed(self, source: object) -> None:
        layers_of = self.context.services.network_layers
        self._probing.forget()
        self.messages.clear()
        self.tiles.say(tr("Opening the network…"))
        self._loading.ask(lambda control: layers_of(source, control), tr("Opening the network"))

    def _loaded(self, layers: Any) -> None:
        self._layers = tuple(layers)
        self._show_layers()

    def _load_failed(self, err: object) -> None:
        self._layers = ()
        self._show_layers()
        self.tiles.say(tr("This network could not be opened."))
        self.messages.show_error(err)

    def _probe_chosen(self, key: str) -> None:
        probe = PROBES[key]
        self._memory.probe = key
        self.side.show_probe(probe, self._memory.settings.setdefault(key, dict(defaults(probe.fields))))
        self._show_layers()

    def _show_layers(self) -> None:
        key = self.probe.key
        usable: Callable[[LayerInfo], bool] = _has_filters if key == "filters" else _has_maps
        self.network.layers.show_layers(self._layers, usable, self._memory.layers.get(key, self.network.layers.current))

    def _layer_chosen(self, name: str) -> None:
        self._memory.layers[self.probe.key] = name
        self._wait.start()

    def _setting_edited(self, key: str, value: object) -> None:
        self._memory.settings[self.probe.key][key] = value
        self._wait.start()

    def _ask(self) -> None:
        source, layer, picture = self.network.source.source, self.network.layers.current, self.side.picture
        if source is None or not layer:
            return
        probe = self.probe
        if probe.needs_image and picture.pixels is None:
            self.tiles.say(tr("Open or drop a picture to see what “{layer}” answers to it.", layer=layer))
            return
        if self.tiles.grid.result is None:
            self.tiles.say(tr("Looking inside…"))
        settings = {**self._memory.settings[probe.key], "layer": layer}
        image, ask = (picture.pixels if probe.needs_image else None), self.context.services.probe

        def work(control: Control) -> Any:
            return ask(source, probe.key, image, settings, control)

        self._asked = probe.key
        self._probing.ask(work)

    def _probed(self, result: Any) -> None:
        self.messages.clear()
        self.tiles.show_result(result, PROBES[self._asked].label)
        self._save_picture.setEnabled(True)
        self._save_arrays.setEnabled(True)

    def _probe_failed(self, err: object) -> None:
        self.tiles.say(messages.sentence(err))
        self._save_picture.setEnabled(False)
        self._save_arrays.setEnabled(False)

    def _save_picture_clicked(self) -> None:
        self._save(tr("Save picture"), ".png", tr("PNG picture"), saving.save_picture)

    def _save_arrays_clicked(self) -> None:
        self._save(tr("Save values"), ".npz", tr("NumPy arrays"), saving.save_arrays)

    def _save(self, title: str, suffix: str, kind: str, write: Callable[[Any, Path, Control], Path]) -> None:
        result = self.tiles.grid.result
        if result is None:
            return
        suggestion = f"{label(self.probe.label)} {result.layer}{suffix}".replace("/", "_")
        path, _filter = QFileDialog.getSaveFileName(self, title, suggestion, f"{kind} (*{suffix})")
        if path:
            self._saving.ask(lambda control: write(result, Path(path), control))

    def _saved(self, path: Path) -> None:
        self.context.notify.emit(tr("Saved {file}.", file=path.name))


def _pictures(event: QDropEvent) -> list[Path]:
    return [path for path in paths_of(event.mimeData()) if path.suffix.lower() in PICTURES]


def _has_maps(layer: LayerInfo) -> bool:
    return layer.has_maps


def _has_filters(layer: LayerInfo) -> bool:
    return layer.has_filters
