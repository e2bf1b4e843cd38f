import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from engine.model.plan import Block

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def key(build):
    """A key with Ctrl on the current row."""

    def press(tab, which, modifiers=CTRL):
        row = tab.blocks.row(tab.blocks.selected)
        QTest.keyClick(row, which, modifiers)

    return press


def test_copied_blocks_are_pasted_below_with_their_settings(build, kinds, key, context):
    tab = build(Block(kind="conv", settings={"filters": 7}), "batch_norm", "global_average_pooling")
    tab.blocks.choose_span(0, 2)
    key(tab, Qt.Key.Key_C)
    assert json.loads(QGuiApplication.clipboard().text())["blocks"][0]["settings"] == {"filters": 7}
    steps = context.store.undo.count()
    key(tab, Qt.Key.Key_V)
    assert kinds() == ["conv", "batch_norm", "conv", "batch_norm", "global_average_pooling"]
    assert context.store.value.model.blocks[2].settings == {"filters": 7}
    assert tab.blocks.choice.ordered == (2, 3)
    assert context.store.undo.count() == steps + 1 and context.store.undo.undoText() == "Paste 2 blocks"


def test_cut_blocks_go_and_come_back_elsewhere(build, kinds, key):
    tab = build("batch_norm", "conv", "global_average_pooling")
    tab.blocks.choose(0)
    key(tab, Qt.Key.Key_X)
    assert kinds() == ["conv", "global_average_pooling"] and tab.blocks.selected == 0
    key(tab, Qt.Key.Key_V)
    assert kinds() == ["conv", "batch_norm", "global_average_pooling"]


def test_wrong_text_on_the_clipboard_is_told_quietly_and_changes_nothing(build, kinds, key, context):
    tab = build("conv", "global_average_pooling")
    tab.blocks.choose(0)
    said = []
    context.notify.connect(said.append)
    for text in ("", "hello", "[1, 2]", '{"blocks": [{"kind": 3}]}', '{"blocks": []}', "[" * 100_000):
        QGuiApplication.clipboard().setText(text)
        key(tab, Qt.Key.Key_V)
    assert kinds() == ["conv", "global_average_pooling"] and len(said) == 6 and "{" not in said[0]


def test_blocks_of_a_whole_plan_can_be_pasted(build, kinds, key):
    tab = build("conv", "global_average_pooling")
    tab.blocks.choose(0)
    QGuiApplication.clipboard().setText('{"type": "plan", "name": "x", "side_px": 32, "blocks": [{"kind": "pooling"}]}')
    key(tab, Qt.Key.Key_V)
    assert kinds() == ["conv", "pooling", "global_average_pooling"]


def test_duplicates_stand_below(build, kinds, key):
    tab = build("conv", "batch_norm", "global_average_pooling")
    tab.blocks.choose_span(0, 2)
    key(tab, Qt.Key.Key_D)
    assert kinds() == ["conv", "batch_norm", "conv", "batch_norm", "global_average_pooling"]


def test_all_blocks_are_chosen_and_removed_in_one_step(build, kinds, key, context):
    tab = build("conv", "batch_norm", "global_average_pooling")
    tab.blocks.choose(1)
    key(tab, Qt.Key.Key_A)
    assert tab.blocks.choice.ordered == (0, 1, 2)
    key(tab, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert kinds() == [] and tab.blocks.selected == -1
    context.store.undo.undo()
    assert len(kinds()) == 3


def test_stages_are_repeated_with_twice_the_filters(build, kinds, key, context):
    tab = build(Block(kind="conv", settings={"filters": 64}), "pooling", "global_average_pooling")
    tab.blocks.choose_span(0, 2)
    key(tab, Qt.Key.Key_R)
    dialog = tab.editor.repeat_dialog
    assert dialog.isVisible() and dialog.times.value() == 3
    dialog.doubling.setChecked(True)
    QTest.mouseClick(dialog.findChild(QPushButton, "model.repeat.ok"), Qt.MouseButton.LeftButton)
    assert kinds() == ["conv", "pooling"] * 3 + ["global_average_pooling"]
    assert [block.settings.get("filters") for block in context.store.value.model.blocks[::2]] == [64, 128, 256, None]
    assert tab.blocks.choice.ordered == (2, 3, 4, 5)
    context.store.undo.undo()
    assert kinds() == ["conv", "pooling", "global_average_pooling"]


def test_a_setting_goes_to_all_chosen_blocks_of_the_kind_in_one_step(build, context):
    tab = build("conv", "batch_norm", "conv", "conv", "global_average_pooling")
    tab.blocks.choose_span(0, 3)
    steps = context.store.undo.count()
    tab.blocks.row(0).form.box("filters").setValue(48)
    blocks = context.store.value.model.blocks
    assert [block.settings.get("filters") for block in blocks] == [48, None, 48, None, None]
    assert context.store.undo.count() == steps + 1 and context.store.undo.undoText() == "Change 2 blocks"


def test_a_cnn_block_opens_as_blocks_and_a_residual_one_does_not(build, kinds, context):
    tab = build("cnn_block", "residual_basic", "global_average_pooling")
    tab.blocks.choose(0)
    before = sum(fact.parameters for fact in tab.blocks.facts)
    assert tab.editor.can_take_apart()
    tab.editor.act("apart")
    assert kinds()[:5] == ["conv", "batch_norm", "activation", "pooling", "residual_basic"]
    assert sum(fact.parameters for fact in tab.blocks.facts) == before and tab.blocks.choice.ordered == (0, 1, 2, 3)
    tab.blocks.choose(4)
    said = []
    context.notify.connect(said.append)
    tab.editor.act("apart")
    assert not tab.editor.can_take_apart() and len(said) == 1 and len(kinds()) == 6


def test_without_chosen_blocks_nothing_happens(build, kinds, context):
    tab = build("conv", "global_average_pooling")
    steps = context.store.undo.count()
    for word in ("remove", "raise", "lower", "copy", "cut", "duplicate", "repeat", "apart"):
        tab.editor.act(word)
    assert context.store.undo.count() == steps or context.store.undo.undoText() == "plan"
    assert kinds() == ["conv", "global_average_pooling"]
