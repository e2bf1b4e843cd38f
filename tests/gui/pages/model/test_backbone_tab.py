from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDoubleSpinBox, QFileDialog, QLineEdit, QPushButton

from engine.core.errors import DownloadFailed
from engine.model.heads import SimpleHead
from engine.model.plan import BackboneSpec

LEFT = Qt.MouseButton.LeftButton


def click_row(page, key):
    table = page.backbone.table
    row = next(i for i, entry in enumerate(table.backbones.entries) if entry.key == key)
    index = table.proxy.mapFromSource(table.backbones.index(row, 0))
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())


def test_a_click_on_a_row_makes_it_the_experiments_network(page, context):
    click_row(page, "mobilenet_v2")
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")
    assert page.backbone.details.name.text() == "MobileNetV2" and "MobileNetV2" in page.in_use.text()
    context.store.undo.undo()
    assert context.store.value.model == BackboneSpec() and "Lite0" in page.backbone.details.name.text()


def test_arrow_keys_choose_in_the_table(page, context):
    page.backbone.table.setFocus()
    QTest.keyClick(page.backbone.table, Qt.Key.Key_Down)
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")


def test_search_keeps_what_fits_and_chooses_nothing(page, context, child):
    search = child(QLineEdit, "model.search")
    QTest.keyClicks(search, "mobilenetv2")
    assert page.backbone.table.proxy.rowCount() == 1
    page.backbone.table.setFocus()
    assert context.store.value.model == BackboneSpec()
    search.clear()
    assert page.backbone.table.proxy.rowCount() > 30


def test_a_click_on_a_dot_chooses_it(page, context):
    scatter = page.backbone.scatter
    at = scatter.mapFromScene(scatter.position("mobilenet_v2"))
    QTest.mouseClick(scatter.viewport(), LEFT, pos=at)
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")


def test_absent_weights_offer_both_ways_and_a_download_makes_them_here(qtbot, page, context, fake_engine, child):
    download = child(QPushButton, "model.downloadWeights")
    assert not download.isVisible()
    click_row(page, "mobilenet")
    assert download.isVisible() and "MB" in download.text()
    assert child(QPushButton, "model.chooseWeights").isVisible()
    fake_engine.weights["mobilenet"] = "here"
    with qtbot.waitSignal(context.weights_arrived) as arrived:
        QTest.mouseClick(download, LEFT)
    assert arrived.args == [["mobilenet"]] and fake_engine.called("download_weights")[0][0] == "mobilenet"
    qtbot.waitUntil(lambda: not download.isVisible(), timeout=3000)
    assert page.backbone.table.backbones.states["mobilenet"] == "here"


def test_a_failed_download_is_said_where_it_was_asked_for(qtbot, page, fake_engine, child, click):
    fake_engine.fail["download_weights"] = DownloadFailed("download-failed", file="w.h5", reason="no network")
    click_row(page, "mobilenet")
    click("model.downloadWeights")
    trouble = page.backbone.details.weights.trouble
    qtbot.waitUntil(lambda: "no network" in trouble.text, timeout=3000)
    qtbot.waitUntil(child(QPushButton, "model.downloadWeights").isVisible, timeout=3000)


def test_a_weights_file_of_ones_own_is_imported(qtbot, page, context, fake_engine, monkeypatch, child, click):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("/somewhere/weights.h5", ""))
    click_row(page, "mobilenet")
    with qtbot.waitSignal(context.weights_arrived) as arrived:
        child(QPushButton, "model.chooseWeights").menu().actions()[0].trigger()
    assert arrived.args == [["mobilenet_v2"]]
    assert fake_engine.called("import_weights")[0][0] == Path("/somewhere/weights.h5")
    assert "MobileNetV2" in page.backbone.details.weights.trouble.text  # not those of the chosen one
    click("model.weights.messageAction")
    assert context.store.value.model == BackboneSpec(key="mobilenet_v2")


def test_random_weights_are_trained_from_scratch_in_one_undo_step(page, context, child, click):
    before = context.store.undo.count()
    click("model.random")
    assert not context.store.value.model.pretrained and context.store.value.policy.mode == "scratch"
    assert context.store.undo.count() == before + 1
    click("model.pretrained")
    assert context.store.value.model.pretrained and context.store.value.policy.mode == "transfer"
    context.store.undo.undo()
    context.store.undo.undo()
    assert context.store.value.policy.mode == "transfer" and child(QAbstractButton, "model.pretrained").isChecked()


def test_side_and_dropout_are_edits_and_the_side_is_explained(page, context, child):
    details = page.backbone.details
    choice = details.side.choice
    assert "recommended" in choice.currentText() and details.side.words.text()
    choice.setCurrentIndex(choice.findData(160))
    choice.activated.emit(choice.currentIndex())
    child(QDoubleSpinBox, "model.dropout").setValue(0.5)
    assert context.store.value.model == BackboneSpec(side_px=160, head=SimpleHead(dropout=0.5).blocks())
    context.store.undo.undo()
    assert details.head.dropout.value() == 0.2 and choice.currentData() == 160
