import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from engine.model.plan import Block, ModelPlan
from engine.model.zoo import ZOO, zoo_plan
from gui.pages.model.compare_dialog import EXAMPLES, CompareDialog, partner
from gui.pages.model.memory import ModelMemory
from gui.pages.model.zoo_memory import ZooMemory

NAIVE = zoo_plan("googlenet_32", switches={"inception": "naive"})


@pytest.fixture
def opened(qtbot, context):
    def make(plan):
        context.store.edit("plan", model=plan)
        made = CompareDialog(context, ModelMemory.of(context.store))
        qtbot.addWidget(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        made.show()
        return made

    return make


def figures(dialog):
    layout = dialog.figures
    return [layout.itemAt(n).widget().text() for n in range(layout.count())]


def test_it_opens_with_what_the_last_switch_changed(opened, context):
    context.memory(ZooMemory).note(zoo_plan("googlenet_32"), NAIVE, "Inception naive")
    dialog = opened(NAIVE)
    assert dialog.left.plan == zoo_plan("googlenet_32") and dialog.right.plan == NAIVE
    assert "9 changed" in dialog.words.text() and "+86.7 M parameters" in dialog.words.text()


def test_of_an_edited_network_the_recipe_stands_on_the_left(opened):
    recipe = zoo_plan("alexnet_32", 48, {"lrn": False})
    dialog = opened(msgspec.structs.replace(recipe, blocks=(*recipe.blocks, Block(kind="dropout"))))
    assert (
        dialog.left.plan == recipe and dialog.words.text() == "Only right: 1 × Dropout. Right against left: +1 layer."
    )


def test_of_an_own_network_some_other_stands_on_the_left(opened):
    own = opened(ModelPlan(name="own", side_px=32, blocks=(Block(kind="flatten"),)))
    assert own.right.plan.name == "own" and own.left.plan.zoo


@pytest.mark.parametrize(
    ("key", "other"),
    [("vgg16", "vgg19"), ("zfnet", "alexnet"), ("alexnet_32", "alexnet"), ("resnet56", "resnet20"), ("", "small_cnn")],
)
def test_partners(key, other):
    assert partner(key) == other


@pytest.mark.parametrize("key", ZOO)
def test_nobody_is_its_own_partner(key):
    assert partner(key) != key and partner(key) in ZOO


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_the_lectures_contrasts(opened, number):
    dialog = opened(zoo_plan("alexnet_32"))
    dialog.findChild(QPushButton, f"compare.example{number}").click()
    assert (dialog.left.key, dialog.right.key) == tuple(key for key, _ in EXAMPLES[number])
    assert int(dialog.classes.currentData()) == 1000 and not dialog.found.alike


def test_vgg_figures_and_their_differences(opened):
    dialog = opened(zoo_plan("alexnet_32"))
    dialog.show_example(0)
    said = figures(dialog)
    assert {"138,357,544", "143,667,240", "+5,309,696 (+3.8 %)", "Depth"} <= set(said)
    assert "Auxiliary parameters" not in said
    dialog.show_example(1)
    assert "Auxiliary parameters" in figures(dialog)


def test_swap_turns_the_signs(opened):
    dialog = opened(zoo_plan("alexnet_32"))
    dialog.show_example(0)
    dialog.swap.click()
    assert (dialog.left.key, dialog.right.key) == ("vgg19", "vgg16") and "Only left: 3" in dialog.words.text()


def test_a_switch_of_one_side_counts_anew(opened):
    dialog = opened(zoo_plan("alexnet_32"))
    dialog.show_example(1)
    dialog.right.switches.switched.emit("inception", "naive")
    assert dialog.found.alike and dialog.words.text() == "Both are the same network."


def test_only_what_differs_and_other_classes(opened):
    dialog = opened(zoo_plan("alexnet_32"))
    dialog.show_example(0)
    dialog.only_different.click()
    assert dialog.list.pairs.rowCount() == 3
    dialog.classes.setCurrentIndex(0)
    dialog.classes.activated.emit(0)
    assert "138,357,544" not in figures(dialog)


def test_copy_and_save_as_text(opened, context, tmp_path, monkeypatch, qtbot):
    dialog = opened(zoo_plan("alexnet_32"))
    dialog.show_example(0)
    with qtbot.waitSignal(context.notify):
        dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "VGG16 against VGG19" in text
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "vgg"), ""))
    dialog.save.click()
    assert (tmp_path / "vgg.txt").read_text(encoding="utf-8") == text
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "vgg"), ""))
    with qtbot.waitSignal(context.message):
        dialog.save.click()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.save.click()


def test_the_chosen_row_is_shown_in_full_under_the_list(opened):
    dialog = opened(zoo_plan("alexnet_32"))
    dialog.show_example(2)
    dialog.list.selectRow(0)
    assert "Kernel 11 → 7" in dialog.detail.text()
    assert dialog.findChild(QLabel, "compare.row") is dialog.detail
