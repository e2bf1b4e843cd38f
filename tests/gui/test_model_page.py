from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDoubleSpinBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from engine.core.errors import DownloadFailed
from engine.model.plan import BackboneSpec, Block, ModelPlan
from gui.pages.model import ModelPage
from gui.pages.model.model_page import BACKBONE, BUILD
from gui.widgets.block_row import MOVED_BLOCK, NEW_BLOCK

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, context, fake_engine):
    fake_engine.weights["mobilenet_v2"] = "here"
    holder = QWidget()  # as in the window: the page is no window of its own
    qtbot.addWidget(holder)
    made = ModelPage(context, holder)
    made.resize(900, 600)
    holder.resize(900, 600)
    holder.show()
    made.refresh()
    yield made
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=5000)


def child(page, kind, name):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def click(page, name):
    QTest.mouseClick(child(page, QAbstractButton, name), LEFT)


def kinds(context):
    model = context.store.value.model
    assert isinstance(model, ModelPlan)
    return [block.kind for block in model.blocks]


def build(page, context, *blocks):
    """Open the Build tab with these blocks as the experiment's plan."""
    page.tabs.setCurrentIndex(BUILD)
    plan = ModelPlan(name="own", side_px=32, blocks=tuple(Block(kind=kind) for kind in blocks))
    context.store.edit("plan", model=plan)


# ---- backbone


def click_row(page, key):
    table = page.backbone.table
    row = next(i for i, entry in enumerate(table.backbones.entries) if entry.key == key)
    index = table.proxy.mapFromSource(table.backbones.index(row, 0))
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())


def test_a_click_on_a_row_makes_it_the_experiments_network(page, context):
    click_row(page, "mobilenet_v2")
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")
    assert page.backbone.details.name.text() == "MobileNetV2" and "MobileNetV2" in page.in_use.text()
    context.store.undo.undo()
    assert context.store.value.model == BackboneSpec() and "Lite0" in page.backbone.details.name.text()


def test_arrow_keys_choose_in_the_table(page, context):
    page.backbone.table.setFocus()
    QTest.keyClick(page.backbone.table, Qt.Key.Key_Down)
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")


def test_search_keeps_what_fits_and_chooses_nothing(page, context):
    search = child(page, QLineEdit, "model.search")
    QTest.keyClicks(search, "mobilenetv2")
    assert page.backbone.table.proxy.rowCount() == 1
    page.backbone.table.setFocus()
    assert context.store.value.model == BackboneSpec()
    search.clear()
    assert page.backbone.table.proxy.rowCount() > 30


def test_a_click_on_a_dot_chooses_it(page, context):
    scatter = page.backbone.scatter
    at = scatter.mapFromScene(scatter.position("mobilenet_v2"))
    QTest.mouseClick(scatter.viewport(), LEFT, pos=at)
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")


def test_absent_weights_offer_both_ways_and_a_download_makes_them_here(qtbot, page, context, fake_engine):
    download = child(page, QPushButton, "model.downloadWeights")
    assert not download.isVisible()
    click_row(page, "mobilenet")
    assert download.isVisible() and "MB" in download.text()
    assert child(page, QPushButton, "model.chooseWeights").isVisible()
    fake_engine.weights["mobilenet"] = "here"
    with qtbot.waitSignal(context.weights_arrived) as arrived:
        QTest.mouseClick(download, LEFT)
    assert arrived.args == [["mobilenet"]] and fake_engine.called("download_weights")[0][0] == "mobilenet"
    qtbot.waitUntil(lambda: not download.isVisible(), timeout=3000)
    assert page.backbone.table.backbones.states["mobilenet"] == "here"


def test_a_failed_download_is_said_where_it_was_asked_for(qtbot, page, fake_engine):
    fake_engine.fail["download_weights"] = DownloadFailed("download-failed", file="w.h5", reason="no network")
    click_row(page, "mobilenet")
    click(page, "model.downloadWeights")
    trouble = page.backbone.details.weights.trouble
    qtbot.waitUntil(lambda: "no network" in trouble.text, timeout=3000)
    qtbot.waitUntil(child(page, QPushButton, "model.downloadWeights").isVisible, timeout=3000)


def test_a_weights_file_of_ones_own_is_imported(qtbot, page, context, fake_engine, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("/somewhere/weights.h5", ""))
    click_row(page, "mobilenet")
    with qtbot.waitSignal(context.weights_arrived) as arrived:
        child(page, QPushButton, "model.chooseWeights").menu().actions()[0].trigger()
    assert arrived.args == [["mobilenet_v2"]]
    assert fake_engine.called("import_weights")[0][0] == Path("/somewhere/weights.h5")
    assert "MobileNetV2" in page.backbone.details.weights.trouble.text  # not those of the chosen one
    click(page, "model.weights.messageAction")
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")


