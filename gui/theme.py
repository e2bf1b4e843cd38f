"""How the window looks: the tokens of resources/theme.json as palette, one stylesheet and plot colours."""

import json
from dataclasses import dataclass
from functools import cache
from string import Template
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from engine.core import paths

MODES = ("system", "light", "dark")
SPACE = {"xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 32}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One theme's colours (hex) and sizes (px).

    Attributes:
        edge: borders of things that can be typed into or pressed; ``line`` only divides.
        on_accent: text on a filled button.
        selected: behind a chosen row.
        warn_fill, bad_fill: behind a warning or an error.
        series: Okabe and Ito's eight, for curves; train solid, validation dashed.
    """

    dark: bool
    window: str
    surface: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    hover: str
    selected: str
    good: str
    warn: str
    warn_fill: str
    bad: str
    bad_fill: str
    series: tuple[str, ...]
    radius_px: int
    caption_px: int
    body_px: int
    section_px: int
    title_px: int


class _Theme(QObject):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode = "light"
        self.tokens: Tokens | None = None
        self.follows = False


_theme = _Theme()
changed = _theme.changed


@cache
def load(name: str) -> Tokens:
    """The tokens of "light" or "dark"."""
    raw: dict[str, Any] = json.loads((paths.resources() / "theme.json").read_text(encoding="utf-8"))
    sizes = {f"{key}_px": value for key, value in raw["font_px"].items()}
    return Tokens(dark=name == "dark", series=tuple(raw["series"]), radius_px=raw["radius_px"], **sizes, **raw[name])


def current() -> Tokens:
    """The tokens in force; light before anything was applied."""
    return _theme.tokens or load("light")


def apply(app: QApplication, mode: str) -> None:
    """Dress the application; ``changed`` follows when the colours are other ones.

    Args:
        mode: "light", "dark", or "system" to follow the desktop, now and later.
    """
    _theme.mode = mode if mode in MODES else "system"
    hints = app.styleHints()
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(mode, Qt.ColorScheme.Unknown)
    hints.setColorScheme(scheme)
    if not _theme.follows:
        _theme.follows = True
        hints.colorSchemeChanged.connect(_system_changed)
    _dress(app)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its part in the stylesheet, also after it was shown.

    Args:
        role: "title", "section", "caption", "muted", "card", "accent", "link", "warn", "bad", "good", "quiet", …
    """
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _system_changed(_scheme: object) -> None:
    app = QApplication.instance()
    if _theme.mode == "system" and isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    dark = _theme.mode == "dark" or (_theme.mode == "system" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    tokens = load("dark" if dark else "light")
    fresh = tokens != _theme.tokens or not app.styleSheet()
    _theme.tokens = tokens
    if fresh:
        app.setStyle("Fusion")
        font = app.font()
        font.setPixelSize(tokens.body_px)
        app.setFont(font)
        app.setPalette(_palette(tokens))
        app.setStyleSheet(stylesheet(tokens))
        changed.emit()


def stylesheet(tokens: Tokens) -> str:
    """The one stylesheet, with a theme's values filled in."""
    folder = paths.resources()
    values = {name: getattr(tokens, name) for name in Tokens.__slots__}
    values["icons"] = (folder / "icons").as_posix()
    values["shade"] = "dark" if tokens.dark else "light"
    return Template((folder / "theme.qss").read_text(encoding="utf-8")).substitute(values)


def _palette(tokens: Tokens) -> QPalette:
    palette, role = QPalette(), QPalette.ColorRole
    for roles, color in (
        ((role.Window, role.AlternateBase), tokens.window),
        ((role.Base, role.Button, role.ToolTipBase), tokens.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), tokens.text),
        ((role.PlaceholderText,), tokens.muted),
        ((role.Highlight, role.Link, role.LinkVisited, role.Accent), tokens.accent),
        ((role.HighlightedText,), tokens.on_accent),
        ((role.Mid, role.Midlight, role.Dark), tokens.edge),
        ((role.Light,), tokens.line),
    ):
        for one in roles:
            palette.setColor(one, QColor(color))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.muted))
    return palette
