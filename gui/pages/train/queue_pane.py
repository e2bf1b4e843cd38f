"""The tab with the experiments that wait: what differs, in which order, and what failed."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.experiment import Experiment
from engine.studies.differences import differences
from gui import theme
from gui.context import Context
from gui.frame import words
from gui.i18n import tr
from gui.icons import icon
from gui.pages.page import scrolled
from gui.pages.train.difference_words import difference_words
from gui.queue_state import reference
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.empty_state import EmptyState

_BUTTONS, _BUTTON_PX = 3, 28


class QueuePane(QWidget):
    """Follows the queue; every button is one change of it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._queue, self._run = context, context.queue, context.run_state
        self._hint = QLabel()
        theme.set_role(self._hint, "caption")
        self._start = QPushButton(tr("Train the queue"), objectName="train.startQueue")
        self._start.setAccessibleName(tr("Train the queue"))
        self._start.clicked.connect(self._queue.start)
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, theme.SPACE["s"], 0)
        self._list.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self._hint, 1)
        top.addWidget(self._start)
        full = QWidget()
        layout = QVBoxLayout(full)
        layout.setContentsMargins(0, theme.SPACE["s"], 0, 0)
        layout.setSpacing(theme.SPACE["s"])
        layout.addLayout(top)
        layout.addWidget(scrolled(self._rows), 1)
        empty = tr("Experiments added to the queue are trained one after the other: change a switch, add, compare.")
        self._stack = QStackedWidget()
        nothing = EmptyState(empty, tr("Add to queue"), object_name="train.queueFirst")
        nothing.clicked.connect(context.queue.add)
        self._stack.addWidget(nothing)
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._queue.changed.connect(self.show_queue)
        self._run.changed.connect(self.show_queue)
        self.show_queue()

    def show_queue(self) -> None:
        """Build the rows anew; the focus stays where it was."""
        focused = self.focusWidget().objectName() if self.focusWidget() else ""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        queue = self._queue.queue
        training = self._run.experiment if self._run.running else None
        base = reference(self._queue, training)
        if training is not None:
            self._list.addWidget(_row(training.name, tr("in training"), ()))
        for index, experiment in enumerate(queue.waiting):
            self._list.addWidget(self._waiting_row(index, experiment, base))
        for failure in queue.failed:
            self._list.addWidget(_row(failure.experiment.name, failure.reason, (), "bad"))
        if queue.failed:
            self._list.addWidget(self._forgive_button(), 0, Qt.AlignmentFlag.AlignRight)
        self._list.addStretch(1)
        self._hint.setText(tr("The next one begins when the one before it ends; Stop ends only the present one."))
        self._start.setVisible(bool(queue.waiting) and training is None)
        self._stack.setCurrentIndex(1 if queue.waiting or queue.failed else 0)
        if focused:
            again: Any = self.findChild(QWidget, focused)
            if again is not None:
                again.setFocus()

    def _waiting_row(self, index: int, experiment: Experiment, base: Experiment | None) -> QWidget:
        if base is None or base is experiment:
            said = " · ".join((words.model_words(experiment), words.policy_words(experiment)))
        else:
            said = difference_words(differences(experiment, base))
        last = len(self._queue) - 1
        buttons = (
            _button("up", f"train.queueUp{index}", tr("Earlier: {name}", name=experiment.name), index > 0),
            _button("down", f"train.queueDown{index}", tr("Later: {name}", name=experiment.name), index < last),
            _button("remove", f"train.queueRemove{index}", tr("Remove: {name}", name=experiment.name), True),
        )
        buttons[0].clicked.connect(lambda: self._queue.move(index, index - 1))
        buttons[1].clicked.connect(lambda: self._queue.move(index, index + 1))
        buttons[2].clicked.connect(lambda: self._queue.remove(index))
        return _row(experiment.name, said, buttons)

    def _forgive_button(self) -> QPushButton:
        button = QPushButton(tr("Clear what failed"), objectName="train.queueForgive")
        button.setAccessibleName(button.text())
        theme.set_role(button, "link")
        button.clicked.connect(self._queue.forgive)
        return button


def _row(name: str, said: str, buttons: tuple[QToolButton, ...], role: str = "caption") -> QWidget:
    row = QFrame()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, theme.SPACE["xs"], 0, theme.SPACE["xs"])
    layout.setSpacing(theme.SPACE["s"])
    title, more = ElidedLabel(), ElidedLabel()
    title.setText(name)
    more.setText(said)
    theme.set_role(more, role)
    layout.addWidget(title, 2)
    layout.addWidget(more, 3)
    for button in buttons:
        layout.addWidget(button)
    if not buttons:
        empty = QWidget()
        empty.setFixedWidth(_BUTTONS * _BUTTON_PX + (_BUTTONS - 1) * theme.SPACE["s"])
        layout.addWidget(empty)
    return row


def _button(picture: str, object_name: str, name: str, enabled: bool) -> QToolButton:
    button = QToolButton(objectName=object_name, toolTip=name)
    button.setAccessibleName(name)
    button.setIcon(icon(picture))
    button.setEnabled(enabled)
    button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
    theme.set_role(button, "quiet")
    return button
