"""VGG16 and VGG19. Source: Simonyan & Zisserman 2014, arXiv:1409.1556, table 1, columns D and E."""

from collections.abc import Callable
from dataclasses import replace

from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.steps import (
    FLATTEN,
    GLOBAL_AVERAGE,
    MAP_POOLING,
    NORMALISED,
    ROW_OF_LAYERS,
    brought_to,
    conv,
    dense,
    dropout,
    pooling,
    top_switch,
)

_WIDTHS = (64, 128, 256, 512, 512)
_SHRINKS = 2 ** len(_WIDTHS)
_TOP = top_switch(ROW_OF_LAYERS, MAP_POOLING)
_STEP = {"norm": "batch_norm", "pool": "none"}


def _blocks(repeats: tuple[int, ...]) -> Callable[[int, Switches], tuple[Block, ...]]:
    """Stages of 3×3 convolutions, each ended by a pooling that halves the map."""

    def recipe(side_px: int, switches: Switches) -> tuple[Block, ...]:
        stages = [block for width, n in zip(_WIDTHS, repeats, strict=True) for block in [conv(width)] * n + [pooling()]]
        if switches["top"] == MAP_POOLING:
            return (*stages, GLOBAL_AVERAGE)
        hidden = (dense(4096), dropout())
        return (*stages, *brought_to(7, side_px // _SHRINKS), FLATTEN, *hidden, *hidden)

    return recipe


def _small_blocks(repeats: tuple[int, ...]) -> Callable[[int, Switches], tuple[Block, ...]]:
    def recipe(side_px: int, switches: Switches) -> tuple[Block, ...]:
        stages = []
        for width, n in zip(_WIDTHS, repeats, strict=True):
            step = Block(kind="cnn_block", settings={"filters": width, **_STEP})
            stages += [step] * (n - 1) + [Block(kind="cnn_block", settings={**step.settings, "pool": "max"})]
        if switches["top"] == MAP_POOLING:
            return (*stages, GLOBAL_AVERAGE)
        hidden = (dense(512, activation="linear", bias=False), *NORMALISED, dropout())
        return (*stages, *brought_to(1, side_px // _SHRINKS), FLATTEN, *hidden, *hidden)

    return recipe


_CARD = Card(
    year=2014, authors="Karen Simonyan, Andrew Zisserman",
    paper="Very deep convolutional networks for large-scale image recognition",
    link="https://arxiv.org/abs/1409.1556", source="arXiv:1409.1556",
    new="Only 3×3 convolutions, but many: two see as far as one 5×5, three as far as one 7×7, with fewer weights and "
        "more ReLUs between.",
    lecture="VGG16 against VGG19: one plan, and one more convolution in each of the last three stages.",
    top5=7.3,
    top5_note="ILSVRC-2014, second place, test set: seven networks averaged. This network alone: 7.2 % on the "
              "validation set, over many crops.",
    top5_source="arXiv:1409.1556, tables 5 and 7",
    note="Most of its parameters are in the first fully connected layer: see what global average pooling leaves.",
)  # fmt: skip
_CARD_19 = replace(
    _CARD,
    top5_note="ILSVRC-2014, second place, test set: seven networks averaged. This network alone: 7.1 % on the "
    "validation set, over many crops.",
)
_CHANGED = (
    "BatchNorm after each convolution and hidden layer, without which so deep a network hardly starts to learn, and "
    "fully connected layers of 512 units in place of 4,096, as the last map is 1×1."
)


def _pair(depth: int, repeats: tuple[int, ...], card: Card) -> tuple[ZooNetwork, ZooNetwork]:
    return (
        ZooNetwork(
            key=f"vgg{depth}", label=f"VGG{depth}", family="VGG", side_px=224, least_px=_SHRINKS, classes=1000,
            switches=(_TOP,), recipe=_blocks(repeats), card=card,
        ),
        ZooNetwork(
            key=f"vgg{depth}_32", label=f"VGG{depth} for 32×32", family="VGG", side_px=32, least_px=_SHRINKS,
            classes=10, switches=(_TOP,), recipe=_small_blocks(repeats), of=f"vgg{depth}", changed=_CHANGED,
            card=replace(card, top5=None, top5_note="", top5_source="", note=""),
        ),
    )  # fmt: skip


NETWORKS = (*_pair(16, (2, 2, 3, 3, 3), _CARD), *_pair(19, (2, 2, 4, 4, 4), _CARD_19))
