"""A network like VGG with three stages, built with the mouse alone; the clicks are counted."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from engine.model.layers import problems

LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Clicks only what lies on top at that place."""

    def __init__(self, tab, qtbot):
        self.tab, self.qtbot, self.clicks = tab, qtbot, 0

    def click(self, name):
        QApplication.processEvents()
        window = self.tab.window()
        target = next(one for one in self.tab.findChildren(QWidget, name) if one.isVisible())
        point = target.mapTo(window, QPoint(min(60, target.width() // 2), min(20, target.height() // 2)))
        hit = window.childAt(point)
        assert hit is target or target.isAncestorOf(hit), f"{name} cannot be reached"
        QTest.mouseClick(hit, LEFT, pos=hit.mapFrom(window, point))
        self.clicks += 1

    def menu(self, button, word):
        """Open a button's menu and click an entry as soon as it is there."""
        timer, chosen = QTimer(self.tab, interval=20), []

        def pick():
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                return
            timer.stop()
            action = next((one for one in menu.actions() if one.objectName() == word and one.isEnabled()), None)
            chosen.append(action)
            if action is None:
                menu.close()
            else:
                QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())

        timer.timeout.connect(pick)
        timer.start()
        self.click(button)
        self.qtbot.waitUntil(lambda: bool(chosen), timeout=5000)
        assert chosen[0] is not None, word
        self.clicks += 1

    def dialog(self, name):
        """Click something in the open dialog."""
        box = self.tab.editor.repeat_dialog.findChild(QWidget, name)
        QTest.mouseClick(box, LEFT, pos=QPoint(12, box.height() // 2))
        self.clicks += 1


@pytest.mark.qt_log_ignore("This plugin does not support")  # of the offscreen screen, when a menu opens
@pytest.mark.parametrize(
    ("blocks", "clicks"), [(("conv", "conv", "pooling"), 10), (("cnn_block",), 8)], ids=["conv-conv-pool", "cnn-block"]
)
def test_three_stages_like_vgg(build, qtbot, kinds, context, blocks, clicks):
    tab = build()
    tab.palette_column.area.verticalScrollBar().setValue(0)
    hand = Hand(tab, qtbot)
    for kind in blocks:
        if kind == "cnn_block":
            tab.palette_column.area.ensureWidgetVisible(tab.palette_column.buttons[kind])  # the wheel, no click
        hand.click(f"model.add.{kind}")
    hand.menu("model.edit", "model.edit.all")
    hand.menu("model.edit", "model.edit.repeat")
    hand.dialog("model.repeat.doubling")
    hand.dialog("model.repeat.ok")
    tab.palette_column.area.verticalScrollBar().setValue(0)
    hand.click("model.add.global_average_pooling")
    assert kinds() == [*blocks * 3, "global_average_pooling"] and hand.clicks == clicks
    assert not problems(context.store.value.model)
    widths = [fact.output[-1] for fact in tab.blocks.facts if len(fact.output) == 3]
    assert sorted(set(widths)) == [32, 64, 128]
