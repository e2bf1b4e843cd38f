"""The Train page."""

from collections import Counter
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.experiment import Experiment
from gui import messages, theme
from gui.context import Context
from gui.estimate import EstimateState
from gui.i18n import tr
from gui.pages.page import Page, scrolled
from gui.pages.train.policy_column import PolicyColumn
from gui.pages.train.run_status import RunStatus, fix_for
from gui.pages.train.run_tabs import RunTabs
from gui.widgets.curve_plot import CurvePlot
from gui.widgets.curves import Curves, curves_of
from gui.widgets.empty_state import EmptyState
from gui.widgets.runs_table import RunRow

_COLUMN_PX = 330
_REDRAW_MS = 200
_MOST_BATCHES = 4000


class TrainPage(Page):
    """Left the policy, right the training: status, curves, runs."""

    key = "train"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._compared: list[RunRow] = []
        self._fix: dict[str, Any] = {}
        self.column, self.status = PolicyColumn(context), RunStatus()
        self.plot, self.tabs = CurvePlot(), RunTabs(context)
        self._empty = EmptyState(
            tr("The curves of loss and accuracy appear here while it trains."),
            icon_name="train",
        )
        self._redraw = QTimer(self, singleShot=True, interval=_REDRAW_MS)
        self._estimate = context.memory(EstimateState)
        self._lay_out()
        self._connect()
        self._show_state()

    def title(self) -> str:
        return tr("Train")

    def refresh(self) -> None:
        self.tabs.runs.refresh()
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        self._draw()

    def _lay_out(self) -> None:
        column = scrolled(self.column)
        column.setMinimumWidth(_COLUMN_PX)
        column.setMaximumWidth(_COLUMN_PX + 60)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.plot)
        lower = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        lower.addWidget(self._stack)
        lower.addWidget(self.tabs)
        lower.setStretchFactor(0, 3)
        lower.setStretchFactor(1, 2)
        lower.setSizes([420, 220])
        right = QWidget()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(theme.SPACE["m"], 0, 0, 0)
        layout.setSpacing(theme.SPACE["m"])
        layout.addWidget(self.status)
        layout.addWidget(lower, 1)
        both = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        both.addWidget(column)
        both.addWidget(right)
        both.setStretchFactor(0, 0)
        both.setStretchFactor(1, 1)
        self.body.addWidget(both, 1)

    def _connect(self) -> None:
        run, context = self.context.run_state, self.context
        self.status.start_clicked.connect(run.start)
        self.status.stop_clicked.connect(run.stop)
        self.status.pause_clicked.connect(self._pause_clicked)
        self.status.fix_clicked.connect(self._fix_clicked)
        self.tabs.compared.connect(self._compare)
        self._redraw.timeout.connect(self._draw)
        self.status.queue_clicked.connect(context.queue.add)
        self._estimate.changed.connect(self._estimated)
        run.started.connect(self._started)
        run.progressed.connect(self._progressed)
        run.changed.connect(self._show_state)
        run.ended.connect(self._ended)
        context.run_finished.connect(self._finished)
        context.store.changed.connect(self._experiment_changed)
        context.dataset.changed.connect(self._experiment_changed)
        context.weights_arrived.connect(self._experiment_changed)

    def _experiment_changed(self, _experiment: object = None) -> None:
        if not self.context.run_state.running:
            self._fix = {}
            self._show_idle()

    def _estimated(self) -> None:
        if not self.context.run_state.running and not self._fix and self.context.run_state.result is None:
            self._show_idle()

    def _show_idle(self) -> None:
        dataset, error = self.context.dataset.value, self.context.dataset.error
        problem = self.column.problem()
        if error is not None:
            problem = messages.sentence(error)
        self._fix = {"mode": "scratch"} if self.column.problem() else {}
        caption = tr("Loading the pictures…") if dataset is None else self._ready_words(len(dataset))
        self.status.show_idle(tr("Ready to train"), caption, problem, again=self.context.run_state.result is not None)
        self.status.fix.setVisible(bool(self._fix))

    def _ready_words(self, count: int) -> str:
        pictures = tr("{n} pictures", n=f"{count:,}")
        said = self._estimate.forecast
        if said is None:
            return pictures
        device = self.context.engine.device
        where = messages.device_line(device) if device is not None else tr("this computer")
        return tr(
            "{pictures}, about {time} on {where}", pictures=pictures, time=messages.duration(said.seconds), where=where
        )

    def _show_state(self) -> None:
        run = self.context.run_state
        if run.running:
            self.status.show_progress(run.progress, run.paused, run.stopping)
        elif run.result is not None:
            self.status.show_result(run.result, self.column.problem())
        else:
            self._show_idle()
        self._draw()

    def _started(self) -> None:
        self._fix = {}
        self.tabs.log.clear()
        self._compared = []
        self._show_state()

    def _progressed(self, progress: Any) -> None:
        run = self.context.run_state
        self.status.show_progress(progress, run.paused, run.stopping)
        if not self._redraw.isActive():
            self._redraw.start()

    def _ended(self, outcome: object) -> None:
        self._redraw.stop()
        if isinstance(outcome, BaseException):
            text, self._fix = fix_for(outcome, self.context.store.value.policy)
            self.status.show_failure(outcome, text)
        self._draw()
        self.tabs.runs.refresh()

    def _finished(self, folder: object) -> None:
        trained, loaded = self.context.run_state.experiment, self.context.dataset.spec
        if trained is None or trained.dataset == loaded:  # one of the queue may have had other pictures
            self.tabs.confusion.evaluate(folder)

    def _pause_clicked(self) -> None:
        run = self.context.run_state
        if run.paused:
            run.resume()
        else:
            run.pause()

    def _fix_clicked(self) -> None:
        fix, store = self._fix, self.context.store
        if fix.get("mode"):
            self.column.mode.chosen.emit("scratch")
        elif fix:
            store.edit_policy(tr("Fix"), **fix)

    def _compare(self, rows: list) -> None:
        self._compared = rows
        self._draw()

    def _draw(self) -> None:
        if not self.isVisible():
            return
        progress, experiment = self.context.run_state.progress, self.context.run_state.experiment
        if progress is not None:
            self.tabs.show_log(tuple(progress.rows))
        if self._compared:
            self.plot.show_curves(_told_apart(self._compared))
            self._stack.setCurrentWidget(self.plot)
        elif progress is not None:
            name = experiment.name if isinstance(experiment, Experiment) else ""
            every = self.context.run_state.batches
            batches = every[:: 1 + len(every) // _MOST_BATCHES]  # the faint line needs no more
            curves = curves_of(name, progress.rows, batches, progress.batches)
            self.plot.show_curves([curves], progress.epochs if self.context.run_state.running else 0)
            self._stack.setCurrentWidget(self.plot)
        else:
            self._stack.setCurrentWidget(self.plot if self.context.run_state.running else self._empty)


def _told_apart(rows: list[RunRow]) -> list[Curves]:
    """The runs' curves; runs of one name get their date."""
    names = Counter(row.name for row in rows)
    return [replace(row.curves, name=f"{row.name}, {row.date}") if names[row.name] > 1 else row.curves for row in rows]
