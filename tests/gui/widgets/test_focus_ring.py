from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.widgets.focus_ring import FocusFrame


def test_the_frame_with_the_keyboard_shows_it(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    frame, button = FocusFrame(), QPushButton("x")
    frame.setFixedSize(80, 40)
    column.addWidget(frame)
    column.addWidget(button)
    holder.show()
    holder.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus, timeout=2000)
    before = frame.grab().toImage()
    frame.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(frame.hasFocus, timeout=2000)
    assert frame.grab().toImage() != before