def test_random_weights_are_trained_from_scratch_in_one_undo_step(page, context):
    before = context.store.undo.count()
    click(page, "model.random")
    assert not context.store.value.model.pretrained and context.store.value.policy.mode == "scratch"
    assert context.store.undo.count() == before + 1
    click(page, "model.pretrained")
    assert context.store.value.model.pretrained and context.store.value.policy.mode == "transfer"
    context.store.undo.undo()
    context.store.undo.undo()
    assert (
        context.store.value.policy.mode == "transfer" and child(page, QAbstractButton, "model.pretrained").isChecked()
    )


def test_side_and_dropout_are_edits_and_the_side_is_explained(page, context):
    details = page.backbone.details
    assert "recommended" in details.side.currentText() and details.side_words.text()
    details.side.setCurrentIndex(details.side.findData(160))
    details.side.activated.emit(details.side.currentIndex())
    child(page, QDoubleSpinBox, "model.dropout").setValue(0.5)
    assert (context.store.value.model.side_px, context.store.value.model.dropout) == (160, 0.5)
    context.store.undo.undo()
    assert details.dropout.value() == 0.2 and details.side.currentData() == 160


# ---- build


def test_looking_at_the_other_tab_changes_nothing_and_one_click_uses_it(page, context):
    page.tabs.setCurrentIndex(BUILD)
    assert isinstance(context.store.value.model, BackboneSpec)
    click(page, "model.use")
    assert isinstance(context.store.value.model, ModelPlan) and context.store.value.policy.mode == "scratch"
    assert not page.use_button.isVisible()
    own = context.store.value.model
    page.tabs.setCurrentIndex(BACKBONE)
    click(page, "model.use")
    assert context.store.value.model == BackboneSpec() and context.store.value.policy.mode == "transfer"
    page.tabs.setCurrentIndex(BUILD)
    assert page.build.plan == own  # not lost
    context.store.undo.undo()
    assert context.store.value.model == own and context.store.value.policy.mode == "scratch"


def test_adding_a_block_grows_the_layer_table_and_undo_shrinks_it(page, context):
    build(page, context, "conv", "global_average_pooling")
    rows = len(page.build.table.model.rows)
    click(page, "model.add.conv")  # nothing is chosen: at the end, where it does not fit
    assert kinds(context) == ["conv", "global_average_pooling", "conv"]
    assert page.build.blocks.rows[2].facts.problem is not None
    context.store.undo.undo()
    QTest.mouseClick(page.build.blocks.rows[0], LEFT, pos=QPoint(60, 20))
    click(page, "model.add.conv")
    assert kinds(context) == ["conv", "conv", "global_average_pooling"]
    assert len(page.build.table.model.rows) == rows + 1 and page.build.blocks.selected == 1
    context.store.undo.undo()
    assert len(page.build.table.model.rows) == rows and len(page.build.blocks.rows) == 2


def test_the_chosen_row_unfolds_its_form_in_place_and_edits(page, context):
    build(page, context, "conv", "global_average_pooling")
    QTest.mouseClick(page.build.blocks.rows[0], LEFT, pos=QPoint(60, 20))
    filters = child(page, QSpinBox, "model.block0.filters")
    assert filters.isVisible() and filters.value() == 32
    filters.setFocus()
    filters.selectAll()
    QTest.keyClicks(filters, "64")
    QTest.keyClick(filters, Qt.Key.Key_Return)
    assert context.store.value.model.blocks[0].settings["filters"] == 64
    assert child(page, QSpinBox, "model.block0.filters") is filters  # the form stays, with its focus
    assert "64" in page.build.blocks.rows[0].words.text()
    assert page.build.blocks.rows[0].output.text() == "32 × 32 × 64"
    assert "=" in page.build.blocks.rows[0].formula.text()
    context.store.undo.undo()
    assert filters.value() == 32


