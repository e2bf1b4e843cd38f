"""The experiment strip, in view on every page: what will be trained, and Start; or how training goes, and Stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.context import Context
from gui.frame import words
from gui.frame.estimate_part import EstimatePart
from gui.frame.part_button import PartButton
from gui.i18n import tr


class ExperimentStrip(QFrame):
    """The strip's parts lead to their pages."""

    page_wanted = Signal(str)
    start_clicked = Signal()
    queue_clicked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("strip")
        theme.set_role(self, "strip")
        self.setFixedHeight(56)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._at_rest())
        self._stack.addWidget(self._in_training())
        self._follow()
        self._show_experiment()
        self._show_running()

    def _at_rest(self) -> QWidget:
        rest, row = _row()
        self._parts = {key: self._part(key) for key in ("data", "model", "train")}
        for number, part in enumerate(self._parts.values()):
            if number:
                arrow = QLabel("→")
                theme.set_role(arrow, "muted")
                row.addWidget(arrow)
            row.addWidget(part)
        self._estimate = EstimatePart(self._context)
        row.addWidget(self._estimate)
        row.addStretch(1)
        tokens = theme.current()
        self._start = QPushButton(icons.icon("play", tokens.on_accent), tr("Start"), objectName="strip.start")
        self._start.setAccessibleName(tr("Start training"))
        self._start.setToolTip(tr("Start training (F5)"))
        self._start.setMinimumWidth(96)
        theme.set_role(self._start, "accent")
        self._start.clicked.connect(lambda: self.start_clicked.emit())
        row.addWidget(self._start)
        return rest

    def _in_training(self) -> QWidget:
        busy, row = _row()
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE["xs"])
        self._training = self._part("train", "strip.training")
        self._bar = QProgressBar(textVisible=False, objectName="strip.progress")
        column.addStretch(1)
        column.addWidget(self._training)
        indented = QHBoxLayout()
        indented.setContentsMargins(theme.SPACE["s"], 0, theme.SPACE["s"], 0)
        indented.addWidget(self._bar)
        column.addLayout(indented)
        column.addStretch(1)
        row.addLayout(column, 1)
        self._pause = QPushButton(objectName="strip.pause")
        self._pause.setMinimumWidth(96)
        self._pause.clicked.connect(self._pause_clicked)
        self._stop = QPushButton(icons.icon("stop"), tr("Stop"), objectName="strip.stop")
        self._stop.setAccessibleName(tr("Stop training"))
        self._stop.setToolTip(tr("Stop and keep the best weights (Shift+F5)"))
        self._stop.setMinimumWidth(96)
        self._stop.clicked.connect(self._context.run_state.stop)
        self._queue = QPushButton(icons.icon("add"), tr("Add to queue"), objectName="strip.queue")
        self._queue.setAccessibleName(tr("Add to queue"))
        self._queue.setToolTip(tr("Train the experiment as it stands now after this one (F5)"))
        self._queue.clicked.connect(lambda: self.queue_clicked.emit())
        for button in (self._queue, self._pause, self._stop):
            row.addWidget(button)
        return busy

    def _part(self, key: str, name: str = "") -> PartButton:
        part = PartButton(name or f"strip.{key}")
        part.clicked.connect(lambda: self.page_wanted.emit(key))
        return part

    def _follow(self) -> None:
        context = self._context
        context.store.changed.connect(self._show_experiment)
        context.dataset.changed.connect(self._show_experiment)
        context.queue.changed.connect(self._show_running)
        context.engine.changed.connect(self._show_running)
        context.run_state.changed.connect(self._show_running)
        context.run_state.progressed.connect(self._show_running)

    def _show_experiment(self, *_changed: object) -> None:
        experiment = self._context.store.value
        self._parts["data"].show_text(words.dataset_words(self._context))
        self._parts["model"].show_text(words.model_words(experiment))
        self._parts["train"].show_text(words.policy_words(experiment))

    def _show_running(self, *_changed: object) -> None:
        run, engine = self._context.run_state, self._context.engine
        self._stack.setCurrentIndex(1 if run.running else 0)
        if not run.running:
            return
        said = words.training_words(
            run.progress, paused=run.paused, stopping=run.stopping, engine_starting=engine.starting,
            waiting=len(self._context.queue),
        )  # fmt: skip
        self._training.show_text(said)
        self._bar.setAccessibleName(said)
        self._bar.setRange(0, run.progress.total if run.progress is not None else 0)
        self._bar.setValue(run.progress.done if run.progress is not None else 0)
        self._pause.setText(tr("Resume") if run.paused else tr("Pause"))
        self._pause.setAccessibleName(self._pause.text())
        self._pause.setIcon(icons.icon("play" if run.paused else "pause"))
        self._pause.setEnabled(not run.stopping)
        self._stop.setEnabled(not run.stopping)

    def emphasise(self, start: bool) -> None:
        """Whether Start is the page's next step, and so the one filled button in view."""
        theme.set_role(self._start, "accent" if start else "")
        self._start.setIcon(icons.icon("play", theme.current().on_accent if start else None))

    def _pause_clicked(self) -> None:
        run = self._context.run_state
        run.resume() if run.paused else run.pause()


def _row() -> tuple[QWidget, QHBoxLayout]:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(theme.SPACE["l"], 0, theme.SPACE["xl"], 0)
    row.setSpacing(theme.SPACE["s"])
    row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return widget, row
