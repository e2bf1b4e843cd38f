"""Long work in one line: what is being done, how far, how much longer, and Cancel."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from engine.core.control import Progress
from gui import messages, theme
from gui.i18n import tr
from gui.jobs import Job

_GUESS_AFTER_S = 3.0
_IN_BYTES, _MB = ("downloading", "verifying", "importing"), 1_000_000


def how_far(words: str, progress: Progress) -> str:
    """What is being done and how far it is; bytes as megabytes."""
    if not progress.total:
        return words
    if progress.what in _IN_BYTES and progress.total >= _MB:
        done, total = f"{progress.done / _MB:,.1f}", f"{progress.total / _MB:,.1f}"
        return tr("{what}: {done} of {total} MB", what=words, done=done, total=total)
    return tr("{what}: {done} of {total}", what=words, done=f"{progress.done:,}", total=f"{progress.total:,}")


class ProgressRow(QWidget):
    """Hidden until work is under way. ``follow`` a Job, or call ``show_progress`` and ``clear``.

    Args:
        object_prefix: "data" names the parts "data.progress" and "data.cancel".
    """

    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None, *, object_prefix: str = "page") -> None:
        super().__init__(parent)
        self.setObjectName(f"{object_prefix}.progressRow")
        self._job: Job | None = None
        self._started_s = 0.0
        self._text = QLabel()
        self._bar = QProgressBar(textVisible=False, objectName=f"{object_prefix}.progress")
        self._bar.setMinimumWidth(120)
        self._left = QLabel()
        theme.set_role(self._left, "caption")
        self._cancel = QPushButton(tr("Cancel"), objectName=f"{object_prefix}.cancel")
        self._cancel.setAccessibleName(tr("Cancel"))
        self._cancel.clicked.connect(self._cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE["m"])
        row.addWidget(self._text)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._left)
        row.addWidget(self._cancel)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show a job until it ends; Cancel cancels it."""
        self._job = job
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        self.show_progress(Progress(done=0, total=0), job.title)

    def show_progress(self, progress: Progress, text: str = "") -> None:
        """Show a state of work; ``text`` instead of the progress' own word."""
        if self.isHidden():
            self._started_s = time.monotonic()
            self._cancel.setEnabled(True)
            self.show()
        words = text or messages.working(progress.what)
        words = how_far(words, progress)
        self._text.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._left.setText(self._time_left(progress))

    def clear(self) -> None:
        """Hide."""
        self._job = None
        self.hide()

    def _time_left(self, progress: Progress) -> str:
        spent_s = time.monotonic() - self._started_s
        if not progress.total or not progress.done or spent_s < _GUESS_AFTER_S:
            return ""
        left_s = spent_s / progress.done * (progress.total - progress.done)
        return tr("{time} left", time=messages.duration(left_s))

    def _progressed(self, progress: object) -> None:
        if self.sender() is self._job and isinstance(progress, Progress):
            self.show_progress(progress)

    def _finished(self, job: object) -> None:
        if job is self._job:
            self.clear()

    def _cancelled(self) -> None:
        self._cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()
        self.cancel_clicked.emit()
