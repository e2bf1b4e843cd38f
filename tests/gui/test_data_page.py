import dataclasses
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QSlider, QSpinBox, QWidget

from engine.core.control import Progress
from engine.core.errors import BadDataset
from engine.data.dataset import LeftOut
from engine.policy.train_policy import Augmentation
from gui.pages.data import DataPage


@pytest.fixture
def page(qtbot, context):
    holder = QWidget()  # as in the window: the page is no window of its own
    qtbot.addWidget(holder)
    made = DataPage(context, holder)
    made.resize(900, 600)
    holder.resize(900, 600)
    holder.show()
    made.refresh()
    yield made
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=5000)


def drop(page, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.sources.zone.dropEvent(QDropEvent(QPointF(40, 30), action, mime, button, none))


def child(page, kind, name):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def click(page, name):
    QTest.mouseClick(child(page, QPushButton, name), Qt.MouseButton.LeftButton)


def test_dropping_a_folder_makes_it_the_dataset(page, context, tmp_path):
    drop(page, tmp_path)
    assert (context.store.value.dataset.source, context.store.value.dataset.path) == ("folder", str(tmp_path))
    assert tmp_path.name in page.sources.cards["folder"].accessibleName()
    context.store.undo.undo()
    assert context.store.value.dataset.source == "shapes"


def test_dropping_a_single_picture_says_what_to_drop(page, context, tmp_path):
    file = tmp_path / "cat.jpg"
    file.write_bytes(b"")
    drop(page, file)
    assert "cat.jpg" in page.sources.trouble.text and context.store.value.dataset.source == "shapes"


def test_the_open_button_asks_for_a_folder(page, context, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    click(page, "data.open")
    assert context.store.value.dataset.path == str(tmp_path)


def test_a_click_on_a_card_chooses_its_source(page, context, tmp_path):
    drop(page, tmp_path)
    QTest.mouseClick(page.sources.cards["shapes"], Qt.MouseButton.LeftButton)
    assert context.store.value.dataset.source == "shapes"
    page.sources.cards["cifar10"].setFocus()
    QTest.keyClick(page.sources.cards["cifar10"], Qt.Key.Key_Return)  # absent: nothing is chosen
    assert context.store.value.dataset.source == "shapes"


def test_importing_cifar10_uses_it_and_tells_the_others(qtbot, page, context, fake_engine):
    with qtbot.waitSignal(context.data_arrived) as arrived:
        drop(page, Path("/somewhere/cifar-10-python.tar.gz"))
    assert arrived.args == ["cifar10"] and context.store.value.dataset.source == "cifar10"
    assert fake_engine.called("import_cifar10")[0][0] == Path("/somewhere/cifar-10-python.tar.gz")


def test_a_download_shows_its_progress_and_can_be_cancelled(qtbot, page, context):
    def slow(control):
        for done in range(100_000):
            control.tick(Progress(done=done, total=100_000, what="downloading"))
            time.sleep(0.001)

    context.services = dataclasses.replace(context.services, download_cifar10=slow)
    assert page.sources.progress.isHidden()
    click(page, "data.downloadCifar10")
    qtbot.waitUntil(lambda: not page.sources.progress.isHidden(), timeout=3000)
    click(page, "data.cifar10.cancel")
    qtbot.waitUntil(lambda: page.sources.progress.isHidden(), timeout=3000)
    assert context.store.value.dataset.source == "shapes" and page.sources.trouble.text == ""
    assert child(page, QPushButton, "data.downloadCifar10").isVisible()


def test_a_failed_import_is_said_in_a_sentence(qtbot, page, context, fake_engine):
    fake_engine.fail["import_cifar10"] = BadDataset("unknown-name", what="dataset", name="x", known="y")
    drop(page, Path("/somewhere/cifar-10-python.tar.gz"))
    qtbot.waitUntil(lambda: page.sources.trouble.text != "", timeout=3000)
    assert "x" in page.sources.trouble.text and context.store.value.dataset.source == "shapes"


def test_a_click_on_a_class_opens_its_pictures_and_escape_comes_back(qtbot, page):
    rows = page.classes.rows
    second = rows.visualRect(rows.classes.index(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert page.classes.class_name.text() == "square" and page.classes.grid.isVisible()
    assert page.classes.grid.grid.rowCount() == 20
    QTest.keyClick(page.classes.grid, Qt.Key.Key_Escape)
    assert rows.isVisible()


def test_files_left_out_are_listed_with_reasons_and_can_be_copied(qtbot, page, context, fake_engine):
    line = child(page, QPushButton, "data.leftOutLine")
    assert not line.isVisible()
    gone = (LeftOut(file="a/torn.jpg", reason="picture-truncated"), LeftOut(file="b/._x.jpg", reason="picture-empty"))
    fake_engine.dataset = dataclasses.replace(fake_engine.dataset, left_out=gone)
    with qtbot.waitSignal(context.dataset.changed):
        context.dataset.reload()
    qtbot.waitUntil(line.isVisible, timeout=3000)
    assert line.text() == "2 files left out. Why?"
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    view = page.classes.left_out.view
    assert view.isVisible() and view.model().rowCount() == 2 and view.model().index(0, 0).data() == "a/torn.jpg"
    click(page, "data.leftOut.copy")
    assert QGuiApplication.clipboard().text().count("\n") == 1 and "._x.jpg" in QGuiApplication.clipboard().text()
    click(page, "data.leftOut.back")
    assert page.classes.rows.isVisible()


def test_a_dataset_that_cannot_be_loaded_says_why_and_what_to_do(qtbot, page, context, fake_engine):
    fake_engine.fail["load_dataset"] = BadDataset("unknown-name", what="dataset", name="x", known="y")
    context.dataset.reload()
    qtbot.waitUntil(page.classes.nothing.isVisible, timeout=3000)
    assert child(page, QPushButton, "data.openFolder").isVisible()


def test_dragging_the_split_edits_the_share_in_one_undo_step(qtbot, page, context):
    bar = page.split.bar
    before, there = context.store.undo.count(), QPoint(round(bar.width() * 0.6), 18)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.handle_x), 18))
    QTest.mouseMove(bar, QPoint(round(bar.width() * 0.7), 18))
    QTest.mouseMove(bar, there)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=there)
    assert context.store.value.dataset.validation == pytest.approx(0.4, abs=0.02)
    assert context.store.undo.count() == before + 1
    context.store.undo.undo()
    assert context.store.value.dataset.validation == 0.2 and bar.share == 0.2


