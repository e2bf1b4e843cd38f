import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui.widgets.confusion_view import ConfusionView


@pytest.fixture
def view(qtbot):
    made = ConfusionView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_matrix(np.array([[3, 1, 0], [0, 4, 0], [1, 1, 2]]), ("circle", "square", "triangle"))
    made.show()
    return made


def test_cells_are_where_they_are_painted(view):
    assert view.cell_at(view.cell_rect(2, 1).center()) == (2, 1)


def test_a_cell_says_what_was_taken_for_what(view):
    assert view.words_at(0, 1) == "1 of 4 “circle” taken for “square”"
    assert view.words_at(1, 1) == "4 of 4 “square” recognised"
    assert view.accessibleName() == "Confusion matrix: 9 of 12 right"


def test_mouse_and_arrow_keys_point_at_cells(view, qtbot):
    seen = []
    view.pointed.connect(seen.append)
    qtbot.mouseMove(view, view.cell_rect(0, 0).center().toPoint())
    qtbot.mouseMove(view, view.cell_rect(0, 1).center().toPoint())
    assert seen[-1].endswith("taken for “square”")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert seen[-1] == "4 of 4 “square” recognised"


def test_a_click_chooses_a_cell(view, qtbot):
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.cell_rect(2, 0).center().toPoint())
    assert chosen.args == [2, 0]


def test_many_classes_still_fit(view):
    view.show_matrix(np.eye(100, dtype=int), tuple(f"class {i}" for i in range(100)))
    assert view.cell_rect(99, 99).bottom() <= view.height()
    view.grab()
