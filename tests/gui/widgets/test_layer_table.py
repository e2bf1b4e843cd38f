import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.model.layers import layers
from engine.model.zoo import ZOO, zoo_plan
from gui.widgets.layer_model import FORMULA, MEMORY, NAME, NUMBERS, OUTPUT, PARAMETERS, STRIDE
from gui.widgets.layer_table import LayerTable


@pytest.fixture
def table(qtbot):
    made = LayerTable()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_it_shows_every_layer_with_its_formula_and_the_totals(table):
    rows = layers(ZOO["vgg16"].plan(224), 1000)
    table.show_layers(rows)
    model = table.model
    assert model.rowCount() == len(rows) and model.index(1, OUTPUT).data() == "224×224×64"
    assert model.index(1, FORMULA).data().endswith("= 224") and model.index(3, STRIDE).data() == "2"
    assert table.totals.text().startswith("138,357,544 parameters")
    assert table.parameter_shares.words() == "Fully connected 89 % · Convolution 11 %"
    for column in NUMBERS:
        align = model.index(1, column).data(Qt.ItemDataRole.TextAlignmentRole)
        assert align & Qt.AlignmentFlag.AlignRight
    table.show_layers(rows[:4], complete=False)
    assert "wrong" in table.totals.text()


def test_a_block_is_marked_silently_and_a_chosen_layer_tells_its_name(table):
    table.show_layers(layers(ZOO["small_cnn"].plan(32), 10))
    told = []
    table.selected.connect(told.append)
    table.mark(2)
    assert table.model.layer(table.view.currentIndex()).block == 2 and told == []
    table.mark(-1)
    assert not table.view.currentIndex().isValid() and table.chosen == ""
    table.choose("logits")
    assert table.chosen == "logits" and told == []
    table.view.setCurrentIndex(table.model.index(1, NAME))
    assert told == [table.model.layer(table.model.index(1, NAME)).name]


def test_marking_a_block_keeps_the_layer_chosen_in_it(table):
    table.show_layers(layers(zoo_plan("googlenet"), 1000))
    table.choose("inception_reduced_9_5x5")
    table.mark(8)
    assert table.chosen == "inception_reduced_9_5x5"
    table.mark(7)
    assert table.chosen != "inception_reduced_9_5x5"


def test_a_block_has_its_layers_under_it_and_stays_folded(table):
    rows = layers(zoo_plan("googlenet"), 1000)
    table.show_layers(rows)
    block = table.model.place("inception_reduced_8_1x1").parent()
    assert table.view.isExpanded(block) and table.model.rowCount(block) == 8
    assert block.data() == "inception_reduced_8" and table.model.index(0, NAME, block).data() == "1x1"
    inside = [row for row in rows if row.block == 7]
    total = sum(row.parameters for row in inside)
    assert table.model.index(block.row(), PARAMETERS).data() == f"{total:,}"
    table.view.collapse(block)
    table.show_layers(layers(zoo_plan("googlenet"), 10))
    table.show_layers(rows[:40])
    assert not table.view.isExpanded(table.model.place("inception_reduced_8_1x1").parent())
    assert table.view.isExpanded(table.model.place("inception_reduced_9_1x1").parent())


def test_auxiliary_classifiers_are_marked_and_left_out_of_the_totals(table):
    table.show_layers(layers(zoo_plan("googlenet"), 1000))
    assert table.totals.text().startswith("6,998,552 parameters") and "only while training" in table.totals.text()
    top = next(i for i, entry in enumerate(table.model.entries) if entry.auxiliary)
    assert "not in the saved network" in table.model.index(top, FORMULA).data()
    assert table.model.index(top, NAME).data(Qt.ItemDataRole.FontRole).italic()


@pytest.mark.parametrize("width", [380, 420, 600, 760, 1040])
def test_it_never_scrolls_sideways(table, width):
    table.resize(width, 400)
    table.show_layers(layers(zoo_plan("googlenet"), 1000))
    QTest.qWait(0)
    header = table.view.header()
    shown = [column for column in range(table.model.columnCount()) if not table.view.isColumnHidden(column)]
    assert sum(header.sectionSize(column) for column in shown) <= table.view.viewport().width() + 1
    assert {NAME, OUTPUT, PARAMETERS} <= set(shown) and table.model.two_lines == (width < 600)
    assert (FORMULA in shown) != table.model.two_lines
    assert table.model.two_lines or table.view.columnWidth(FORMULA) >= 150
    assert MEMORY in shown if width > 1000 else MEMORY not in shown or width > 600


def test_in_a_narrow_place_the_formula_stands_in_a_second_line(table):
    table.resize(300, 400)
    table.show_layers(layers(zoo_plan("alexnet"), 1000))
    index = table.model.index(1, NAME)
    assert table.model.more(index).startswith("⌊(227 + 2·0 − 11)/4⌋ + 1 = 55 · sees 11 px, stride 4 · ")
    assert table.view.visualRect(index).height() > 40
    table.resize(900, 400)
    assert table.view.visualRect(index).height() < 30 and not table.view.isColumnHidden(FORMULA)


def test_in_a_low_place_the_totals_are_brief(table):
    table.show_layers(layers(zoo_plan("googlenet"), 1000))
    assert table.mac_shares.isVisible()
    table.resize(300, 300)
    assert table.totals.text() == "6,998,552 parameters · 1.58 G MACs" and not table.mac_shares.isVisible()
    assert "only while training" in table.totals.toolTip()


def test_the_memory_follows_the_batch(table):
    table.show_layers(layers(ZOO["vgg16"].plan(224), 1000))
    table.set_batch(8)
    assert table.model.index(1, MEMORY).data() == "103 MB" and "B at a batch of" in table.activations.text()
    table.batch.setValue(1)
    assert table.model.index(1, MEMORY).data() == "12.8 MB"


def test_every_line_says_all_of_it_as_a_tooltip(table):
    table.show_layers(layers(zoo_plan("googlenet"), 1000))
    tip = table.model.index(1, FORMULA).data(Qt.ItemDataRole.ToolTipRole)
    assert "conv_1" in tip and "112" in tip and "9,472" in tip
    for column in range(table.model.columnCount()):
        assert table.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)


def test_hundreds_of_layers_are_shown_at_once(table):
    long, other = layers(zoo_plan("resnet110"), 10), layers(zoo_plan("resnet110"), 11)
    table.show_layers(long)
    best = 9.0
    for rows in (other, long, other, long):
        start = time.process_time()
        table.show_layers(rows)
        best = min(best, time.process_time() - start)
    assert best < 0.05
