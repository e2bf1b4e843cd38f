"""Which trained network is looked into or classifies: a run, or the built-in ImageNet classifier."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from engine.core.control import Control
from gui.context import Context
from gui.i18n import tr
from gui.jobs import Lanes
from gui.latest import Latest

BUILT_IN = "imagenet"


class SourceMemory(QObject):
    """What each choice showed last, until a run is finished or opened; outlives the pages.

    Attributes:
        told: by a choice's objectName: a run's folder or "imagenet".
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.told: dict[str, object] = {}
        context.run_finished.connect(self._forget)
        context.open_run.connect(self._forget)

    def _forget(self, _folder: object) -> None:
        self.told.clear()  # the choices follow the run, those on screen and those yet to be built


class SourceChoice(QComboBox):
    """Lists the runs that can be used, newest first, then the built-in classifier.

    Until the user chooses, it follows: the run just finished or opened, else the newest, else the built-in one.
    """

    source_changed = Signal(object)  # a run's folder as Path, or "imagenet"

    def __init__(self, context: Context, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(tr("Network to use"))
        self.setMinimumContentsLength(18)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._context = context
        self._told: object = None
        self._memory = context.memory(SourceMemory)
        self._wanted: object = self._memory.told.get(object_name)
        self._latest = Latest(context.lanes, Lanes.file, self)
        self._latest.succeeded.connect(self._listed)
        self._latest.failed.connect(self._failed)
        self.activated.connect(self._activated)
        context.run_finished.connect(self._follow)
        context.open_run.connect(self._follow)

    @property
    def source(self) -> object:
        """What is chosen: a run's folder, "imagenet", or None before the runs are known."""
        return self._told

    def refresh(self) -> None:
        """Look for runs again."""
        list_runs = self._context.services.list_runs
        self._latest.ask(lambda control: _usable_runs(list_runs, control))

    def choose(self, source: object) -> None:
        """Use a source that is in the list, or will be when the runs are listed."""
        self._wanted = source
        self._settle()

    def _listed(self, runs: object) -> None:
        assert isinstance(runs, list)
        with QSignalBlocker(self):
            self.clear()
            for folder, text in runs:
                self.addItem(text, folder)
            self.addItem(tr("ImageNet, 1,000 classes"), BUILT_IN)
        if self._wanted is None:
            self._wanted = self._context.current_run or self._told
        self._settle(fallback=0)

    def _failed(self, err: object) -> None:
        self._listed([])
        self._context.message.emit(err)

    def _settle(self, fallback: int | None = None) -> None:
        index = next((i for i in range(self.count()) if _same(self.itemData(i), self._wanted)), fallback)
        if index is not None and self.count():
            with QSignalBlocker(self):
                self.setCurrentIndex(index)
            self._wanted = None
            self._tell()

    def _follow(self, folder: object) -> None:
        self._wanted = folder
        self.refresh()

    def _activated(self, _index: int) -> None:
        self._tell()

    def _tell(self) -> None:
        source = self.currentData()
        self.setToolTip(str(source) if isinstance(source, Path) else tr("EfficientNet-Lite0, built in"))
        self._memory.told[self.objectName()] = source
        if not _same(source, self._told):
            self._told = source
            self.source_changed.emit(source)


def _same(one: object, other: object) -> bool:
    return one is not None and other is not None and str(one) == str(other)


def _usable_runs(list_runs: Any, control: Control) -> list[tuple[Path, str]]:
    """For the file lane: folder and words of each run."""
    found = []
    for run in list_runs():
        if control.stopped:
            break
        name = run.experiment.name if run.experiment is not None else run.name
        found.append((Path(run.path), f"{name} · {run.date[5:16].replace('T', ' ')}"))
    return found
