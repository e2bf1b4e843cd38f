"""Background work the user can see and cancel: three lanes of one worker thread each."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.core.backend import be_nice
from engine.core.control import Cancelled, Control, Progress

Work = Callable[[Control], Any]
_live: set["Job"] = set()  # an unreferenced Job would lose its results


class Lanes(QObject):
    """The train, look and file lanes.

    Attributes:
        train, look, file: names to give to ``start``.
    """

    train, look, file = "train", "look", "file"
    started = Signal(object)  # the Job
    ended = Signal(object)  # the Job

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {
            name: ThreadPoolExecutor(1, thread_name_prefix=f"{name}-lane", initializer=be_nice)
            for name in (self.train, self.look, self.file)
        }
        self._jobs: set[Job] = set()
        self._closed = False

    @property
    def jobs(self) -> frozenset["Job"]:
        """Jobs waiting or running."""
        return frozenset(self._jobs)

    def start(self, lane: str, title: str, work: Work, job: "Job | None" = None) -> "Job":
        """Queue ``work(control)`` on a lane.

        Args:
            title: what the status line calls it, translated; "" keeps it out of the status line.
            job: a Job whose signals are connected already (a fast job could otherwise end first).
        Returns:
            The Job. After ``close`` it is cancelled and says nothing: there is nobody left to hear it.
        """
        job = job or Job()
        job.title, job.lane = title, lane
        if self._closed:
            job.cancel()
            return job
        job.finished.connect(self._ended)
        self._jobs.add(job)
        _live.add(job)
        self.started.emit(job)
        job.future = self._pools[lane].submit(job.run, work)
        return job

    def busy(self, lane: str) -> bool:
        """Whether a lane has work."""
        return any(job.lane == lane for job in self._jobs)

    def close(self) -> None:
        """Cancel everything and wait until the threads are gone; safe to call twice."""
        self._closed = True
        for job in tuple(self._jobs):  # a waiting job ends at once and leaves the set
            job.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        _live.difference_update(self._jobs)
        self._jobs.clear()

    def _ended(self, job: object) -> None:
        assert isinstance(job, Job)
        self._jobs.discard(job)
        _live.discard(job)
        if not self._closed:
            self.ended.emit(job)


class Job(QObject):
    """One piece of work. Connect to methods of QObjects, so that results land on the GUI thread."""

    progressed = Signal(object)  # Progress
    succeeded = Signal(object)  # the result
    failed = Signal(object)  # the exception: give it to gui.messages
    cancelled = Signal()
    finished = Signal(object)  # the Job itself, after any of the above

    def __init__(self) -> None:
        super().__init__()
        self.title, self.lane = "", ""
        self.future: Any = None
        self.control = Control(self._report)

    def cancel(self) -> None:
        """Ask the work to stop; ``cancelled`` or ``succeeded`` follows."""
        self.control.stop()
        if self.future is not None and self.future.cancel():
            self.cancelled.emit()
            self.finished.emit(self)

    def run(self, work: Work) -> None:
        """For the lane's thread only: emit, never touch a widget."""
        try:
            if self.control.stopped:
                raise Cancelled
            result = work(self.control)
            self.control.flush()
            self.succeeded.emit(result)
        except Cancelled:
            self.cancelled.emit()
        except Exception as err:  # noqa: BLE001 (every failure goes to the user through gui.messages)
            self.failed.emit(err)
        finally:
            self.finished.emit(self)

    def _report(self, progress: Progress) -> None:
        self.progressed.emit(progress)
