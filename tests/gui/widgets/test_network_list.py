import pytest
from PySide6.QtCore import Qt

from engine.inspection.network import LayerInfo
from gui.widgets.network_list import NetworkList


def layer(name, kind="Conv2D", maps=True):
    return LayerInfo(name=name, kind=kind, output=(8, 8, 4), has_maps=maps, has_filters=kind == "Conv2D")


LAYERS = (layer("input", "InputLayer"), layer("conv_1"), layer("relu_1", "ReLU"), layer("logits", "Dense", False))


@pytest.fixture
def network(qtbot):
    made = NetworkList()
    qtbot.addWidget(made)
    made.resize(220, 400)
    made.seen = []
    made.chosen.connect(made.seen.append)
    made.show_layers(LAYERS, lambda one: one.has_maps)
    made.show()
    return made


def test_the_first_convolution_is_chosen(network):
    assert network.seen == ["conv_1"] and network.current == "conv_1"


def test_a_layer_to_keep_is_kept_if_it_can_be_shown(network):
    network.show_layers(LAYERS, lambda one: one.has_maps, keep="relu_1")
    assert network.current == "relu_1"
    network.show_layers(LAYERS, lambda one: one.has_filters, keep="relu_1")
    assert network.current == "conv_1"


def test_arrow_keys_pass_over_what_cannot_be_shown(network, qtbot):
    qtbot.keyClick(network.view, Qt.Key.Key_Down)
    qtbot.keyClick(network.view, Qt.Key.Key_Down)
    assert network.seen == ["conv_1", "relu_1"]


def test_search_by_name_and_kind(network, qtbot):
    qtbot.keyClicks(network.search, "relu")
    assert [one.name for one in network.network.shown] == ["relu_1"]
    network.search.setText("conv2d 1")
    assert [one.name for one in network.network.shown] == ["conv_1"]
    network.search.setText("nothing")
    assert network.network.rowCount() == 0
    network.view.grab()


def test_rows_are_read_out_whole(network):
    row = network.network.index(1)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "conv_1, Conv2D, 8×8×4"
    assert not network.network.index(3).flags() & Qt.ItemFlag.ItemIsEnabled


def test_no_layers_at_all(network):
    network.show_layers((), lambda one: True)
    assert network.current == ""
