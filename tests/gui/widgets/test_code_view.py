import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from engine.model.code import keras_code
from engine.model.plan import Block, ModelPlan
from engine.model.zoo import zoo_plan
from gui.widgets.code_view import CodeView, file_name

PLAN = ModelPlan(name="Mein Netz", side_px=32, blocks=(Block(kind="conv"), Block(kind="global_average_pooling")))
OTHER = ModelPlan(name="Mein Netz", side_px=32, blocks=(Block(kind="flatten"),))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot, context):
    made = CodeView(context)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_it_shows_the_code_of_the_plan(view, qtbot):
    view.show_plan(PLAN, 7)
    qtbot.waitUntil(lambda: view.text.toPlainText() == keras_code(PLAN, 7), timeout=2000)
    assert view.text.isReadOnly() and view.copy.isEnabled()


def test_out_of_sight_nothing_is_written_until_it_is_seen(view):
    view.hide()
    view.show_plan(PLAN, 7)
    assert view.text.toPlainText() == ""
    view.show()
    assert view.text.toPlainText() == keras_code(PLAN, 7)


def test_edits_in_a_row_are_written_once(view, monkeypatch, qtbot):
    from gui.widgets import code_view

    calls = []
    real = code_view.written
    monkeypatch.setattr(code_view, "written", lambda *args: calls.append(args) or real(*args))
    for k in range(2, 9):
        view.show_plan(PLAN, k)
    qtbot.waitUntil(lambda: "Dense(8" in view.text.toPlainText(), timeout=2000)
    assert len(calls) == 1


def test_a_wrong_plan_says_why_and_cannot_be_copied(view):
    view.show_plan(ModelPlan(name="wrong", side_px=32, blocks=(Block(kind="conv"),)), 7)
    view.refresh()
    assert view.text.toPlainText() == "" and "wrong" in view.words.text()
    assert not view.copy.isEnabled() and not view.save.isEnabled()
    view.show_plan(PLAN, 7)
    view.refresh()
    assert view.save.isEnabled()


def test_copy(view, context, qtbot):
    view.show_plan(PLAN, 7)
    with qtbot.waitSignal(context.notify):
        QTest.mouseClick(view.copy, LEFT)
    assert QGuiApplication.clipboard().text() == keras_code(PLAN, 7)


def test_save(view, context, tmp_path, monkeypatch):
    chosen = tmp_path / "netz"
    asked = []

    def ask(_parent, _title, suggestion, _kinds):
        asked.append(suggestion)
        return str(chosen), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    view.show_plan(PLAN, 7)
    view.save.click()
    assert asked[0].endswith("mein_netz.py")
    assert chosen.with_suffix(".py").read_text(encoding="utf-8") == keras_code(PLAN, 7)
    assert context.settings.folder("code") == str(tmp_path)


def test_a_folder_that_cannot_be_written_to_is_said(view, context, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "x.py"), ""))
    view.show_plan(PLAN, 7)
    with qtbot.waitSignal(context.message):
        view.save.click()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    view.save.click()


def test_what_is_looked_at_stays_in_place(view):
    long = zoo_plan("vgg16")
    view.show_plan(long, 10)
    view.refresh()
    bar = view.text.verticalScrollBar()
    bar.setValue(12)
    view.show_plan(long, 11)
    view.refresh()
    assert bar.value() == 12


def test_a_block_is_marked_and_scrolled_to_and_a_click_tells_its_number(view, qtbot):
    view.show_plan(zoo_plan("vgg16"), 10)
    view.refresh()
    view.mark_block(19)
    marked = [one.cursor.blockNumber() for one in view.text.extraSelections()]
    text = "".join(view.text.document().findBlockByNumber(number).text() for number in marked)
    assert "dense_20" in text and view.text.verticalScrollBar().value() > 0
    cursor = view.text.textCursor()
    cursor.setPosition(view.text.document().find("conv_1").position())
    with qtbot.waitSignal(view.block_chosen) as told:
        view.text.setTextCursor(cursor)
    assert told.args == [0]
    view.mark_block(-1)
    assert view.text.extraSelections() == []


def test_150_blocks_are_written_quickly(view):
    def plan(filters):
        blocks = (Block(kind="conv", settings={"filters": filters}), *[Block(kind="conv")] * 148)
        return ModelPlan(name="long", side_px=32, blocks=(*blocks, Block(kind="global_average_pooling")))

    view.show_plan(plan(8), 10)
    view.refresh()
    times = []
    for filters in (16, 24, 32):
        view.show_plan(plan(filters), 10)
        begun = time.perf_counter()
        view.refresh()
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.05  # a few times what it takes alone


def test_file_names():
    assert file_name("AlexNet (pooling average)") == "alexnet_pooling_average"
    assert file_name("내 망") == "내_망" and file_name("///") == "network"
