"""LeNet-5. Source: LeCun, Bottou, Bengio, Haffner 1998, doi:10.1109/5.726791, section II B."""

from engine.model.plan import Block
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.steps import FLATTEN, activation_switch, conv, dense, pooling, pooling_switch


def _blocks(_side_px: int, switches: Switches) -> tuple[Block, ...]:
    """Each convolution without padding; C5 sees the whole 5×5 map, so it is a fully connected layer."""
    ways = {"activation": switches["activation"]}
    pool = pooling(mode=switches["pooling"])
    return (
        conv(6, 5, padding="valid", **ways), pool,
        conv(16, 5, padding="valid", **ways), pool,
        FLATTEN, dense(120, **ways), dense(84, **ways),
    )  # fmt: skip


_NOTE = (
    "Made for gray digits; here it takes RGB, which adds 300 weights to the first convolution: with one gray channel "
    "this network is commonly counted as 61,706 parameters. The paper counts 60,000, as its third layer sees only some "
    "of the maps (1,516 weights, here 2,416), its poolings have a weight and a bias for each map (44 in all), and its "
    "output layer compares with fixed patterns (here 850 weights)."
)

NETWORKS = (
    ZooNetwork(
        key="lenet5", label="LeNet-5", family="LeNet", side_px=32, least_px=16, classes=10, recipe=_blocks,
        switches=(activation_switch("tanh", "relu"), pooling_switch("average", "max")),
        card=Card(
            year=1998, authors="Yann LeCun, Léon Bottou, Yoshua Bengio, Patrick Haffner",
            paper="Gradient-based learning applied to document recognition", link="https://doi.org/10.1109/5.726791",
            source="doi:10.1109/5.726791",
            new="Convolution and subsampling in turn, all weights learned from the pixels by gradient descent: no "
                "features made by hand.",
            lecture="The usual structure of a CNN: convolution and pooling, again, then flattening and fully connected "
                    "layers.",
            note=_NOTE,
        ),
    ),
)  # fmt: skip
