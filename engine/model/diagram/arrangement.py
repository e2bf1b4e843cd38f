"""Each unit of a network gets its size and its place."""

from collections.abc import Sequence
from math import inf

from engine.model.diagram.graph import Graph, Unit, graph
from engine.model.diagram.groups import Group, groups, short_name
from engine.model.diagram.kinds import sign_of
from engine.model.diagram.pieces import BEND, BLOCK_GAP, GAP, Chain, Cluster, Fork, Piece, Solid, Spots, Turn
from engine.model.diagram.scale import SIGN, SLICE, Extent, Scale
from engine.model.layers import LayerRow

MARGIN, LABEL_HEIGHT, TITLE_HEIGHT, FRAME_PAD = 16.0, 32.0, 16.0, 7.0
NAME_CHARACTER, SHAPE_CHARACTER, MOST_NAME = 6.6, 6.5, 16
_TAIL_GAP = 20.0


class Arrangement:
    """The units of a network, placed.

    Args:
        width: where the network goes on in a further row below; 0 for one line.

    Attributes:
        extents: drawn size of each unit's layer.
        main: numbers of the units that lead to the network's output.
        framed: groups of more than one unit, which get a frame.
        spots: where each unit stands.
    """

    def __init__(self, rows: Sequence[LayerRow], width: float = 0.0) -> None:
        self.rows = rows
        self._graph: Graph = graph(rows)
        self.units: list[Unit] = self._graph.units
        self.main = set(self._graph.main)
        self._scale = Scale.of(max((row.output[0] for row in rows if len(row.output) == 3), default=1))
        self.group_of: dict[int, Group] = {i: g for g in groups(rows) for i in range(g.first, g.last + 1)}
        owners = [self.group_of.get(unit.rows[0]) for unit in self.units]
        self.framed = {group for group in owners if group and owners.count(group) > 1}
        self.extents = [self._extent(unit.rows[0]) for unit in self.units]
        self.texts = [self._texts(number) for number in range(len(self.units))]
        self.spots = Spots()
        self._place(width)

    def group(self, number: int) -> Group | None:
        """The block a unit belongs to."""
        return self.group_of.get(self.units[number].rows[0])

    def _extent(self, index: int) -> Extent:
        row = self.rows[index]
        return Extent(SIGN, SIGN, 0.0, 0.0) if sign_of(row.kind) else self._scale.extent(row.output)

    def _texts(self, number: int) -> tuple[str, str]:
        """Name and shape under a unit; nothing under a sign."""
        row, group = self.rows[self.units[number].rows[0]], self.group(number)
        if sign_of(row.kind):
            return "", ""
        name = row.name if group is None else short_name(row, group.name) if group in self.framed else group.name
        return shortened(name), shape_text(row.output)

    def _solid(self, number: int) -> Solid:
        extent, slices = self.extents[number], len(self.units[number].rows) - 1
        name, shape = self.texts[number]
        body = extent.thickness + SLICE * slices + extent.back_x
        width = max(body, NAME_CHARACTER * len(name), SHAPE_CHARACTER * len(shape))
        up, down = extent.height / 2 + extent.back_y, extent.height / 2 + (LABEL_HEIGHT if name else 4.0)
        return Solid(number, width, up, down, inset=(width - body) / 2, weight=slices + 1)

    def _place(self, width: float) -> None:
        chain = self._chain(self._graph.main[0], -1) if self._graph.main else Chain((), ())
        left, top, last, out = MARGIN + FRAME_PAD, MARGIN, -1, 0.0
        for row in self._broken(chain, width - 2 * MARGIN) if width else [chain]:
            if last >= 0:
                self.spots.turns[last] = Turn(out + BEND / 2, top - GAP / 2, left + BEND / 2)
            before, top = set(self.spots.at), top + FRAME_PAD + TITLE_HEIGHT
            row.place(left + (BEND if last >= 0 else 0.0), top + row.up, self.spots)
            top = self._place_tails(left, top + row.up + row.down + GAP) + GAP
            out = max((self.spots.right[n] for n in self.spots.at if n not in before), default=0.0)
            end = row.pieces[-1] if row.pieces else None
            last = end.unit if isinstance(end, Solid) else -1

    def _broken(self, chain: Chain, width: float) -> list[Chain]:
        """The chain in rows. Only after a single unit can a row end, and not within a block's frame."""
        rows: list[list[int]] = [[]]
        room = width
        for segment in self._segments(chain):
            wide = sum(chain.pieces[i].width + chain.gap(i) for i in segment)
            if rows[-1] and wide > room:
                rows.append([])
                room = width - BEND
            rows[-1].extend(segment)
            room -= wide
        return [Chain([chain.pieces[i] for i in row], [chain.gap(i) for i in row[:-1]]) for row in rows]

    def _segments(self, chain: Chain) -> list[list[int]]:
        """Numbers of the pieces that must stay in one row."""
        found: list[list[int]] = [[]]
        for i, piece in enumerate(chain.pieces):
            before = chain.pieces[i - 1] if i else None
            if isinstance(before, Solid):
                group = self.group(before.unit)
                following = piece.unit if isinstance(piece, Solid) else self._ways(before.unit)[0]
                if group not in self.framed or group is not self.group(following):
                    found.append([])
            found[-1].append(i)
        return [segment for segment in found if segment]

    def _chain(self, start: int, stop: int) -> Chain:
        pieces: list[Piece] = []
        gaps: list[float] = []
        number, before = start, -1
        while number not in (stop, -1):
            if pieces:
                changed = before >= 0 and self.group(before) is not self.group(number)
                gaps.append(0.0 if before < 0 else BLOCK_GAP if changed else GAP)
            pieces.append(self._solid(number))
            ways, meeting, before = self._ways(number), self._graph.join[number], number
            if len(ways) > 1:
                pieces.append(self._fork(number, meeting, ways))
                gaps.append(0.0)
                before = -1
            number = meeting
        return Chain(pieces, gaps)

    def _ways(self, number: int) -> list[int]:
        return [n for n in self.units[number].outputs if n in self.main]

    def _fork(self, start: int, end: int, ways: Sequence[int]) -> Fork:
        branches = [self._branch(part, start, end) for part in self._parts(ways, end)]
        return Fork(start, end, branches, skip=end in ways)

    def _branch(self, part: list[int], start: int, end: int) -> Piece:
        """One part of a fork: a chain, or a fork of its own that goes on as a chain, or neither."""
        entries = [number for number in part if start in self.units[number].inputs]
        if len(entries) == 1:
            return self._chain(entries[0], end)
        meeting = self._graph.meeting(entries)
        if meeting not in part:
            return self._cluster(part)
        return Chain([self._fork(start, meeting, entries), self._chain(meeting, end)], [0.0])

    def _cluster(self, part: Sequence[int]) -> Cluster:
        return Cluster([self._solid(n) for n in part], {n: self.units[n].inputs for n in part})

    def _parts(self, ways: Sequence[int], end: int) -> list[list[int]]:
        """What lies between, in connected parts, ordered as the ways begin."""
        parts: list[set[int]] = []
        for way in ways:
            if way == end:
                continue
            reached: set[int] = set()
            waiting = [way]
            while waiting:
                number = waiting.pop()
                if number not in reached and number != end:
                    reached.add(number)
                    waiting.extend(self._ways(number))
            apart = [part for part in parts if not part & reached]
            together = reached.union(*(part for part in parts if part & reached))
            parts = [*apart, together]
        return sorted((sorted(part) for part in parts), key=lambda part: part[0])

    def _place_tails(self, left: float, top: float) -> float:
        """What leads elsewhere from units placed so far hangs below, in as many rows as it takes; where that ends."""
        ends: list[float] = []
        tops = [top + _TAIL_GAP]
        for tail in self._graph.tails:
            source = next((n for n in self.units[tail[0]].inputs if n in self.spots.right), -1)
            if tail[0] in self.spots.at or (source < 0 and self.main):
                continue
            piece, x = self._tail(tail), self.spots.right.get(source, left) + BEND
            row = next((i for i, end in enumerate(ends) if end + BLOCK_GAP <= x), len(ends))
            if row == len(ends):
                ends.append(-inf)
                tops.append(tops[-1])
            axis = tops[row] + TITLE_HEIGHT + FRAME_PAD + piece.up
            piece.place(x, axis, self.spots)
            ends[row], tops[row + 1] = x + piece.width, max(tops[row + 1], axis + piece.down + FRAME_PAD + GAP)
        return tops[-1] if ends else top

    def _tail(self, tail: Sequence[int]) -> Piece:
        inside = set(tail)
        linear = all(len(self.units[n].outputs) <= 1 for n in tail)
        linear = linear and all(len(inside & set(self.units[n].inputs)) <= 1 for n in tail)
        return Chain([self._solid(n) for n in tail], [GAP] * (len(tail) - 1)) if linear else self._cluster(tail)


def shape_text(shape: Sequence[int]) -> str:
    """(32, 32, 16) as "32×32×16"."""
    return "×".join(map(str, shape))


def shortened(text: str, most: int = MOST_NAME) -> str:
    """A text of at most so many characters, its middle left out where it is longer."""
    if len(text) <= most:
        return text
    head = max(1, (most - 1) // 2)
    return f"{text[:head]}…{text[len(text) - (most - 1 - head) :]}" if most > 2 else ""
