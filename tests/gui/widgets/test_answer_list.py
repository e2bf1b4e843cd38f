from types import SimpleNamespace

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from gui.jobs import Lanes
from gui.widgets.answer_list import AnswerList
from gui.widgets.thumbnails import Thumbnails


@pytest.fixture
def answers(qtbot):
    lanes = Lanes()
    made = AnswerList(Thumbnails(lanes, side_px=32))
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not lanes.jobs, timeout=5000)
    lanes.close()


def answer(file, error=""):
    return SimpleNamespace(file=file, top=() if error else (("cat", 0.9), ("dog", 0.1)), error=error)


def test_answers_that_only_grow_are_added(answers, tmp_path):
    for n in range(3):
        Image.new("RGB", (9, 9)).save(tmp_path / f"{n}.png")
    files = [answer(tmp_path / f"{n}.png") for n in range(3)]
    added, reset = [], []
    answers.results.rowsInserted.connect(lambda _parent, first, last: added.append((first, last)))
    answers.results.modelReset.connect(lambda: reset.append(True))
    answers.results.show(files[:1])
    answers.results.show(files)
    assert (added, reset) == ([(1, 2)], [True])
    answers.results.show(files[1:])
    assert reset == [True, True]


def test_a_row_is_read_out_whole(answers, tmp_path):
    answers.results.show([answer(tmp_path / "a.png"), answer(tmp_path / "b.txt", "b.txt is not a picture.")])
    texts = [answers.results.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert texts == ["a.png: cat 90.0 %, dog 10.0 %", "b.txt: b.txt is not a picture."]
    answers.grab()


def test_a_file_that_vanished_gets_a_crossed_plate(answers, qtbot, tmp_path):
    answers.results.show([answer(tmp_path / "gone.png")])
    first = answers.results.index(0)
    qtbot.waitUntil(lambda: first.data(Qt.ItemDataRole.DecorationRole) is not None, timeout=5000)
    assert first.data(Qt.ItemDataRole.DecorationRole).isNull()
    answers.grab()
