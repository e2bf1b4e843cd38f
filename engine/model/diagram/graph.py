"""The rows as a graph of units: a layer with the slices that lie on it, joined as the layers are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from engine.model.diagram.kinds import is_slice
from engine.model.layers import LayerRow


@dataclass(slots=True)
class Unit:
    """A layer and the slices on it.

    Attributes:
        rows: indices of its rows; the first is the layer, the others are slices.
        inputs, outputs: numbers of the units it takes from and gives to, each once, in order.
    """

    rows: list[int]
    inputs: list[int] = field(default_factory=list)
    outputs: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Graph:
    """All units, in the order of the rows.

    Attributes:
        main: numbers of the units that lead to the network's output.
        tails: units that lead elsewhere (auxiliary classifiers), in connected groups.
        join: for each main unit, where all its ways meet again; −1 after the last.
        depth: how many such joins follow a main unit.
    """

    units: list[Unit]
    main: list[int]
    tails: list[list[int]]
    join: dict[int, int]
    depth: dict[int, int]

    def meeting(self, ways: Sequence[int]) -> int:
        """The first unit that all ways from these main units lead through (perhaps one of them); −1 for none."""
        at = ways[0] if ways else -1
        for way in ways[1:]:
            at = _meet(at, way, self.join, self.depth)
        return at


def graph(rows: Sequence[LayerRow]) -> Graph:
    """Make the graph. Rows must come after those they take from."""
    units, unit_of = _units(rows)
    for number, unit in enumerate(units):
        sources = [unit_of[name] for name in rows[unit.rows[0]].inputs if name in unit_of]
        unit.inputs = list(dict.fromkeys(source for source in sources if source < number))
        if not unit.inputs and number:
            unit.inputs = [0] if not rows[unit.rows[0]].inputs else [number - 1]
        for source in unit.inputs:
            units[source].outputs.append(number)
    main = _leading_to_the_end(rows, units)
    made = Graph(units, main, _tails(units, set(main)), {}, {-1: 0})
    _join(made)
    return made


def _units(rows: Sequence[LayerRow]) -> tuple[list[Unit], dict[str, int]]:
    index = {row.name: i for i, row in enumerate(rows)}
    takers: dict[str, int] = {}
    for row in rows:
        for name in dict.fromkeys(row.inputs):
            takers[name] = takers.get(name, 0) + 1
    units: list[Unit] = []
    unit_of: dict[str, int] = {}
    for i, row in enumerate(rows):
        source = row.inputs[0] if len(row.inputs) == 1 else ""
        host = unit_of.get(source, -1)
        fits = host >= 0 and takers[source] == 1 and units[host].rows[-1] == index[source]
        if fits and is_slice(row.kind, row.output, rows[index[source]].output):
            units[host].rows.append(i)
            unit_of[row.name] = host
        else:
            unit_of[row.name] = len(units)
            units.append(Unit([i]))
    return units, unit_of


def _leading_to_the_end(rows: Sequence[LayerRow], units: list[Unit]) -> list[int]:
    """The units from which the last one that stays in the network can be reached."""
    lasting = [n for n, unit in enumerate(units) if not rows[unit.rows[0]].auxiliary]
    reached = {lasting[-1]} if lasting else set()
    for number in range(len(units) - 1, -1, -1):
        if number in reached:
            reached.update(units[number].inputs)
    return sorted(reached)


def _tails(units: list[Unit], main: set[int]) -> list[list[int]]:
    """The other units, each group joined to the main one at its first unit."""
    tail_of: dict[int, list[int]] = {}
    found: list[list[int]] = []
    for number, unit in enumerate(units):
        if number in main:
            continue
        home = next((tail_of[source] for source in unit.inputs if source in tail_of), None)
        if home is None:
            home = []
            found.append(home)
        home.append(number)
        tail_of[number] = home
    return found


def _join(made: Graph) -> None:
    """Immediate post-dominators, from the end backwards."""
    inside = set(made.main)
    for number in reversed(made.main):
        meeting = made.meeting([target for target in made.units[number].outputs if target in inside])
        made.join[number], made.depth[number] = meeting, made.depth[meeting] + 1


def _meet(one: int, other: int, join: dict[int, int], depth: dict[int, int]) -> int:
    while one != other:
        if depth[one] >= depth[other]:
            one = join[one]
        else:
            other = join[other]
    return one
