"""The blocks an own network is made of: one entry says a block's settings, its arithmetic and its Keras layer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import prod
from typing import Any, Literal

from engine.core.backend import keras
from engine.core.fields import Field, Value, defaults
from engine.core.registry import by_key, look_up
from engine.model.arithmetic import (
    ReceptiveField,
    conv_macs,
    conv_parameters,
    dense_parameters,
    output_size,
    size_formula,
)
from engine.model.plan import Block

Settings = Mapping[str, Any]
Shape = tuple[int, ...]
"""(height, width, channels) of a map, or (n,) of a flat vector."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a block makes of its input: shape, formula with its numbers, counts and receptive field."""

    output: Shape
    formula: str = ""
    parameters: int = 0
    macs: int = 0
    field: ReceptiveField


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockKind:
    """A kind of block.

    Attributes:
        key: written into plans: never renamed.
        label: its name in the palette.
        icon: its picture in ``resources/icons``.
        help: one sentence on what it is for.
        fields: its settings.
        takes: what its input must be.
        describe: settings → a few words for the plan view.
        measure: settings, input shape, receptive field before → what comes out.
        make: settings, name → the Keras layer.
    """

    key: str
    label: str
    icon: str
    help: str
    fields: tuple[Field, ...] = ()
    takes: Literal["map", "flat", "any"] = "any"
    describe: Callable[[Settings], str]
    measure: Callable[[Settings, Shape, ReceptiveField], Measured]
    make: Callable[[Settings, str], Any]


ACTIVATIONS = ("linear", "relu", "relu6", "leaky_relu", "elu", "gelu", "silu", "tanh", "sigmoid")


def _activation_field(default: str) -> Field:
    return Field(
        key="activation", label="Activation", kind="choice", default=default, choices=ACTIVATIONS,
        help="The function applied to each number; without one, layers in a row collapse into one.",
    )  # fmt: skip


def _padding_field(default: str) -> Field:
    return Field(
        key="padding", label="Padding", kind="choice", default=default, choices=("same", "valid"),
        help="Same adds zeros around the map so that stride 1 keeps its size; valid adds none.",
    )  # fmt: skip


_FILTERS = Field(key="filters", label="Filters", kind="int", default=32, low=1, high=2048,
                 help="How many patterns are looked for: the channels of the output.")  # fmt: skip
_KERNEL = Field(key="kernel", label="Kernel", kind="int", default=3, low=1, high=31, unit="px",
                help="Side of the square window each filter looks through.")  # fmt: skip
_STRIDE = Field(key="stride", label="Stride", kind="int", default=1, low=1, high=8, unit="px",
                help="Steps of the window; 2 halves the map.")  # fmt: skip
_DILATION = Field(key="dilation", label="Dilation", kind="int", default=1, low=1, high=8,
                  help="Gaps between the window's pixels; wider sight at the same cost. Needs stride 1.")  # fmt: skip
_BIAS = Field(key="bias", label="Bias", kind="bool", default=True,
              help="A number added to each channel; not needed before BatchNorm.")  # fmt: skip
_MODE = Field(key="mode", label="Takes", kind="choice", default="max", choices=("max", "average"),
              help="The largest number of each window, or their mean.")  # fmt: skip
_SIZE = Field(key="size", label="Window", kind="int", default=2, low=1, high=31, unit="px",
              help="Side of the square window.")  # fmt: skip
_POOL_STRIDE = Field(key="stride", label="Stride", kind="int", default=2, low=1, high=8, unit="px",
                     help="Steps of the window; usually its side.")  # fmt: skip
_UNITS = Field(key="units", label="Units", kind="int", default=128, low=1, high=8192,
               help="How many numbers come out; each sees all that come in.")  # fmt: skip
_RATE = Field(key="rate", label="Rate", kind="float", default=0.5, low=0, high=0.9,
              help="Share of the numbers set to zero at random while training, against overfitting.")  # fmt: skip


def _conv(s: Settings, entry: Shape, field: ReceptiveField) -> Measured:
    (height, width, channels), window = entry, (s["kernel"], s["stride"], s["padding"], s["dilation"])
    output = (output_size(height, *window), output_size(width, *window), s["filters"])
    return Measured(
        output=output,
        formula=size_formula(height, *window),
        parameters=conv_parameters(s["kernel"], channels, s["filters"], s["bias"]),
        macs=conv_macs(output[0], output[1], s["kernel"], channels, s["filters"]),
        field=field.after(s["kernel"], s["stride"], s["dilation"]),
    )


def _pooling(s: Settings, entry: Shape, field: ReceptiveField) -> Measured:
    (height, width, channels), window = entry, (s["size"], s["stride"], s["padding"])
    return Measured(
        output=(output_size(height, *window), output_size(width, *window), channels),
        formula=size_formula(height, *window),
        field=field.after(s["size"], s["stride"]),
    )


def _global_pooling(_: Settings, entry: Shape, field: ReceptiveField) -> Measured:
    height, width, channels = entry
    formula = f"mean over {height} × {width} = 1 number a channel"
    return Measured(output=(channels,), formula=formula, field=field.over(height))


def _flatten(_: Settings, entry: Shape, field: ReceptiveField) -> Measured:
    formula = f"{' · '.join(map(str, entry))} = {prod(entry)}"
    return Measured(output=(prod(entry),), formula=formula, field=field.over(entry[0] if len(entry) == 3 else 1))


