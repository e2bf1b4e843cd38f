"""Every test has its own home and settings; warnings, Qt's complaints and leftover threads fail it."""

import os
import sys
import threading
import warnings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ["CONVSCOPE_HOME"] = os.environ.get("CONVSCOPE_TEST_HOME", "/nonexistent")  # each test sets its own

import pytest

_LANES = ("train-lane", "look-lane", "file-lane")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Nothing is read from or written to the user's own folders."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("CONVSCOPE_HOME", str(home))
    monkeypatch.setenv("KERAS_HOME", str(home / "keras"))
    return home


@pytest.fixture(autouse=True)
def no_leftovers():
    """A test that leaves a lane's thread, a job, or a dialog or menu in front behind has failed."""
    yield
    from gui import jobs

    assert not jobs._live, "jobs left behind"
    assert not _in_front(), f"left in front, or a mouse button left pressed: {_in_front()}"
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith(_LANES)]
    assert not left, f"threads left behind: {left}"


def _in_front():
    """What would take the next test's clicks: a modal dialog or an open menu."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    app = widgets.QApplication
    found = [each for each in (app.activeModalWidget(), app.activePopupWidget()) if each is not None]
    return found + ([app.mouseButtons()] if app.mouseButtons().value else [])


@pytest.fixture
def settings(tmp_path):
    """Settings of this test alone."""
    from PySide6.QtCore import QSettings

    from gui.settings import Settings

    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def fake_engine(tmp_path):
    """What the window's services were asked, and how they answer."""
    from tests.gui.fakes import FakeEngine

    return FakeEngine(tmp_path / "runs")


@pytest.fixture
def context(qtbot, fake_engine, settings):
    """A context with a fake engine and a small dataset of drawn pictures, loaded already."""
    from gui.context import Context

    made = Context(services=fake_engine.services(), settings=settings)
    made.dataset.reload()
    qtbot.waitUntil(lambda: made.dataset.value is not None and not made.lanes.jobs, timeout=5000)
    yield made
    made.close()


def pytest_collection_modifyitems(items):
    """The offscreen platform's own remark on every top-level widget says nothing about us."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


def pytest_configure(config):
    """Our own warnings are errors; those of the libraries stay warnings."""
    warnings.simplefilter("default")
    config.addinivalue_line("filterwarnings", "error:::engine.*")
    config.addinivalue_line("filterwarnings", "error:::gui.*")
    config.addinivalue_line("filterwarnings", "error:::commands.*")
