"""ResNets for ImageNet and their plain twins. Source: He et al. 2015, arXiv:1512.03385, table 1 and section 3.3."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.core.fields import Field, Value
from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.steps import GLOBAL_AVERAGE, NORMALISED, conv, pooling

_WIDTHS = (64, 128, 256, 512)
SKIP = Field(
    key="skip", label="Skip connections", kind="bool", default=True,
    help="Each block's input is added to its output; without, this is a plain network of the same depth.",
)  # fmt: skip
_SHORTCUT = Field(
    key="shortcut", label="Where sizes differ", kind="choice", default="projection", choices=("projection", "padding"),
    when=("skip", True),
    help="The input is brought to the output's shape by a 1×1 convolution (option B), or by channels of zeros (A).",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Design:
    """What tells one ResNet from another.

    Attributes:
        repeats: blocks in each of the four stages.
        kind: of block.
        bias: whether convolutions have one, as Keras's do.
        plain: no skip connections, and no switch for them.
    """

    repeats: tuple[int, int, int, int]
    kind: str = "residual_basic"
    bias: bool = False
    plain: bool = False


def stage(kind: str, repeats: int, stride: int, **settings: Value) -> tuple[Block, ...]:
    """Blocks of one width; the first one has the stride."""
    first = Block(kind=kind, settings={**settings, "stride": stride})
    return (first, *[Block(kind=kind, settings={**settings, "stride": 1})] * (repeats - 1))


def _recipe(design: _Design, small: bool = False) -> Callable[[int, Switches], tuple[Block, ...]]:
    """A first convolution, four stages that each halve the map but the first, and global average pooling."""

    def recipe(_side_px: int, switches: Switches) -> tuple[Block, ...]:
        ways: dict[str, Value] = {
            "skip": bool(switches.get("skip", not design.plain)),
            "shortcut": switches.get("shortcut", "projection"),
            "bias": design.bias,
        }
        blocks = [*_small_stem(design.bias)] if small else [*_stem(design.bias)]
        for number, (width, repeats) in enumerate(zip(_WIDTHS, design.repeats, strict=True)):
            blocks += stage(design.kind, repeats, 2 if number else 1, filters=width, **ways)
        return (*blocks, GLOBAL_AVERAGE)

    return recipe


def _stem(bias: bool) -> tuple[Block, ...]:
    window: dict[str, Value] = {"padding": "number", "activation": "linear", "bias": bias}
    return (conv(64, 7, stride=2, pad=3, **window), *NORMALISED, pooling(3, 2, padding="number", pad=1))


def _small_stem(bias: bool) -> tuple[Block, ...]:
    return (conv(64, 3, activation="linear", bias=bias), *NORMALISED)


_CARD = Card(
    year=2015, authors="Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun",
    paper="Deep residual learning for image recognition", link="https://arxiv.org/abs/1512.03385",
    source="arXiv:1512.03385",
    new="Skip connections: a block learns only what to add to its input, so a deeper network can do at least what a "
        "shallower one does. 152 layers could be trained.",
    lecture="The answer to the degradation problem: more layers made plain networks worse even on the training "
            "pictures, from neither overfitting nor vanishing gradient.",
)  # fmt: skip
_PLAIN_CARD = replace(
    _CARD,
    new="The control of the experiment: the same layers without the skip connections.",
    lecture="The degradation problem: 34 plain layers learn worse than 18, even on the training pictures. It is "
    "neither overfitting nor vanishing gradient.",
)
_TEN_CROPS = "This network alone, validation set, ten crops of each picture."
_TABLE_3 = "arXiv:1512.03385, table 3"
_COUNT = (
    "Convolutions without bias, as in the paper. BatchNorm is counted with its two running statistics, which are not "
    "learned; elsewhere they are often left out."
)
_KERAS_COUNT = (
    "As Keras builds and counts it: convolutions with bias, BatchNorm with its two running statistics, which are not "
    "learned."
)
_TOP_1 = "The paper gives top-1 only: {} % wrong on the validation set, ten crops. " + _COUNT
_SMALL = (
    "The first convolution is 3×3 with stride 1 in place of 7×7 with stride 2, and the pooling after it is left out: "
    "the last map is 4×4 in place of 1×1."
)


def _originals() -> tuple[ZooNetwork, ...]:
    bottleneck, both = "residual_bottleneck", (SKIP, _SHORTCUT)
    alone = {"top5_note": _TEN_CROPS, "top5_source": _TABLE_3}
    return (
        _network("resnet18", _Design(repeats=(2, 2, 2, 2)), both, replace(_CARD, note=_TOP_1.format("27.88"))),
        _network("resnet34", _Design(repeats=(3, 4, 6, 3)), both, replace(_CARD, top5=7.46, note=_COUNT, **alone)),
        *[
            _network(key, _Design(repeats=repeats, kind=bottleneck, bias=True), (SKIP,), card)
            for key, repeats, card in (
                ("resnet50", (3, 4, 6, 3), replace(_CARD, top5=6.71, note=_KERAS_COUNT, **alone)),
                ("resnet101", (3, 4, 23, 3), replace(_CARD, top5=6.05, note=_KERAS_COUNT, **alone)),
                ("resnet152", (3, 8, 36, 3), _winner()),
            )
        ],
        _network(
            "plain18", _Design(repeats=(2, 2, 2, 2), plain=True), (), replace(_PLAIN_CARD, note=_TOP_1.format("27.94"))
        ),
        _network(
            "plain34", _Design(repeats=(3, 4, 6, 3), plain=True), (),
            replace(_PLAIN_CARD, top5=10.02, note=_COUNT, **alone),
        ),
    )  # fmt: skip


def _winner() -> Card:
    note = (
        "ILSVRC-2015 winner, test set: six networks of different depth averaged, two of them this one. This network "
        "alone: 4.49 % on the validation set."
    )
    source = "arXiv:1512.03385, tables 4 and 5"
    return replace(_CARD, top5=3.57, top5_note=note, top5_source=source, note=_KERAS_COUNT)


def _network(key: str, design: _Design, switches: tuple[Field, ...], card: Card) -> ZooNetwork:
    return ZooNetwork(
        key=key, label=_label(key), family="Plain" if design.plain else "ResNet", side_px=224, least_px=8,
        classes=1000, switches=switches, recipe=_recipe(design), card=card,
    )  # fmt: skip


def _label(key: str) -> str:
    return key.replace("resnet", "ResNet-").replace("plain", "Plain-")


def _small_form(original: ZooNetwork, design: _Design) -> ZooNetwork:
    card = replace(original.card, top5=None, top5_note="", top5_source="", note="" if design.bias else _COUNT)
    return replace(
        original, key=f"{original.key}_32", label=f"{original.label} for 32×32", side_px=32, classes=10,
        recipe=_recipe(design, small=True), card=card, of=original.key, changed=_SMALL,
    )  # fmt: skip


def _small_forms(originals: tuple[ZooNetwork, ...]) -> tuple[ZooNetwork, ...]:
    """Of the shallow ones; deeper networks for 32×32 are the paper's own (``cifar_resnet``)."""
    designs = {
        "resnet18": _Design(repeats=(2, 2, 2, 2)),
        "resnet34": _Design(repeats=(3, 4, 6, 3)),
        "resnet50": _Design(repeats=(3, 4, 6, 3), kind="residual_bottleneck", bias=True),
        "plain18": _Design(repeats=(2, 2, 2, 2), plain=True),
        "plain34": _Design(repeats=(3, 4, 6, 3), plain=True),
    }
    return tuple(_small_form(each, designs[each.key]) for each in originals if each.key in designs)


_ORIGINALS = _originals()
NETWORKS = (*_ORIGINALS, *_small_forms(_ORIGINALS))
