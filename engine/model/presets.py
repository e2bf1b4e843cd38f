"""Whole networks to start from, as plans."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.core.fields import Value
from engine.core.registry import by_key, look_up
from engine.model.plan import Block, ModelPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A network of the zoo.

    Attributes:
        key: its name on the command line: never renamed.
        label: its name in menus.
        year: when it was published.
        side_px: the input side it was made for.
        classes: how many classes its own classifier has.
        source: where it comes from.
        plan: side in pixels → the plan.
    """

    key: str
    label: str
    year: int
    side_px: int
    classes: int
    source: str
    plan: Callable[[int], ModelPlan]


def _conv(filters: int, **settings: Value) -> Block:
    return Block(kind="conv", settings={"filters": filters, **settings})


_POOL = Block(kind="pooling")


def _small_cnn(side_px: int) -> ModelPlan:
    """Four stages: enough to learn the shapes at 48 px in a minute, and a 2×2 map left of CIFAR-10's 32 px."""
    blocks: list[Block] = []
    for filters, kernel in ((16, 5), (32, 3), (64, 3), (128, 3)):
        normalised = (Block(kind="batch_norm"), Block(kind="activation"))
        blocks += [_conv(filters, kernel=kernel, activation="linear", bias=False), *normalised, _POOL]
    return ModelPlan(name="Small CNN", side_px=side_px, blocks=(*blocks, Block(kind="global_average_pooling")))


def _vgg16(side_px: int) -> ModelPlan:
    blocks: list[Block] = []
    for filters, repeats in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        blocks += [_conv(filters)] * repeats + [_POOL]
    blocks.append(Block(kind="flatten"))
    for _ in range(2):
        blocks += [Block(kind="dense", settings={"units": 4096}), Block(kind="dropout")]
    return ModelPlan(name="VGG16", side_px=side_px, blocks=tuple(blocks))


PRESETS = by_key(
    Preset(key="small_cnn", label="Small CNN", year=2026, side_px=32, classes=10,
           source="four times Conv, BatchNorm, ReLU, Pooling", plan=_small_cnn),
    Preset(key="vgg16", label="VGG16", year=2014, side_px=224, classes=1000, source="arXiv:1409.1556", plan=_vgg16),
)  # fmt: skip


def preset_plan(key: str, side_px: int = 0) -> ModelPlan:
    """The plan of a preset at a side; 0 takes the one it was made for.

    Args:
        key: also as the ``models`` command writes it, with "_plan".
    Raises:
        UnknownName: no such preset.
    """
    preset = look_up(PRESETS, key.removesuffix("_plan"), "preset")
    return preset.plan(side_px or preset.side_px)
