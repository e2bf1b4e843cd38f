import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from engine.model.layers import layers
from engine.model.zoo import zoo_plan
from gui.widgets.network_panel import NetworkPanel


@pytest.fixture
def panel(qtbot, context):
    made = NetworkPanel(context)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_layers(layers(zoo_plan("googlenet"), 1000), title="GoogLeNet")
    made.told = []
    made.selected.connect(lambda name, block: made.told.append((name, block)))
    return made


def test_a_layer_chosen_in_one_tab_is_chosen_in_the_other(panel):
    panel.tabs.setCurrentIndex(1)
    view = panel.diagram.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect_of("conv_1").center().toPoint())
    assert panel.table.chosen == "conv_1" and panel.told == [("conv_1", 0)]
    panel.tabs.setCurrentIndex(0)
    panel.table.view.setCurrentIndex(panel.table.model.place("inception_reduced_8_3x3"))
    assert view.chosen == "inception_reduced_8_3x3" and panel.told[-1] == ("inception_reduced_8_3x3", 7)


def test_it_is_told_silently(panel):
    panel.choose("logits")
    assert panel.table.chosen == panel.diagram.view.chosen == "logits"
    panel.mark_block(0)
    assert panel.table.chosen == panel.diagram.view.chosen == "conv_1"
    panel.mark_block(-1)
    assert panel.table.chosen == panel.diagram.view.chosen == "" and panel.told == []


def test_further_tabs_and_the_batch(panel):
    number = panel.add_tab(QLabel("code"), "Code")
    assert [panel.tabs.tabText(i) for i in range(3)] == ["Layers", "Diagram", "Code"] and number == 2
    panel.set_batch(7)
    assert panel.table.batch.value() == 7


def test_the_batch_is_the_experiments_until_another_is_chosen(panel, context):
    policy = context.store.value.policy
    assert panel.table.batch.value() == policy.batch_size
    panel.table.batch.setValue(3)
    context.store.edit("name", name="another")
    assert panel.table.batch.value() == 3
    context.store.edit("batch", policy=msgspec.structs.replace(policy, batch_size=64))
    assert panel.table.batch.value() == 64


def test_a_wrong_plan_and_no_network(panel):
    panel.show_layers(panel.rows[:5], complete=False)
    assert "wrong" in panel.table.totals.text()
    panel.tabs.setCurrentIndex(1)
    panel.show_layers(())
    assert panel.table.model.rowCount() == 0 and panel.diagram.view.drawing.boxes == ()


def test_a_panel_built_anew_shows_the_tab_looked_at_last(panel, context, qtbot):
    panel.tabs.setCurrentIndex(1)
    again, other = NetworkPanel(context), NetworkPanel(context, prefix="backbone")
    for one in (again, other):
        qtbot.addWidget(one)
    assert again.tabs.currentIndex() == 1 and other.tabs.currentIndex() == 0
