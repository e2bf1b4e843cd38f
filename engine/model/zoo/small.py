"""Our own small network, to start from."""

from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.steps import GLOBAL_AVERAGE, NORMALISED, conv

_POOL = Block(kind="pooling")


def _blocks(_side_px: int, _switches: Switches) -> tuple[Block, ...]:
    """Four stages: enough to learn the shapes at 48 px in a minute, and a 2×2 map left of CIFAR-10's 32 px."""
    blocks: list[Block] = []
    for filters, kernel in ((16, 5), (32, 3), (64, 3), (128, 3)):
        blocks += [conv(filters, kernel, activation="linear", bias=False), *NORMALISED, _POOL]
    return (*blocks, GLOBAL_AVERAGE)


NETWORKS = (
    ZooNetwork(
        key="small_cnn", label="Small CNN", family="Small CNN", side_px=32, least_px=16, classes=10, recipe=_blocks,
        card=Card(
            year=2026, authors="ConvScope", source="ConvScope",
            new="Nothing: four times Conv, BatchNorm, ReLU and Pooling, small enough to learn on any computer while "
                "you watch.",
            lecture="The usual structure of a CNN: CNN blocks one after another, then the classifier.",
        ),
    ),
)  # fmt: skip
