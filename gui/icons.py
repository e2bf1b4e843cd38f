"""The one line-drawn set of icons: resources/icons/*.svg in the theme's colours, crisp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from engine.core import paths
from gui import theme

_SIZES_PX = (16, 20, 24, 30, 32, 36, 40, 48, 64)


def icon(name: str, color: str | None = None) -> QIcon:
    """An icon in the text colour of the theme in force, or in ``color``; greyed when disabled.

    Args:
        name: the file's name in resources/icons, without ".svg".
    Raises:
        KeyError: there is no such icon.
    """
    tokens = theme.current()
    return _made(name, color or tokens.text, tokens.muted)


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for size in _SIZES_PX:
        made.addPixmap(_pixmap((paths.resources() / "icons" / "app.svg").read_text(encoding="utf-8"), size))
    return made


@cache
def _made(name: str, color: str, disabled: str) -> QIcon:
    svg = _source(name)
    made = QIcon()
    for size in _SIZES_PX:
        made.addPixmap(_pixmap(svg.replace("currentColor", color), size))
        made.addPixmap(_pixmap(svg.replace("currentColor", disabled), size), QIcon.Mode.Disabled)
    return made


def _source(name: str) -> str:
    path = paths.resources() / "icons" / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"no icon called {name}")
    return path.read_text(encoding="utf-8")


def _pixmap(svg: str, size_px: int) -> QPixmap:
    pixmap = QPixmap(size_px, size_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap
