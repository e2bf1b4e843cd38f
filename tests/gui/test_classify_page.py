import csv
import io
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton

from engine.core.control import Cancelled, Control
from engine.core.errors import BadModelFile
from engine.core.sentences import SENTENCES
from gui.pages.classify import ClassifyPage
from gui.pages.classify.saving import as_csv
from gui.pages.classify.totals import totals
from gui.pages.classify.work import classify_all, pictures_in
from tests.gui.test_inspect_page import drop_on


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page.context.lanes.jobs and not page._classifying.busy, timeout=5000)


@pytest.fixture
def page(qtbot, context):
    made = ClassifyPage(context)
    qtbot.addWidget(made)
    made.resize(914, 598)
    made.show()
    qtbot.waitExposed(made)
    made.refresh()
    settle(qtbot, made)
    return made


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "pictures" / "deep"
    inside.mkdir(parents=True)
    for n in range(20):
        Image.new("RGB", (20, 20), (n * 10, 0, 0)).save(inside / f"{n:02d}.png")
    (tmp_path / "pictures" / "notes.txt").write_text("no picture")
    (tmp_path / "pictures" / "._00.png").write_bytes(b"\0")
    return tmp_path / "pictures"


def rows(page):
    return page.results.results.rowCount()


def test_it_opens_with_one_clear_step(page):
    assert page.zone.isVisible() and page.zone.height() > 300
    assert not page.results.isVisible()
    assert page.source.source == "imagenet"


def test_a_dropped_folder_is_classified_whole(page, qtbot, folder, fake_engine):
    drop_on(page, [folder])
    settle(qtbot, page)
    assert rows(page) == 20
    assert page.totals.text() == "20 pictures · 20 × circle · other files left out: 1"
    assert page.zone.height() <= 56
    assert [len(call[1]) for call in fake_engine.called("classify")] == [8, 8, 4]


def test_the_drop_zone_and_the_window_lead_here_too(page, qtbot, folder):
    page.zone.dropped.emit([folder / "deep" / "00.png"])
    settle(qtbot, page)
    assert rows(page) == 1
    page.context.dropped.emit([folder / "deep" / "00.png", folder / "deep" / "01.png"])
    settle(qtbot, page)
    assert rows(page) == 2


