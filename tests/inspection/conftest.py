import numpy as np
import pytest

from engine.core import backend


@pytest.fixture(scope="session")
def small():
    """A hand-made network: input, scaling, conv, depthwise, conv, pooling, dense."""
    backend.prepare(1)
    layers = backend.keras().layers
    inside = image = layers.Input((16, 16, 3), name="input")
    inside = layers.Rescaling(1 / 255, name="scale")(inside)
    inside = layers.Conv2D(5, 3, activation="relu", name="first")(inside)
    inside = layers.DepthwiseConv2D(3, name="depth")(inside)
    inside = layers.Conv2D(7, 1, name="point")(inside)
    inside = layers.GlobalAveragePooling2D(name="pool")(inside)
    return backend.keras().Model(image, layers.Dense(4, name="logits")(inside))


@pytest.fixture
def image():
    return np.random.default_rng(0).integers(0, 256, (16, 16, 3), np.uint8)
