"""What a Keras layer is in our own words: its kind, its formula with its numbers, and what it makes of a view."""

import re
from collections.abc import Callable
from typing import Any

from engine.model.arithmetic import ReceptiveField, size_formula
from engine.model.parts import PARTS

MAPS_RANK = 4
_KINDS = {
    "InputLayer": "input",
    "Conv2D": "conv",
    "DepthwiseConv2D": "depthwise_conv",
    "SeparableConv2D": "separable_conv",
    "Conv2DTranspose": "conv_transpose",
    "MaxPooling2D": "pooling",
    "AveragePooling2D": "pooling",
    "GlobalMaxPooling2D": "global_pooling",
    "GlobalAveragePooling2D": "global_pooling",
    "BatchNormalization": "batch_norm",
    "LayerNormalization": "layer_norm",
    "GroupNormalization": "group_norm",
    "LocalResponseNormalization": "local_response_norm",
    "Concatenate": "concat",
    "ReLU": "activation",
    "LeakyReLU": "activation",
    "PReLU": "activation",
    "ELU": "activation",
    "Softmax": "activation",
    "SpatialDropout2D": "dropout",
    "ZeroPadding2D": "zero_padding",
    "Resizing": "resize",
    "UpSampling2D": "resize",
}
_WINDOWED = ("conv", "depthwise_conv", "separable_conv", "pooling")
_REACH = {"nearest": 1, "bilinear": 2, "bicubic": 4}
_STATISTICS = {"gamma": "scale", "beta": "shift", "moving_mean": "mean", "moving_variance": "variance"}


def kind_of(layer: Any) -> str:
    """The layer's kind as the layer table calls it; for a class without one, its name in the same spelling."""
    name = type(layer).__name__
    return _KINDS.get(name) or re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.removesuffix("2D")).lower()


def formula_of(layer: Any) -> str:
    """How the layer's size, or number of parameters, follows; nothing for a layer that changes neither."""
    make = _FORMULAS.get(kind_of(layer))
    return make(layer, shapes_in(layer)[0], tuple(layer.output.shape)) if make else ""


def field_after(layer: Any, before: list[ReceptiveField]) -> ReceptiveField:
    """What one number of the layer's output sees of the picture; where branches meet, the widest one's view.

    Args:
        before: what the layers see that it takes.
    """
    if not before:
        return ReceptiveField()
    widest, kind, entry = before[0].joined(*before[1:]), kind_of(layer), shapes_in(layer)[0]
    if kind in _WINDOWED:
        return widest.after(*_window(layer))
    if len(entry) == MAPS_RANK and (kind == "global_pooling" or len(layer.output.shape) < MAPS_RANK):
        return widest.over(int(entry[1] or 1))
    if kind == "resize":
        return widest.resized(int(entry[1] or 1), int(layer.output.shape[1]), _REACH.get(layer.interpolation, 1))
    return widest


def shapes_in(layer: Any) -> list[tuple[int | None, ...]]:
    """Shapes of what the layer takes, batch included."""
    taken = layer.input
    return [tuple(tensor.shape) for tensor in (taken if isinstance(taken, list | tuple) else [taken])]


def _window(layer: Any) -> tuple[int, int, int]:
    """Kernel side, stride and dilation."""
    kernel = getattr(layer, "kernel_size", None) or layer.pool_size
    dilation = getattr(layer, "dilation_rate", (1, 1))
    return int(kernel[0]), int(layer.strides[0]), int(dilation[0])


_Shape = tuple[int | None, ...]


def _sliding(layer: Any, entry: _Shape, _: _Shape) -> str:
    kernel, stride, dilation = _window(layer)
    return "" if entry[1] is None else size_formula(entry[1], kernel, stride, layer.padding, dilation)


def _global(layer: Any, entry: _Shape, _: _Shape) -> str:
    word = "largest" if "Max" in type(layer).__name__ else "mean"
    return f"{word} over {entry[1]} × {entry[2]} = 1 number a channel"


def _flatten(_: Any, entry: _Shape, output: _Shape) -> str:
    return f"{' · '.join(map(str, entry[1:]))} = {output[1]}"


def _dense(layer: Any, entry: _Shape, output: _Shape) -> str:
    inputs, units, bias = entry[-1], output[-1], layer.use_bias
    return f"{inputs} · {units}{f' + {units}' if bias else ''} = {layer.count_params()} parameters"


def _batch_norm(layer: Any, entry: _Shape, _: _Shape) -> str:
    held = [_STATISTICS[weight.name] for weight in layer.weights if weight.name in _STATISTICS]
    return f"{len(held)} · {entry[-1]} parameters: {', '.join(held)}" if held else ""


def _padding(layer: Any, entry: _Shape, output: _Shape) -> str:
    before, after = layer.padding[0]
    if before == after == 0:  # pads another axis
        return ""
    padded = f"2·{before}" if before == after else f"{before} + {after}"
    return f"{entry[1]} + {padded} = {output[1]}"


def _concat(layer: Any, _: _Shape, output: _Shape) -> str:
    return f"{' + '.join(str(shape[-1]) for shape in shapes_in(layer))} = {output[-1]} channels"


def _resize(_: Any, entry: _Shape, output: _Shape) -> str:
    return f"{entry[1]} → {output[1]}"


def _lrn(layer: Any, entry: _Shape, _: _Shape) -> str:
    settings = {"n": layer.n, "k": layer.k, "alpha": layer.alpha, "beta": layer.beta}
    shape = tuple(int(n or 0) for n in entry[1:])
    return PARTS["local_response_norm"].measure(settings, (shape,), (ReceptiveField(),)).formula


_FORMULAS: dict[str, Callable[[Any, _Shape, _Shape], str]] = {
    **dict.fromkeys(_WINDOWED, _sliding),
    "global_pooling": _global,
    "flatten": _flatten,
    "dense": _dense,
    "batch_norm": _batch_norm,
    "zero_padding": _padding,
    "concat": _concat,
    "resize": _resize,
    "local_response_norm": _lrn,
}
