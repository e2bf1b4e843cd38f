from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPushButton, QWidget

from engine.core.errors import DownloadFailed
from gui.pages.model.weights_box import WeightsBox, megabytes

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(qtbot, context):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = WeightsBox(context, holder)
    made.show_weights("mobilenet", "absent", pretrained=True)
    holder.resize(320, 200)
    holder.show()
    yield made
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=5000)


def click(box, name):
    QTest.mouseClick(box.findChild(QAbstractButton, name), LEFT)


def test_the_state_is_a_sentence_and_only_absent_ones_are_offered(box):
    assert "not on this computer" in box.state.text() and box.ways.isVisible()
    box.show_weights("mobilenet", "here", pretrained=True)
    assert "are on this computer" in box.state.text() and not box.ways.isVisible()
    box.show_weights("efficientnet_lite0", "built-in", pretrained=True)
    assert "come with ConvScope" in box.state.text() and not box.ways.isVisible()
    box.show_weights("mobilenet", "absent", pretrained=False)
    assert box.isHidden()


def test_a_download_makes_them_here(qtbot, box, context, fake_engine):
    assert f"{megabytes('mobilenet')} MB" in box.findChild(QPushButton, "model.downloadWeights").text()
    fake_engine.weights["mobilenet"] = "here"
    with qtbot.waitSignal(context.weights_arrived) as arrived:
        click(box, "model.downloadWeights")
    assert arrived.args == [["mobilenet"]] and fake_engine.called("download_weights")[0][0] == "mobilenet"
    qtbot.waitUntil(lambda: "are on this computer" in box.state.text(), timeout=3000)


def test_a_failed_download_is_one_sentence_and_can_be_tried_again(qtbot, box, fake_engine):
    fake_engine.fail["download_weights"] = DownloadFailed("download-failed", file="w.h5", reason="no network")
    click(box, "model.downloadWeights")
    qtbot.waitUntil(lambda: "no network" in box.trouble.text, timeout=3000)
    qtbot.waitUntil(box.findChild(QPushButton, "model.downloadWeights").isVisible, timeout=3000)


def test_another_networks_weights_are_offered_for_use(qtbot, box, context, fake_engine, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("/somewhere/weights.h5", ""))
    with qtbot.waitSignal(context.weights_arrived):
        box.findChild(QPushButton, "model.chooseWeights").menu().actions()[0].trigger()
    assert fake_engine.called("import_weights")[0][0] == Path("/somewhere/weights.h5")
    assert "MobileNetV2" in box.trouble.text
    with qtbot.waitSignal(box.wanted) as wanted:
        box.findChild(QAbstractButton, "model.weights.messageAction").click()
    assert wanted.args == ["mobilenet_v2"]


def test_a_folder_is_asked_for(qtbot, box, context, monkeypatch, fake_engine, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    with qtbot.waitSignal(context.weights_arrived):
        box.findChild(QPushButton, "model.chooseWeights").menu().actions()[1].trigger()
    assert fake_engine.called("import_weights")[0][0] == tmp_path


def test_nothing_known_is_said(qtbot, box, context):
    box._arrived([])
    assert "No weights of a known network" in box.trouble.text
