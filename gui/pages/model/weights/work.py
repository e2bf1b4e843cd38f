"""What is being done with weights files: one thing after the other on the file lane, while windows come and go."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.core.control import Control, Progress
from gui.context import Context
from gui.i18n import tr
from gui.jobs import Job, Lanes


class _Step(Job):
    """One piece of work.

    Attributes:
        files: names of the files it is about; empty for an import, which finds them itself.
        downloads: whether it fetches over the network.
    """

    def __init__(self, title: str, work: Callable[[Control], Any], files: tuple[str, ...], downloads: bool) -> None:
        super().__init__()
        self.words, self.work, self.files, self.downloads = title, work, files, downloads


class WeightsWork(QObject):
    """Asks the engine, remembers how far it is, and what went wrong with which file.

    Attributes:
        files: every weights file with its state, as the engine's library lists them.
        troubles: by file name, why the last thing done with it failed; until it is tried again.
    """

    changed = Signal()  # the files, or what is being done, are otherwise
    progressed = Signal(str)  # name of the file; empty for an import
    imported = Signal(object)  # what an import brought and refused
    failed = Signal(object)  # why an import or a deletion failed as a whole

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._waiting: list[_Step] = []
        self._running: _Step | None = None
        self._progress = Progress(done=0, total=0)
        self.files: tuple[Any, ...] = ()
        self.troubles: dict[str, Exception] = {}
        self.refresh()
        self._told = self._here()
        context.weights_arrived.connect(self.refresh)

    @classmethod
    def of(cls, context: Context) -> "WeightsWork":
        """The context's one."""
        found = context.findChild(cls)
        return found if isinstance(found, cls) else cls(context)

    @property
    def busy(self) -> bool:
        """Whether anything is being done or waits."""
        return self._running is not None

    @property
    def importing(self) -> Progress | None:
        """How far an import is; None when there is none under way."""
        return self._progress if self._running is not None and not self._running.files else None

    def progress(self, name: str) -> Progress | None:
        """How far the work on a file is: no total while it waits; None when there is none."""
        if self._running is not None and name in self._running.files:
            return self._progress
        waits = any(name in step.files for step in self._waiting)
        return Progress(done=0, total=0, what="waiting") if waits else None

    def refresh(self, _keys: object = None) -> None:
        """Look again which files are there."""
        self.files = tuple(self._library().files())
        self.changed.emit()

    def free_bytes(self) -> int:
        """Room left where the weights lie."""
        return int(self._library().free_bytes())

    def bring(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        bring, chosen = self._library().import_all, list(paths)
        self._add(_Step(tr("Importing weights"), lambda control: bring(chosen, control), (), False))

    def download(self, names: Sequence[str]) -> None:
        """Fetch published files, one after the other."""
        fetch = self._library().download
        for name in names:
            work = lambda control, name=name: fetch(name, control)  # noqa: E731
            self._add(_Step(tr("Downloading weights"), work, (name,), True))

    def verify(self, names: Sequence[str]) -> None:
        """Read files through and compare their checksums."""
        look = self._library().verify
        for name in names:
            work = lambda control, name=name: look([name], control)  # noqa: E731
            self._add(_Step(tr("Checking weights"), work, (name,), False))

    def delete(self, names: Sequence[str]) -> None:
        """Remove files from our own folder; the caller has asked first."""
        remove, chosen = self._library().delete, tuple(names)
        self._add(_Step(tr("Deleting weights"), lambda control: remove(chosen, control), chosen, False))

    def cancel(self, names: Sequence[str]) -> None:
        """Stop the work on files; an empty name stands for the import. What was downloaded is kept."""
        wanted = set(names)
        self._waiting = [step for step in self._waiting if not _about(step, wanted)]
        if self._running is not None and _about(self._running, wanted):
            self._running.cancel()
        self.changed.emit()

    def _here(self) -> set[tuple[str, str]]:
        """Names and backbones of the files that can be used now."""
        return {(each.name, each.key) for each in self.files if each.is_here}

    def _library(self) -> Any:
        return self._context.services.weights_library()

    def _add(self, step: _Step) -> None:
        if any(self.progress(name) is not None for name in step.files):
            return
        for name in step.files:
            self.troubles.pop(name, None)
        self._waiting.append(step)
        self._next()
        self.changed.emit()

    def _next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        step = self._waiting.pop(0)
        self._running, self._progress = step, Progress(done=0, total=0, what="waiting")
        step.progressed.connect(self._progressed)
        step.succeeded.connect(self._succeeded)
        step.failed.connect(self._failed)
        step.finished.connect(self._finished)
        self._context.lanes.start(Lanes.file, step.words, step.work, step)
        if step.control.stopped:  # the program is closing: nothing starts any more
            self._running = None
            self._waiting.clear()

    def _progressed(self, progress: object) -> None:
        step = self.sender()
        if step is self._running and isinstance(step, _Step) and isinstance(progress, Progress):
            self._progress = progress
            for name in step.files or ("",):
                self.progressed.emit(name)

    def _succeeded(self, result: object) -> None:
        step = self.sender()
        if isinstance(step, _Step) and not step.files:
            self.refresh()  # who is told finds the files listed
            self.imported.emit(result)

    def _failed(self, err: object) -> None:
        step = self.sender()
        if isinstance(step, _Step) and len(step.files) == 1 and isinstance(err, Exception):
            self.troubles[step.files[0]] = err
        else:
            self.failed.emit(err)

    def _finished(self, job: object) -> None:
        if job is not self._running:
            return
        self._running = None
        self._next()
        self.refresh()
        before, self._told = self._told, self._here()
        if self._told != before:
            self._context.weights_arrived.emit(sorted({key for _, key in self._told - before}))


def _about(step: _Step, names: set[str]) -> bool:
    return bool(names.intersection(step.files)) or ("" in names and not step.files)
