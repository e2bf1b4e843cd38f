import msgspec
import pytest

from engine.model.plan import Block, ModelPlan
from engine.model.zoo import switched, zoo_plan
from gui.pages.model.compare_dialog import CompareDialog
from gui.pages.model.memory import ModelMemory
from gui.pages.model.zoo_bar import ZooBar
from gui.pages.model.zoo_card import CardDialog
from gui.pages.model.zoo_gallery import ZooGallery
from gui.pages.model.zoo_memory import ZooMemory


@pytest.fixture
def bar(qtbot, context):
    made = ZooBar(context, ModelMemory.of(context.store))
    qtbot.addWidget(made)
    made.resize(800, 140)
    made.show()
    return made


def use(context, plan):
    context.store.edit("plan", model=plan)


def plan_of(context):
    plan = context.store.value.model
    assert isinstance(plan, ModelPlan)
    return plan


def test_a_switch_changes_the_numbers_at_once_and_says_by_how_much(bar, context):
    use(context, zoo_plan("googlenet_32"))
    assert bar.name.text() == "GoogLeNet for 32×32 · 2014" and bar.change.text() == ""
    before = bar.figures.text()
    bar.switches.switched.emit("inception", "naive")
    assert plan_of(context) == zoo_plan("googlenet_32", switches={"inception": "naive"})
    assert bar.figures.text() != before
    assert bar.change.isVisible() and not bar.note.isVisible()
    assert "naive" in bar.change.text() and "+86.7 M parameters" in bar.change.text()
    assert context.memory(ZooMemory).before == zoo_plan("googlenet_32")


def test_undo_takes_the_switch_and_its_difference_back(bar, context):
    use(context, zoo_plan("alexnet_32"))
    bar.switches.box("lrn").click()
    assert "−2 layers" in bar.change.text() and not bar.switches.box("lrn").isChecked()
    context.store.undo.undo()
    assert plan_of(context) == zoo_plan("alexnet_32")
    assert bar.change.text() == "" and bar.switches.box("lrn").isChecked()


def test_a_switch_without_weights_says_so(bar, context):
    use(context, zoo_plan("alexnet_32"))
    bar.switches.switched.emit("activation", "tanh")
    assert "as many parameters and MACs as before" in bar.change.text()


def test_after_an_edit_a_switch_starts_again_from_the_recipe_and_undo_brings_the_edit_back(bar, context, qtbot):
    plan = zoo_plan("alexnet_32")
    edited = msgspec.structs.replace(plan, blocks=(*plan.blocks, Block(kind="dropout")))
    use(context, plan)
    assert "Compared with the original" in bar.note.text()
    use(context, edited)
    assert "Changed since" in bar.note.text()
    with qtbot.waitSignals([context.notify, bar.started]):
        bar.switches.box("dropout").click()
    assert plan_of(context) == switched(edited, "dropout", False)
    context.store.undo.undo()
    assert plan_of(context) == edited and "Changed since" in bar.note.text()


def test_an_own_plan_has_neither_card_nor_switches(bar, context):
    use(context, ModelPlan(name="x", side_px=32, blocks=(Block(kind="conv"), Block(kind="dense"))))
    assert bar.card.isHidden() and bar.switches.isHidden() and bar.note.text() == ""
    assert bar.name.text() == "Own network" and bar.figures.text().startswith("Up to the block that is wrong")
    bar.open_card()
    assert not bar.window().findChildren(CardDialog)


def test_a_plan_of_a_network_that_is_gone_is_an_own_one(bar, context):
    use(context, msgspec.structs.replace(zoo_plan("alexnet_32"), zoo="atlantis"))
    assert bar.card.isHidden() and bar.name.text() == "Own network"


def test_the_gallery_puts_another_network_in_place(bar, context, qtbot):
    use(context, zoo_plan("alexnet_32"))
    bar.start.click()
    (gallery,) = bar.window().findChildren(ZooGallery)
    assert gallery.list.key == "alexnet"
    gallery.list.choose("lenet5")
    with qtbot.waitSignal(bar.started):
        gallery.start.click()
    assert plan_of(context).zoo == "lenet5" and "LeNet-5" in context.store.undo.undoText()


def test_card_and_comparison_open(bar, context):
    use(context, zoo_plan("alexnet_32"))
    bar.card.click()
    (card,) = bar.window().findChildren(CardDialog)
    bar.compare.click()
    (dialog,) = bar.window().findChildren(CompareDialog)
    assert dialog.right.plan == zoo_plan("alexnet_32")
    card.close()
    dialog.close()


def test_edits_of_other_things_cost_nothing(bar, context, monkeypatch):
    from gui.pages.model import zoo_bar

    use(context, zoo_plan("alexnet_32"))
    monkeypatch.setattr(zoo_bar, "survey", None)
    context.store.edit_policy("epochs", epochs=7)
