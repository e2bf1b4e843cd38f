"""Layers that look at a map through a window, or change its size."""

from engine.model.arithmetic import (
    ReceptiveField,
    conv_macs,
    conv_parameters,
    output_size,
    size_formula,
)
from engine.model.part import LayerCall
from engine.model.parts.kind import Fields, PartKind, Shapes, first_weights
from engine.model.shape import Measured, Settings, Shape

_REACH = {"nearest": 1, "bilinear": 2, "bicubic": 4}


def _window(s: Settings, kernel: str = "kernel") -> tuple[int, int, str, int]:
    return s[kernel], s.get("stride", 1), s.get("padding", "valid"), s.get("dilation", 1)


def _slid(s: Settings, entry: Shape, window: tuple[int, int, str, int], channels: int) -> tuple[Shape, str]:
    """Shape and formula; zeros that a layer before has put around the map are told as this one's padding."""
    (height, width, _), padded = entry, s.get("padded", 0)
    output = (output_size(height, *window), output_size(width, *window), channels)
    if not padded:
        return output, size_formula(height, *window)
    kernel, stride, _, dilation = window
    return output, size_formula(height - 2 * padded, kernel, stride, padded, dilation)


def _seen(field: ReceptiveField, window: tuple[int, int, str, int]) -> ReceptiveField:
    return field.after(window[0], window[1], window[3])


def _conv(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    window, groups = _window(s), s.get("groups", 1)
    output, formula = _slid(s, shapes[0], window, s["filters"])
    kernel, channels, filters = s["kernel"], shapes[0][2], s["filters"]
    return Measured(
        output=output,
        formula=formula,
        parameters=conv_parameters(kernel, channels, filters, s.get("bias", True), groups),
        macs=conv_macs(output[0], output[1], kernel, channels, filters, groups),
        field=_seen(fields[0], window),
    )


def _conv_call(s: Settings) -> LayerCall:
    return LayerCall(
        cls="Conv2D",
        args={
            "filters": s["filters"],
            "kernel_size": s["kernel"],
            **_strides(s),
            "padding": s.get("padding", "valid"),
            **({"groups": s["groups"]} if s.get("groups", 1) != 1 else {}),
            **_activation(s),
            **first_weights(s),
            **_bias(s),
        },
    )


def _depthwise(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    """One small filter a channel: no channel sees another."""
    window, channels = _window(s), shapes[0][2]
    output, formula = _slid(s, shapes[0], window, channels * s["multiplier"])
    kernel, filters = s["kernel"], channels * s["multiplier"]
    return Measured(
        output=output,
        formula=formula,
        parameters=conv_parameters(kernel, channels, filters, s["bias"], channels),
        macs=conv_macs(output[0], output[1], kernel, channels, filters, channels),
        field=_seen(fields[0], window),
    )


def _depthwise_call(s: Settings) -> LayerCall:
    args = {"kernel_size": s["kernel"], **_strides(s), "padding": s["padding"], "depth_multiplier": s["multiplier"]}
    return LayerCall(cls="DepthwiseConv2D", args={**args, **_activation(s), **_bias(s)})


def _separable(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    """Depthwise, then 1×1 over all channels; one bias, after both. Source: Chollet 2016, arXiv:1610.02357."""
    window, channels, between = _window(s), shapes[0][2], shapes[0][2] * s["multiplier"]
    output, formula = _slid(s, shapes[0], window, s["filters"])
    depthwise = conv_parameters(s["kernel"], channels, between, False, channels)
    return Measured(
        output=output,
        formula=formula,
        parameters=depthwise + conv_parameters(1, between, s["filters"], s["bias"]),
        macs=output[0] * output[1] * (depthwise + between * s["filters"]),
        field=_seen(fields[0], window),
    )


def _separable_call(s: Settings) -> LayerCall:
    args = {"filters": s["filters"], "kernel_size": s["kernel"], **_strides(s), "padding": s["padding"]}
    return LayerCall(
        cls="SeparableConv2D", args={**args, "depth_multiplier": s["multiplier"], **_activation(s), **_bias(s)}
    )


def _pooling(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    window = _window(s, "size")
    output, formula = _slid(s, shapes[0], window, shapes[0][2])
    return Measured(output=output, formula=formula, field=_seen(fields[0], window))


def _pooling_call(s: Settings) -> LayerCall:
    cls = "MaxPooling2D" if s["mode"] == "max" else "AveragePooling2D"
    return LayerCall(
        cls=cls, args={"pool_size": s["size"], "strides": s["stride"], "padding": s.get("padding", "valid")}
    )


def _zero_padding(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    (height, width, channels), pad = shapes[0], s["pad"]
    formula = f"{height} + 2·{pad} = {height + 2 * pad}"
    return Measured(output=(height + 2 * pad, width + 2 * pad, channels), formula=formula, field=fields[0])


def _channel_padding(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    (height, width, channels), before, after = shapes[0], s["before"], s["after"]
    formula = f"{before} + {channels} + {after} = {before + channels + after} channels"
    return Measured(output=(height, width, before + channels + after), formula=formula, field=fields[0])


def _channel_padding_call(s: Settings) -> LayerCall:
    """Keras pads the two last axes when it is told that channels come first: here width, by nothing, and channels."""
    padding = ((0, 0), (s["before"], s["after"]))
    return LayerCall(cls="ZeroPadding2D", args={"padding": padding, "data_format": "channels_first"})


def _resize(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    (height, _, channels), side = shapes[0], s["side"]
    field = fields[0].resized(height, side, _REACH[s["interpolation"]])
    return Measured(output=(side, side, channels), formula=f"{height} → {side}", field=field)


def _resize_call(s: Settings) -> LayerCall:
    args = {"height": s["side"], "width": s["side"], "interpolation": s["interpolation"]}
    return LayerCall(cls="Resizing", args=args)


def _strides(s: Settings) -> dict[str, int]:
    found = {"strides": s.get("stride", 1), "dilation_rate": s.get("dilation", 1)}
    return {key: value for key, value in found.items() if value != 1}


def _activation(s: Settings) -> dict[str, str]:
    return {"activation": s["activation"]} if s.get("activation", "linear") != "linear" else {}


def _bias(s: Settings) -> dict[str, bool]:
    return {} if s.get("bias", True) else {"use_bias": False}


KINDS = (
    PartKind(key="conv", measure=_conv, call=_conv_call),
    PartKind(key="depthwise_conv", measure=_depthwise, call=_depthwise_call),
    PartKind(key="separable_conv", measure=_separable, call=_separable_call),
    PartKind(key="pooling", measure=_pooling, call=_pooling_call),
    PartKind(
        key="zero_padding",
        measure=_zero_padding,
        call=lambda s: LayerCall(cls="ZeroPadding2D", args={"padding": s["pad"]}),
    ),
    PartKind(key="channel_padding", measure=_channel_padding, call=_channel_padding_call),
    PartKind(key="resize", measure=_resize, call=_resize_call),
)
