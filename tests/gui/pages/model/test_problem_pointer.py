from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def test_a_wrong_block_out_of_view_is_pointed_to(build):
    tab = build(*["activation"] * 30, "dense")
    QApplication.processEvents()
    assert tab.pointer.isVisible() and "31" in tab.pointer.text()
    QTest.mouseClick(tab.pointer, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert tab.blocks.selected == 30 and tab.blocks.sees(30) and not tab.pointer.isVisible()
    tab.editor.act("remove")
    tab.blocks.verticalScrollBar().setValue(0)
    build("conv", "global_average_pooling")
    assert not tab.pointer.isVisible()
