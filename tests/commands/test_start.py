import subprocess
import sys
from pathlib import Path

import pytest

from commands import start

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("version", "fits"), [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False), ((2, 7), False)]
)
def test_an_unsuitable_python_gets_a_sentence(version, fits):
    said = start.python_problem(version)
    assert (said == "") == fits
    assert fits or ("3.11, 3.12 or 3.13" in said and ".".join(map(str, version)) in said)


def test_no_display_is_noticed_on_linux_only(monkeypatch):
    monkeypatch.setattr(start, "_x11_answers", lambda: False)
    assert not start.has_display({}, "linux")
    assert not start.has_display({"DISPLAY": ":7"}, "linux")
    assert start.has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert start.has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert start.has_display({}, "darwin") and start.has_display({}, "win32")


def test_an_x_server_that_does_not_answer_is_no_display():
    assert not start.has_display({"DISPLAY": ":99999"}, "linux") or sys.platform != "linux"


@pytest.mark.parametrize(
    ("environ", "absent", "packages"),
    [
        ({"DISPLAY": ":0"}, {"libxcb-cursor.so.0"}, {"libxcb-cursor0"}),
        ({"DISPLAY": ":0"}, {"libEGL.so.1", "libxkbcommon-x11.so.0"}, {"libegl1", "libxkbcommon-x11-0"}),
        ({"QT_QPA_PLATFORM": "offscreen"}, {"libxcb-cursor.so.0"}, set()),
        ({"QT_QPA_PLATFORM": "offscreen"}, {"libEGL.so.1"}, {"libegl1"}),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, {"libxcb-cursor.so.0"}, set()),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, {"libwayland-cursor.so.0"}, set()),
        ({"WAYLAND_DISPLAY": "w"}, {"libwayland-cursor.so.0"}, {"libwayland-cursor0"}),
    ],
)
def test_missing_libraries_are_named_with_their_package(monkeypatch, environ, absent, packages):
    monkeypatch.setattr(start, "_loads", lambda library: library not in absent)
    missing = start.missing_packages(environ, "linux")
    assert set(missing.values()) == packages
    assert not packages or all(name in start.missing_sentence(missing) for name in (*packages, *missing))
    assert start.missing_packages(environ, "win32") == {}


def test_without_a_display_the_demo_runs(monkeypatch, capsys):
    ran = []
    monkeypatch.setattr(start, "has_display", lambda _environ: False)
    monkeypatch.setattr(start, "_command", lambda argv: ran.append(argv) or 0)
    assert start.start([]) == 0 and ran == [["demo"]]
    assert capsys.readouterr().err.count("\n") == 1


def test_missing_libraries_stop_the_window_with_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(start, "has_display", lambda _environ: True)
    monkeypatch.setattr(start, "missing_packages", lambda _environ: {"libEGL.so.1": "libegl1"})
    assert start.start([]) == 1
    said = capsys.readouterr().err
    assert "sudo apt install libegl1" in said and said.count("\n") == 1


def test_a_missing_python_package_gets_a_sentence(monkeypatch, capsys):
    def fail(_argv):
        raise ModuleNotFoundError("No module named 'msgspec'", name="msgspec")

    monkeypatch.setattr(start, "_command", fail)
    assert start.start(["models"]) == 1
    assert "“msgspec” is not installed" in capsys.readouterr().err


def test_the_first_steps_load_nothing_heavy():
    code = "import sys, commands.start; sys.exit(bool({'engine', 'PySide6', 'numpy', 'gui'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
