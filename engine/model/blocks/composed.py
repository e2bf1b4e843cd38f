"""Small composed blocks: conv, norm, activation and pooling in one; squeeze-and-excite; the auxiliary classifier."""

from engine.core.fields import Field
from engine.model.blocks.kind import BlockKind, Misfit
from engine.model.blocks.padded import add_window
from engine.model.blocks.regular import LRN_FIELDS
from engine.model.blocks.settings import (
    FILTERS,
    KERNEL,
    STRIDE,
    activation_field,
    activation_words,
    padding_fields,
    rate_field,
    whole_field,
)
from engine.model.part import ENTRY, Assembly, Expansion
from engine.model.shape import Settings, Shape

_NORM = Field(
    key="norm", label="Norm", kind="choice", default="batch_norm",
    choices=("none", "batch_norm", "local_response_norm"),
    help="What keeps the numbers in range between convolution and activation.",
)  # fmt: skip
_POOL = Field(
    key="pool", label="Pooling", kind="choice", default="max", choices=("none", "max", "average"),
    help="How the map is shrunk at the end.",
)  # fmt: skip
_POOL_SIZE = whole_field("pool_size", "Pooling window", 2, 31, "Side of the pooling window.", "px")
_POOL_STRIDE = whole_field("pool_stride", "Pooling stride", 2, 8, "Steps of the pooling window.", "px")
_RATIO = whole_field("ratio", "Reduction", 16, 256, "The channels are squeezed to one such part in between.")


def _cnn_block(s: Settings, _entry: Shape, _classes: int) -> Expansion:
    """The lecture's CNN block. A bias before BatchNorm would be taken out again by its mean: there is none."""
    assembly = Assembly()
    window = {key: s[key] for key in ("padding", "pad", "filters", "kernel", "stride")}
    x = add_window(assembly, "conv", "conv", ENTRY, **window, bias=s["norm"] != "batch_norm")
    if s["norm"] == "batch_norm":
        x = assembly.add("norm", "batch_norm", x)
    elif s["norm"] == "local_response_norm":
        x = assembly.add("norm", "local_response_norm", x, **{field.key: field.default for field in LRN_FIELDS})
    if s["activation"] != "linear":
        x = assembly.add("act", "activation", x, activation=s["activation"])
    if s["pool"] != "none":
        x = assembly.add("pool", "pooling", x, mode=s["pool"], size=s["pool_size"], stride=s["pool_stride"])
    return assembly.done(x)


def _cnn_words(s: Settings) -> str:
    words = [f"{s['filters']} filters {s['kernel']}×{s['kernel']}"]
    words += [str(s["norm"]).replace("_", " ")] if s["norm"] != "none" else []
    words += activation_words(s)
    return ", ".join(
        words + ([f"{s['pool']} pooling {s['pool_size']}×{s['pool_size']}"] if s["pool"] != "none" else [])
    )


def _squeeze_excite(s: Settings, entry: Shape, _classes: int) -> Expansion:
    """Source: Hu et al. 2017, arXiv:1709.01507, section 3; the two dense layers as 1×1 convolutions."""
    assembly, channels = Assembly(), entry[2]
    x = assembly.add("squeeze", "global_pooling", ENTRY, mode="average", keep=True)
    x = assembly.add("reduce", "conv", x, filters=max(1, channels // s["ratio"]), kernel=1, activation="relu")
    x = assembly.add("excite", "conv", x, filters=channels, kernel=1, activation="sigmoid")
    return assembly.done(assembly.add("", "multiply", ENTRY, x))


def _auxiliary(s: Settings, _entry: Shape, classes: int) -> Expansion:
    """Source: Szegedy et al. 2014, arXiv:1409.4842, section 5."""
    assembly = Assembly()
    x = assembly.add("pool", "pooling", ENTRY, mode="average", size=s["size"], stride=s["stride"])
    x = assembly.add("conv", "conv", x, filters=s["filters"], kernel=1, activation="relu")
    x = assembly.add("flatten", "flatten", x)
    x = assembly.add("dense", "dense", x, units=s["units"], activation="relu")
    x = assembly.add("dropout", "dropout", x, rate=s["rate"])
    return assembly.done(ENTRY, (assembly.add("logits", "dense", x, units=classes),))


def _auxiliary_check(s: Settings, entry: Shape) -> Misfit | None:
    if min(entry[:2]) < s["size"]:
        params = {"size": s["size"], "height": entry[0], "width": entry[1]}
        return Misfit(key="plan-auxiliary-window", params=params, fixes=(f"set:size:{min(entry[:2])}", "remove"))
    return None


KINDS = (
    BlockKind(
        key="cnn_block", label="CNN block", icon="cnn_block", takes="map", group="composite",
        help="Convolution, normalisation, activation and pooling in one: the step that most CNNs repeat.",
        fields=(
            FILTERS, KERNEL, STRIDE, *padding_fields("same"), _NORM, activation_field("relu"), _POOL,
            _POOL_SIZE, _POOL_STRIDE,
        ),
        describe=_cnn_words, expand=_cnn_block,
    ),
    BlockKind(
        key="squeeze_excite", label="Squeeze-and-excite", icon="squeeze_excite", takes="map", group="composite",
        help="Looks at each channel's mean and turns every channel up or down by what it finds.",
        fields=(_RATIO,), describe=lambda s: f"channels weighed, squeezed to 1/{s['ratio']}", expand=_squeeze_excite,
    ),
    BlockKind(
        key="auxiliary", label="Auxiliary classifier", icon="auxiliary", takes="map", group="composite",
        help="A second classifier on the side, for training only: it sends gradient to the early layers.",
        fields=(
            whole_field("size", "Window", 5, 31, "Side of the average pooling's window.", "px"),
            whole_field("stride", "Stride", 3, 8, "Steps of the average pooling.", "px"),
            whole_field("filters", "Filters", 128, 2048, "Channels of its 1×1 convolution."),
            whole_field("units", "Units", 1024, 8192, "Units of its fully connected layer."),
            rate_field(0.7),
        ),
        describe=lambda s: f"on the side, {s['units']} units; only while training",
        check=_auxiliary_check, expand=_auxiliary,
    ),
)  # fmt: skip
