import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.model.blocks import BLOCKS
from engine.model.blocks.kind import GROUPS
from gui.pages.model.palette import Palette


@pytest.fixture
def palette(qtbot):
    made = Palette()
    qtbot.addWidget(made)
    made.resize(180, 400)
    made.show()
    made.told = []
    made.wanted.connect(made.told.append)
    return made


def test_every_kind_has_its_button_in_its_section(palette):
    assert set(palette.buttons) == set(BLOCKS) and set(palette._headings) == set(GROUPS)
    order = [BLOCKS[kind].group for kind in palette.buttons]
    assert order == sorted(order, key=list(GROUPS).index)
    QTest.mouseClick(palette.buttons["conv"], Qt.MouseButton.LeftButton)
    assert palette.told == ["conv"]


def test_it_scrolls_where_there_is_no_room(palette):
    assert palette.area.verticalScrollBar().maximum() > 0 and palette.minimumSizeHint().height() < 300
    assert all(button.width() <= palette.area.viewport().width() for button in palette.buttons.values())


def test_typing_keeps_what_fits_and_enter_adds_the_first(palette):
    palette.start_search()
    QTest.keyClicks(palette.search, "poo")
    assert palette.shown[0] == "pooling" and "global_max_pooling" in palette.shown and "conv" not in palette.shown
    assert not palette._headings["shape"].isVisible() or "resize" in palette.shown
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.told == ["pooling"] and palette.search.selectedText() == "poo"
    QTest.keyClick(palette.search, Qt.Key.Key_Escape)
    assert set(palette.shown) == set(BLOCKS)


def test_what_a_block_is_for_is_found_too_and_nothing_is_said(palette):
    palette.search.setText("degradation")
    assert palette.shown == ["residual_basic"]
    palette.search.setText("xyz")
    assert palette.shown == [] and palette.none.isVisible()
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.told == []


def test_enter_in_an_empty_search_adds_nothing(palette):
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.told == []


def test_arrows_go_through_the_buttons_and_letters_back_to_the_search(palette, qtbot):
    palette.search.setFocus()
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.waitUntil(palette.buttons["conv"].hasFocus, timeout=2000)
    QTest.keyClick(palette.buttons["conv"], Qt.Key.Key_Down)
    assert palette.buttons["depthwise_conv"].hasFocus()
    QTest.keyClick(palette.buttons["depthwise_conv"], Qt.Key.Key_D)
    assert palette.search.hasFocus() and palette.search.text() == "d"


def test_a_short_pull_is_a_click_a_long_one_a_drag(palette, monkeypatch):
    dragged = []
    monkeypatch.setattr("gui.pages.model.palette.start_drag", lambda _source, _kind, text: dragged.append(text))
    button = palette.buttons["dense"]
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.mouseMove(button, QPoint(90, 60))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(90, 60))
    assert dragged == ["dense"] and palette.told == []
