from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gui.pages.model.repeat_dialog import RepeatDialog


def made(qtbot, *args):
    dialog = RepeatDialog(*args)
    qtbot.addWidget(dialog)
    dialog.told = []
    dialog.wanted.connect(lambda times, doubling: dialog.told.append((times, doubling)))
    dialog.show()
    return dialog


def test_it_says_what_comes_of_a_number(qtbot):
    dialog = made(qtbot, 3, 50, True)
    assert "9" in dialog.words.text() and dialog.doubling.isVisible()
    dialog.times.setValue(4)
    assert "12" in dialog.words.text()
    dialog.doubling.setChecked(True)
    QTest.mouseClick(dialog.findChild(QPushButton, "model.repeat.ok"), Qt.MouseButton.LeftButton)
    assert dialog.told == [(4, True)] and not dialog.isVisible()


def test_cancel_tells_nothing_and_no_more_than_fit_are_offered(qtbot):
    dialog = made(qtbot, 500, 2, False)
    assert dialog.times.maximum() == 2 and not dialog.doubling.isVisible()
    QTest.mouseClick(dialog.findChild(QPushButton, "model.repeat.cancel"), Qt.MouseButton.LeftButton)
    assert dialog.told == [] and not dialog.isVisible()
