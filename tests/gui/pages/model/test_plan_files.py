import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.model.plan import Block, ModelPlan
from engine.model.plan_file import read_plan
from gui.pages.model.plan_files import PlanFiles

PLAN = ModelPlan(name="Mein Netz: 1/2", side_px=64, blocks=(Block(kind="conv", settings={"filters": 8}),))


@pytest.fixture
def files(context, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = PlanFiles(context, window)
    made.told, made.wrong = [], []
    made.opened.connect(lambda plan, name: made.told.append((plan, name)))
    made.failed.connect(made.wrong.append)
    yield made


def test_a_plan_is_saved_and_opened_and_its_file_remembered(files, tmp_path, monkeypatch):
    path, suggested = tmp_path / "net.json", []

    def save_dialog(_parent, _title, suggestion, _kinds):
        suggested.append(suggestion)
        return str(tmp_path / "net"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save_dialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    files.save(PLAN)
    assert suggested[0].endswith("Mein Netz_ 1_2.json") and read_plan(path) == PLAN and files.recent == [path]
    files.open()
    assert files.told == [(PLAN, "net.json")] and not files.wrong


def test_bad_and_missing_files_are_told_and_nothing_opens(files, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text('{"type": "plan", "name": "x"}', encoding="utf-8")
    files.open_path(bad)
    files.open_path(tmp_path / "gone.json")
    assert len(files.wrong) == 2 and "side_px" in str(files.wrong[0]) and "gone.json" in str(files.wrong[1])
    assert not files.told and not files.recent


def test_a_folder_that_cannot_be_written_is_told(files, tmp_path):
    files.save_path(PLAN, tmp_path / "nowhere" / "net.json")
    assert len(files.wrong) == 1 and not files.recent


def test_dialogs_left_without_a_name_do_nothing(files, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    files.save(PLAN)
    files.open()
    assert not files.told and not files.wrong
