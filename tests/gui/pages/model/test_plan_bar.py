from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from engine.model.plan_file import read_plan, write_plan


def test_the_name_is_edited_in_one_step_and_an_empty_one_is_none(build, context, child):
    tab = build("conv", "global_average_pooling")
    name = child(QLineEdit, "model.planName")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Netz 1")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert context.store.value.model.name == "Netz 1"
    context.store.undo.undo()
    assert name.text() == "own"
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_Backspace)
    QTest.keyClick(name, Qt.Key.Key_Return)
    tab.setFocus()
    assert context.store.value.model.name == "own" and name.text() == "own"


def test_saved_plans_are_offered_again_and_opening_is_one_undo_step(build, context, tmp_path):
    tab = build("conv", "global_average_pooling")
    before = context.store.value.model
    path = tmp_path / "net.json"
    tab.files.save_path(before, path)
    assert read_plan(path) == before
    build("flatten")
    tab.bar.show_recent()
    (action,) = tab.bar.recent.actions()
    assert action.text() == "net.json"
    action.trigger()
    assert context.store.value.model == before
    context.store.undo.undo()
    assert len(context.store.value.model.blocks) == 1
    path.unlink()
    tab.bar.show_recent()
    assert not tab.bar.recent.actions()[0].isEnabled()


def test_a_bad_file_is_told_above_nothing_lost(build, context, tmp_path):
    tab = build("conv", "global_average_pooling")
    before = context.store.value.model
    (tmp_path / "x.json").write_text("{", encoding="utf-8")
    tab.files.open_path(tmp_path / "x.json")
    assert tab.trouble.text and context.store.value.model == before
    write_plan(before, tmp_path / "x.json")
    tab.files.open_path(tmp_path / "x.json")
    assert not tab.trouble.text
