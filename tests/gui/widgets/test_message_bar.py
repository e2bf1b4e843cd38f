from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from engine.core.errors import ConvScopeError
from gui.widgets.message_bar import MessageBar


def made(qtbot):
    bar = MessageBar(object_prefix="data")
    qtbot.addWidget(bar)
    return bar


def test_hidden_until_there_is_something_to_say(qtbot):
    bar = made(qtbot)
    assert bar.text == "" and bar.isHidden()
    bar.show_warning("Look.")
    assert bar.text == "Look." and not bar.isHidden()
    bar.clear()
    assert bar.text == ""


def test_an_errors_details_fold_open_and_can_be_copied(qtbot):
    bar = made(qtbot)
    bar.show_error(ConvScopeError("disk-full", file="x.csv"))
    bar.show()
    details = bar.findChild(QPlainTextEdit, "data.messageText")
    assert not details.isVisible()
    qtbot.mouseClick(bar.findChild(QPushButton, "data.messageDetails"), Qt.MouseButton.LeftButton)
    assert details.isVisible() and "ConvScopeError" in details.toPlainText()
    bar.findChild(QPushButton, "data.messageCopy").click()
    assert "x.csv" in QGuiApplication.clipboard().text()


def test_the_way_out(qtbot):
    bar, done = made(qtbot), []
    bar.show_error("No.", "Try again", lambda: done.append(1))
    bar.findChild(QPushButton, "data.messageAction").click()
    assert done == [1] and bar.isHidden()
