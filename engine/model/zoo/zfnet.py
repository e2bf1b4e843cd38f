"""ZFNet. Source: Zeiler & Fergus 2013, arXiv:1311.2901, figure 3."""

from dataclasses import replace

from engine.model.arithmetic import output_size
from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.steps import FLATTEN, brought_to, conv, dense, dropout, pooling

_NORM = Block(kind="local_response_norm", settings={"k": 1.0})
"""The paper gives no numbers; with k = 1 small ones pass as they are."""
_PADDED_POOL = pooling(3, 2, padding="number", pad=1)
_LAST = (conv(384), conv(384), conv(256))


def _blocks(side_px: int, _switches: Switches) -> tuple[Block, ...]:
    side = output_size(output_size(side_px, 7, 2, 1), 3, 2, 1)
    side = output_size(output_size(output_size(side, 5, 2), 3, 2, 1), 3, 2)
    return (
        conv(96, 7, stride=2, padding="number", pad=1), _PADDED_POOL, _NORM,
        conv(256, 5, stride=2, padding="valid"), _PADDED_POOL, _NORM,
        *_LAST, pooling(3, 2), *brought_to(6, side), FLATTEN, *_classifier(4096),
    )  # fmt: skip


def _small_blocks(side_px: int, _switches: Switches) -> tuple[Block, ...]:
    side = output_size(output_size(output_size(side_px, 3, 2, 1), 5, 2, "same"), 3, 2, 1)
    return (
        conv(96, 3), _PADDED_POOL, _NORM,
        conv(256, 5, stride=2), _PADDED_POOL, _NORM,
        *_LAST, *brought_to(4, side), FLATTEN, *_classifier(1024),
    )  # fmt: skip


def _classifier(units: int) -> tuple[Block, ...]:
    return (dense(units), dropout(), dense(units), dropout())


_CARD = Card(
    year=2013, authors="Matthew D. Zeiler, Rob Fergus",
    paper="Visualizing and understanding convolutional networks", link="https://arxiv.org/abs/1311.2901",
    source="arXiv:1311.2901",
    new="Looking inside AlexNet with a deconvolution network showed dead and aliased filters in its first layer: it "
        "was made finer, 7×7 with stride 2 in place of 11×11 with stride 4.",
    lecture="AlexNet with a finer first layer, found by looking inside: the reason for the Inspect page.",
    top5=14.8,
    top5_note="Test set of ILSVRC-2012: six networks averaged, one of them wider. One network as built here: 16.5 % on "
              "the validation set.",
    top5_source="arXiv:1311.2901, table 2",
    note="No groups: every filter sees all channels, so the third to fifth convolutions have more weights than "
         "AlexNet's. The paper's contrast normalization after the poolings is local response normalization here.",
)  # fmt: skip

NETWORKS = (
    ZooNetwork(
        key="zfnet", label="ZFNet", family="ZFNet", side_px=224, least_px=53, classes=1000, recipe=_blocks, card=_CARD,
    ),
    ZooNetwork(
        key="zfnet_32", label="ZFNet for 32×32", family="ZFNet", side_px=32, least_px=8, classes=10,
        recipe=_small_blocks, of="zfnet",
        changed="The first convolution is 3×3 with stride 1 in place of 7×7 with stride 2, the last pooling is left "
                "out, and the fully connected layers have 1,024 units in place of 4,096.",
        card=replace(_CARD, top5=None, top5_note="", top5_source="", note=""),
    ),
)  # fmt: skip
