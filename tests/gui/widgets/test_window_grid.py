import pytest
from PySide6.QtCore import Qt

from gui.widgets.window_grid import Window, WindowGrid


@pytest.fixture
def grid(qtbot):
    made = WindowGrid()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_window(Window(n=5, kernel=3, padding=1, stride=2, dilation=1, positions=(-1, 1, 3)))
    return made


def test_arrow_keys_move_the_window_and_stop_at_the_edge(grid, qtbot):
    for _ in range(5):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.position == (1, 2)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.position == (1, 1)


def test_what_the_cell_sees_is_said_in_words(grid):
    grid.move_to(1, 1)
    assert "sees input rows 2 to 4, columns 2 to 4." in grid.accessibleName()
    grid.move_to(0, 0)
    assert "rows 0 to 2" in grid.accessibleName() and "padding" in grid.accessibleName()


def test_pointing_at_the_output_moves_there(grid, qtbot):
    cell, _source, target = grid._geometry()
    qtbot.mouseMove(grid, (target.topLeft() + target.center() * 0).toPoint())
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=(target.bottomRight() - cell / 2 * _one()).toPoint())
    assert grid.position == (2, 2)


def test_a_smaller_output_pulls_the_position_in(grid):
    grid.move_to(2, 2)
    grid.show_window(Window(n=3, kernel=3, padding=0, stride=1, dilation=1, positions=(0,)))
    assert grid.position == (0, 0)


@pytest.mark.parametrize("n", [1, 32, 224, 4096])
def test_every_size_can_be_drawn(grid, n):
    grid.show_window(Window(n=n, kernel=1, padding=0, stride=1, dilation=1, positions=tuple(range(n))))
    assert not grid.grab().isNull()


def _one():
    from PySide6.QtCore import QPointF

    return QPointF(1, 1)
