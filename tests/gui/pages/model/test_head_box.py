import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.model.heads import SimpleHead, simple
from engine.model.plan import HEAD, BackboneSpec, Block
from gui.pages.model.head_box import USUAL_UNITS, HeadBox


@pytest.fixture
def box(qtbot):
    made = HeadBox()
    qtbot.addWidget(made)
    shown = [BackboneSpec()]

    def edited(head, _merge):
        shown.append(BackboneSpec(key=shown[-1].key, head=head))
        made.show_head(shown[-1], 96, 10)

    made.edited.connect(edited)
    made.shown = shown
    made.show_head(shown[0], 96, 10)
    made.show()
    return made


def now(box):
    return simple(box.shown[-1].head)


def test_the_usual_head_and_what_it_costs(box):
    assert box.pooling.currentData() == "average" and box.dense.value() == 0 and box.dropout.value() == 0.2
    assert not any(units.isVisible() for units in box.units)
    assert "3 × 3 × 1,280" in box.words.text() and "12,810" in box.words.text()


def test_pooling_dense_layers_units_and_dropout_are_edits(box):
    box.pooling.setCurrentIndex(2)
    box.pooling.activated.emit(2)
    box.dense.setValue(2)
    assert now(box) == SimpleHead(pooling="flatten", units=(USUAL_UNITS, USUAL_UNITS))
    assert [units.isVisible() for units in box.units] == [True, True, False]
    box.units[1].setValue(64)
    box.dense.setValue(3)
    box.dropout.setValue(0.5)
    assert now(box) == SimpleHead(pooling="flatten", units=(USUAL_UNITS, 64, 64), dropout=0.5)
    assert "3.04 M" in box.words.text() or "M" in box.words.text()
    box.dense.setValue(0)
    assert now(box) == SimpleHead(pooling="flatten", dropout=0.5)


def test_showing_a_head_emits_nothing(box):
    before = len(box.shown)
    box.show_head(BackboneSpec(head=SimpleHead(pooling="max", units=(8,), dropout=0).blocks()), 96, 3)
    assert len(box.shown) == before
    assert (box.pooling.currentData(), box.dense.value(), box.units[0].value()) == ("max", 1, 8)


def test_a_head_of_other_blocks_is_named_and_can_be_made_simple(box):
    box.show_head(BackboneSpec(head=(Block(kind="conv"), *HEAD)), 96, 10)
    assert not box.form.isVisible() and box.blocks.isVisible()
    assert box.blocks.text().startswith("Made of blocks: Conv") and "→" in box.blocks.text()
    QTest.mouseClick(box.simple, Qt.MouseButton.LeftButton)
    assert box.shown[-1].head == HEAD and box.form.isVisible() and not box.simple.isVisible()


def test_a_wrong_head_says_why(box):
    box.show_head(BackboneSpec(head=(Block(kind="conv"),)), 96, 10)
    assert "one row of numbers" in box.words.text() and box.words.property("role") == "bad"


def test_the_head_can_be_asked_for_as_blocks(qtbot, box):
    with qtbot.waitSignal(box.asked, timeout=1000):
        QTest.mouseClick(box.edit, Qt.MouseButton.LeftButton)
