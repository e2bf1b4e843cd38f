"""The network as data: a list of blocks, or a backbone with a head. No TensorFlow here."""

import msgspec

from engine.core.errors import BadExperiment
from engine.core.fields import Value


class Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step of a network.

    Attributes:
        kind: key of ``engine.model.blocks.BLOCKS``.
        settings: values of that kind's fields; a field left out has its default.
    """

    kind: str
    settings: dict[str, Value] = {}


class ModelPlan(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type", tag="plan"):
    """An own network. A Dense layer giving the K logits follows the last block by itself.

    Attributes:
        name: for people.
        side_px: side of the square RGB input.
        blocks: the steps, in order; the last one's output must be flat.
        zoo: key of the landmark network it was made from, "" for none.
        switches: how that network's switches were set.
    """

    name: str
    side_px: int
    blocks: tuple[Block, ...]
    zoo: str = ""
    switches: dict[str, Value] = {}

    def __post_init__(self) -> None:
        if not 8 <= self.side_px <= 1024:
            raise BadExperiment("experiment-value", field="side_px", value=self.side_px, reason="8 to 1024 px")


HEAD = (Block(kind="global_average_pooling"), Block(kind="dropout", settings={"rate": 0.2}))
"""The usual head: each channel's mean, some of them hidden while training."""


class BackboneSpec(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type", tag="backbone"
):
    """A backbone and the head that is put on it. A Dense layer giving the K logits follows the head by itself.

    Attributes:
        key: key of ``engine.model.backbones.BACKBONES``.
        side_px: side of the square picture the backbone sees; 0 takes the recommended one for the dataset.
        pretrained: with its ImageNet weights, or with random ones.
        head: the steps between the backbone's last map and the logits; the last one's output must be flat.
    """

    key: str = "efficientnet_lite0"
    side_px: int = 0
    pretrained: bool = True
    head: tuple[Block, ...] = HEAD

    def __post_init__(self) -> None:
        if self.side_px and not 32 <= self.side_px <= 1024:
            raise BadExperiment("experiment-value", field="side_px", value=self.side_px, reason="32 to 1024 px")
