"""AlexNet. Source: Krizhevsky, Sutskever, Hinton 2012, Advances in Neural Information Processing Systems 25."""

from dataclasses import replace

from engine.core.fields import Field
from engine.model.arithmetic import output_size
from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.steps import (
    FLATTEN,
    activation_switch,
    brought_to,
    conv,
    dense,
    dropout,
    pooling,
    pooling_switch,
)

_LRN = Block(kind="local_response_norm", settings={"n": 5, "k": 2.0, "alpha": 1e-4, "beta": 0.75})
_GENTLE_LRN = Block(kind="local_response_norm", settings={**_LRN.settings, "k": 1.0})
"""With k = 2 small numbers leave 0.59 times smaller: too small to learn from soon. Caffe's AlexNet has k = 1 too."""
_SWITCHES = (
    activation_switch("relu", "tanh"),
    pooling_switch("max", "average"),
    Field(key="lrn", label="Local response norm", kind="bool", default=True,
          help="Strong channels damp their neighbours after two convolutions: 1.2 % less top-5 error in the paper."),
    Field(key="dropout", label="Dropout", kind="bool", default=True,
          help="Half of the fully connected units are silenced at random while training, against overfitting."),
)  # fmt: skip


def _blocks(side_px: int, switches: Switches) -> tuple[Block, ...]:
    """The poolings overlap: windows of 3 with stride 2. Two groups: the halves that ran on two GPUs."""
    first = conv(96, 11, stride=4, padding="valid", activation=switches["activation"])
    side = output_size(side_px, 11, 4)
    for _ in range(3):
        side = output_size(side, 3, 2)
    top = (*brought_to(6, side), FLATTEN, *_classifier(4096, switches))
    return (first, *_middle(switches, _LRN), _pool(switches), *top)


def _small_blocks(side_px: int, switches: Switches) -> tuple[Block, ...]:
    first = conv(96, 5, stride=2, activation=switches["activation"])
    side = output_size(side_px, 5, 2, "same")
    for _ in range(2):
        side = output_size(side, 3, 2)
    middle = _middle(switches, _GENTLE_LRN)
    return (first, *middle, *brought_to(3, side), FLATTEN, *_classifier(1024, switches))


def _middle(switches: Switches, lrn: Block) -> tuple[Block, ...]:
    """From after the first convolution to the fifth one."""
    activation = switches["activation"]
    norm = (lrn,) if switches["lrn"] else ()
    return (
        *norm, _pool(switches),
        conv(256, 5, groups=2, activation=activation), *norm, _pool(switches),
        conv(384, activation=activation),
        conv(384, groups=2, activation=activation),
        conv(256, groups=2, activation=activation),
    )  # fmt: skip


def _pool(switches: Switches) -> Block:
    return pooling(3, 2, mode=switches["pooling"])


def _classifier(units: int, switches: Switches) -> tuple[Block, ...]:
    hidden = dense(units, activation=switches["activation"])
    return (hidden, dropout(), hidden, dropout()) if switches["dropout"] else (hidden, hidden)


_CARD = Card(
    year=2012, authors="Alex Krizhevsky, Ilya Sutskever, Geoffrey E. Hinton",
    paper="ImageNet classification with deep convolutional neural networks",
    link="https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks",
    source="NIPS 2012",
    new="ReLU in place of tanh, dropout, overlapping max pooling, local response normalization and much data "
        "augmentation; trained on two GPUs, each with half of the channels.",
    lecture="tanh → ReLU, average pooling → max pooling, dropout, local response normalization: each is a switch here. "
            "Data augmentation is on the Data page.",
    top5=15.3,
    top5_note="ILSVRC-2012 winner, test set: seven networks averaged, two of them trained on ImageNet 2011 before. One "
              "network alone: 18.2 % on the validation set.",
    top5_source="NIPS 2012, abstract and table 2",
    note="The paper says 224 px, but only 227 px gives whole positions: (227 − 11)/4 + 1 = 55.",
)  # fmt: skip

NETWORKS = (
    ZooNetwork(
        key="alexnet", label="AlexNet", family="AlexNet", side_px=227, least_px=67, classes=1000,
        switches=_SWITCHES, recipe=_blocks, card=_CARD,
    ),
    ZooNetwork(
        key="alexnet_32", label="AlexNet for 32×32", family="AlexNet", side_px=32, least_px=13, classes=10,
        switches=_SWITCHES, recipe=_small_blocks, of="alexnet",
        changed="The first convolution is 5×5 with stride 2 in place of 11×11 with stride 4, the last pooling is left "
                "out, the fully connected layers have 1,024 units in place of 4,096, and k of the local response norm "
                "is 1, which learns sooner.",
        card=replace(_CARD, top5=None, top5_note="", top5_source="", note=""),
    ),
)  # fmt: skip