def test_few_validation_pictures_are_judged_in_words(page):
    text = page.split.judgement.text()
    assert text.startswith("12 validation pictures: results can be off by") and "points" in text
    assert page.split.judgement.property("role") == "warn"


def test_the_limit_is_an_edit(page, context):
    box = child(page, QSpinBox, "data.limit")
    box.setValue(30)
    assert context.store.value.dataset.limit == 30
    context.store.undo.undo()
    assert box.value() == 0 and box.text() == "all"


def test_presets_and_sliders_set_the_augmentation_and_show_twelve_variants(qtbot, page, context, fake_engine):
    qtbot.waitUntil(lambda: len(page.variation.grid.images) == 1, timeout=3000)
    click(page, "data.variation.strong")
    strong = context.store.value.policy.augmentation
    assert strong.active
    qtbot.waitUntil(lambda: len(page.variation.grid.images) == 12, timeout=3000)
    click(page, "data.adjust")
    slider = child(page, QSlider, "data.augmentation.rotate")
    assert slider.isVisible()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert context.store.value.policy.augmentation.rotate > strong.rotate
    context.store.undo.undo()
    assert context.store.value.policy.augmentation == strong
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=3000)
    asked = len(fake_engine.called("augment_preview"))
    click(page, "data.another")
    qtbot.waitUntil(lambda: len(fake_engine.called("augment_preview")) == asked + 1, timeout=3000)
    click(page, "data.variation.none")
    assert context.store.value.policy.augmentation == Augmentation()
    qtbot.waitUntil(lambda: len(page.variation.grid.images) == 1, timeout=3000)


def test_every_button_has_a_name_for_tests_and_screen_readers(page):
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert not button.isVisibleTo(page) or button.accessibleName() or button.text(), button.objectName()
