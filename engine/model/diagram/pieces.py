"""What a diagram is laid out of: single units, chains of them, forks whose branches meet again, and loose clusters.

Every piece has an axis: the line along which numbers flow through it. ``up`` and ``down`` are its reach from the axis.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

GAP, BLOCK_GAP, BEND = 16.0, 26.0, 26.0
LANE_GAP, ARC_GAP = 10.0, 12.0


@dataclass(slots=True)
class Spots:
    """Where the units have come to stand.

    Attributes:
        at: left edge of the box and its axis.
        left, right: borders of the room a unit has.
        arcs: height at which the line from one unit to another goes round what lies between.
        turns: how the lines of the last unit in a row come to the next one.
    """

    at: dict[int, tuple[float, float]] = field(default_factory=dict)
    left: dict[int, float] = field(default_factory=dict)
    right: dict[int, float] = field(default_factory=dict)
    arcs: dict[tuple[int, int], float] = field(default_factory=dict)
    turns: dict[int, "Turn"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """From the end of a row to the beginning of the next: out to the ``right``, back along ``y``, down at ``left``."""

    right: float
    y: float
    left: float


class Piece(Protocol):
    """Something with a size that can be put somewhere."""

    width: float
    up: float
    down: float
    weight: int
    """How many layers it holds."""

    def place(self, x: float, y: float, spots: Spots) -> None:
        """Put it with its left edge at ``x`` and its axis at ``y``."""
        ...


@dataclass(slots=True)
class Solid:
    """One unit, its box in the middle of its room."""

    unit: int
    width: float
    up: float
    down: float
    inset: float
    weight: int = 1

    def place(self, x: float, y: float, spots: Spots) -> None:
        """Put it."""
        spots.at[self.unit] = (x + self.inset, y)
        spots.left[self.unit], spots.right[self.unit] = x, x + self.width


class Chain:
    """Pieces one after another on one axis."""

    def __init__(self, pieces: Sequence[Piece], gaps: Sequence[float]) -> None:
        self.pieces, self.gaps = tuple(pieces), tuple(gaps)
        self.width = sum(piece.width for piece in pieces) + sum(gaps)
        self.up = max((piece.up for piece in pieces), default=0.0)
        self.down = max((piece.down for piece in pieces), default=0.0)
        self.weight = sum(piece.weight for piece in pieces)

    def gap(self, number: int) -> float:
        """What follows a piece; nothing follows the last."""
        return self.gaps[number] if number < len(self.gaps) else 0.0

    def place(self, x: float, y: float, spots: Spots) -> None:
        """Put it."""
        for piece, gap in zip(self.pieces, (*self.gaps, 0.0), strict=bool(self.pieces)):
            piece.place(x, y, spots)
            x += piece.width + gap


class Fork:
    """Branches between a unit and the one where they meet; ``skip`` if one of them is a bare line.

    Branches alike lie evenly about the axis; of unlike ones the longest is on it and the others above.
    """

    def __init__(self, start: int, end: int, branches: Sequence[Piece], skip: bool) -> None:
        self.start, self.end, self.branches, self.skip = start, end, tuple(branches), skip
        self.width = max((branch.width for branch in branches), default=0.0) + 2 * BEND
        self.weight = sum(branch.weight for branch in branches)
        self.offsets = self._offsets()
        reach = list(zip(self.branches, self.offsets, strict=True))
        self.up = max((branch.up - offset for branch, offset in reach), default=0.0)
        self.down = max((branch.down + offset for branch, offset in reach), default=0.0)
        if skip:
            self.up += ARC_GAP

    def place(self, x: float, y: float, spots: Spots) -> None:
        """Put it."""
        for branch, offset in zip(self.branches, self.offsets, strict=True):
            branch.place(x + BEND, y + offset, spots)
        if self.skip:
            spots.arcs[self.start, self.end] = y - self.up

    def _offsets(self) -> list[float]:
        weights = [branch.weight for branch in self.branches]
        if len(self.branches) == 1:
            return [0.0]
        if self.skip or (len(weights) == 2 and weights[0] != weights[1]):
            return self._above(weights.index(max(weights)))
        height = sum(b.up + b.down for b in self.branches) + LANE_GAP * (len(weights) - 1)
        offsets, top = [], -height / 2
        for branch in self.branches:
            offsets.append(top + branch.up)
            top += branch.up + branch.down + LANE_GAP
        return offsets

    def _above(self, longest: int) -> list[float]:
        offsets, top = [0.0] * len(self.branches), -self.branches[longest].up
        for i, branch in enumerate(self.branches):
            if i != longest:
                offsets[i] = top - LANE_GAP - branch.down
                top = offsets[i] - branch.up
        return offsets


class Cluster:
    """Units joined in a way that is neither chain nor fork: each after those it takes from, in the first free lane."""

    def __init__(self, solids: Sequence[Solid], inputs: dict[int, list[int]]) -> None:
        self.weight = len(solids)
        self._solids = {solid.unit: solid for solid in solids}
        self._x: dict[int, float] = {}
        self._lane: dict[int, int] = {}
        self._assign(inputs)
        self._axes, self.up, self.down = self._stack()
        self.width = max((self._x[n] + solid.width for n, solid in self._solids.items()), default=0.0)

    def place(self, x: float, y: float, spots: Spots) -> None:
        """Put it."""
        for number, solid in self._solids.items():
            solid.place(x + self._x[number], y + self._axes[self._lane[number]], spots)

    def _assign(self, inputs: dict[int, list[int]]) -> None:
        ends: list[float] = []
        for number, solid in self._solids.items():
            inside = [n for n in inputs[number] if n in self._x]
            x = max((self._x[n] + self._solids[n].width + BEND for n in inside), default=0.0)
            wished = self._lane[inside[0]] if inside else 0
            free = [lane for lane, end in enumerate(ends) if end <= x]
            lane = min(free, key=lambda lane: (abs(lane - wished), lane)) if free else len(ends)
            if lane == len(ends):
                ends.append(0.0)
            ends[lane] = x + solid.width + GAP
            self._x[number], self._lane[number] = x, lane

    def _stack(self) -> tuple[list[float], float, float]:
        """The lanes' axes about their common middle, and how far they reach."""
        lanes = range(max(self._lane.values(), default=-1) + 1)
        members = [[s for n, s in self._solids.items() if self._lane[n] == lane] for lane in lanes]
        ups = [max(solid.up for solid in lane) for lane in members]
        downs = [max(solid.down for solid in lane) for lane in members]
        height = sum(ups) + sum(downs) + LANE_GAP * max(0, len(members) - 1)
        axes, top = [], -height / 2
        for up, down in zip(ups, downs, strict=True):
            axes.append(top + up)
            top += up + down + LANE_GAP
        return axes, height / 2, height / 2
