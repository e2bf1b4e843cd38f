import pytest
from PySide6.QtCore import Qt

from engine.model.backbones import BACKBONES
from gui.widgets.backbone_table import MACS, NAME, SIDE, STATE, TOP1, YEAR, BackboneTable

STATES = {"efficientnet_lite0": "built-in", "mobilenet_v2": "here"}


@pytest.fixture
def table(qtbot):
    made = BackboneTable(lambda key: STATES.get(key, "absent"))
    qtbot.addWidget(made)
    made.resize(700, 400)
    return made


def column(table, number):
    return [table.proxy.index(row, number).data() for row in range(table.proxy.rowCount())]


def test_every_backbone_is_there_what_is_on_the_computer_first(table):
    assert table.proxy.rowCount() == len(BACKBONES)
    assert column(table, STATE)[:3] == ["built-in", "here", "get"]
    rest = column(table, NAME)[2:]
    assert rest == sorted(rest, key=str.lower)


def test_numbers_sort_as_numbers(table):
    for number in (YEAR, MACS, TOP1):
        table.sortByColumn(number, Qt.SortOrder.AscendingOrder)
        values = [float(text) for text in column(table, number) if text != "–"]
        assert values == sorted(values)


def test_search_and_marking_are_silent(table):
    told = []
    table.chosen.connect(told.append)
    table.show_key("vgg16")
    assert table.currentIndex().siblingAtColumn(NAME).data() == BACKBONES["vgg16"].label
    table.search("ConvNeXt")
    assert all("ConvNeXt" in name for name in column(table, NAME)) and told == []
    table.setCurrentIndex(table.proxy.index(1, NAME))
    assert len(told) == 1 and told[0].startswith("convnext")


def test_a_narrow_table_leaves_the_side_to_the_details(qtbot, table):
    table.show()
    assert not table.isColumnHidden(SIDE)
    table.resize(480, 400)
    qtbot.waitUntil(lambda: table.isColumnHidden(SIDE), timeout=2000)
