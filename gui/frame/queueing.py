"""The window's part of the queue: adding to it, and offering at the start what the last time left."""

from PySide6.QtCore import QObject

from gui.context import Context
from gui.i18n import tr
from gui.widgets.message_bar import MessageBar


class Queueing(QObject):
    """Acts for the menu and the strip."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def add(self) -> None:
        """Put the experiment on screen into the queue; what cannot be loaded is said instead."""
        error = self._context.dataset.error
        if error is not None:
            self._context.message.emit(error)
        else:
            self._context.queue.add()

    def offer(self, bar: MessageBar) -> None:
        """Ask whether to train what was waiting when the program was closed."""
        queue = self._context.queue.queue
        if not len(queue):
            return
        name = queue.waiting[0].name
        if queue.broken_off:
            text = tr("“{name}” was in training when ConvScope was closed. {n} in the queue.", name=name, n=len(queue))
        else:
            text = tr("{n} in the queue since last time, “{name}” first.", name=name, n=len(queue))
        bar.show_note(text, tr("Train them"), self._train)

    def _train(self) -> None:
        self._context.show_page.emit("train")
        self._context.queue.start()
