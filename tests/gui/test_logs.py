import sys
import threading

import pytest
from PySide6.QtCore import qWarning

from gui import logs


@pytest.fixture
def told():
    heard = []
    end = logs.start(heard.append)
    yield heard
    end()


def test_an_exception_nobody_caught_is_told_and_logged(told):
    err = ValueError("surprise")
    sys.excepthook(ValueError, err, None)
    assert told == [err] and "surprise" in logs.log_file().read_text(encoding="utf-8")


def test_the_same_on_another_thread(told):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert isinstance(told[0], ZeroDivisionError)


def test_what_qt_says_is_logged(told, qapp):
    qWarning("a word from Qt")
    assert "a word from Qt" in logs.log_file().read_text(encoding="utf-8")


def test_hooks_are_given_back():
    before = sys.excepthook, threading.excepthook
    logs.start(print)()
    assert (sys.excepthook, threading.excepthook) == before
