from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTabBar, QTableView

from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.model.plan_file import write_plan
from gui.pages.model import ModelPage
from gui.pages.model.model_page import BACKBONE, BUILD


def test_looking_at_the_other_tab_changes_nothing_and_one_click_uses_it(page, context, click):
    page.tabs.setCurrentIndex(BUILD)
    assert isinstance(context.store.value.model, BackboneSpec)
    click("model.use")
    assert isinstance(context.store.value.model, ModelPlan) and context.store.value.policy.mode == "scratch"
    assert not page.use_button.isVisible()
    own = context.store.value.model
    page.tabs.setCurrentIndex(BACKBONE)
    click("model.use")
    assert context.store.value.model == BackboneSpec() and context.store.value.policy.mode == "transfer"
    page.tabs.setCurrentIndex(BUILD)
    assert page.build.plan == own  # not lost
    context.store.undo.undo()
    assert context.store.value.model == own and context.store.value.policy.mode == "scratch"


def test_every_visible_button_has_a_name(page, build):
    build("conv", "cnn_block", "global_average_pooling").blocks.choose(0)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.objectName() or isinstance(button.parent(), (QLineEdit, QTabBar, QTableView)), button
            assert button.accessibleName() or button.text() or not button.objectName()


def test_a_page_built_anew_shows_the_tab_looked_at(page, context, qtbot):
    for tab in (BUILD, BACKBONE):
        page.tabs.setCurrentIndex(tab)
        anew = ModelPage(context)
        qtbot.addWidget(anew)
        assert anew.tabs.currentIndex() == tab


def test_the_backbones_head_opens_in_the_builder_and_is_edited_there(page, context, click, child):
    page.backbone.head_as_blocks_asked.emit()
    tab = page.build
    assert page.tabs.currentIndex() == BUILD and tab.head_shown and not page.use_button.isVisible()
    assert tab.backbone.heading.text() == "EfficientNet-Lite0" and tab.backbone.shape.text() == "3 × 3 × 1,280"
    assert [fact.block.kind for fact in tab.blocks.facts] == ["global_average_pooling", "dropout"]
    tab.blocks.choose(0)
    click("model.add.dense")
    head = context.store.value.model.head
    assert [block.kind for block in head] == ["global_average_pooling", "dense", "dropout"]
    assert context.store.value.policy.mode == "transfer" and tab.blocks.row(1).output == "128"
    context.store.undo.undo()
    assert context.store.value.model == BackboneSpec()
    click("model.backToPlan")
    assert not tab.head_shown and tab.input.isVisible() and not tab.backbone.isVisible()
    assert page.use_button.isVisible() and isinstance(context.store.value.model, BackboneSpec)


def test_a_wrong_head_says_so_at_the_block(page, context):
    page.backbone.head_as_blocks_asked.emit()
    context.store.edit("head", model=BackboneSpec(head=(Block(kind="dense"),)))
    row = page.build.blocks.row(0)
    assert row.problem is not None and len(row.problem.links) == 2
    row.problem.links[0].click()
    assert [block.kind for block in context.store.value.model.head] == ["flatten", "dense"]


def test_another_plan_is_shown_in_place_of_a_head(page, context):
    context.store.edit("own", model=ModelPlan(name="own", side_px=32, blocks=(Block(kind="flatten"),)))
    page.backbone.head_as_blocks_asked.emit()
    context.store.edit_policy("epochs", epochs=3)
    assert page.build.head_shown  # looking is no edit
    context.store.edit("other", model=ModelPlan(name="other", side_px=32, blocks=(Block(kind="flatten"),)))
    assert not page.build.head_shown and page.build.bar.name.text() == "other"


def test_a_plan_file_dropped_on_the_page_opens_and_other_files_are_the_windows(page, context, tmp_path):
    plan = ModelPlan(name="Dropped", side_px=64, blocks=(Block(kind="flatten"),))
    good, bad = tmp_path / "plan.json", tmp_path / "experiment.json"
    write_plan(plan, good)
    bad.write_text(context.store.value.to_json(), encoding="utf-8")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for path, accepted in ((bad, False), (good, True)):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
        page.dragEnterEvent(event)
        assert event.isAccepted() == accepted
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    assert context.store.value.model == plan and page.tabs.currentIndex() == BUILD
