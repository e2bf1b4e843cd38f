import numpy as np
import pytest

from engine.core import backend
from engine.core.control import Control
from engine.core.errors import UnknownLayer
from engine.inspection.feature_maps import run
from engine.inspection.network import layers_of


def test_maps_are_what_the_layer_gives(small, image):
    for info in layers_of(small):
        if info.has_maps:
            result = run(small, image, {"layer": info.name}, Control())
            whole = backend.keras().Model(small.inputs[0], small.get_layer(info.name).output)
            wanted = np.moveaxis(np.asarray(whole(image[None].astype("float32")))[0], -1, 0)
            assert result.tiles.shape == (info.output[2], info.output[0], info.output[1])
            np.testing.assert_allclose(result.tiles, wanted, atol=1e-3)


def test_maps_after_relu_are_heat_and_others_signed(small, image):
    assert run(small, image, {"layer": "first"}, Control()).colour == "heat"
    assert run(small, image, {"layer": "point"}, Control()).colour == "signed"


def test_strongest_first_and_a_limit(small, image):
    result = run(small, image, {"layer": "point", "order": "strongest", "limit": 3}, Control())
    strength = np.abs(result.tiles).mean(axis=(1, 2))
    assert len(result.tiles) == 3 and result.total == 7 and (np.diff(strength) <= 0).all()
    every = run(small, image, {"layer": "point"}, Control())
    for tile, name in zip(result.tiles, result.names, strict=True):
        np.testing.assert_array_equal(tile, every.tiles[every.names.index(name)])


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"layer": "frist"}, "no layer called “frist”. Near it: first"),
        ({"layer": "logits"}, "gives 4, not maps"),
        ({"order": "loudest"}, "Order cannot be loudest"),
        ({"limit": 0}, "between 1 and 4096"),
    ],
)
def test_wrong_settings_get_a_sentence(small, image, settings, said):
    with pytest.raises(UnknownLayer) as caught:
        run(small, image, settings, Control())
    assert said in str(caught.value)


def test_without_a_picture_it_says_so(small):
    with pytest.raises(UnknownLayer, match="looks at a picture"):
        run(small, None, {}, Control())
