"""What goes wrong is written to a log that rotates, and told to the user."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from engine.core import paths

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_MOST_BYTES = 1_000_000


def log_file() -> Path:
    """The newest log."""
    folder = paths.data_home() / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "convscope.log"


def start(tell: Callable[[object], object]) -> Callable[[], None]:
    """Log from now on: Python's warnings and uncaught exceptions, Qt's messages, crashes.

    Args:
        tell: called with an uncaught exception, on whatever thread it happened.
    Returns:
        A function that undoes it, for the end.
    """
    handler = RotatingFileHandler(log_file(), maxBytes=_MOST_BYTES, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(min(root.level or logging.INFO, logging.INFO))
    logging.captureWarnings(True)
    crashes = log_file().with_name("crash.log").open("a", encoding="utf-8")
    faulthandler.enable(crashes)
    old_hooks = sys.excepthook, threading.excepthook

    def uncaught(kind: type[BaseException], err: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            old_hooks[0](kind, err, trace)
            return
        logging.getLogger("convscope").error("uncaught", exc_info=(kind, err, trace))
        tell(err)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            uncaught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook, threading.excepthook = uncaught, in_thread
    qInstallMessageHandler(_from_qt)

    def end() -> None:
        qInstallMessageHandler(None)
        sys.excepthook, threading.excepthook = old_hooks
        faulthandler.disable()
        crashes.close()
        root.removeHandler(handler)
        handler.close()

    return end


def _from_qt(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), "%s", text)
