from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent

from engine.model.plan import Block
from gui.widgets.block_drag import copy_blocks
from gui.widgets.block_keys import is_ours, keys_of, word_of

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


def word(key, modifiers=NONE):
    return word_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_keys_have_words(qapp):
    assert word(Qt.Key.Key_C, CTRL) == "copy" and word(Qt.Key.Key_Up, ALT) == "raise"
    assert word(Qt.Key.Key_Down, SHIFT) == "extend_down" and word(Qt.Key.Key_G, CTRL | SHIFT) == "apart"
    assert word(Qt.Key.Key_Delete) == word(Qt.Key.Key_Backspace) == "remove"
    assert word(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier) == "choose"
    assert word(Qt.Key.Key_C) == "" and word(Qt.Key.Key_Z, CTRL) == ""


def test_words_have_keys_to_write_in_menus(qapp):
    assert keys_of("duplicate") == "Ctrl+D" and keys_of("remove") == "Del" and keys_of("nothing") == ""


def test_a_copied_picture_is_pasted_by_the_window(qapp):
    paste = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_V, CTRL)
    QGuiApplication.clipboard().setImage(QImage(2, 2, QImage.Format.Format_RGB32))
    assert not is_ours(paste)
    copy_blocks((Block(kind="conv"),))
    assert is_ours(paste)
    QGuiApplication.clipboard().clear()
    assert is_ours(paste)  # says that there is nothing
