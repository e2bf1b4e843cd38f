"""What flows between the layers of a plan, and what a layer makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.model.arithmetic import ReceptiveField

Settings = Mapping[str, Any]
Shape = tuple[int, ...]
"""(height, width, channels) of a map, or (n,) of a flat vector."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a layer makes of its input: shape, formula with its numbers, counts and receptive field."""

    output: Shape
    formula: str = ""
    parameters: int = 0
    macs: int = 0
    field: ReceptiveField
