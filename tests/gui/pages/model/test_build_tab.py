from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSpinBox, QToolButton

from engine.model.plan import Block, ModelPlan
from gui.pages.model.build_tab import BuildTab
from gui.pages.model.memory import ModelMemory

LEFT = Qt.MouseButton.LeftButton


def press(tab, number):
    QTest.mouseClick(tab.blocks.row(number), LEFT, pos=QPoint(60, 20))


def test_adding_a_block_grows_the_layer_table_and_undo_shrinks_it(build, context, kinds, click):
    tab = build("conv", "global_average_pooling")
    rows = len(tab.panel.rows)
    click("model.add.conv")  # nothing is chosen: at the end, where it does not fit
    assert kinds() == ["conv", "global_average_pooling", "conv"] and tab.blocks.facts[2].problem is not None
    context.store.undo.undo()
    press(tab, 0)
    click("model.add.conv")
    assert kinds() == ["conv", "conv", "global_average_pooling"]
    assert len(tab.panel.rows) == rows + 1 and tab.blocks.selected == 1
    context.store.undo.undo()
    assert len(tab.panel.rows) == rows and len(tab.blocks.facts) == 2


def test_the_chosen_row_unfolds_its_form_in_place_and_edits(build, context, child):
    tab = build("conv", "global_average_pooling")
    press(tab, 0)
    filters, row = child(QSpinBox, "model.block0.filters"), tab.blocks.row(0)
    assert filters.isVisible() and filters.value() == 32
    filters.setFocus()
    filters.selectAll()
    QTest.keyClicks(filters, "64")
    QTest.keyClick(filters, Qt.Key.Key_Return)
    assert context.store.value.model.blocks[0].settings["filters"] == 64
    assert child(QSpinBox, "model.block0.filters") is filters  # the form stays, with its focus
    assert "64" in row.words and row.output == "32 × 32 × 64" and "=" in row.tools.formula.text()
    context.store.undo.undo()
    assert filters.value() == 32


def test_a_setting_that_does_not_count_is_hidden(build, child):
    tab = build("conv", "global_average_pooling")
    press(tab, 0)
    form = tab.blocks.row(0).form
    assert not form.box("pad").isVisible()
    form.box("padding").setCurrentIndex(form.box("padding").findData("number"))
    assert form.box("pad").isVisible() and tab.plan.blocks[0].settings["padding"] == "number"


