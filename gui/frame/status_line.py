"""The status line: what trains and why, whether a network is needed, and the work under way."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from engine.core.control import Progress
from gui import icons, messages, theme
from gui.context import Context
from gui.frame import words
from gui.i18n import tr
from gui.jobs import Job
from gui.widgets.progress_row import how_far

_SHOWN_AFTER_MS = 300  # what ends sooner is not worth a flicker
_NOTICE_MS = 6000


class StatusLine(QFrame):
    """One line under everything."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chips: dict[Job, _JobChip] = {}
        self.setObjectName("status")
        theme.set_role(self, "status")
        self.setFixedHeight(30)
        self._device = QLabel(objectName="status.device")
        self._offline = QLabel(objectName="status.offline")
        self._queued = QPushButton(objectName="status.queue")
        theme.set_role(self._queued, "link")
        self._queued.clicked.connect(lambda: context.show_page.emit("train"))
        self._notice = QLabel(objectName="status.notice")
        for one in (self._device, self._offline, self._notice):
            theme.set_role(one, "caption")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.SPACE["l"], 0, theme.SPACE["l"], 0)
        self._row.setSpacing(theme.SPACE["s"])
        dot = QLabel("·")
        theme.set_role(dot, "caption")
        for one in (self._device, dot, self._offline):
            self._row.addWidget(one)
        self._row.addWidget(self._queued)
        self._row.addStretch(1)
        self._row.addWidget(self._notice)
        self._fade = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._fade.timeout.connect(self._notice.clear)
        self._follow()

    def _follow(self) -> None:
        context = self._context
        context.engine.changed.connect(self._show_device)
        context.store.changed.connect(self._show_offline)
        context.dataset.changed.connect(self._show_offline)
        context.weights_arrived.connect(self._show_offline)
        context.notify.connect(self.say)
        context.lanes.started.connect(self._job_started)
        context.lanes.ended.connect(self._job_ended)
        for job in context.lanes.jobs:
            self._job_started(job)
        context.queue.changed.connect(self._show_queue)
        self._show_device()
        self._show_offline()
        self._show_queue()

    def say(self, text: str) -> None:
        """Show a sentence for a few seconds."""
        self._notice.setText(text)
        self._fade.start()

    def _show_device(self) -> None:
        engine = self._context.engine
        if engine.error is not None:
            self._device.setText(tr("The engine did not start"))
            self._device.setToolTip(messages.sentence(engine.error))
        elif engine.device is not None:
            self._device.setText(messages.device_and_reason(engine.device))
            self._device.setToolTip(messages.device_why(engine.device))
        else:
            self._device.setText(tr("Starting the engine…") if engine.starting else tr("Engine not started"))
            self._device.setToolTip(tr("TensorFlow is being loaded; you can go on in the meantime."))
        self._device.setAccessibleName(self._device.text())

    def _show_offline(self, *_changed: object) -> None:
        ready, why = words.offline_words(self._context)
        self._offline.setText(tr("offline ready") if ready else tr("needs a download"))
        theme.set_role(self._offline, "caption" if ready else "warn")
        self._offline.setToolTip(why)
        self._offline.setAccessibleName(self._offline.text())

    def _show_queue(self) -> None:
        """How many wait, and a click to see them."""
        waiting = self._context.queue.queue.waiting
        self._queued.setVisible(bool(waiting))
        self._queued.setText(words.queued_words(len(waiting)))
        self._queued.setToolTip("\n".join(one.name for one in waiting))
        self._queued.setAccessibleName(tr("Queue: {names}", names=", ".join(one.name for one in waiting)))

    def _job_started(self, job: object) -> None:
        if isinstance(job, Job) and job.title:
            chip = _JobChip(job, self)
            self._chips[job] = chip
            self._row.addWidget(chip)

    def _job_ended(self, job: object) -> None:
        chip = self._chips.pop(job, None) if isinstance(job, Job) else None
        if chip is not None:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()


class _JobChip(QWidget):
    """One piece of work: its name, how far it is, and a cross to cancel it."""

    def __init__(self, job: Job, parent: QWidget) -> None:
        super().__init__(parent)
        self._job = job
        self._text = QLabel(job.title)
        theme.set_role(self._text, "caption")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(80)
        self._bar.setAccessibleName(job.title)
        cancel = QToolButton(objectName="status.cancel", toolTip=tr("Cancel: {what}", what=job.title))
        cancel.setAccessibleName(cancel.toolTip())
        cancel.setIcon(icons.icon("close"))
        cancel.setFixedSize(24, 24)
        theme.set_role(cancel, "quiet")
        cancel.clicked.connect(job.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE["s"])
        for one in (self._text, self._bar, cancel):
            row.addWidget(one)
        job.progressed.connect(self._progressed)
        self._bar.setRange(0, 0)
        self.hide()
        self._late = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._late.timeout.connect(self.show)
        self._late.start()

    def _progressed(self, progress: object) -> None:
        if isinstance(progress, Progress):
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            name = messages.working(progress.what) if progress.what else self._job.title
            self._text.setText(how_far(name, progress))
