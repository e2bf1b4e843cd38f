"""Opens the window: on screen first, then TensorFlow is imported in the background."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from gui import i18n, icons, logs, session, theme
from gui.calibrating import Calibrating
from gui.context import Context
from gui.main_window import MainWindow

_ENGINE_AFTER_MS = 200  # the first picture of the window is on screen by then


def main(argv: list[str] | None = None) -> int:
    """Run the window until it is closed.

    Args:
        argv: the program's name and files to open; the process' own by default.
    Returns:
        The exit status.
    """
    arguments = sys.argv if argv is None else argv
    app = _application(arguments)
    context = Context()
    end_logging = logs.start(context.message.emit)
    try:
        i18n.use(context.settings.language)
        theme.apply(app, context.settings.theme)
        session.restore(context.store)
        window = MainWindow(context)
        window.show()
        open_files = [Path(name) for name in arguments[1:] if not name.startswith("-")]
        begin(context)
        window.queueing.offer(window.bar)
        if open_files:
            window.arrivals.take(open_files)
        status = app.exec()
        context.close()
    finally:
        end_logging()
    return status


def begin(context: Context) -> None:
    """Load the dataset now and TensorFlow once the window has been drawn."""
    context.dataset.reload()
    context.memory(Calibrating)
    QTimer.singleShot(_ENGINE_AFTER_MS, context.engine, context.engine.start)


def _application(arguments: list[str]) -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(arguments[:1] or ["convscope"])
    QCoreApplication.setOrganizationName("ConvScope")
    QCoreApplication.setApplicationName("ConvScope")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("convscope")
    app.setWindowIcon(icons.app_icon())
    return app
