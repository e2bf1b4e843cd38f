"""Layers that give one row of numbers, or take one."""

from math import prod

from engine.model.arithmetic import ReceptiveField, dense_parameters
from engine.model.part import LayerCall
from engine.model.parts.kind import Fields, PartKind, Shapes, first_weights
from engine.model.shape import Measured, Settings

_GLOBAL = {"max": "GlobalMaxPooling2D", "average": "GlobalAveragePooling2D"}
_WORDS = {"max": "largest", "average": "mean"}


def _global_pooling(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    height, width, channels = shapes[0]
    formula = f"{_WORDS[s['mode']]} over {height} × {width} = 1 number a channel"
    output = (1, 1, channels) if s.get("keep") else (channels,)
    return Measured(output=output, formula=formula, field=fields[0].over(height))


def _global_pooling_call(s: Settings) -> LayerCall:
    return LayerCall(cls=_GLOBAL[s["mode"]], args={"keepdims": True} if s.get("keep") else {})


def _flatten(_: Settings, shapes: Shapes, fields: Fields) -> Measured:
    entry = shapes[0]
    formula = f"{' · '.join(map(str, entry))} = {prod(entry)}"
    return Measured(output=(prod(entry),), formula=formula, field=fields[0].over(entry[0] if len(entry) == 3 else 1))


def _dense(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    return dense_measured(shapes[0][-1], s["units"], fields[0], s.get("bias", True))


def dense_measured(inputs: int, units: int, field: ReceptiveField, bias: bool = True) -> Measured:
    """A fully connected layer; also the logits that follow every plan."""
    parameters = dense_parameters(inputs, units, bias)
    formula = f"{inputs} · {units}{f' + {units}' if bias else ''} = {parameters} parameters"
    return Measured(output=(units,), formula=formula, parameters=parameters, macs=inputs * units, field=field)


def _dense_call(s: Settings) -> LayerCall:
    args = {"units": s["units"]}
    args |= {"activation": s["activation"]} if s.get("activation", "linear") != "linear" else {}
    args |= first_weights(s)
    return LayerCall(cls="Dense", args=args if s.get("bias", True) else args | {"use_bias": False})


KINDS = (
    PartKind(key="global_pooling", measure=_global_pooling, call=_global_pooling_call),
    PartKind(key="flatten", measure=_flatten, call=lambda _: LayerCall(cls="Flatten")),
    PartKind(key="dense", measure=_dense, call=_dense_call),
)