def test_keys_move_and_remove_blocks(page, context):
    build(page, context, "conv", "batch_norm", "activation", "global_average_pooling")
    rows = page.build.blocks.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert page.build.blocks.selected == 1
    QTest.keyClick(rows[1], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kinds(context) == ["conv", "activation", "batch_norm", "global_average_pooling"]
    assert page.build.blocks.selected == 2
    QTest.keyClick(rows[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kinds(context)[1] == "batch_norm"
    QTest.keyClick(rows[1], Qt.Key.Key_Delete)
    assert kinds(context) == ["conv", "activation", "global_average_pooling"]
    context.store.undo.undo()
    assert kinds(context) == ["conv", "batch_norm", "activation", "global_average_pooling"]


def test_buttons_of_the_chosen_row_move_and_remove_it(page, context):
    build(page, context, "conv", "activation", "global_average_pooling")
    QTest.mouseClick(page.build.blocks.rows[1], LEFT, pos=QPoint(60, 20))
    QTest.mouseClick(child(page, QToolButton, "model.block1.raise"), LEFT)
    assert kinds(context)[:2] == ["activation", "conv"]
    QTest.mouseClick(child(page, QToolButton, "model.block0.remove"), LEFT)
    assert kinds(context) == ["conv", "global_average_pooling"]


def _drop(mime, at):
    action, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(at), action, mime, LEFT, none)


def drop_block(page, kind, text, gap):
    """Let something go above block ``gap``, or under the last."""
    rows, inside = page.build.blocks.rows, page.build.blocks.widget()
    QApplication.processEvents()  # new rows find their places
    at = rows[gap].geometry().topLeft() if gap < len(rows) else rows[-1].geometry().bottomLeft() + QPoint(0, 9)
    mime = QMimeData()
    mime.setData(kind, QByteArray(text.encode()))
    inside.dropEvent(_drop(mime, at))


def test_dragging_moves_blocks_and_brings_new_ones(page, context):
    build(page, context, "conv", "batch_norm", "activation", "global_average_pooling")
    drop_block(page, MOVED_BLOCK, "2", 1)
    assert kinds(context) == ["conv", "activation", "batch_norm", "global_average_pooling"]
    drop_block(page, MOVED_BLOCK, "1", 2)  # between itself and the next: stays
    assert kinds(context)[1] == "activation"
    drop_block(page, NEW_BLOCK, "pooling", 1)
    assert kinds(context)[1] == "pooling"
    drop_block(page, NEW_BLOCK, "dropout", 5)
    assert kinds(context)[-1] == "dropout"


def test_a_wrong_block_says_why_and_its_fix_mends_it(page, context):
    build(page, context, "conv", "dense")
    row = page.build.blocks.rows[1]
    assert row.reason.isVisible() and row.property("role") == "bar-bad" and "row" in row.reason.text()
    QTest.mouseClick(row.fix, LEFT)
    assert kinds(context) == ["conv", "flatten", "dense"]
    assert not any(row.facts.problem for row in page.build.blocks.rows)


def test_an_empty_plan_says_what_to_do(page, context):
    page.tabs.setCurrentIndex(BUILD)
    action = next(action for action in page.build.presets_menu.actions() if not action.property("preset"))
    action.trigger()
    assert kinds(context) == [] and page.build.trouble.text
    click(page, "model.add.conv")
    assert kinds(context) == ["conv"]


def test_presets_fill_the_plan(page, context):
    page.tabs.setCurrentIndex(BUILD)
    action = next(action for action in page.build.presets_menu.actions() if action.property("preset") == "vgg16")
    action.trigger()
    assert context.store.value.model.name == "VGG16" and len(page.build.blocks.rows) > 20
    assert not any(row.facts.problem for row in page.build.blocks.rows)


def test_the_input_side_changes_all_sizes(page, context):
    build(page, context, "conv", "global_average_pooling")
    child(page, QSpinBox, "model.side").setValue(48)
    assert context.store.value.model.side_px == 48 and page.build.blocks.rows[0].output.text() == "48 × 48 × 32"


def test_a_layer_chosen_in_the_table_unfolds_its_block(page, context):
    build(page, context, "conv", "pooling", "global_average_pooling")
    view = page.build.table.view
    index = view.model().index(2, 0)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    assert page.build.blocks.selected == 1


def test_a_block_of_an_unknown_kind_is_shown_and_can_be_removed(page, context):
    build(page, context, "conv", "magic", "global_average_pooling")
    row = page.build.blocks.rows[1]
    assert row.name.text() == "magic" and row.reason.isVisible()
    QTest.mouseClick(row.fix, LEFT)
    assert kinds(context) == ["conv", "global_average_pooling"]


def test_every_visible_button_has_a_name(page, context):
    build(page, context, "conv", "global_average_pooling")
    page.build.blocks.choose(0)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.objectName() or button.parent().metaObject().className().startswith(
                ("QLineEdit", "QTable")
            ), button
            assert button.accessibleName() or button.text() or not button.objectName()


def test_a_page_built_anew_shows_the_tab_looked_at(page, context, qtbot):
    for tab in (BUILD, BACKBONE):
        page.tabs.setCurrentIndex(tab)
        anew = ModelPage(context)
        qtbot.addWidget(anew)
        assert anew.tabs.currentIndex() == tab
