import numpy as np
import pytest

from engine.core import backend
from engine.core.control import Control
from engine.core.errors import UnknownLayer
from engine.inspection.filters import kernel_of, run, stretched


def test_first_filters_are_colours_around_grey(small):
    result = run(small, None, {}, Control())
    kernel = np.asarray(small.get_layer("first").kernel)
    assert result.tiles.shape == (5, 3, 3, 3) and result.tiles.min() >= 0 and result.tiles.max() <= 1
    assert ((result.tiles > 0.5) == (np.moveaxis(kernel, -1, 0) > 0)).all()


def test_a_filter_of_zeros_is_grey():
    assert (stretched(np.zeros((1, 3, 3, 3), np.float32)) == 0.5).all()


def test_deeper_filters_go_channel_by_channel(small):
    kernel = np.asarray(small.get_layer("point").kernel)
    result = run(small, None, {"layer": "point", "filter": 6}, Control())
    assert result.colour == "signed" and result.title == "Filter 6 of point"
    np.testing.assert_array_equal(result.tiles[:, 0, 0], kernel[0, 0, :, 6])


def test_depthwise_has_one_tile_a_channel(small):
    kernel = np.asarray(small.get_layer("depth").kernel)
    result = run(small, None, {"layer": "depth"}, Control())
    np.testing.assert_array_equal(result.tiles[4], kernel[:, :, 4, 0])


@pytest.mark.parametrize(
    ("kind", "shape"), [("Conv2DTranspose", (3, 3, 6, 2)), ("SeparableConv2D", (3, 3, 6, 1)), ("Conv2D", (3, 3, 6, 2))]
)
def test_kernels_of_every_kind_have_channels_before_filters(kind, shape):
    layer = getattr(backend.keras().layers, kind)(2, 3)
    layer.build((None, 8, 8, 6))
    assert kernel_of(layer).shape == shape


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"layer": "pool"}, "“pool” (GlobalAveragePooling2D) has no filters"),
        ({"layer": "point", "filter": 7}, "filters 0 to 6"),
        ({"layer": "point", "filter": -1}, "Filter cannot be -1"),
    ],
)
def test_wrong_settings_get_a_sentence(small, settings, said):
    with pytest.raises(UnknownLayer) as caught:
        run(small, None, settings, Control())
    assert said in str(caught.value)
