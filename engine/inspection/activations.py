"""What each layer answers to a picture: one traced function a network, with all layers' maps as its outputs."""

import threading
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from engine.core.backend import keras, tensorflow
from engine.inspection.network import layers_of

_traced: WeakKeyDictionary[Any, Callable[[Any], dict[str, Any]]] = WeakKeyDictionary()
_tracing = threading.Lock()


def activations(model: Any, image: np.ndarray, layer: str) -> np.ndarray:
    """What one layer answers to one picture.

    All layers come from one multi-output function: tracing it takes about a second, after that the next layer of the
    same network costs tens of milliseconds.

    Args:
        model: Keras model that takes RGB 0–255.
        image: (H, W, 3), of the model's input size, 0–255.
        layer: name of a layer whose output is (1, h, w, C).
    Returns:
        float32 (h, w, C), in the layer's own unit.
    """
    batch = tensorflow().constant(image[np.newaxis], dtype="float32")
    return np.asarray(_function_of(model)(batch)[layer])[0].astype(np.float32)


def _function_of(model: Any) -> Callable[[Any], dict[str, Any]]:
    with _tracing:
        if model not in _traced:
            _traced[model] = _trace(model)
        return _traced[model]


def _trace(model: Any) -> Callable[[Any], dict[str, Any]]:
    """Holds no reference to ``model`` itself, so that closing a run frees it."""
    shown = {info.name: model.get_layer(info.name).output for info in layers_of(model) if info.has_maps}
    inner = keras().Model(model.inputs[0], shown)
    names = list(shown)

    def run(batch: Any) -> dict[str, Any]:
        found = inner(batch, training=False)
        return {name: found[name] for name in names}

    return tensorflow().function(run, jit_compile=False)
