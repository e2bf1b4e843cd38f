"""What keys do in the list of blocks: one word a deed, for keys, menus and buttons alike."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.widgets.block_drag import picture_copied

_CTRL, _SHIFT, _ALT = "Ctrl+", "Shift+", "Alt+"

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "Up": "up",
        "Down": "down",
        "PgUp": "page_up",
        "PgDown": "page_down",
        "Home": "first",
        "End": "last",
        "Shift+Up": "extend_up",
        "Shift+Down": "extend_down",
        "Shift+Home": "extend_first",
        "Shift+End": "extend_last",
        "Alt+Up": "raise",
        "Alt+Down": "lower",
        "Right": "open",
        "Left": "close",
        "Return": "choose",
        "Enter": "choose",
        "Space": "choose",
        "Ctrl+Space": "toggle",
        "Del": "remove",
        "Backspace": "remove",
        "Ctrl+A": "all",
        "Ctrl+C": "copy",
        "Ctrl+X": "cut",
        "Ctrl+V": "paste",
        "Ctrl+D": "duplicate",
        "Ctrl+R": "repeat",
        "Ctrl+Shift+G": "apart",
        "Esc": "none",
    }
)
"""Key sequence → word."""


def word_of(event: QKeyEvent) -> str:
    """The word of a key; "" for none."""
    plain = event.keyCombination()
    kept = plain.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = QKeySequence(kept.value | plain.key().value).toString(QKeySequence.SequenceFormat.PortableText)
    return KEYS.get(text, "")


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key is the list's business and not the window's; a copied picture is pasted by the window."""
    word = word_of(event)
    return bool(word) and not (word == "paste" and picture_copied())


def keys_of(word: str) -> str:
    """The first key of a word, as this system writes it; "" for none."""
    found = next((keys for keys, one in KEYS.items() if one == word), "")
    return QKeySequence(found).toString(QKeySequence.SequenceFormat.NativeText)
