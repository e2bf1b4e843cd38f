import pytest
from PySide6.QtCore import Qt

from engine.model.compare import compare
from engine.model.zoo import zoo_plan
from gui.pages.model.compare_list import CHANGE, LEFT, RIGHT, SIGN, CompareList

ROLE = Qt.ItemDataRole


@pytest.fixture
def rows(qtbot):
    made = CompareList()
    qtbot.addWidget(made)
    made.resize(900, 200)
    made.show()
    return made


def cell(rows, row, column, role=ROLE.DisplayRole):
    return rows.pairs.data(rows.pairs.index(row, column), role)


def test_every_row_has_a_sign_and_its_meaning_in_words(rows):
    rows.show_comparison(compare(zoo_plan("vgg16"), zoo_plan("vgg19"), 10))
    extra = [row for row in range(rows.pairs.rowCount()) if cell(rows, row, SIGN) == "+"]
    assert len(extra) == 3
    row = extra[0]
    assert cell(rows, row, LEFT) == "" and "Conv" in cell(rows, row, RIGHT) and cell(rows, row, CHANGE) == "only right"
    assert cell(rows, row, SIGN, ROLE.AccessibleTextRole) == "only right"
    assert cell(rows, row, LEFT, ROLE.BackgroundRole) is not None and cell(rows, 0, LEFT, ROLE.BackgroundRole) is None
    header = rows.pairs.headerData(LEFT, Qt.Orientation.Horizontal)
    assert header == "VGG16" and rows.pairs.headerData(0, Qt.Orientation.Vertical) is None


def test_it_opens_where_something_differs(rows):
    rows.show_comparison(compare(zoo_plan("vgg16"), zoo_plan("vgg19"), 10))
    assert rows.rowAt(rows.viewport().height() // 2) >= 9


def test_only_what_differs(rows):
    rows.show_comparison(compare(zoo_plan("vgg16"), zoo_plan("vgg19"), 10), only_different=True)
    assert rows.pairs.rowCount() == 3


def test_the_chosen_row_is_told_in_full(rows, qtbot):
    rows.show_comparison(compare(zoo_plan("alexnet"), zoo_plan("zfnet"), 10))
    with qtbot.waitSignal(rows.told) as told:
        rows.selectRow(0)
    assert "Kernel 11 → 7" in told.args[0]
    with qtbot.waitSignal(rows.told) as told:
        rows.show_comparison(compare(zoo_plan("alexnet"), zoo_plan("alexnet"), 10), only_different=True)
    assert told.args == [""]
