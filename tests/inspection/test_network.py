import pytest

from engine.core import backend
from engine.core.errors import UnknownLayer
from engine.inspection.network import layer_with_filters, layer_with_maps, layers_of, shape_text


def test_layers_say_what_can_be_shown(small):
    found = {info.name: (info.kind, info.output, info.has_maps, info.has_filters) for info in layers_of(small)}
    assert found["input"] == ("InputLayer", (16, 16, 3), True, False)
    assert found["first"] == ("Conv2D", (14, 14, 5), True, True)
    assert found["depth"] == ("DepthwiseConv2D", (12, 12, 5), True, True)
    assert found["pool"] == ("GlobalAveragePooling2D", (7,), False, False)
    assert list(found)[-1] == "logits"


def test_the_first_convolution_is_where_one_starts(small):
    assert layer_with_maps(small).name == layer_with_filters(small).name == "first"


def test_a_network_without_maps_gets_a_sentence():
    layers = backend.keras().layers
    flat = backend.keras().Sequential([layers.Input((4,)), layers.Dense(2)])
    with pytest.raises(UnknownLayer, match="no convolution"):
        layer_with_filters(flat)
    with pytest.raises(UnknownLayer, match="no layer with maps"):
        layer_with_maps(flat)


def test_a_network_of_any_size_has_unknown_sides():
    layers = backend.keras().layers
    free = backend.keras().Sequential([layers.Input((None, None, 3)), layers.Conv2D(2, 3)])
    assert shape_text(layers_of(free)[-1].output) == "?×?×2"
