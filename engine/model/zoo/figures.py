"""What our own layer table says of a network: counted, never typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.model.layers import OUTSIDE, LayerRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts of a network.

    Attributes:
        parameters: of the model that is saved: with its classifier, without auxiliary ones.
        parameters_without_top: of what comes before the maps are laid in a row.
        parameters_auxiliary: of the auxiliary classifiers.
        trainable: of ``parameters``, those that are learned: BatchNorm's running statistics are not.
        macs: multiply-adds of the saved model for one picture.
        dense_share: share of ``parameters`` in fully connected layers, 0 … 1.
        depth: layers with weights on the longest way: convolutions and fully connected ones.
    """

    parameters: int
    parameters_without_top: int
    parameters_auxiliary: int
    trainable: int
    macs: int
    dense_share: float
    depth: int


def figures(rows: Sequence[LayerRow]) -> Figures:
    """Count a layer table, as ``engine.model.layers.layers`` gives it."""
    own = [row for row in rows if not row.auxiliary]
    parameters = sum(row.parameters for row in own)
    statistics = sum(row.parameters // 2 for row in own if row.kind == "batch_norm")
    return Figures(
        parameters=parameters,
        parameters_without_top=_without_top(own),
        parameters_auxiliary=sum(row.parameters for row in rows if row.auxiliary),
        trainable=parameters - statistics,
        macs=sum(row.macs for row in own),
        dense_share=sum(row.parameters for row in own if row.kind == "dense") / max(parameters, 1),
        depth=_depth(own),
    )


def _without_top(own: Sequence[LayerRow]) -> int:
    """Parameters before the first row of numbers."""
    last = {row.block: row for row in own if row.block != OUTSIDE}
    flat = min((block for block, row in last.items() if len(row.output) == 1), default=len(last))
    return sum(row.parameters for row in own if 0 <= row.block < flat)


def _depth(own: Sequence[LayerRow]) -> int:
    """The longest way from the picture to the logits, in layers with weights. BatchNorm is not counted by anybody."""
    longest: dict[str, int] = {}
    for row in own:
        before = max((longest.get(name, 0) for name in row.inputs), default=0)
        longest[row.name] = before + (row.parameters > 0 and row.kind != "batch_norm")
    return max(longest.values(), default=0)
