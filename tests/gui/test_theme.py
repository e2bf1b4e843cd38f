import json
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from engine.core import paths
from gui import icons, theme

BOTH = pytest.mark.parametrize("tokens", [theme.load("light"), theme.load("dark")], ids=["light", "dark"])
LOOK = {
    "light": ("#FAFAFA", "#FFFFFF", "#E3E5E8", "#1B1F24", "#5C6570", "#2F6FDE", "#1A7F4B", "#B35C00", "#C2362B"),
    "dark": ("#16181C", "#1F2227", "#31353C", "#E8EAED", "#9AA3AE", "#6EA0FF", "#4CC38A", "#F0A04B", "#FF7A70"),
}
NAMES = ("window", "surface", "line", "text", "muted", "accent", "good", "warn", "bad")


@pytest.fixture(autouse=True)
def undressed(qapp):
    yield
    qapp.setStyleSheet("")
    theme._theme.tokens = None
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)


def luminance(color: str) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(color).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_tokens_are_those_of_the_design(name):
    tokens = theme.load(name)
    assert tuple(getattr(tokens, one) for one in NAMES) == LOOK[name]


@BOTH
def test_text_can_be_read(tokens):
    for back in (tokens.window, tokens.surface, tokens.hover, tokens.selected):
        assert contrast(tokens.text, back) >= 4.5
    for front in (tokens.muted, tokens.accent, tokens.good, tokens.warn, tokens.bad):
        for back in (tokens.window, tokens.surface):
            assert contrast(front, back) >= 4.5, (front, back)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.text, tokens.warn_fill) >= 4.5 and contrast(tokens.text, tokens.bad_fill) >= 4.5


@BOTH
def test_the_stylesheet_is_filled_in(tokens):
    sheet = theme.stylesheet(tokens)
    assert "$" not in sheet and sheet.count("{") == sheet.count("}")
    for file in re.findall(r"url\((.*?)\)", sheet):
        assert file.endswith(".svg") and __import__("pathlib").Path(file).is_file()


def test_applying_dresses_and_tells_once(qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, "dark")
    assert theme.current().dark and qapp.palette().window().color().name().upper() == "#16181C"
    with qtbot.assertNotEmitted(theme.changed):
        theme.apply(qapp, "dark")
    theme.apply(qapp, "light")
    assert not theme.current().dark


def test_an_unknown_mode_follows_the_system(qapp):
    theme.apply(qapp, "purple")
    assert theme.current() in (theme.load("light"), theme.load("dark"))


def test_a_role_can_change_on_screen(qapp, qtbot):
    theme.apply(qapp, "light")
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.set_role(label, "bad")
    assert label.property("role") == "bad"
    assert label.palette().windowText().color().name().upper() == theme.current().bad


@pytest.mark.parametrize("path", sorted((paths.resources() / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_something(qapp, path):
    image = icons.icon(path.stem).pixmap(24, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_an_unknown_icon_is_a_mistake(qapp):
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")


def test_the_file_is_the_only_place_of_colours():
    raw = json.loads((paths.resources() / "theme.json").read_text(encoding="utf-8"))
    assert set(raw["light"]) == set(raw["dark"])
    assert not re.search(r"#[0-9A-Fa-f]{6}\b", (paths.resources() / "theme.qss").read_text(encoding="utf-8"))
