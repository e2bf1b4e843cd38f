"""GoogLeNet's block: windows of several sizes side by side. Source: Szegedy et al. 2014, arXiv:1409.4842, figure 2."""

from engine.core.fields import Field
from engine.model.blocks.kind import BlockKind
from engine.model.blocks.settings import whole_field
from engine.model.part import ENTRY, Assembly, Expansion
from engine.model.shape import Settings, Shape


def _width(key: str, label: str, default: int, what: str) -> Field:
    return whole_field(key, label, default, 4096, what)


_C1 = _width("c1", "1×1 filters", 64, "Channels of the 1×1 convolution.")
_C3 = _width("c3", "3×3 filters", 128, "Channels of the 3×3 convolution.")
_C5 = _width("c5", "5×5 filters", 32, "Channels of the 5×5 convolution.")
_R3 = _width("r3", "1×1 before 3×3", 96, "Channels left for the 3×3 convolution to look at: fewer cost less.")
_R5 = _width("r5", "1×1 before 5×5", 16, "Channels left for the 5×5 convolution to look at: fewer cost less.")
_PROJECTED = _width("pool", "1×1 after pooling", 32, "Channels kept of the pooled map.")


def _naive(s: Settings, _entry: Shape, _classes: int) -> Expansion:
    assembly = Assembly()
    one = _conv(assembly, "1x1", ENTRY, s["c1"], 1)
    three = _conv(assembly, "3x3", ENTRY, s["c3"], 3)
    five = _conv(assembly, "5x5", ENTRY, s["c5"], 5)
    return assembly.done(assembly.add("", "concat", one, three, five, _pool(assembly)))


def _reduced(s: Settings, _entry: Shape, _classes: int) -> Expansion:
    assembly = Assembly()
    one = _conv(assembly, "1x1", ENTRY, s["c1"], 1)
    three = _conv(assembly, "3x3", _conv(assembly, "3x3_reduce", ENTRY, s["r3"], 1), s["c3"], 3)
    five = _conv(assembly, "5x5", _conv(assembly, "5x5_reduce", ENTRY, s["r5"], 1), s["c5"], 5)
    pooled = _conv(assembly, "pool_project", _pool(assembly), s["pool"], 1)
    return assembly.done(assembly.add("", "concat", one, three, five, pooled))


def _conv(assembly: Assembly, name: str, entry: str, filters: int, kernel: int) -> str:
    return assembly.add(name, "conv", entry, filters=filters, kernel=kernel, padding="same", activation="relu")


def _pool(assembly: Assembly) -> str:
    return assembly.add("pool", "pooling", ENTRY, mode="max", size=3, stride=1, padding="same")


KINDS = (
    BlockKind(
        key="inception_naive", label="Inception, naive", icon="inception_naive", takes="map", group="composite",
        help="1×1, 3×3 and 5×5 convolutions and a pooling side by side, joined: rich, but it grows and grows.",
        fields=(_C1, _C3, _C5),
        describe=lambda s: f"1×1: {s['c1']}, 3×3: {s['c3']}, 5×5: {s['c5']}, and all channels pooled",
        expand=_naive,
    ),
    BlockKind(
        key="inception_reduced", label="Inception, reduced", icon="inception_reduced", takes="map", group="composite",
        help="The same with 1×1 convolutions that thin out the channels first: less than half the cost.",
        fields=(_C1, _R3, _C3, _R5, _C5, _PROJECTED),
        describe=lambda s: (
            f"1×1: {s['c1']}, 3×3: {s['r3']} → {s['c3']}, 5×5: {s['r5']} → {s['c5']}, pooled: {s['pool']}"
        ),
        expand=_reduced,
    ),
)  # fmt: skip
