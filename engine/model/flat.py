"""A network of Keras made flat: no model inside the model, no loose operation, names that never change.

Then a probe, a diagram or an export reaches every layer by its name. The numbers stay what they were. A convolution of
as many groups as channels becomes the DepthwiseConv2D that it is: on a processor Keras hands grouped ones to XLA, which
took ConvNeXt-Tiny 12 times as long (14 times for learning).
"""

import re
from typing import Any

from engine.core.backend import keras

_INNER = {"LayerNormalization": "layernorm", "Conv2D": "conv"}
"""What a layer inside an inner Sequential is called after that: ConvNeXt's stem and downsampling blocks."""


_SCALED_SUM = "CustomScaleLayer"
"""Inception-ResNet's layer of two inputs: the first plus the second times a number."""


def flat(network: Any) -> Any:
    """The same network with every inner Sequential's layers inline and each loose operation as a layer.

    Args:
        network: a Keras functional model, as its factory made it, its weights loaded or not.
    Returns:
        the network itself where nothing is nested or loose; else a new one of the same weights. Layers that Keras
        numbered have their numbers counted anew, as in a fresh process.
    """
    if not _is_flat(network):
        network = _Inline(network).network
    rename(network)
    return network


def rename(network: Any) -> None:
    """Number the layers that have no name of their own anew: Keras counts on over all networks of a process."""
    numbered: dict[str, list[tuple[int, Any]]] = {}
    for layer in network.layers:
        plain, number = re.fullmatch(r"(.+?)(?:_(\d+))?", layer.name).groups()  # pyright: ignore[reportOptionalMemberAccess]
        if plain.replace("_", "") == type(layer).__name__.lower():
            numbered.setdefault(plain, []).append((int(number or 0), layer))
    for plain, layers in numbered.items():
        for n, (_, layer) in enumerate(sorted(layers, key=lambda pair: pair[0])):
            layer.name = f"{plain}_{n}" if n else plain


def _is_flat(network: Any) -> bool:
    return not any(_is_dissolved(operation) for operation in network.operations)


def _is_dissolved(operation: Any) -> bool:
    """Whether other layers stand in its place: an inner model, a loose operation, Inception-ResNet's own layer."""
    loose = not isinstance(operation, keras().layers.Layer)
    return loose or hasattr(operation, "layers") or type(operation).__name__ == _SCALED_SUM


class _Inline:
    """One walk through a network that copies its layers into a new one.

    Attributes:
        network: the new one.
    """

    def __init__(self, network: Any) -> None:
        self._copies: list[tuple[Any, Any]] = []
        self.network = keras().models.clone_model(
            network, clone_function=self._copied, call_function=self._called, recursive=False
        )
        for old, new in self._copies:
            values = old.get_weights()
            if type(old) is not type(new):
                values[0] = values[0].transpose(0, 1, 3, 2)
            new.set_weights(values)

    def _copied(self, operation: Any) -> Any:
        return operation if _is_dissolved(operation) else self._copy(operation, operation.name)

    def _copy(self, layer: Any, name: str) -> Any:
        config = layer.get_config() | {"name": name}
        new = _depthwise(config) if _is_depthwise(layer) else type(layer).from_config(config)
        self._copies.append((layer, new))
        return new

    def _called(self, operation: Any, *args: Any, **kwargs: Any) -> Any:
        if hasattr(operation, "layers"):
            (x,) = args
            for inner in operation.layers:
                if type(inner).__name__ != "InputLayer":
                    x = self._copy(inner, f"{operation.name}_{_INNER[type(inner).__name__]}")(x)
            return x
        if type(operation).__name__ == _SCALED_SUM:
            first, second = args[0]
            return keras().layers.Add()([first, keras().layers.Rescaling(operation.scale)(second)])
        if isinstance(operation, keras().layers.Layer):
            return operation(*args, **kwargs)
        return _as_layer(type(operation).__name__, *args)


def _is_depthwise(layer: Any) -> bool:
    return type(layer).__name__ == "Conv2D" and 1 < layer.groups == layer.filters == layer.input.shape[-1]


def _depthwise(config: dict[str, Any]) -> Any:
    kept = ("name", "kernel_size", "strides", "padding", "dilation_rate", "activation", "use_bias")
    return keras().layers.DepthwiseConv2D(**{key: config[key] for key in kept})


def _as_layer(kind: str, first: Any, second: Any) -> Any:
    """An addition or a multiplication as a layer: of two tensors, or of a tensor and a number."""
    layers = keras().layers
    if isinstance(second, (int, float)):
        return (layers.Rescaling(1.0, second) if kind == "Add" else layers.Rescaling(second))(first)
    return (layers.Add() if kind == "Add" else layers.Multiply())([first, second])
