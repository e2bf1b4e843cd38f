"""AlexNet's local response normalization as a Keras layer of our own; Keras itself has none."""

from functools import cache
from typing import Any

import numpy as np

from engine.core.backend import keras, tensorflow

PACKAGE, NAME = "ConvScope", "LocalResponseNormalization"
REGISTERED = f"{PACKAGE}>{NAME}"
MODULE = "engine.model.lrn"  # all three are written into model files: never rename
_FARTHEST = 7  # graphics cards (cuDNN) know windows of at most 16 channels


def local_response_normalization(**config: Any) -> Any:
    """A layer that makes neighbouring channels compete: b = a / (k + α Σ a_j²)^β.

    The sum runs over the channels j = i − ⌊n/2⌋ … i + ⌊n/2⌋ that exist, at the same place of the picture, so an even
    n reaches as far as n + 1 does; α is not divided by n. The output has the input's shape; nothing learns.

    Args:
        **config: n ≥ 1 (5), k > 0 (2.0), alpha ≥ 0 (1e-4), beta (0.75), and what every Keras layer takes, such as
            its name.
    Returns:
        a Keras layer of (n, h, w, C), saved as "ConvScope>LocalResponseNormalization".
    Raises:
        ValueError: a number outside its range.
    Source: Krizhevsky, Sutskever & Hinton 2012, section 3.3. Lecture: AlexNet.
    """
    return _layer_class()(**config)


def custom_objects() -> dict[str, Any]:
    """What Keras must be given to open a file with this layer: registered name → class."""
    return {REGISTERED: _layer_class()}


@cache
def _layer_class() -> Any:
    """The class, made when first needed: Keras is not imported before."""

    @keras().saving.register_keras_serializable(package=PACKAGE, name=NAME)
    class LocalResponseNormalization(keras().layers.Layer):
        def __init__(self, n: int = 5, k: float = 2.0, alpha: float = 1e-4, beta: float = 0.75, **others: Any) -> None:
            super().__init__(**others)
            _check(n, k, alpha)
            self.n, self.k, self.alpha, self.beta = int(n), float(k), float(alpha), float(beta)

        def call(self, inputs: Any) -> Any:
            ops = keras().ops
            x = ops.cast(inputs, "float32")
            return ops.cast(_normalized(x, self.n, self.k, self.alpha, self.beta), self.compute_dtype)

        def compute_output_shape(self, input_shape: Any) -> Any:
            return input_shape

        def get_config(self) -> dict[str, Any]:
            own = {"n": self.n, "k": self.k, "alpha": self.alpha, "beta": self.beta}
            return super().get_config() | own

    LocalResponseNormalization.__module__ = MODULE
    return LocalResponseNormalization


def band(channels: int, n: int) -> np.ndarray:
    """float32 (C, C): 1 where two channels are at most ⌊n/2⌋ apart, else 0."""
    index = np.arange(channels)
    return (abs(index[:, None] - index) <= n // 2).astype(np.float32)


def _normalized(x: Any, n: int, k: float, alpha: float, beta: float) -> Any:
    """float32 (…, C): TensorFlow's own operation, or for wide windows the same as a product of matrices."""
    if len(x.shape) == 4 and n // 2 <= _FARTHEST:
        return tensorflow().nn.local_response_normalization(x, n // 2, k, alpha, beta)
    sums = tensorflow().tensordot(x * x, band(x.shape[-1], n), 1)
    return x / (k + alpha * sums) ** beta


def _check(n: int, k: float, alpha: float) -> None:
    if n != int(n) or n < 1:
        raise ValueError(f"n is {n}: it must be a whole number from 1")
    if not k > 0 or not alpha >= 0:
        raise ValueError(f"k is {k} and alpha {alpha}: k must be above 0, alpha at least 0")
