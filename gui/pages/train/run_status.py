"""The line over the curves: Start with an estimate, then how far the training is, then how it ended."""

import math
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.core.errors import ConvScopeError
from gui import messages, theme
from gui.i18n import tr
from gui.icons import icon


class RunStatus(QWidget):
    """Buttons at the left, a headline with a caption beside them, the progress under both."""

    start_clicked = Signal()
    stop_clicked = Signal()
    pause_clicked = Signal()
    fix_clicked = Signal()
    queue_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline, self.caption = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.headline.setObjectName("train.headline")
        self.caption.setObjectName("train.caption")
        theme.set_role(self.headline, "section")
        theme.set_role(self.caption, "caption")
        self.start = _button("train.start", tr("Start"))
        self.pause = _button("train.pause", tr("Pause"))
        self.stop = _button("train.stop", tr("Stop"))
        self.stop.setToolTip(tr("Ends after this batch; the best weights are kept."))
        self.fix = _button("train.fix", "")
        self.queue = _button("train.queue", tr("Add to queue"))
        self.queue.setToolTip(tr("Trains the experiment as it stands now when its turn comes."))
        self.queue.clicked.connect(lambda: self.queue_clicked.emit())
        self.bar = QProgressBar(textVisible=False)
        self.bar.setObjectName("train.progress")
        self.start.clicked.connect(self._start)
        self.pause.clicked.connect(self._pause)
        self.stop.clicked.connect(self._stop)
        self.fix.clicked.connect(self._fix)
        self._lay_out()
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self.show_idle("", "", "")

    def show_idle(self, headline: str, caption: str, problem: str, again: bool = False) -> None:
        """Ready to start.

        Args:
            problem: why it cannot start; empty when it can.
            again: whether something was trained before.
        """
        self._arrange(running=False)
        self.start.setText(tr("Train again") if again else tr("Start"))
        self.start.setAccessibleName(self.start.text())
        for button in (self.start, self.queue):
            button.setEnabled(not problem)
        self._say(headline, problem or caption, "warn" if problem else "caption")
        self.fix.setVisible(bool(problem))
        self.fix.setText(tr("Train from scratch"))

    def show_progress(self, progress: Any, paused: bool, stopping: bool) -> None:
        """A training under way; ``progress`` is a TrainProgress, or None before the first report."""
        self._arrange(running=True)
        self.pause.setText(tr("Resume") if paused else tr("Pause"))
        self.pause.setIcon(icon("play" if paused else "pause"))
        self.pause.setEnabled(not stopping)
        self.stop.setEnabled(not stopping)
        if progress is None:
            self.bar.setRange(0, 0)
            self._say(tr("Getting ready"), "", "caption")
            return
        total, done = int(progress.total), int(progress.done)
        if progress.epochs and progress.batches and progress.epoch:
            total = progress.epochs * progress.batches
            done = (progress.epoch - 1) * progress.batches + progress.batch
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        self._say(self._stage_words(progress, paused, stopping), progress_caption(progress), "caption")

    def show_result(self, result: Any, again_problem: str) -> None:
        """A training that ended with something to keep."""
        self.show_idle("", "", again_problem, again=True)
        share = f"{100 * result.val_accuracy:.1f}"
        stopped = tr("Stopped: {share} % of the validation pictures right", share=share)
        headline = stopped if result.stopped else tr("Done: {share} % of the validation pictures right", share=share)
        caption = tr(
            "{epochs} epochs in {time}, {speed} pictures/s. The best weights are saved.",
            epochs=result.epochs,
            time=messages.duration(result.seconds),
            speed=f"{result.pictures_per_second:,.0f}",
        )
        self._say(headline, again_problem or caption, "warn" if again_problem else "caption")

    def show_failure(self, err: object, fix_text: str) -> None:
        """A training that ended by itself, with a way out when there is one."""
        self.show_idle("", "", "", again=True)
        self._say(tr("The training stopped by itself"), messages.sentence(err), "bad")
        self.fix.setVisible(bool(fix_text))
        self.fix.setText(fix_text)
        self.fix.setAccessibleName(fix_text)

    def _stage_words(self, progress: Any, paused: bool, stopping: bool) -> str:
        if stopping:
            return tr("Stopping after this batch")
        stage = messages.working(progress.stage)
        words = tr("Epoch {n} of {all} · {stage}", n=progress.epoch, all=progress.epochs, stage=stage)
        words = words if progress.epoch else stage
        return tr("Paused · {words}", words=words) if paused else words

    def _say(self, headline: str, caption: str, role: str) -> None:
        self.headline.setText(headline)
        self.caption.setText(caption)
        self.headline.setVisible(bool(headline))
        theme.set_role(self.caption, role)

    def _arrange(self, running: bool) -> None:
        self.start.setVisible(not running)
        self.pause.setVisible(running)
        self.stop.setVisible(running)
        self.bar.setVisible(running)
        self.fix.hide()

    def _draw_icons(self) -> None:
        self.start.setIcon(icon("play"))
        self.stop.setIcon(icon("stop"))
        self.queue.setIcon(icon("add"))
        self.pause.setIcon(icon("pause"))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.headline)
        words.addWidget(self.caption)
        words.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["s"])
        for button in (self.start, self.pause, self.stop, self.queue):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(theme.SPACE["s"])
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE["s"])
        column.addLayout(row)
        column.addWidget(self.bar)

    def _start(self) -> None:
        self.start_clicked.emit()

    def _stop(self) -> None:
        self.stop_clicked.emit()

    def _pause(self) -> None:
        self.pause_clicked.emit()

    def _fix(self) -> None:
        self.fix_clicked.emit()


def _button(object_name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(object_name)
    button.setAccessibleName(text)
    return button


def progress_caption(progress: Any) -> str:
    """Loss, accuracy, speed and time left, as far as they are known."""
    parts = []
    if progress.loss and math.isfinite(progress.loss):
        parts.append(tr("loss {loss}", loss=f"{progress.loss:.3f}"))
        parts.append(tr("accuracy {share} %", share=f"{100 * progress.accuracy:.1f}"))
    if progress.pictures_per_second:
        parts.append(tr("{n} pictures/s", n=f"{progress.pictures_per_second:,.0f}"))
    if progress.seconds_left:
        parts.append(tr("{time} left", time=messages.duration(progress.seconds_left)))
    if not parts and progress.total:
        parts.append(tr("{done} of {total}", done=f"{progress.done:,}", total=f"{progress.total:,}"))
    return " · ".join(parts)


def fix_for(err: object, policy: Any) -> tuple[str, dict[str, Any]]:
    """The way out of a failure: its words and the policy's changes; empty when there is none."""
    key = err.key if isinstance(err, ConvScopeError) else ""
    if "nan" in key or "not-a-number" in key:
        rate = float(f"{policy.learning_rate / 10:.2g}")
        return tr("Use a ten times lower rate ({rate})", rate=f"{rate:g}"), {"learning_rate": max(rate, 1e-7)}
    if ("memory" in key or isinstance(err, MemoryError)) and policy.batch_size > 1:
        size = policy.batch_size // 2
        return tr("Use a batch of {n} pictures", n=size), {"batch_size": size}
    return "", {}
