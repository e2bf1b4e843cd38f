import msgspec
import pytest
from PySide6.QtWidgets import QFileDialog

from engine.model.plan import Block, ModelPlan
from engine.model.plan_file import write_plan
from engine.model.zoo import ZOO, zoo_plan
from gui.pages.model.compare_side import BEFORE, FILE, OPENED, SCREEN, CompareSide

OWN = ModelPlan(name="own", side_px=32, blocks=(Block(kind="flatten"),))
LAST = zoo_plan("alexnet_32")


@pytest.fixture
def side(qtbot, context):
    made = CompareSide(context, "left", {SCREEN: OWN, BEFORE: LAST})
    qtbot.addWidget(made)
    made.show()
    return made


def pick(side, key):
    side.source.setCurrentIndex(side.source.findData(key))
    side.source.activated.emit(side.source.currentIndex())


def test_it_offers_screen_before_files_and_the_zoo(side):
    keys = [side.source.itemData(row) for row in range(side.source.count())]
    assert [key for key in keys if key] == [SCREEN, BEFORE, FILE, *ZOO]
    assert side.plan == OWN and side.key == SCREEN and side.switches.isHidden()
    assert side.source.currentText() == "On screen: own, 32 px"


def test_a_network_comes_with_its_switches(side, qtbot):
    with qtbot.waitSignal(side.changed):
        pick(side, "googlenet")
    assert side.plan == zoo_plan("googlenet") and not side.switches.isHidden()
    with qtbot.waitSignal(side.changed):
        side.switches.switched.emit("inception", "naive")
    assert side.plan.switches["inception"] == "naive"


def test_an_edited_plan_has_no_switches(side, qtbot, context):
    changed = msgspec.structs.replace(LAST, blocks=LAST.blocks[1:])
    other = CompareSide(context, "right", {SCREEN: changed})
    qtbot.addWidget(other)
    other.show()
    assert other.switches.isHidden()
    pick(side, BEFORE)
    assert side.plan == LAST and not side.switches.isHidden()


def test_a_saved_plan(side, context, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "mine.json"
    write_plan(OWN, path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(side.changed):
        pick(side, FILE)
    assert side.key == OPENED and side.plan == OWN and side.source.currentText() == "From a file: own, 32 px"
    assert context.settings.folder("plans") == str(tmp_path)


@pytest.mark.parametrize("content", ["{", None])
def test_a_file_that_is_no_plan_changes_nothing(side, context, tmp_path, monkeypatch, qtbot, content):
    path = tmp_path / "mine.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(context.message), qtbot.assertNotEmitted(side.changed):
        pick(side, FILE)
    assert side.key == SCREEN and side.source.currentData() == SCREEN
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    pick(side, FILE)
    assert side.source.currentData() == SCREEN


def test_what_is_shown_can_move_to_the_other_side(side, qtbot, context):
    other = CompareSide(context, "right", {SCREEN: OWN, BEFORE: LAST})
    qtbot.addWidget(other)
    side.choose("googlenet", {"inception": "naive"})
    other.restore(side.state())
    assert other.plan == side.plan and other.key == "googlenet"
    other.restore((OPENED, LAST))
    assert other.plan == LAST and other.source.currentData() == OPENED
