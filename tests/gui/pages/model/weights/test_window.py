from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from gui.frame import questions
from gui.pages.model.weights.table import STATE
from tests.gui.pages.model.weights.fake_library import text

VGG, MOBILE = "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5", "mobilenet_1_0_160_tf_no_top.h5"
OWN, KERAS = "vgg16.imported.h5", "resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5"


def press(window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    QTest.keyClick(window.table, key, modifier)


def test_several_chosen_files_are_downloaded_with_the_keyboard(qtbot, window, library):
    assert not window.download_button.isEnabled()
    window.table.choose([VGG, MOBILE, OWN])
    assert window.download_button.text() == "Download (71.8 MB)"
    press(window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert {name for what, name in library.calls if what == "download"} == {VGG, MOBILE}
    assert text(window, VGG, STATE) == "Here, checked"


def test_cancelling_with_the_keyboard(qtbot, window, library):
    library.hold.set()
    window.work.download([VGG, MOBILE])
    window.table.choose([VGG, MOBILE])
    assert window.stop.isEnabled() and not window.download.isEnabled()
    press(window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert library.calls == []


def test_files_and_folders_are_asked_for(qtbot, window, library, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([f"/usb/{VGG}"], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "/usb/폴더")
    for name in ("weights.importFile", "weights.importFolder"):
        with qtbot.waitSignal(window.work.imported, timeout=3000):
            QTest.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert [what for _, what in library.calls] == [[Path("/usb") / VGG], [Path("/usb/폴더")]]
    assert "no weights file" in window.bar.text and "폴더" in window.bar.text


def test_what_is_dropped_is_imported_and_what_does_not_fit_is_said(qtbot, window, library):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/usb/{VGG}"), QUrl.fromLocalFile("/usb/bad 가중치.h5")])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(QPoint(20, 20)), actions, data, buttons, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.work.imported, timeout=3000):
        window.dropEvent(drop)
    assert "bad 가중치.h5" in window.bar.text and "VGG16" in window.bar.text
    qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert [each.name for each in window.table.chosen] == [VGG] and text(window, VGG, STATE) == "Here, checked"


@pytest.mark.parametrize("answer", ["yes", "cancel"])
def test_deleting_asks_first_and_spares_what_is_not_ours(qtbot, window, library, monkeypatch, answer):
    asked = []
    monkeypatch.setattr(questions, "ask", lambda _parent, text, *_more: asked.append(text) or answer)
    window.table.choose([OWN, KERAS])
    press(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert asked == ["Delete the weights of VGG16, imported?"]
    assert library.calls == ([("delete", (OWN,))] if answer == "yes" else [])


def test_nothing_of_keras_or_built_in_can_be_deleted(window):
    window.table.choose([KERAS, "imagenet_class_index.json"])
    assert not window.delete.isEnabled() and not window.download.isEnabled() and window.check.isEnabled()


def test_closing_it_lets_the_work_go_on(qtbot, window, library):
    library.hold.set()
    window.work.download([VGG])
    window.close()
    assert window.work.busy
    library.hold.clear()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert library.calls == [("download", VGG)]


def test_totals_are_told(window):
    assert "ConvScope's folder" in window.totals.text() and "120 GB free" in window.totals.text()
