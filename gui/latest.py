"""Questions to a lane of which only the newest counts: a click overtakes the one before."""

from PySide6.QtCore import QObject, Signal

from gui.jobs import Job, Lanes, Work


class Latest(QObject):
    """Asks a lane; asking again cancels the question before and drops its answer.

    Args:
        lanes: where the work runs.
        lane: name of the lane.
    """

    succeeded = Signal(object)  # the newest question's answer
    failed = Signal(object)  # its exception
    progressed = Signal(object)  # its Progress
    busy_changed = Signal(bool)

    def __init__(self, lanes: Lanes, lane: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._lane = lanes, lane
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(self, work: Work, title: str = "") -> None:
        """Run ``work(control)``; earlier work that still runs is cancelled and its answer ignored.

        Args:
            title: what the status line calls it; "" keeps it out of there.
        """
        was_busy, before = self.busy, self._job
        job = Job()
        self._job = job
        if before is not None:
            before.cancel()
        job.succeeded.connect(self._succeeded)
        job.failed.connect(self._failed)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        self._lanes.start(self._lane, title, work, job)
        if not was_busy:
            self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stop the work; ``busy_changed`` follows when it has ended."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Stop the work and expect no answer any more."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self.busy_changed.emit(False)

    def _succeeded(self, result: object) -> None:
        if self.sender() is self._job:
            self.succeeded.emit(result)

    def _failed(self, err: object) -> None:
        if self.sender() is self._job:
            self.failed.emit(err)

    def _progressed(self, progress: object) -> None:
        if self.sender() is self._job:
            self.progressed.emit(progress)

    def _finished(self, job: object) -> None:
        if job is self._job:
            self._job = None
            self.busy_changed.emit(False)
