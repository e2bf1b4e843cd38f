"""Blocks that slide a window over a map."""

from engine.model.blocks.kind import BlockKind, Misfit
from engine.model.blocks.padded import add_window
from engine.model.blocks.settings import (
    BIAS,
    DILATION,
    FILTERS,
    GROUPS,
    KERNEL,
    MODE,
    MULTIPLIER,
    STRIDE,
    activation_field,
    activation_words,
    padding_fields,
    whole_field,
    window_words,
)
from engine.model.part import ENTRY, Assembly, Expansion
from engine.model.shape import Settings, Shape

_SIZE = whole_field("size", "Window", 2, 31, "Side of the square window.", "px")
_POOL_STRIDE = whole_field("stride", "Stride", 2, 8, "Steps of the window; below its side, windows overlap.", "px")


def _expansion(kind: str, s: Settings) -> Expansion:
    assembly, settings = Assembly(), dict(s)
    padding, pad = settings.pop("padding"), settings.pop("pad")
    return assembly.done(add_window(assembly, "", kind, ENTRY, padding, pad, **settings))


def _stride_or_dilation(s: Settings, _entry: Shape) -> Misfit | None:
    if s["dilation"] != 1 and s["stride"] != 1:
        return Misfit(key="plan-stride-and-dilation", params={}, fixes=("set:stride:1", "set:dilation:1"))
    return None


def _conv_check(s: Settings, entry: Shape) -> Misfit | None:
    groups, channels = s["groups"], entry[2]
    if channels % groups or s["filters"] % groups:
        params = {"groups": groups, "channels": channels, "filters": s["filters"]}
        return Misfit(key="plan-groups", params=params, fixes=("set:groups:1",))
    return _stride_or_dilation(s, entry)


def _conv_words(s: Settings) -> str:
    return ", ".join([f"{s['filters']} filters {s['kernel']}×{s['kernel']}", *window_words(s), *activation_words(s)])


def _depthwise_words(s: Settings) -> str:
    return ", ".join([f"{s['kernel']}×{s['kernel']} on each channel", *window_words(s), *activation_words(s)])


def _pooling_words(s: Settings) -> str:
    overlapping = ["overlapping"] if s["stride"] < s["size"] else []
    words = [f"{s['mode']} {s['size']}×{s['size']}, stride {s['stride']}", *overlapping]
    return ", ".join(words + ([f"padding {s['pad']}"] if s["padding"] == "number" else []))


KINDS = (
    BlockKind(
        key="conv", label="Conv", icon="conv", takes="map", group="windows",
        help="Slides filters over the map; each output channel shows where its pattern is.",
        fields=(
            FILTERS, KERNEL, STRIDE, *padding_fields("same"), DILATION, GROUPS, activation_field("relu"), BIAS,
        ),
        describe=_conv_words, check=_conv_check, expand=lambda s, _entry, _k: _expansion("conv", s),
    ),
    BlockKind(
        key="depthwise_conv", label="Depthwise conv", icon="depthwise_conv", takes="map", group="windows",
        help="One filter for each channel by itself: far fewer weights, but no channel learns of another.",
        fields=(KERNEL, STRIDE, *padding_fields("same"), DILATION, MULTIPLIER, activation_field("relu"), BIAS),
        describe=_depthwise_words, check=_stride_or_dilation,
        expand=lambda s, _entry, _k: _expansion("depthwise_conv", s),
    ),
    BlockKind(
        key="separable_conv", label="Separable conv", icon="separable_conv", takes="map", group="windows",
        help="A depthwise convolution, then a 1×1 one that mixes the channels: a cheap stand-in for Conv.",
        fields=(FILTERS, KERNEL, STRIDE, *padding_fields("same"), MULTIPLIER, activation_field("relu"), BIAS),
        describe=_conv_words, expand=lambda s, _entry, _k: _expansion("separable_conv", s),
    ),
    BlockKind(
        key="pooling", label="Pooling", icon="pooling", takes="map", group="windows",
        help="Shrinks the map by keeping one number of each window.",
        fields=(MODE, _SIZE, _POOL_STRIDE, *padding_fields("valid")),
        describe=_pooling_words, expand=lambda s, _entry, _k: _expansion("pooling", s),
    ),
)  # fmt: skip
