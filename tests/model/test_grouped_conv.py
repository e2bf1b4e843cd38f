from types import SimpleNamespace

import numpy as np
import pytest

from engine.core import backend
from engine.core.backend import keras, tensorflow
from engine.model.grouped_conv import quicken

PIXELS = np.random.default_rng(0).normal(size=(2, 9, 9, 6)).astype("float32")


@pytest.mark.parametrize(
    "settings",
    [
        {"padding": "same"},
        {"strides": 2, "padding": "valid"},
        {"dilation_rate": 2, "padding": "same", "use_bias": False},
    ],
)
def test_answers_and_gradients_are_those_of_the_standard_layer(settings):
    layers = keras().layers
    theirs = layers.Conv2D(12, 3, groups=3, activation="relu", **settings)
    ours = quicken(layers.Conv2D(12, 3, groups=3, activation="relu", **settings))
    assert np.asarray(ours(PIXELS)).shape == np.asarray(theirs(PIXELS)).shape
    ours.set_weights(theirs.get_weights())
    found = []
    for layer in (theirs, ours):
        with tensorflow().GradientTape() as tape:
            loss = tensorflow().reduce_sum(layer(PIXELS) ** 2)
        found.append([loss, *tape.gradient(loss, layer.trainable_variables)])
    for one, other in zip(*found, strict=True):
        assert np.allclose(one, other, rtol=1e-4, atol=1e-4)


def test_the_saved_file_has_the_standard_layer(tmp_path):
    entry = keras().Input((9, 9, 6))
    model = keras().Model(entry, quicken(keras().layers.Conv2D(4, 3, groups=2))(entry))
    model.save(tmp_path / "grouped.keras")
    again = keras().saving.load_model(tmp_path / "grouped.keras", safe_mode=True)
    assert again.layers[1].groups == 2
    assert np.allclose(np.asarray(model(PIXELS)), np.asarray(again(PIXELS)), atol=1e-5)


def test_other_layers_and_graphics_cards_are_left_alone(monkeypatch):
    plain = keras().layers.Conv2D(4, 3)
    assert "convolution_op" not in vars(quicken(plain))
    monkeypatch.setattr(backend, "device", lambda: SimpleNamespace(kind="GPU"))
    assert "convolution_op" not in vars(quicken(keras().layers.Conv2D(4, 3, groups=2)))
