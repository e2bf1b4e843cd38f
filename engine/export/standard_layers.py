"""Our own layers said in Keras's, for files that open where ConvScope is not."""

from typing import Any

import numpy as np

from engine.core.backend import keras
from engine.model.lrn import NAME, band


def in_standard_layers(model: Any) -> Any:
    """The same network without layers of our own; the model itself where it has none.

    Local response normalization b = a · (k + α Σ a_j²)^−β becomes four steps: the squares (Multiply), their sums over
    neighbouring channels (a 1×1 Conv2D that is not trained: α on a band of the kernel, k as its bias), the power −β,
    and the product with a (Multiply). Keras has no layer for a power: that step is a ``keras.ops.power`` operation,
    which plain Keras opens in safe mode too. All other layers are shared with the model, weights included.

    Args:
        model: a flat functional Keras model.
    Returns:
        a Keras model with the same inputs, outputs and layer names; equal to rounding (1e-5 of the largest output).
    """
    if not any(type(layer).__name__ == NAME for layer in model.layers):
        return model
    return keras().models.clone_model(model, clone_function=lambda layer: layer, call_function=_called)


def _called(layer: Any, *args: Any, **kwargs: Any) -> Any:
    return _normalized(layer, args[0]) if type(layer).__name__ == NAME else layer(*args, **kwargs)


def _normalized(layer: Any, x: Any) -> Any:
    """What a LocalResponseNormalization layer does to (n, h, w, C), in standard layers."""
    layers, name, channels = keras().layers, layer.name, x.shape[-1]
    squares = layers.Multiply(name=f"{name}_squares")([x, x])
    sums = layers.Conv2D(channels, 1, name=f"{name}_sums", trainable=False)
    total = sums(squares)
    sums.set_weights([layer.alpha * band(channels, layer.n)[None, None], np.full(channels, layer.k, np.float32)])
    return layers.Multiply(name=name)([x, keras().ops.power(total, -layer.beta)])
