import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from engine.core.fields import Field
from engine.model.zoo import ZOO, zoo_plan
from gui.pages.model.zoo_switches import ZooSwitches


@pytest.fixture
def row(qtbot):
    made = ZooSwitches("model.switch")
    qtbot.addWidget(made)
    made.show()
    return made


def show(row, key, **switches):
    plan = zoo_plan(key, switches=switches)
    row.show_switches(ZOO[key].switches, plan.switches)


def pick(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_boxes_follow_the_values_without_a_word(row, qtbot):
    with qtbot.assertNotEmitted(row.switched):
        show(row, "alexnet", lrn=False, pooling="average")
    lrn, pooling = row.box("lrn"), row.box("pooling")
    assert isinstance(lrn, QCheckBox) and not lrn.isChecked() and lrn.objectName() == "model.switch.lrn"
    assert isinstance(pooling, QComboBox) and pooling.currentData() == "average"
    assert lrn.accessibleName() and lrn.toolTip()


def test_a_switch_tells_its_value(row, qtbot):
    show(row, "alexnet")
    with qtbot.waitSignal(row.switched) as told:
        row.box("lrn").click()
    assert told.args == ["lrn", False]
    with qtbot.waitSignal(row.switched) as told:
        pick(row.box("activation"), "tanh")
    assert told.args == ["activation", "tanh"]


def test_another_network_has_other_switches(row):
    show(row, "alexnet")
    show(row, "googlenet")
    assert set(row._boxes) == {field.key for field in ZOO["googlenet"].switches}
    row.show_switches((), {})
    assert row.isHidden()


def test_a_switch_that_depends_on_another_is_shown_only_with_it(row):
    show(row, "resnet18")
    assert not row._holders["shortcut"].isHidden()
    show(row, "resnet18", skip=False)
    assert row._holders["shortcut"].isHidden()


def test_whole_numbers_are_choices_too(row, qtbot):
    field = Field(key="n", label="N", kind="int", default=2, low=1, high=3)
    row.show_switches((field,), {"n": 3})
    box = row.box("n")
    assert box.count() == 3 and box.currentData() == 3