def test_a_file_that_is_no_picture_has_its_sentence(page, qtbot, folder):
    page.classify([folder / "notes.txt", folder / "deep" / "00.png"])
    settle(qtbot, page)
    first = page.results.results.index(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "notes.txt: notes.txt is not a picture."
    assert page.totals.text() == "1 picture · could not be read: 1"
    page.results.grab()


def test_open_pictures(page, qtbot, folder, monkeypatch):
    files = [str(folder / "deep" / "00.png")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (files, ""))
    qtbot.mouseClick(page.findChild(QPushButton, "classify.open"), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert rows(page) == 1


def test_open_a_folder(page, qtbot, folder, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    qtbot.mouseClick(page.findChild(QPushButton, "classify.openFolder"), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert rows(page) == 20


def test_a_picture_is_pasted(page, qtbot, fake_engine):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page)
    (file,) = fake_engine.called("classify")[-1][1]
    with Image.open(file) as pasted:
        assert pasted.size == (30, 20)


def test_files_are_pasted_and_nothing_is_said_kindly(page, qtbot, folder):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "deep" / "03.png"))])
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.mouseClick(page.findChild(QPushButton, "classify.paste"), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert rows(page) == 1
    QGuiApplication.clipboard().setText("words")
    page.paste()
    assert page.messages.text.startswith("There is no picture in the clipboard")


def test_another_network_classifies_the_same_pictures_again(page, qtbot, folder, context, fake_engine):
    page.classify([folder / "deep" / "00.png"])
    settle(qtbot, page)
    with qtbot.waitSignal(context.run_finished, timeout=5000):
        context.run_state.start()
    settle(qtbot, page)
    assert fake_engine.called("classify")[-1][0] == fake_engine.runs[0].path
    box = page.findChild(QComboBox, "classify.source")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle(qtbot, page)
    assert fake_engine.called("classify")[-1][0] == "imagenet"


def test_pictures_dropped_before_the_runs_are_known_wait(qtbot, context, folder, fake_engine):
    page = ClassifyPage(context)
    qtbot.addWidget(page)
    page.classify([folder / "deep" / "00.png"])
    settle(qtbot, page)
    qtbot.waitUntil(lambda: rows(page) == 1, timeout=5000)


def test_a_network_that_cannot_be_opened_says_so(page, qtbot, folder, fake_engine, monkeypatch):
    monkeypatch.setitem(SENTENCES, "test-model", "The network is damaged.")
    fake_engine.fail["classify"] = BadModelFile("test-model")
    page.classify([folder])
    settle(qtbot, page)
    assert page.messages.text == "The network is damaged."
    assert not page.progress_row.isVisible()


def test_cancel_keeps_what_was_answered(page, qtbot, folder, context):
    asked = []

    def slow(source, files, top, control):
        asked.append(files)
        while len(asked) > 1 and not control.stopped:
            time.sleep(0.005)
        if control.stopped:
            raise Cancelled
        return [SimpleNamespace(file=file, top=(("cat", 1.0),), error="") for file in files]

    object.__setattr__(context.services, "classify", slow)
    page.classify([folder])
    qtbot.waitUntil(lambda: rows(page) >= 8, timeout=5000)
    qtbot.mouseClick(page.findChild(QPushButton, "classify.cancel"), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert rows(page) == 8
    assert page.findChild(QPushButton, "classify.save").isEnabled()


def test_answers_are_saved_as_a_table(page, qtbot, folder, tmp_path, monkeypatch):
    page.classify([folder / "deep" / "00.png", folder / "notes.txt"])
    settle(qtbot, page)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "out"), ""))
    qtbot.mouseClick(page.findChild(QPushButton, "classify.save"), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    table = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8-sig"))))
    assert (table[0]["class_1"], table[0]["probability_1"], table[0]["error"]) == ("circle", "0.700000", "")
    assert table[1]["error"] == "notes.txt is not a picture."


def test_clear_starts_over(page, qtbot, folder):
    page.classify([folder])
    settle(qtbot, page)
    qtbot.mouseClick(page.findChild(QPushButton, "classify.clear"), Qt.MouseButton.LeftButton)
    assert rows(page) == 0 and not page.results.isVisible()
    qtbot.waitUntil(lambda: page.zone.height() > 300, timeout=2000)


def test_thumbnails_come(page, qtbot, folder):
    page.classify([folder / "deep" / "19.png"])
    settle(qtbot, page)
    first = page.results.results.index(0)
    qtbot.waitUntil(lambda: first.data(Qt.ItemDataRole.DecorationRole) is not None, timeout=5000)
    settle(qtbot, page)
    assert not first.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_a_stop_reaches_the_part_under_way():
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        classify_all(lambda *_args: [], "imagenet", [Path("a.png")], control)


def test_folders_are_read_in_order(folder):
    files, skipped = pictures_in([folder, Path("other.bin")], Control())
    assert [file.name for file in files[:2]] == ["00.png", "01.png"] and files[-1].name == "other.bin"
    assert skipped == 1


def test_totals_of_many_classes():
    answers = [SimpleNamespace(top=((f"class {n}", 1.0),), error="") for n in range(6)]
    assert totals(answers).endswith("1 × class 3, others: 2")


def test_a_table_has_a_row_for_each_picture():
    answers = [SimpleNamespace(file="가,나.png", top=(("cat", 0.5), ("dog", 0.25)), error="")]
    assert as_csv(answers).splitlines()[1] == '"가,나.png",cat,0.500000,dog,0.250000,'


def anew(qtbot, page):
    """The page as a change of theme builds it anew."""
    made = ClassifyPage(page.context)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def test_a_page_built_anew_keeps_network_and_answers(page, qtbot, folder, fake_engine):
    fake_engine.runs.append(fake_engine.run(fake_engine.root / "old", None))
    page.refresh()
    settle(qtbot, page)
    page.source.choose("imagenet")
    page.classify([folder])
    settle(qtbot, page)
    asked = len(fake_engine.called("classify"))
    built = anew(qtbot, page)
    settle(qtbot, built)
    assert built.source.source == "imagenet" and rows(built) == 20
    assert built.totals.text() == page.totals.text()
    assert len(fake_engine.called("classify")) == asked  # nothing is asked twice


def test_classifying_goes_on_while_the_page_is_built_anew(page, qtbot, folder, context, fake_engine):
    go = threading.Event()

    def slow(*args):
        go.wait(5)
        return fake_engine.classify(*args)

    object.__setattr__(context.services, "classify", slow)
    page.classify([folder])
    built = anew(qtbot, page)
    page.close()
    assert built.progress_row.isVisible()
    go.set()
    settle(qtbot, built)
    assert rows(built) == 20 and len(fake_engine.called("classify")) == 3 and not built.progress_row.isVisible()


def test_a_run_finished_between_two_pages_is_followed(page, qtbot, fake_engine):
    run = fake_engine.run(fake_engine.root / "new", None)
    fake_engine.runs.append(run)
    page.context.run_finished.emit(run.path)
    built = anew(qtbot, page)
    settle(qtbot, built)
    assert built.source.source == run.path