def _dense(s: Settings, entry: Shape, field: ReceptiveField) -> Measured:
    return dense_measured(entry[0], s["units"], field)


def dense_measured(inputs: int, units: int, field: ReceptiveField) -> Measured:
    """A fully connected layer; also the logits that follow every plan."""
    parameters = dense_parameters(inputs, units)
    formula = f"{inputs} · {units} + {units} = {parameters} parameters"
    return Measured(output=(units,), formula=formula, parameters=parameters, macs=inputs * units, field=field)


def _batch_norm(_: Settings, entry: Shape, field: ReceptiveField) -> Measured:
    formula = f"4 · {entry[-1]} parameters: scale, shift, mean, variance"
    return Measured(output=entry, formula=formula, parameters=4 * entry[-1], field=field)


def _unchanged(_: Settings, entry: Shape, field: ReceptiveField) -> Measured:
    return Measured(output=entry, field=field)


def _conv_words(s: Settings) -> str:
    words = [f"{s['filters']} filters {s['kernel']}×{s['kernel']}"]
    words += [f"stride {s['stride']}"] if s["stride"] != 1 else []
    words += [f"dilation {s['dilation']}"] if s["dilation"] != 1 else []
    words += ["no padding"] if s["padding"] == "valid" else []
    words += [s["activation"]] if s["activation"] != "linear" else []
    return ", ".join(words)


def _conv_layer(s: Settings, name: str) -> Any:
    return keras().layers.Conv2D(
        s["filters"], s["kernel"], s["stride"], padding=s["padding"], dilation_rate=s["dilation"],
        activation=s["activation"], use_bias=s["bias"], name=name,
    )  # fmt: skip


def _pooling_layer(s: Settings, name: str) -> Any:
    layers = keras().layers
    kind = layers.MaxPooling2D if s["mode"] == "max" else layers.AveragePooling2D
    return kind(s["size"], s["stride"], padding=s["padding"], name=name)


BLOCKS = by_key(
    BlockKind(
        key="conv", label="Conv", icon="conv", takes="map",
        help="Slides filters over the map; each output channel shows where its pattern is.",
        fields=(_FILTERS, _KERNEL, _STRIDE, _padding_field("same"), _DILATION, _activation_field("relu"), _BIAS),
        describe=_conv_words, measure=_conv, make=_conv_layer,
    ),
    BlockKind(
        key="pooling", label="Pooling", icon="pooling", takes="map",
        help="Shrinks the map by keeping one number of each window.",
        fields=(_MODE, _SIZE, _POOL_STRIDE, _padding_field("valid")),
        describe=lambda s: f"{s['mode']} {s['size']}×{s['size']}, stride {s['stride']}",
        measure=_pooling, make=_pooling_layer,
    ),
    BlockKind(
        key="global_average_pooling", label="Global average pooling", icon="global_average_pooling", takes="map",
        help="Takes the mean of each channel: from a map to one vector, at any input size.",
        describe=lambda _: "mean of each channel", measure=_global_pooling,
        make=lambda _, name: keras().layers.GlobalAveragePooling2D(name=name),
    ),
    BlockKind(
        key="flatten", label="Flatten", icon="flatten",
        help="Lays all numbers of the map in one row, for the Dense blocks.",
        describe=lambda _: "all numbers in one row", measure=_flatten,
        make=lambda _, name: keras().layers.Flatten(name=name),
    ),
    BlockKind(
        key="dense", label="Dense", icon="dense", takes="flat",
        help="Fully connected: each output weighs every input.",
        fields=(_UNITS, _activation_field("relu")),
        describe=lambda s: f"{s['units']} units" + (f", {s['activation']}" if s["activation"] != "linear" else ""),
        measure=_dense,
        make=lambda s, name: keras().layers.Dense(s["units"], activation=s["activation"], name=name),
    ),
    BlockKind(
        key="dropout", label="Dropout", icon="dropout",
        help="Sets numbers to zero at random while training, so that none is relied on too much.",
        fields=(_RATE,), describe=lambda s: f"{s['rate']:g} to zero while training", measure=_unchanged,
        make=lambda s, name: keras().layers.Dropout(s["rate"], name=name),
    ),
    BlockKind(
        key="batch_norm", label="BatchNorm", icon="batch_norm",
        help="Brings each channel to mean 0 and spread 1 over the batch: deeper networks train, and faster.",
        describe=lambda _: "mean 0, spread 1 in each channel", measure=_batch_norm,
        # Keras's momentum of 0.99 takes hundreds of batches to know the statistics: more than a small dataset has.
        make=lambda _, name: keras().layers.BatchNormalization(momentum=0.9, name=name),
    ),
    BlockKind(
        key="activation", label="Activation", icon="activation",
        help="Applies a function to each number, for example ReLU: negative ones become 0.",
        fields=(_activation_field("relu"),), describe=lambda s: str(s["activation"]), measure=_unchanged,
        make=lambda s, name: keras().layers.Activation(s["activation"], name=name),
    ),
)  # fmt: skip


def settings_of(block: Block) -> dict[str, Value]:
    """A block's settings with the defaults filled in.

    Raises:
        UnknownName: no such kind of block.
    """
    return defaults(look_up(BLOCKS, block.kind, "block").fields) | block.settings
