import pytest
from PySide6.QtCore import QPoint, Qt

from gui.widgets.layer_strip import LayerStrip, StripPart


def parts(blocks, tail):
    return (*(StripPart(f"block {i}", False, i >= blocks - tail) for i in range(blocks)), StripPart("Head", True, True))


@pytest.fixture
def strip(qtbot):
    made = LayerStrip()
    qtbot.addWidget(made)
    made.resize(320, 90)
    made.show_parts(parts(10, 3), adjustable=True)
    made.show()
    qtbot.waitExposed(made)
    asked = []
    made.tail_changed.connect(asked.append)
    made.tail_changed.connect(lambda n: made.show_parts(parts(10, n), True))
    made.asked = asked
    return made


def test_the_handle_is_dragged_to_a_border(strip, qtbot):
    at = QPoint(round(strip.handle_x()), 40)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(strip, QPoint(round(strip.part_rect(5).left()), 40))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(strip.part_rect(5).left()), 40))
    assert strip.asked[-1] == 5


def test_arrow_keys_move_it(strip, qtbot):
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.asked == [4, 5, 4]


def test_at_least_one_and_at_most_all_blocks_learn(strip, qtbot):
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(0, 40))
    assert strip.asked[-1] == 10
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(319, 40))
    assert strip.asked[-1] == 1


def test_a_frozen_strip_cannot_be_dragged(strip, qtbot):
    strip.show_parts(parts(10, 0), adjustable=False)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 40))
    assert strip.asked == []
    assert strip.words() == "10 parts are frozen; learning: Head."


def test_an_own_network_and_an_empty_one_paint(strip):
    strip.show_parts((StripPart("Conv", False, True), StripPart("Classifier", True, True)), False)
    assert strip.words() == "All 2 parts learn."
    strip.grab()
    strip.show_parts((), False)
    strip.grab()
