import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui import app, theme
from gui.context import Context
from gui.main_window import MainWindow
from tests.journeys.hand import WAIT_MS, Hand


@pytest.fixture
def hand(qtbot, settings):
    """The window as a newcomer finds it, with the engine started as the program starts it."""
    context = Context(settings=settings)
    theme.apply(QApplication.instance(), "light")
    window = MainWindow(context)
    qtbot.addWidget(window, before_close_func=lambda one: one.context.store.undo.setClean())
    window.show()
    QTest.mouseMove(window.windowHandle(), QPoint(1, 1))
    app.begin(context)
    qtbot.waitUntil(lambda: context.engine.device is not None, timeout=WAIT_MS)
    hand = Hand(window, qtbot)
    hand.rest()
    yield hand
    context.close()
    QApplication.instance().setStyleSheet("")
    theme._theme.tokens = None
