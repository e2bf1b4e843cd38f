"""The queue of experiments: kept on disk at each change, and trained one after the other."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine.core.errors import ConvScopeError
from engine.experiment import Experiment
from engine.studies import queue as queues
from engine.studies.queue import Queue
from gui import messages
from gui.i18n import tr


class QueueState(QObject):
    """What waits to be trained; the next one begins whenever a training ends, however it ended.

    Args:
        context: the Context it belongs to.

    Attributes:
        queue: as it stands.
    """

    changed = Signal()

    def __init__(self, context: Any) -> None:
        super().__init__(context)
        self._context = context
        self._closed = False
        self.queue = queues.load()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self.start)
        context.run_state.started.connect(self._run_started)
        context.run_state.ended.connect(self._run_ended)

    def __len__(self) -> int:
        return len(self.queue)

    def add(self) -> bool:
        """Put the experiment on screen at the end; False when the very same one trains or waits already."""
        experiment, run = self._context.store.value, self._context.run_state
        training = [run.experiment] if run.running else []
        if self.queue.holds(experiment) or Queue(waiting=tuple(training)).holds(experiment):
            self._context.notify.emit(tr("It trains or waits already: change something first."))
            return False
        self._put(self.queue.added(experiment, beside=training))
        self._context.notify.emit(tr("Added to the queue."))
        return True

    def remove(self, index: int) -> None:
        """Take one out."""
        self._put(self.queue.removed(index))

    def move(self, index: int, to: int) -> None:
        """Put one at another place."""
        self._put(self.queue.moved(index, to))

    def empty(self) -> None:
        """Take all out that wait."""
        queue = self.queue
        while len(queue):
            queue = queue.removed(0)
        self._put(queue)

    def forgive(self) -> None:
        """The failures have been seen."""
        self._put(self.queue.forgiven())

    def start(self) -> None:
        """Train the first one, if nothing trains."""
        if self._closed or not len(self.queue) or self._context.run_state.running:
            return
        go_on = self.queue.broken_off
        self._put(self.queue.next_begun())
        self._context.run_state.start(self.queue.begun, go_on=go_on)

    def close(self) -> None:
        """The program ends: what trains now is kept as begun, and waits first at the next start."""
        self._closed = True
        self._next.stop()

    def _run_started(self) -> None:
        """Started by hand, what waits as well need not be trained twice."""
        training = Queue(waiting=(self._context.run_state.experiment,))
        for index, waiting in enumerate(self.queue.waiting):
            if self.queue.begun is None and training.holds(waiting):
                self._put(self.queue.removed(index))
                return

    def _run_ended(self, outcome: object) -> None:
        if self._closed:
            return
        if self.queue.begun is not None:
            reason = messages.sentence(outcome) if isinstance(outcome, BaseException) else ""
            self._put(self.queue.ended(reason))
        if len(self.queue):
            self._next.start()

    def _put(self, queue: Queue) -> None:
        """Another queue from now on; what the disk refuses is said, and the window's queue goes on."""
        self.queue = queue
        try:
            queues.save(queue)
        except ConvScopeError as err:
            self._context.message.emit(err)
        self.changed.emit()


def reference(state: QueueState, training: Experiment | None) -> Experiment | None:
    """What the waiting ones are compared with: the one in training, else the first that waits."""
    if training is not None:
        return training
    return state.queue.waiting[0] if len(state) else None
