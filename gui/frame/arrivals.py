"""What happens to what was dropped, pasted or opened: each kind goes to where it belongs."""

import errno
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from engine.core import paths
from engine.core.errors import ConvScopeError
from engine.core.files import disk_trouble
from engine.model.plan_file import read_plan
from gui.context import Context
from gui.frame.drops import Drop, recognise
from gui.i18n import tr
from gui.jobs import Job, Lanes
from gui.pages.model.memory import ModelMemory
from gui.widgets.drop_zone import paths_of

_KEPT_PASTES = 50


class Arrivals(QObject):
    """Acts on drops; tells what was recognised."""

    recognised = Signal(str, bool)  # the sentence, and whether undo takes it back
    refused = Signal(str)  # why nothing was done
    open_experiment = Signal(object)  # a Path

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def take(self, dropped: list[Path]) -> None:
        """Recognise files and act on them."""
        missing = [one for one in dropped if not one.exists()]
        if missing:
            self.refused.emit(tr("{file} is not there any more.", file=str(missing[0])))
            return
        drop = recognise(dropped)
        if drop.kind == "unknown":
            self.refused.emit(drop.sentence)
            return
        {
            "pictures": self._classify,
            "dataset": self._use_folder,
            "experiment": self._open_experiment,
            "plan": self._use_plan,
            "run": self._open_run,
            "model": self._open_run,
            "weights": self._import_weights,
            "cifar10": self._import_cifar10,
        }[drop.kind](drop)

    def paste(self) -> None:
        """Take a picture or files from the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        files = paths_of(mime) if mime is not None else []
        image = QGuiApplication.clipboard().image() if mime is not None and mime.hasImage() else QImage()
        if files:
            self.take(files)
        elif not image.isNull():
            self._take_pasted(image)
        else:
            self.refused.emit(tr("There is no picture on the clipboard. Copy one first, then paste."))

    def _take_pasted(self, image: QImage) -> None:
        try:
            kept = _kept(image)
        except OSError as err:
            self._context.message.emit(disk_trouble(err, paths.cache_home()))
            return
        self.take([kept])

    def _classify(self, drop: Drop) -> None:
        self._context.show_page.emit("classify")
        self._context.dropped.emit(list(drop.paths))
        self.recognised.emit(drop.sentence, False)

    def _use_folder(self, drop: Drop) -> None:
        self._context.store.edit_dataset(tr("choose a folder"), source="folder", path=str(drop.paths[0]))
        self._context.show_page.emit("data")
        self.recognised.emit(drop.sentence, True)

    def _open_experiment(self, drop: Drop) -> None:
        self.open_experiment.emit(drop.paths[0])

    def _use_plan(self, drop: Drop) -> None:
        try:
            plan = read_plan(drop.paths[0])
        except ConvScopeError as err:
            self._context.message.emit(err)
            return
        self._context.show_page.emit("model")
        ModelMemory.of(self._context.store).use(tr("Open {name}", name=plan.name), plan)
        self.recognised.emit(drop.sentence, True)

    def _open_run(self, drop: Drop) -> None:
        self._context.show_page.emit("inspect")
        self._context.open_run.emit(drop.paths[0])
        self.recognised.emit(drop.sentence, False)

    def _import_weights(self, drop: Drop) -> None:
        files, read = drop.paths, self._context.services.import_weights
        job = Job()
        job.succeeded.connect(self._weights_here)
        job.failed.connect(self._context.message)
        self._context.show_page.emit("model")
        work = lambda control: [key for one in files for key in read(one, control)]  # noqa: E731
        self._context.lanes.start(Lanes.file, tr("Importing weights"), work, job)
        self.recognised.emit(drop.sentence, False)

    def _import_cifar10(self, drop: Drop) -> None:
        path, read = drop.paths[0], self._context.services.import_cifar10
        job = Job()
        job.succeeded.connect(self._cifar10_here)
        job.failed.connect(self._context.message)
        self._context.show_page.emit("data")
        self._context.lanes.start(Lanes.file, tr("Importing CIFAR-10"), lambda control: read(path, control), job)
        self.recognised.emit(drop.sentence, False)

    def _weights_here(self, keys: object) -> None:
        names = [str(key) for key in keys] if isinstance(keys, list) else []
        self._context.weights_arrived.emit(names)
        self._context.notify.emit(tr("Weights imported: {names}", names=", ".join(names)))

    def _cifar10_here(self, _result: object) -> None:
        context = self._context
        if context.store.value.dataset.source == "cifar10":
            context.dataset.reload()
        else:
            context.store.edit_dataset(tr("choose CIFAR-10"), source="cifar10", path="")
        context.data_arrived.emit("cifar10")
        context.notify.emit(tr("CIFAR-10 is on this computer now."))


def _kept(image: QImage) -> Path:
    """A pasted picture as a file; only the newest ones are kept.

    Raises:
        OSError: full disk, read-only folder.
    """
    folder = paths.cache_home() / "pasted"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{tr('pasted')}-{time.strftime('%Y%m%d-%H%M%S')}-{time.monotonic_ns() % 1000:03d}.png"
    if not image.save(str(path)):
        raise OSError(errno.ENOSPC, f"{path.name} was not written")
    for old in sorted(folder.glob("*.png"), key=lambda one: one.stat().st_mtime)[:-_KEPT_PASTES]:
        old.unlink(missing_ok=True)
    return path