def test_keys_move_and_remove_blocks(build, context, kinds):
    tab = build("conv", "batch_norm", "activation", "global_average_pooling")
    view = tab.blocks
    view.choose(0)
    QTest.keyClick(view.row(0), Qt.Key.Key_Down)
    assert view.selected == 1
    QTest.keyClick(view.row(1), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kinds() == ["conv", "activation", "batch_norm", "global_average_pooling"] and view.selected == 2
    assert view.row(2).hasFocus()
    QTest.keyClick(view.row(2), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kinds()[1] == "batch_norm"
    QTest.keyClick(view.row(1), Qt.Key.Key_Delete)
    assert kinds() == ["conv", "activation", "global_average_pooling"]
    context.store.undo.undo()
    assert kinds() == ["conv", "batch_norm", "activation", "global_average_pooling"]


def test_several_blocks_move_together(build, kinds):
    tab = build("conv", "batch_norm", "activation", "pooling", "global_average_pooling")
    view = tab.blocks
    view.choose(0)
    QTest.keyClick(view.row(0), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.choice.ordered == (0, 1)
    QTest.keyClick(view.row(1), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kinds() == ["activation", "conv", "batch_norm", "pooling", "global_average_pooling"]
    assert view.choice.ordered == (1, 2)


def test_buttons_of_the_chosen_row_move_copy_and_remove_it(build, kinds, child):
    tab = build("conv", "activation", "global_average_pooling")
    press(tab, 1)
    QTest.mouseClick(child(QToolButton, "model.block1.raise"), LEFT)
    assert kinds()[:2] == ["activation", "conv"]
    QTest.mouseClick(child(QToolButton, "model.block0.duplicate"), LEFT)
    assert kinds() == ["activation", "activation", "conv", "global_average_pooling"]
    QTest.mouseClick(child(QToolButton, "model.block1.remove"), LEFT)
    assert kinds() == ["activation", "conv", "global_average_pooling"]


def test_a_wrong_block_says_why_and_its_fixes_mend_it(build, kinds, context):
    tab = build("conv", "dense")
    row = tab.blocks.row(1)
    assert row.problem.isVisible() and row.look.wrong and "row" in row.problem.reason.text()
    assert [link.objectName() for link in row.problem.links] == ["model.block1.fix", "model.block1.fix2"]
    QTest.mouseClick(row.problem.links[0], LEFT)
    assert kinds() == ["conv", "flatten", "dense"] and not any(fact.problem for fact in tab.blocks.facts)
    context.store.undo.undo()
    QTest.mouseClick(tab.blocks.row(1).problem.links[1], LEFT)
    assert kinds() == ["conv", "global_average_pooling", "dense"]


def test_after_five_poolings_the_way_out_is_to_remove_one_or_to_upscale(build, kinds, context):
    tab = build(*["pooling"] * 6, "flatten")
    problem = tab.blocks.facts[5].problem
    assert "32 × 32" in tab.blocks.row(5).problem.reason.text() and {"remove", "upscale"} <= set(problem.fixes)
    links = {link.property("fix"): link for link in tab.blocks.row(5).problem.links}
    QTest.mouseClick(links["upscale"], LEFT)
    assert context.store.value.model.side_px == 64 and tab.input.side.value() == 64
    assert not any(fact.problem for fact in tab.blocks.facts)


def test_an_empty_plan_says_what_to_do_and_takes_its_first_block(build, kinds, click):
    tab = build()
    assert tab.blocks.list.empty.isVisible() and not tab.trouble.text
    click("model.add.conv")
    assert kinds() == ["conv"] and tab.blocks.selected == 0 and not tab.blocks.list.empty.isVisible()


def test_the_input_side_changes_all_sizes(build, child, context):
    tab = build("conv", "global_average_pooling")
    child(QSpinBox, "model.side").setValue(48)
    assert context.store.value.model.side_px == 48 and tab.blocks.row(0).output == "48 × 48 × 32"


def test_a_layer_chosen_at_the_right_unfolds_its_block_and_is_marked_in_it(build):
    tab = build("conv", "cnn_block", "global_average_pooling")
    tab.blocks.act("none")
    tab.panel.selected.emit("cnn_block_2_norm", 1)
    assert tab.blocks.selected == 1
    tab.blocks.act("open")
    tab.panel.selected.emit("cnn_block_2_norm", 1)
    assert tab.blocks.row(1).parts._marked == "cnn_block_2_norm"
    tab.blocks.row(1).parts.pressed.emit("cnn_block_2_act")
    assert tab.panel.table.chosen == "cnn_block_2_act"


def test_a_block_of_an_unknown_kind_is_shown_and_can_be_removed(build, kinds):
    tab = build("conv", "magic", "global_average_pooling")
    row = tab.blocks.row(1)
    assert row.name == "magic" and row.problem.isVisible()
    QTest.mouseClick(row.problem.links[0], LEFT)
    assert kinds() == ["conv", "global_average_pooling"]


def test_a_tab_out_of_sight_computes_nothing_until_it_is_shown(page, context, build):
    tab = build("conv", "global_average_pooling")
    page.tabs.setCurrentIndex(0)
    blocks = (Block(kind="flatten"),)
    context.store.edit("plan", model=ModelPlan(name="other", side_px=32, blocks=blocks))
    assert len(tab.blocks.facts) == 2
    page.tabs.setCurrentIndex(1)
    assert len(tab.blocks.facts) == 1 and tab.bar.name.text() == "other"


def test_ctrl_f_searches_a_block_and_enter_adds_it(build, kinds, qtbot):
    tab = build("conv", "global_average_pooling")
    tab.blocks.choose(0)
    QTest.keyClick(tab.blocks.row(0), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = tab.palette_column.search
    qtbot.waitUntil(search.hasFocus, timeout=2000)
    QTest.keyClicks(search, "squeeze")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert kinds() == ["conv", "squeeze_excite", "global_average_pooling"]


def test_the_first_plan_is_there_before_any_was_made(context, qtbot):
    tab = BuildTab(context, ModelMemory.of(context.store))
    qtbot.addWidget(tab)
    assert len(tab.blocks.facts) > 3 and tab.zoo.isVisibleTo(tab)


def test_the_right_button_chooses_and_asks_for_the_menu(build, monkeypatch):
    tab = build("conv", "batch_norm", "global_average_pooling")
    asked = []
    monkeypatch.setattr(tab.menu, "popup", asked.append)
    tab.blocks.menu_asked.connect(asked.append)
    row = tab.blocks.row(1)
    QTest.mousePress(row, Qt.MouseButton.RightButton, pos=QPoint(60, 12))
    QTest.mouseRelease(row, Qt.MouseButton.RightButton, pos=QPoint(60, 12))
    at = row.mapToGlobal(QPoint(60, 12))
    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(60, 12), at))
    assert tab.blocks.selected == 1 and at in asked
    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), at))
    assert len(asked) >= 2
    tab.menu.close()


def test_what_does_not_end_in_one_row_is_said_at_the_classifier(build, kinds, child):
    tab = build("conv", "pooling")
    assert not any(fact.problem for fact in tab.blocks.facts) and tab.classifier.problem.isVisible()
    QTest.mouseClick(child(QPushButton, "model.classifier.fix"), LEFT)
    assert kinds()[-1] == "global_average_pooling" and not tab.classifier.problem.isVisible()


def test_the_pressed_row_stays_under_the_mouse(build):
    tab = build(*["activation"] * 40, "global_average_pooling")
    view = tab.blocks
    view.choose(20)
    QApplication.processEvents()
    view.verticalScrollBar().setValue(view.list.box(20).top())
    row = view.row(21)
    before = row.mapTo(tab, QPoint(0, 0)).y()
    QTest.mouseClick(row, LEFT, pos=QPoint(60, 12))
    assert view.selected == 21 and row.mapTo(tab, QPoint(0, 0)).y() == before


def test_the_palette_folds_away_and_a_search_brings_it_back(build, click):
    tab = build("conv", "global_average_pooling")
    click("model.palette")
    assert tab.palette_column.isHidden()
    QTest.keyClick(tab.blocks, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not tab.palette_column.isHidden() and tab.bar.palette_button.isChecked()


def test_a_narrow_page_makes_room_for_the_diagram_until_the_user_says_otherwise(build, click):
    tab = build("conv", "global_average_pooling")
    assert tab.width() < 900
    tab.panel.tabs.setCurrentIndex(1)
    assert tab.palette_column.isHidden() and not tab.bar.palette_button.isChecked()
    tab.panel.tabs.setCurrentIndex(0)
    assert not tab.palette_column.isHidden()
    tab.panel.tabs.setCurrentIndex(1)
    click("model.palette")
    tab.panel.tabs.setCurrentIndex(2)
    assert not tab.palette_column.isHidden()
