"""ResNet's blocks, and their plain twins. Source: He et al. 2015, arXiv:1512.03385, figures 2 and 5."""

from engine.core.fields import Field
from engine.model.blocks.kind import BlockKind, Misfit
from engine.model.blocks.settings import FILTERS, STRIDE, whole_field
from engine.model.part import ENTRY, Assembly, Expansion
from engine.model.shape import Settings, Shape

_SKIP = Field(
    key="skip", label="Skip connection", kind="bool", default=True,
    help="Adds the block's input to its output; without it the block is as in a plain network.",
)  # fmt: skip
_SHORTCUT = Field(
    key="shortcut", label="Where sizes differ", kind="choice", default="projection",
    choices=("projection", "padding"), when=("skip", True),
    help="The input is brought to the output's shape by a 1×1 convolution, or by missing channels of zeros.",
)  # fmt: skip
_BIAS = Field(
    key="bias", label="Bias", kind="bool", default=False,
    help="A number added after each convolution; BatchNorm takes it out again, but Keras's ResNets have it.",
)  # fmt: skip
_EXPANSION = whole_field("expansion", "Expansion", 4, 16, "The output has so many times the filters.")


def _basic(s: Settings, entry: Shape, _classes: int) -> Expansion:
    """Two 3×3 convolutions."""
    assembly, bias = Assembly(), s["bias"]
    x = _conv_norm(assembly, "1", ENTRY, s["filters"], 3, s["stride"], bias)
    x = assembly.add("relu1", "activation", x, activation="relu")
    x = _conv_norm(assembly, "2", x, s["filters"], 3, 1, bias)
    return _joined(assembly, s, entry, x, s["filters"])


def _bottleneck(s: Settings, entry: Shape, _classes: int) -> Expansion:
    """1×1 to few channels, 3×3 on them, 1×1 to many; the stride is in the first one, as in the paper and in Keras."""
    assembly, bias, outputs = Assembly(), s["bias"], s["filters"] * s["expansion"]
    x = _conv_norm(assembly, "1", ENTRY, s["filters"], 1, s["stride"], bias)
    x = assembly.add("relu1", "activation", x, activation="relu")
    x = _conv_norm(assembly, "2", x, s["filters"], 3, 1, bias)
    x = assembly.add("relu2", "activation", x, activation="relu")
    x = _conv_norm(assembly, "3", x, outputs, 1, 1, bias)
    return _joined(assembly, s, entry, x, outputs)


def _conv_norm(assembly: Assembly, name: str, entry: str, filters: int, kernel: int, stride: int, bias: bool) -> str:
    ways = {"filters": filters, "kernel": kernel, "stride": stride, "padding": "same", "bias": bias}
    return assembly.add(f"norm{name}", "batch_norm", assembly.add(f"conv{name}", "conv", entry, **ways))


def _joined(assembly: Assembly, s: Settings, entry: Shape, x: str, outputs: int) -> Expansion:
    if s["skip"]:
        x = assembly.add("add", "add", x, _shortcut(assembly, s, entry, outputs))
    return assembly.done(assembly.add("", "activation", x, activation="relu"))


def _shortcut(assembly: Assembly, s: Settings, entry: Shape, outputs: int) -> str:
    """The input itself where it fits; else the paper's option B, a projection, or A, zeros for what is missing."""
    stride, channels = s["stride"], entry[2]
    if stride == 1 and channels == outputs:
        return ENTRY
    if s["shortcut"] == "projection":
        return _conv_norm(assembly, "0", ENTRY, outputs, 1, stride, s["bias"])
    x = ENTRY
    if stride != 1:
        x = assembly.add("subsample", "pooling", x, mode="max", size=1, stride=stride)
    if channels == outputs:
        return x
    before = (outputs - channels) // 2
    return assembly.add("zeros", "channel_padding", x, before=before, after=outputs - channels - before)


def _check(s: Settings, entry: Shape) -> Misfit | None:
    """Zeros can be added to channels, not taken away."""
    outputs = s["filters"] * s.get("expansion", 1)
    if s["skip"] and s["shortcut"] == "padding" and outputs < entry[2]:
        params = {"outputs": outputs, "channels": entry[2]}
        return Misfit(key="plan-shortcut", params=params, fixes=("set:shortcut:projection",))
    return None


def _words(s: Settings) -> list[str]:
    words = [f"stride {s['stride']}"] if s["stride"] != 1 else []
    return [*words, "with skip" if s["skip"] else "without skip"]


KINDS = (
    BlockKind(
        key="residual_basic", label="Residual", icon="residual_basic", takes="map", group="composite",
        help="Two 3×3 convolutions that learn what to add to their input: the way past the degradation problem.",
        fields=(FILTERS, STRIDE, _SKIP, _SHORTCUT, _BIAS),
        describe=lambda s: ", ".join([f"2 × {s['filters']} filters 3×3", *_words(s)]),
        check=_check, expand=_basic,
    ),
    BlockKind(
        key="residual_bottleneck", label="Residual bottleneck", icon="residual_bottleneck", takes="map",
        group="composite",
        help="1×1, 3×3, 1×1: the costly 3×3 works on few channels. ResNet-50 and deeper are made of it.",
        fields=(FILTERS, _EXPANSION, STRIDE, _SKIP, _SHORTCUT, _BIAS),
        describe=lambda s: ", ".join([f"{s['filters']} → {s['filters'] * s['expansion']} channels", *_words(s)]),
        check=_check, expand=_bottleneck,
    ),
)  # fmt: skip
