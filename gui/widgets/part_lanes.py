"""The layers inside a block as a small graph: which lane each stands in, and which lanes the lines take. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.model.part import ENTRY, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """From one layer to a later one.

    Attributes:
        start, end: places of the layers; -1 is the block's input.
        lane: the column in which it runs down.
    """

    start: int
    end: int
    lane: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """Where everything stands.

    Attributes:
        lanes: the column of each layer.
        lines: all joins.
        width: number of columns.
    """

    lanes: tuple[int, ...]
    lines: tuple[Line, ...]
    width: int


def lanes_of(parts: Sequence[Part]) -> Lanes:
    """Lay out parts that stand in the order of their numbers: a branch goes on in its lane, a new one opens another.

    The line to a layer where branches meet runs in the branch's own lane; past other layers, in a lane of its own.
    """
    places = {ENTRY: -1} | {part.name: number for number, part in enumerate(parts)}
    taken: dict[int, int] = {}  # layer → how many lines leave it so far
    lanes, lines, width = {-1: 0}, [], 1
    uses = [places[name] for part in parts for name in part.inputs]
    for number, part in enumerate(parts):
        starts = [places[name] for name in part.inputs]
        fresh = len(starts) == 1 and taken.get(starts[0], 0) > 0
        own = width if fresh else min(lanes[start] for start in starts)
        for start in starts:
            meets = len(starts) > 1
            past = meets and uses.count(start) > 1 and start != number - 1
            lane = max(width, own + 1) if past else lanes[start] if meets else own
            lines.append(Line(start=start, end=number, lane=lane))
            taken[start] = taken.get(start, 0) + 1
            width = max(width, lane + 1)
        lanes[number] = own
        width = max(width, own + 1)
    return Lanes(lanes=tuple(lanes[i] for i in range(len(parts))), lines=tuple(lines), width=width)
