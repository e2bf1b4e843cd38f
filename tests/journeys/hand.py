"""A hand with a mouse."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

WAIT_MS = 60_000
BUTTONS, KEYS, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


class Hand:
    """Does what a hand with a mouse can: click what is in view, and drop."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.clicks, self.drops = window, qtbot, 0, 0

    def find(self, name, kind=QWidget):
        """The thing of that name, once it is in view."""
        self.qtbot.waitUntil(lambda: bool(self._seen(name, kind)), timeout=5000)
        return self._seen(name, kind)[0]

    def _seen(self, name, kind):
        return [one for one in self.window.findChildren(kind, name) if one.isVisible()]

    def click(self, name):
        """Click in the middle of a thing; whatever lies there on the screen gets it."""
        target = self.find(name)
        self.click_at(target, target.rect().center())

    def click_at(self, target, at):
        """Click at a point of a widget, in the window or in a dialog in front of it."""
        QApplication.processEvents()  # what was announced a moment ago has found its place
        window = target.window()
        point = target.mapTo(window, at)
        hit = window.childAt(point)
        assert hit is target or target.isAncestorOf(hit), f"{target.objectName()} cannot be reached"
        QTest.mouseClick(window.windowHandle(), BUTTONS, KEYS, point)
        self.clicks += 1

    def drop(self, *files, on=None):
        """Drag files from the desktop to the middle of the window, or of a thing in it, and let go."""
        target = self.find(on) if on else self.window
        point = target.mapTo(self.window, target.rect().center())
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        enter, move = (kind(point, COPY, mime, BUTTONS, KEYS) for kind in (QDragEnterEvent, QDragMoveEvent))
        move.accept()  # as Qt does once the entering was accepted
        for event in (enter, move, QDropEvent(QPointF(point), COPY, mime, BUTTONS, KEYS)):
            QApplication.sendEvent(self.window.windowHandle(), event)
            assert event.isAccepted()
        self.drops += 1

    def rest(self):
        """Wait until nothing is worked on."""
        self.qtbot.waitUntil(lambda: not self.window.context.lanes.jobs, timeout=WAIT_MS)
