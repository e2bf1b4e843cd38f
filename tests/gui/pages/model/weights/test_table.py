from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.pages.model.weights.table import CHECKSUM, NETWORK, STATE, WHERE
from tests.gui.pages.model.weights.fake_library import row_of, text

VGG, MOBILE = "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5", "mobilenet_1_0_160_tf_no_top.h5"
OWN, KERAS = "vgg16.imported.h5", "resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5"


def press(window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    QTest.keyClick(window.table, key, modifier)


def test_every_file_has_a_row_with_its_state(window, library):
    assert window.table.proxy.rowCount() == len(library.listed)
    assert text(window, VGG, NETWORK) == "VGG16" and text(window, VGG, STATE) == "Not here"
    assert text(window, OWN, WHERE) == "ConvScope's folder" and text(window, KERAS, WHERE) == "Keras's cache"
    tip = window.table.proxy.index(row_of(window, OWN), CHECKSUM).data(Qt.ItemDataRole.ToolTipRole)
    assert "ab" * 32 in tip and "own" in tip


def test_sorting_and_searching(window):
    window.table.sortByColumn(NETWORK, Qt.SortOrder.DescendingOrder)
    names = [window.table.proxy.index(row, 0).data() for row in range(window.table.proxy.rowCount())]
    assert names == sorted(names, key=str.lower, reverse=True)
    press(window, Qt.Key.Key_F)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "mobilenet")
    assert window.table.proxy.rowCount() == 2
    QTest.keyClicks(window.search, "zzz")
    assert window.table.proxy.rowCount() == 0
    window.grab()


def test_narrow_windows_leave_columns_out(qtbot, window):
    window.resize(1000, 500)
    assert not window.table.isColumnHidden(CHECKSUM)
    window.resize(640, 400)
    qtbot.waitUntil(lambda: window.table.isColumnHidden(CHECKSUM) and window.table.isColumnHidden(WHERE), timeout=3000)
