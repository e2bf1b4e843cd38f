"""GoogLeNet. Source: Szegedy et al. 2014, arXiv:1409.4842, table 1 and section 5."""

from dataclasses import replace

from engine.core.fields import Field
from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.steps import (
    FLATTEN,
    GLOBAL_AVERAGE,
    MAP_POOLING,
    ROW_OF_LAYERS,
    brought_to,
    conv,
    dense,
    dropout,
    pooling,
    top_switch,
)

MODULES = {
    "3a": (64, 96, 128, 16, 32, 32), "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64), "4b": (160, 112, 224, 24, 64, 64), "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64), "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128), "5b": (384, 192, 384, 48, 128, 128),
}  # fmt: skip
"""Widths of each Inception module: 1×1, 3×3's reduction, 3×3, 5×5's reduction, 5×5, projection after the pooling."""
_NORM = Block(kind="batch_norm")
_REDUCED, _NAIVE = ("c1", "r3", "c3", "r5", "c5", "pool"), ("c1", "c3", "c5")
_LRN, _POOL = Block(kind="local_response_norm", settings={"k": 1.0}), pooling(3, 2, padding="same")
"""The paper gives no numbers for the normalisation; with k = 1, as in Caffe's GoogLeNet, small ones pass unchanged."""
_SWITCHES = (
    Field(key="inception", label="Inception", kind="choice", default="reduced", choices=("reduced", "naive"),
          help="With 1×1 convolutions that thin out the channels before the large windows, or without."),
    Field(key="auxiliary", label="Auxiliary classifiers", kind="bool", default=True,
          help="Two more classifiers half way, only while training: they send gradient to the early layers."),
    top_switch(MAP_POOLING, ROW_OF_LAYERS),
)  # fmt: skip


def _blocks(side_px: int, switches: Switches) -> tuple[Block, ...]:
    """7×7 with stride 2, four more halvings, 22 layers with weights; auxiliary classifiers after 4a and 4d."""
    fourth = _halved(side_px, 4)
    return (
        conv(64, 7, stride=2), *_stem(_LRN), *_modules("3", switches), _POOL,
        *_modules("4", switches, fourth), _POOL, *_modules("5", switches),
        *_top(_halved(fourth, 1), 7, switches),
    )  # fmt: skip


def _small_blocks(side_px: int, switches: Switches) -> tuple[Block, ...]:
    third = _halved(side_px, 3)
    return (
        conv(64, 3), *_stem(_NORM), *_modules("3", switches, after=_NORM), _POOL,
        *_modules("4", switches, third, after=_NORM), *_modules("5", switches, after=_NORM),
        *_top(third, 4, switches),
    )  # fmt: skip


def _stem(norm: Block) -> tuple[Block, ...]:
    """From after the first convolution to the first Inception module."""
    return (_POOL, norm, conv(64, 1), conv(192, 3), norm, _POOL)


def _halved(side: int, times: int) -> int:
    """⌈side / 2⌉, so many times: strides of 2 with same padding."""
    for _ in range(times):
        side = -(-side // 2)
    return side


def _modules(stage: str, switches: Switches, side: int = 0, *, after: Block | None = None) -> list[Block]:
    """The modules of a stage; with auxiliary classifiers after 4a and 4d, whose maps have ``side``.

    Args:
        after: what follows each module.
    """
    blocks = []
    for name, widths in MODULES.items():
        if name[0] != stage:
            continue
        blocks += [inception(widths, str(switches["inception"])), *([after] if after else [])]
        if name in ("4a", "4d") and switches["auxiliary"]:
            size, stride = auxiliary_window(side)
            blocks.append(Block(kind="auxiliary", settings={"size": size, "stride": stride}))
    return blocks


def inception(widths: tuple[int, ...], form: str) -> Block:
    """An Inception module of six widths; the naive form leaves reductions and projection out."""
    settings = dict(zip(_REDUCED, widths, strict=True))
    keys = _NAIVE if form == "naive" else _REDUCED
    return Block(kind=f"inception_{form}", settings={key: settings[key] for key in keys})


def auxiliary_window(side: int) -> tuple[int, int]:
    """Window and stride of an auxiliary classifier's pooling: 5 and 3 on the paper's 14×14 map, which gives 4×4.

    Smaller maps have a window that fits, larger ones a stride that still gives about 4×4.
    """
    if side < 8:
        return (2, 2) if side > 1 else (1, 1)
    stride = min(8, max(3, side // 4))
    return stride + 2, stride


def _top(side: int, native: int, switches: Switches) -> tuple[Block, ...]:
    """Fully connected, as the lecture counts it: 7·7·1,024 numbers to 1,024 units."""
    if switches["top"] == MAP_POOLING:
        return (GLOBAL_AVERAGE, dropout(0.4))
    return (*brought_to(native, side), FLATTEN, dense(1024), dropout(0.4))


_CARD = Card(
    year=2014,
    authors="Christian Szegedy, Wei Liu, Yangqing Jia, Pierre Sermanet, Scott Reed, Dragomir Anguelov, Dumitru Erhan, "
            "Vincent Vanhoucke, Andrew Rabinovich",
    paper="Going deeper with convolutions", link="https://arxiv.org/abs/1409.4842", source="arXiv:1409.4842",
    new="Inception: windows of several sizes side by side, made cheap by 1×1 convolutions before them; auxiliary "
        "classifiers half way; global average pooling in place of large fully connected layers.",
    lecture="Naive Inception against Inception with dimension reductions, auxiliary classifiers, and global average "
            "pooling against a fully connected layer: each is a switch here.",
    top5=6.67,
    top5_note="ILSVRC-2014 winner, test set: seven networks, 144 crops of each picture. One network with one crop: "
              "10.07 % on the validation set.",
    top5_source="arXiv:1409.4842, tables 2 and 3",
    note="The network of the paper: convolutions with bias, no BatchNorm, true 5×5 windows (later versions have two "
         "3×3). Counted without the auxiliary classifiers, which are absent from the saved model.",
)  # fmt: skip

NETWORKS = (
    ZooNetwork(
        key="googlenet", label="GoogLeNet", family="GoogLeNet", side_px=224, least_px=8, classes=1000,
        switches=_SWITCHES, recipe=_blocks, card=_CARD,
    ),
    ZooNetwork(
        key="googlenet_32", label="GoogLeNet for 32×32", family="GoogLeNet", side_px=32, least_px=8, classes=10,
        switches=_SWITCHES, recipe=_small_blocks, of="googlenet",
        changed="The first convolution is 3×3 with stride 1 in place of 7×7 with stride 2, the last pooling is left "
                "out, the auxiliary classifiers pool 2×2, as their map is 4×4, and BatchNorm follows each Inception "
                "module and stands for local response normalization: without it, learning hardly starts.",
        card=replace(_CARD, top5=None, top5_note="", top5_source="", note=""),
    ),
)  # fmt: skip
