from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.core.errors import DownloadFailed
from gui.pages.model.weights.cells import cross_of
from gui.pages.model.weights.table import STATE
from tests.gui.pages.model.weights.fake_library import row_of, text

VGG, MOBILE = "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5", "mobilenet_1_0_160_tf_no_top.h5"
OWN, KERAS = "vgg16.imported.h5", "resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5"


def test_a_click_on_the_cross_in_the_row_cancels(qtbot, window, library):
    library.hold.set()
    window.work.download([VGG])
    qtbot.waitUntil(lambda: "23.6 MB of 58.9 MB" in text(window, VGG, STATE), timeout=3000)
    window.grab()
    table = window.table
    cross = cross_of(table.visualRect(table.proxy.index(row_of(window, VGG), STATE)))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cross.center())
    qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert text(window, VGG, STATE) == "Not here"


def test_a_failure_is_a_sentence_in_its_row(qtbot, window, library):
    library.fail["download"] = DownloadFailed("download-broken", file=VGG, reason="the connection ended")
    height = window.table.rowHeight(row_of(window, VGG))
    window.work.download([VGG])
    qtbot.waitUntil(lambda: not window.work.busy, timeout=3000)
    assert "the connection ended" in text(window, VGG, STATE)
    assert window.table.rowHeight(row_of(window, VGG)) > height
    window.grab()
