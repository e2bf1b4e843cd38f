"""Measures the machine once, while nobody needs it, and learns from each run how good forecasts were."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.core.control import Control
from gui.context import Context
from gui.estimate import EstimateState
from gui.jobs import Job, Lanes

_QUIET_MS = 1500
_log = logging.getLogger(__name__)


class Calibrating(QObject):
    """Waits until the engine is there and every lane is quiet; gives way at once to anything the user starts."""

    calibrated = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._job: Job | None = None
        self._done = False
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._begin)
        context.engine.changed.connect(self._wait)
        context.lanes.ended.connect(self._wait)
        context.lanes.started.connect(self._give_way)
        context.run_finished.connect(self._learn)

    @property
    def measuring(self) -> bool:
        """Whether the machine is being measured now."""
        return self._job is not None

    def _wait(self, *_changed: object) -> None:
        if not self._done and self._job is None and self._context.engine.device is not None:
            self._quiet.start()

    def _begin(self) -> None:
        context = self._context
        if self._done or self._job is not None or context.lanes.jobs or context.run_state.running:
            return
        services = context.services
        job = Job()
        job.succeeded.connect(self._measured)
        job.failed.connect(self._failed)
        job.finished.connect(self._finished)
        self._job = job
        context.lanes.start(Lanes.look, "", services.calibrate, job)

    def _give_way(self, job: object) -> None:
        """Someone wants the machine: what was measured so far is dropped, and measured again when all is quiet."""
        if self._job is not None and job is not self._job and isinstance(job, Job):
            self._job.cancel()

    def _measured(self, _rates: object) -> None:
        self._done = True
        self._context.memory(EstimateState).refresh()
        self.calibrated.emit()

    def _failed(self, err: object) -> None:
        """The rough guess stays until the next start; the log has the reason."""
        self._done = True
        _log.warning("the machine could not be measured: %s", err)

    def _finished(self, _job: object) -> None:
        self._job = None
        self._wait()

    def _learn(self, folder: object) -> None:
        if folder is None:
            return
        learn, path = self._context.services.learn, Path(str(folder))

        def work(_control: Control) -> None:
            learn(path)

        job = Job()
        job.succeeded.connect(self._learned)
        self._context.lanes.start(Lanes.file, "", work, job)

    def _learned(self, _result: object) -> None:
        self._context.memory(EstimateState).refresh()
