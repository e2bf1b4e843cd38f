"""The first steps of the program: is everything here that it needs, and is there a display for a window?

Reads on any Python 3, so that an unsuitable one gets a sentence instead of a syntax error.
"""

from __future__ import annotations

import ctypes
import os
import sys
import warnings
from collections.abc import Iterable, Mapping

OLDEST, TOO_NEW = (3, 11), (3, 14)
_HOW = "Start ConvScope with “uv run main.py”, which brings everything along (“pip install uv” brings uv)."
_NO_WINDOW = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "vkkhrdisplay")

# What the libraries in PySide6's wheel are linked against, with the Debian/Ubuntu package of each.
BASE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def start(argv: list[str]) -> int:
    """Open the window, or run a command.

    Args:
        argv: without the program's name.
    Returns:
        The exit status: 0 done, 1 failed, 2 bad usage.
    """
    problem = python_problem(sys.version_info[:2])
    if problem:
        return _say(problem, 1)
    _speak_utf8()
    try:
        return _command(argv) if argv else _window()
    except ModuleNotFoundError as err:
        if (err.name or "").split(".")[0] in ("commands", "engine", "gui"):
            raise
        return _say(f"The Python package “{err.name}” is not installed. {_HOW}", 1)
    except KeyboardInterrupt:
        return _say("Stopped.", 1)


def python_problem(version: tuple[int, ...]) -> str:
    """A sentence when this Python is too old or too new; nothing when it fits."""
    if OLDEST <= tuple(version) < TOO_NEW:
        return ""
    own = ".".join(map(str, version))
    return f"ConvScope needs Python 3.11, 3.12 or 3.13; this is {own}. {_HOW}"


def has_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can appear: always on Windows and macOS; on Linux when a display is named and answers."""
    if not platform.startswith("linux") or _chosen(environ) in _NO_WINDOW:
        return True
    if environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(environ.get("DISPLAY")) and _x11_answers()


def missing_packages(environ: Mapping[str, str], platform: str = sys.platform) -> dict[str, str]:
    """System libraries that Qt needs and that are not here, each with its Debian/Ubuntu package."""
    if not platform.startswith("linux"):
        return {}
    absent = _absent(BASE)
    chosen = _chosen(environ)
    if chosen in _NO_WINDOW:
        return absent
    if chosen != "xcb" and environ.get("WAYLAND_DISPLAY") and not _absent(WAYLAND):
        return absent
    if chosen == "wayland" or not environ.get("DISPLAY"):
        return {**absent, **_absent(WAYLAND)}
    return {**absent, **_absent(X11)}


def missing_sentence(missing: Mapping[str, str]) -> str:
    """Which packages to install."""
    return (
        f"The window needs system libraries that are missing here ({', '.join(missing)}); "
        f"on Debian or Ubuntu: sudo apt install {' '.join(dict.fromkeys(missing.values()))}"
    )


def _command(argv: list[str]) -> int:
    from commands.parser import main
    from engine.core.paths import data_home

    try:
        _quieten(str(data_home() / "libraries.log"))
    except OSError as err:
        return _say(f"ConvScope's folder cannot be written: {err}. CONVSCOPE_HOME can name another one.", 1)
    return main(argv)


def _quieten(log: str) -> None:
    """Send what C++ libraries write to standard error to a log, so that people see our lines only."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    try:
        ours = os.dup(2)
    except OSError:
        return  # there is no standard error to keep clean
    sys.stderr = open(ours, "w", encoding="utf-8", errors="replace", buffering=1)  # noqa: SIM115, PTH123 - a descriptor, open to the end
    opened = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.dup2(opened, 2)
    os.close(opened)


def _window() -> int:
    if not has_display(os.environ):
        _say("There is no display here for the window, so ConvScope runs its demo instead.", 0)
        return _command(["demo"])
    missing = missing_packages(os.environ)
    if missing:
        return _say(missing_sentence(missing), 1)
    try:
        from gui.app import main
    except ImportError as err:
        if isinstance(err, ModuleNotFoundError):
            raise
        return _say(f"The window cannot open: {err}. Commands work without it: see main.py --help", 1)
    return main([])


def _chosen(environ: Mapping[str, str]) -> str:
    """Qt's platform as the user chose it, without its options: "xcb", "offscreen", or nothing."""
    return environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0].split("-")[0]


def _absent(libraries: Mapping[str, str]) -> dict[str, str]:
    return {library: package for library, package in libraries.items() if not _loads(library)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x11_answers() -> bool:
    """Whether the X server that DISPLAY names can be reached; Qt would abort where it cannot."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # not known; the missing library is named in the next step
    x11.XOpenDisplay.restype = ctypes.c_void_p
    opened = x11.XOpenDisplay(None)
    if not opened:
        return False
    x11.XCloseDisplay(ctypes.c_void_p(opened))
    return True


def _speak_utf8() -> None:
    """Formulas and Korean names go through pipes and old consoles too."""
    streams: Iterable[object] = (sys.stdout, sys.stderr)
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
