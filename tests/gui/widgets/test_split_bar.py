import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.widgets.split_bar import HIGH, LOW, SplitBar


@pytest.fixture
def bar(qtbot):
    made = SplitBar()
    qtbot.addWidget(made)
    made.resize(400, 36)
    made.show_split((80, 20, 0), 0.2, movable=True)
    made.show()
    made.edits = []
    made.edited.connect(made.edits.append)
    return made


def drag(bar, to_x):
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.handle_x), 18))
    QTest.mouseMove(bar, QPoint(to_x, 18))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(to_x, 18))


def test_dragging_the_handle_changes_the_share_once(bar):
    drag(bar, 240)
    assert bar.edits == [0.4] and bar.counts == (60, 40, 0)


def test_the_share_stays_between_its_bounds(bar):
    drag(bar, 10)
    drag(bar, 399)
    assert bar.edits == [HIGH, LOW]


def test_arrow_keys_move_the_handle(bar):
    QTest.keyClick(bar, Qt.Key.Key_Left)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert bar.edits == [0.21, 0.2]


def test_a_given_split_cannot_be_moved(bar):
    bar.show_split((50, 25, 25), 0.2, movable=False)
    drag(bar, 100)
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert bar.edits == [] and bar.handle_x == 200


def test_it_tells_a_screen_reader_its_counts(bar):
    assert "80" in bar.accessibleDescription() and "20" in bar.accessibleDescription()


def test_the_test_part_keeps_its_place(bar):
    bar.show_split((60, 20, 20), 0.25, movable=True)
    assert bar.handle_x == pytest.approx(240)
    drag(bar, 160)
    assert bar.edits == [0.5] and bar.counts == (40, 40, 20)
