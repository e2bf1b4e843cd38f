"""The picture that is looked at: dropped, opened, or drawn from the dataset."""

import random
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.core.control import Control
from engine.data.dataset import Dataset
from engine.data.loader import open_rgb
from gui import theme
from gui.context import Context
from gui.frame.drops import PICTURES
from gui.i18n import tr
from gui.icons import icon
from gui.jobs import Lanes
from gui.latest import Latest
from gui.pages.inspect.memory import InspectMemory
from gui.widgets.picture_view import PictureView

_MOST_PX = 320


class PicturePanel(QWidget):
    """Reads the picture on the file lane and hands its pixels on."""

    picture_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, context.memory(InspectMemory)
        self.view = PictureView("inspect.input")
        self.view.setMinimumHeight(150)
        self.view.setMaximumHeight(_MOST_PX)
        self.view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._open = QPushButton(icon("open"), tr("Open…"))
        self._random = QPushButton(icon("picture"), tr("Random"))
        self._open.setToolTip(tr("Open a picture, or drop one here."))
        self._random.setToolTip(tr("A random validation picture of the dataset."))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["s"])
        for button, object_name, name in (
            (self._open, "inspect.openPicture", tr("Open a picture")),
            (self._random, "inspect.randomPicture", tr("Random picture of the dataset")),
        ):
            button.setObjectName(object_name)
            button.setAccessibleName(name)
            row.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE["s"])
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        self._latest = Latest(context.lanes, Lanes.file, self)
        self._latest.succeeded.connect(self._read)
        self._latest.failed.connect(context.message)
        self._open.clicked.connect(self._open_clicked)
        self._random.clicked.connect(self.take_random)
        context.dataset.changed.connect(self._dataset_changed)
        self._dataset_changed()
        self._show()

    @property
    def pixels(self) -> np.ndarray | None:
        """uint8 (H, W, 3) of the picture; None before there is one."""
        return self._memory.picture[0] if self._memory.picture else None

    def take_file(self, path: Path) -> None:
        """Look at a picture file."""
        self._latest.ask(lambda _control: (np.asarray(open_rgb(path)), path.name))

    def take_random(self) -> None:
        """Look at a validation picture drawn by lot."""
        dataset = self._context.dataset.value
        if dataset is not None:
            self._latest.ask(lambda control: _drawn(dataset, control))

    def _read(self, result: Any) -> None:
        self._memory.picture = result
        self._show()
        self.picture_changed.emit()

    def _show(self) -> None:
        if self._memory.picture is not None:
            self.view.show_picture(*self._memory.picture)

    def _dataset_changed(self) -> None:
        self._random.setEnabled(self._context.dataset.value is not None)

    def _open_clicked(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(PICTURES))
        path, _kind = QFileDialog.getOpenFileName(self, tr("Open a picture"), "", tr("Pictures ({kinds})", kinds=kinds))
        if path:
            self.take_file(Path(path))


def _drawn(dataset: Dataset, _control: Control) -> tuple[np.ndarray, str]:
    """For the file lane: a held-out picture and its key."""
    among = dataset.part(1)
    index = int(random.choice(among if len(among) else range(len(dataset))))
    return np.asarray(dataset.pictures.open(index)), dataset.keys[index]
