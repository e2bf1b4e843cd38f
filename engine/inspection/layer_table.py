"""A built network as a table: one row a layer, with the size formula, parameters, MACs and receptive field."""

from typing import Any

from engine.model.arithmetic import ReceptiveField, size_formula
from engine.model.counting import layer_macs
from engine.model.layers import OUTSIDE, LayerRow

_MAPS_RANK = 4
_WINDOWED = ("Conv2D", "DepthwiseConv2D", "SeparableConv2D", "MaxPooling2D", "AveragePooling2D")


def layer_rows(model: Any) -> tuple[LayerRow, ...]:
    """The layers of a built Keras model, in order.

    The receptive field counts pixels of the input along one side; where branches meet it is the widest one's.
    """
    seen: dict[str, ReceptiveField] = {}
    rows = []
    for layer in model.layers:
        seen[layer.name] = _field(layer, [seen[name] for name in _before(layer) if name in seen])
        rows.append(_row(layer, seen[layer.name].size))
    return tuple(rows)


def _row(layer: Any, field: int) -> LayerRow:
    return LayerRow(
        name=layer.name,
        kind=type(layer).__name__,
        block=OUTSIDE,
        output=tuple(layer.output.shape[1:]),
        formula=_formula(layer),
        parameters=int(layer.count_params()),
        macs=layer_macs(layer),
        receptive_field=field,
    )


def _before(layer: Any) -> list[str]:
    """Names of the layers whose outputs this one takes."""
    if type(layer).__name__ == "InputLayer":
        return []
    taken = layer.input
    tensors = taken if isinstance(taken, list | tuple) else [taken]
    return [tensor._keras_history.operation.name for tensor in tensors]


def _window(layer: Any) -> tuple[int, int, int]:
    """Kernel side, stride and dilation; (1, 1, 1) for a layer that looks at single pixels."""
    if type(layer).__name__ not in _WINDOWED:
        return 1, 1, 1
    kernel = getattr(layer, "kernel_size", None) or layer.pool_size
    dilation = getattr(layer, "dilation_rate", (1, 1))
    return int(kernel[0]), int(layer.strides[0]), int(dilation[0])


def _field(layer: Any, before: list[ReceptiveField]) -> ReceptiveField:
    if not before:
        return ReceptiveField()
    widest = ReceptiveField(max(field.size for field in before), max(field.jump for field in before))
    shape = _first_input(layer)
    ends = len(layer.output.shape) < _MAPS_RANK or type(layer).__name__.startswith("Global")
    if len(shape) == _MAPS_RANK and ends:
        return widest.over(int(shape[1] or 1))
    return widest.after(*_window(layer))


def _first_input(layer: Any) -> tuple[int | None, ...]:
    taken = layer.input
    return tuple((taken[0] if isinstance(taken, list | tuple) else taken).shape)


def _formula(layer: Any) -> str:
    """The height's size formula with its numbers, for layers that have a window; nothing for others."""
    kernel, stride, dilation = _window(layer)
    size = _first_input(layer)[1] if type(layer).__name__ in _WINDOWED else None
    return "" if size is None else size_formula(int(size), kernel, stride, layer.padding, dilation)
