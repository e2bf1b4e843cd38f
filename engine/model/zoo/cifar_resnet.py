"""The ResNets for CIFAR-10 and their plain twins. Source: He et al. 2015, arXiv:1512.03385, section 4.2."""

from collections.abc import Callable
from dataclasses import replace

from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.resnet import SKIP, stage
from engine.model.zoo.steps import GLOBAL_AVERAGE, NORMALISED, conv

_WIDTHS = (16, 32, 64)
_CIFAR_ERROR = {20: 8.75, 32: 7.51, 44: 7.17, 56: 6.97, 110: 6.43}
"""The paper's test error in percent by depth, table 6; for 110 layers the best of five runs."""


def _recipe(depth: int, plain: bool = False) -> Callable[[int, Switches], tuple[Block, ...]]:
    """6n + 2 layers: a convolution, three stages of n blocks of two, the classifier; where sizes differ, zeros."""

    def recipe(_side_px: int, switches: Switches) -> tuple[Block, ...]:
        blocks = [conv(16, activation="linear", bias=False), *NORMALISED]
        skip = bool(switches.get("skip", not plain))
        for number, width in enumerate(_WIDTHS):
            ways = {"filters": width, "skip": skip, "shortcut": "padding", "bias": False}
            blocks += stage("residual_basic", (depth - 2) // 6, 2 if number else 1, **ways)
        return (*blocks, GLOBAL_AVERAGE)

    return recipe


_CARD = Card(
    year=2015, authors="Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun",
    paper="Deep residual learning for image recognition", link="https://arxiv.org/abs/1512.03385",
    source="arXiv:1512.03385, section 4.2",
    new="One simple network in five depths, narrow enough for CIFAR-10, to study what depth does with and without "
        "skip connections.",
    lecture="The degradation problem and its answer, small enough to see for yourself: train it with and without skip "
            "connections.",
)  # fmt: skip
_PLAIN_NEW = "The control of the experiment: the same layers and as many weights, without the skip connections."
_PLAIN_LECTURE = (
    "The degradation problem: the deeper of two plain networks learns worse, even on the training pictures. It is "
    "neither overfitting nor vanishing gradient."
)
_SURFACE = (
    "The loss surface of ResNet-56 with and without skip connections: rugged without, smooth with (Li et al. 2018, "
    "arXiv:1712.09913)."
)
_ERROR = "Test error on CIFAR-10 in the paper: {:.2f} % (table 6{})."
_COUNT = (
    "The paper counts only what is learned; this table also counts BatchNorm's two running statistics, as Keras does."
)


def _pair(depth: int) -> tuple[ZooNetwork, ZooNetwork]:
    lecture = _SURFACE if depth == 56 else _CARD.lecture
    note = f"{_ERROR.format(_CIFAR_ERROR[depth], ', the best of five runs' if depth == 110 else '')} {_COUNT}"
    network = ZooNetwork(
        key=f"resnet{depth}", label=f"ResNet-{depth}", family="ResNet for CIFAR-10", side_px=32, least_px=8,
        classes=10, switches=(SKIP,), recipe=_recipe(depth), card=replace(_CARD, lecture=lecture, note=note),
    )  # fmt: skip
    plain_lecture = _SURFACE if depth == 56 else _PLAIN_LECTURE
    return network, replace(
        network, key=f"plain{depth}", label=f"Plain-{depth}", family="Plain for CIFAR-10", switches=(),
        recipe=_recipe(depth, plain=True),
        card=replace(_CARD, new=_PLAIN_NEW, lecture=plain_lecture, note=_COUNT),
    )  # fmt: skip


_PAIRS = tuple(_pair(depth) for depth in _CIFAR_ERROR)
NETWORKS = (*[network for network, _ in _PAIRS], *[plain for _, plain in _PAIRS])
