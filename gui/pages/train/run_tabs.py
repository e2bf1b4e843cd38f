"""Under the curves: earlier runs, the confusion matrix of the newest one, the log."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.core.errors import ConvScopeError
from gui import messages, theme
from gui.context import Context
from gui.i18n import tr
from gui.jobs import Lanes
from gui.latest import Latest
from gui.pages.page import scrolled
from gui.pages.train.queue_pane import QueuePane
from gui.pages.train.run_rows import rows_of
from gui.widgets.confusion_view import ConfusionView
from gui.widgets.empty_state import EmptyState
from gui.widgets.runs_table import RunsTable


class RunTabs(QTabWidget):
    """Three tabs; the matrix is computed on the look lane after each run."""

    compared = Signal(list)  # RunRows ticked, to be laid over each other

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train.tabs")
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.runs, self.confusion = RunsPane(context), ConfusionPane(context)
        self.queue, self._waiting = QueuePane(context), context.queue
        self.log = QPlainTextEdit(readOnly=True)
        self.log.setObjectName("train.log")
        self.log.setAccessibleName(tr("Log of the training"))
        self.log.setPlaceholderText(tr("One line for each epoch appears here while it trains."))
        self.addTab(self.runs, tr("Runs"))
        self.addTab(self.queue, tr("Queue"))
        self.addTab(self.confusion, tr("Confusion"))
        self.addTab(self.log, tr("Log"))
        self.runs.table.runs.ticks_changed.connect(self._ticks_changed)
        self._waiting.changed.connect(self._show_waiting)
        self._show_waiting()

    def show_log(self, rows: tuple[Any, ...]) -> None:
        """One line an epoch; only new ones are added, so that scrolling stays."""
        have = self.log.blockCount() if self.log.toPlainText() else 0
        if have > len(rows):
            self.log.clear()
            have = 0
        for row in rows[have:]:
            self.log.appendPlainText(_line(row))

    def _show_waiting(self) -> None:
        n = len(self._waiting)
        self.setTabText(self.indexOf(self.queue), tr("Queue ({n})", n=n) if n else tr("Queue"))

    def _ticks_changed(self) -> None:
        self.compared.emit(self.runs.table.runs.ticked_rows())


class RunsPane(QWidget):
    """The table with its buttons, or what to do when there is no run yet."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.table = RunsTable()
        self._inspect = QPushButton(tr("Look inside"))
        self._classify = QPushButton(tr("Classify with it"))
        buttons = QHBoxLayout()
        hint = QLabel(tr("Tick runs to compare their curves."))
        theme.set_role(hint, "caption")
        buttons.addWidget(hint)
        buttons.addStretch(1)
        for button, object_name in ((self._inspect, "train.inspectRun"), (self._classify, "train.classifyRun")):
            button.setObjectName(object_name)
            button.setAccessibleName(button.text())
            buttons.addWidget(button)
        full = QWidget()
        layout = QVBoxLayout(full)
        layout.setContentsMargins(0, theme.SPACE["s"], 0, 0)
        layout.setSpacing(theme.SPACE["s"])
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(tr("Each training is kept here, to compare it, look inside and use it.")))
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._latest = Latest(context.lanes, Lanes.file, self)
        self._latest.succeeded.connect(self._listed)
        self._latest.failed.connect(context.message)
        self.table.opened.connect(self._use)
        self.table.selectionModel().currentRowChanged.connect(self._selected)
        self._inspect.clicked.connect(self._inspect_clicked)
        self._classify.clicked.connect(self._classify_clicked)
        self._selected()

    def refresh(self) -> None:
        """Read the runs again."""
        list_runs = self._context.services.list_runs
        self._latest.ask(lambda control: rows_of(list_runs, control))

    def _listed(self, rows: object) -> None:
        assert isinstance(rows, list)
        self.table.runs.show(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        if rows:
            self.table.selectRow(0)
        self._selected()

    def _selected(self, *_indices: object) -> None:
        row = self.table.selected()
        for button in (self._inspect, self._classify):
            button.setEnabled(row is not None)

    def _inspect_clicked(self) -> None:
        row = self.table.selected()
        if row is not None:
            self._use(row.folder)

    def _classify_clicked(self) -> None:
        row = self.table.selected()
        if row is not None:
            self._use(row.folder, "classify")

    def _use(self, folder: Path, page: str = "inspect") -> None:
        self._context.open_run.emit(folder)
        self._context.show_page.emit(page)


class ConfusionMemory(QObject):
    """The newest run's evaluation and the work on it; outlives the page.

    Attributes:
        evaluation: None before the first one.
        asking: computes it on the look lane.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.evaluation: Any = None
        self.asking = Latest(context.lanes, Lanes.look, self)
        self.asking.succeeded.connect(self._took)

    def _took(self, evaluation: object) -> None:
        self.evaluation = evaluation


class ConfusionPane(QWidget):
    """The matrix over the validation pictures, with a sentence above it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view = ConfusionView()
        self.words = QLabel(wordWrap=True)
        self.words.setObjectName("train.confusionWords")
        self._reading = QLabel()
        theme.set_role(self._reading, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE["s"], 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addWidget(scrolled(self.view), 1)
        layout.addWidget(self._reading)
        memory = context.memory(ConfusionMemory)
        self._latest = memory.asking
        self._latest.succeeded.connect(self._evaluated)
        self._latest.failed.connect(self._failed)
        self.view.pointed.connect(self._reading.setText)
        self._say(tr("After a training, this shows which classes were taken for which."))
        if memory.evaluation is not None:
            self._evaluated(memory.evaluation)
        if self._latest.busy:
            self._say(tr("Looking at the validation pictures…"))

    def evaluate(self, folder: object) -> None:
        """Compute the matrix of a run on the dataset in memory."""
        dataset = self._context.dataset.value
        if dataset is None:
            return
        evaluate = self._context.services.evaluate
        self._say(tr("Looking at the validation pictures…"))
        self._latest.ask(lambda control: evaluate(folder, dataset, control), tr("Evaluating"))

    def _evaluated(self, evaluation: Any) -> None:
        low, high = evaluation.accuracy_interval
        text = tr(
            "{right} of {n} validation pictures right: {share} %, and between {low} and {high} % on others like them.",
            right=round(evaluation.accuracy * evaluation.n),
            n=evaluation.n,
            share=f"{100 * evaluation.accuracy:.1f}",
            low=f"{100 * low:.0f}",
            high=f"{100 * high:.0f}",
        )
        self._say(text)
        self.view.show_matrix(evaluation.confusion, evaluation.labels)
        self.view.show()

    def _failed(self, err: object) -> None:
        self._say(messages.sentence(err) if isinstance(err, ConvScopeError | Exception) else str(err))

    def _say(self, text: str) -> None:
        self.words.setText(text)
        self.view.setVisible(bool(len(self.view.labels)))


def _line(row: Any) -> str:
    return tr(
        "epoch {n} ({stage}): loss {loss}, accuracy {acc} %; validation loss {val_loss}, accuracy {val} %; "
        "rate {rate}; {seconds} s",
        n=row.epoch,
        stage=messages.working(row.stage),
        loss=f"{row.loss:.4f}",
        acc=f"{100 * row.accuracy:.1f}",
        val_loss=f"{row.val_loss:.4f}",
        val=f"{100 * row.val_accuracy:.1f}",
        rate=f"{row.learning_rate:g}",
        seconds=f"{row.seconds:.1f}",
    )
