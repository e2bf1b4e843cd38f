"""A network's layers summed up: what the saved network holds, and which share each part has."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from engine.model.diagram.kinds import FAMILIES, family_of
from engine.model.layers import LayerRow

BYTES_PER_NUMBER = 4
"""float32."""


@dataclass(frozen=True, slots=True)
class Share:
    """What the layers of one family hold.

    Attributes:
        family: key of ``FAMILIES``.
        amount: parameters or multiply-adds.
        share: of all, 0 … 1.
    """

    family: str
    amount: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over the layers of the saved network: auxiliary classifiers are left out.

    Attributes:
        macs: multiply-adds for one picture.
        memory: bytes of all layers' outputs at the chosen batch.
        auxiliary_parameters: what the auxiliary classifiers would add while training.
        parameter_shares, mac_shares: families that hold something, the largest first.
    """

    parameters: int
    macs: int
    memory: int
    auxiliary_parameters: int
    parameter_shares: tuple[Share, ...]
    mac_shares: tuple[Share, ...]


def memory(row: LayerRow, batch: int = 1) -> int:
    """Bytes of a layer's output as float32: batch × numbers × 4."""
    return batch * prod(row.output) * BYTES_PER_NUMBER


def totals(rows: Sequence[LayerRow], batch: int = 1) -> Totals:
    """Sum up.

    Args:
        batch: pictures at a time, for the memory.
    """
    kept = [row for row in rows if not row.auxiliary]
    return Totals(
        parameters=sum(row.parameters for row in kept),
        macs=sum(row.macs for row in kept),
        memory=sum(memory(row, batch) for row in kept),
        auxiliary_parameters=sum(row.parameters for row in rows if row.auxiliary),
        parameter_shares=_shares([(row.kind, row.parameters) for row in kept]),
        mac_shares=_shares([(row.kind, row.macs) for row in kept]),
    )


def shares_text(shares: Sequence[Share], most: int = 3) -> str:
    """The largest shares in English: "Fully connected 89 % · Convolution 11 %"."""
    return " · ".join(f"{FAMILIES[one.family].label} {percent(one.share)}" for one in shares[:most])


def percent(share: float) -> str:
    """A share as people read it: 0.894 as "89 %", what is too small to round as "< 1 %"."""
    whole = round(100 * share)
    return "< 1 %" if whole < 1 else "> 99 %" if whole == 100 and share < 1 else f"{whole} %"


def _shares(amounts: Sequence[tuple[str, int]]) -> tuple[Share, ...]:
    sums: dict[str, int] = {}
    for kind, amount in amounts:
        family = family_of(kind)
        sums[family] = sums.get(family, 0) + amount
    total = sum(sums.values())
    found = [Share(family, amount, amount / total) for family, amount in sums.items() if amount]
    return tuple(sorted(found, key=lambda one: -one.amount))
