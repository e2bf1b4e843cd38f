"""The whole program as a process of its own: the window first, then TensorFlow."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

DRIVE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import app, main_window
seen = []
real = main_window.MainWindow.paintEvent
def painted(self, event):
    if not seen:
        seen.append("tensorflow" in sys.modules)
    real(self, event)
main_window.MainWindow.paintEvent = painted
begun = app.begin
def begin(context):
    begun(context)
    context.engine.changed.connect(lambda: QTimer.singleShot(0, close) if context.engine.device else None)
def close():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, main_window.MainWindow):
            window.close()
app.begin = begin
status = app.main(["convscope"])
print("painted before tensorflow:", seen == [False], "loaded:", "tensorflow" in sys.modules, "status:", status)
"""


def run(code, home):
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "CONVSCOPE_HOME": str(home), "XDG_CONFIG_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_importing_the_window_does_not_load_tensorflow(own_home):
    code = "import sys, gui.app, gui.main_window; print('tensorflow' in sys.modules, 'keras' in sys.modules)"
    assert run(code, own_home).stdout.split() == ["False", "False"]


@pytest.mark.timeout(150)
def test_the_window_is_on_screen_before_tensorflow_and_closes_cleanly(own_home):
    done = run(DRIVE, own_home)
    assert done.returncode == 0, done.stderr
    assert "painted before tensorflow: True loaded: True status: 0" in done.stdout
    assert (own_home / "data" / "session.json").is_file()
