"""The landmark networks of the lecture, each a plan that opens in the builder: one file a family."""

import msgspec

from engine.core.errors import ConvScopeError
from engine.core.fields import Value
from engine.core.registry import by_key, look_up
from engine.model.backbones import BACKBONES
from engine.model.layers import layers
from engine.model.plan import ModelPlan
from engine.model.zoo import alexnet, cifar_resnet, googlenet, lenet, resnet, small, vgg, zfnet
from engine.model.zoo.entry import Card, Switches, ZooNetwork
from engine.model.zoo.figures import Figures, figures

__all__ = [
    "CARDS",
    "SWITCHES",
    "ZOO",
    "Card",
    "Figures",
    "ZooNetwork",
    "edited",
    "figures",
    "figures_of",
    "network_of",
    "switched",
    "with_side",
    "zoo_name",
    "zoo_plan",
]

ZOO = by_key(
    *small.NETWORKS, *lenet.NETWORKS, *alexnet.NETWORKS, *zfnet.NETWORKS, *vgg.NETWORKS, *googlenet.NETWORKS,
    *resnet.NETWORKS, *cifar_resnet.NETWORKS,
)  # fmt: skip
CARDS = tuple(network.card for network in ZOO.values())
SWITCHES = tuple(field for network in ZOO.values() for field in network.switches)


def zoo_name(key: str) -> str:
    """A network's name on the command line: its key, or with "_plan" where a backbone has that name."""
    return f"{key}_plan" if key in BACKBONES else key


def network_of(key: str) -> ZooNetwork:
    """The entry of a key, also as the command line writes it.

    Raises:
        UnknownName: no such network.
    """
    return look_up(ZOO, key.removesuffix("_plan"), "network")


def zoo_plan(key: str, side_px: int = 0, switches: Switches | None = None) -> ModelPlan:
    """The plan of a network of the zoo.

    Args:
        key: also as the ``models`` command writes it, with "_plan".
        side_px: of the input; 0 takes the one it was made for.
        switches: values of its switches; those left out have their default.
    Raises:
        UnknownName: no such network.
        BadExperiment: it has no such switch, or the switch no such value.
    """
    return network_of(key).plan(side_px, switches)


def switched(plan: ModelPlan, key: str, value: Value) -> ModelPlan:
    """The plan of the same network with one switch set; edits of its blocks are gone.

    Raises:
        UnknownName: the plan is not of the zoo.
        BadExperiment: its network has no such switch or value.
    """
    return zoo_plan(plan.zoo, plan.side_px, plan.switches | {key: value})


def with_side(plan: ModelPlan, side_px: int) -> ModelPlan:
    """The plan at another input side: its network's own way as long as its blocks are not edited."""
    if edited(plan):
        return msgspec.structs.replace(plan, side_px=side_px)
    return msgspec.structs.replace(zoo_plan(plan.zoo, side_px, plan.switches), name=plan.name)


def edited(plan: ModelPlan) -> bool:
    """Whether its blocks are no longer what its network and switches give; true of a plan that is not of the zoo."""
    try:
        return zoo_plan(plan.zoo, plan.side_px, plan.switches).blocks != plan.blocks
    except ConvScopeError:
        return True


def figures_of(plan: ModelPlan, classes: int) -> Figures:
    """Counts of a plan with so many classes, from its own layer table."""
    return figures(layers(plan, classes))
