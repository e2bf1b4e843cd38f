"""A network's rows as a diagram. Deterministic, and quick enough for every keystroke."""

from collections.abc import Sequence
from math import inf

from engine.model.diagram.arrangement import FRAME_PAD, LABEL_HEIGHT, MARGIN, NAME_CHARACTER, TITLE_HEIGHT, Arrangement
from engine.model.diagram.arrangement import shortened as _shortened
from engine.model.diagram.drawing import Box, Diagram, Edge, Frame, Label, Point
from engine.model.diagram.groups import Group
from engine.model.diagram.kinds import family_of, sign_of
from engine.model.diagram.pieces import BEND
from engine.model.diagram.scale import SLICE
from engine.model.layers import LayerRow

_Bounds = tuple[float, float, float, float]
_NOTHING: _Bounds = (inf, inf, -inf, -inf)


def diagram(rows: Sequence[LayerRow], width: float = 0.0) -> Diagram:
    """Lay out a network.

    Args:
        rows: of ``engine.model.layers`` or ``engine.inspection.layer_table``, each after those it takes from.
        width: how wide the drawing may be before the network goes on in a further row; 0 for one line.
    """
    if not rows:
        return Diagram()
    arrangement = Arrangement(rows, width)
    placed = sorted(arrangement.spots.at)
    boxes = tuple(box for number in placed for box in _boxes(arrangement, number))
    labels = tuple(label for number in placed if (label := _label(arrangement, number)))
    edges = tuple(edge for number in placed for edge in _edges(arrangement, number))
    frames = _frames(arrangement, boxes, labels, edges)
    turns = (turn.right - BEND / 2 for turn in arrangement.spots.turns.values())
    right = max((*(box.right for box in boxes), *(label.x + label.width / 2 for label in labels), *turns))
    bottom = max((*(box.bottom for box in boxes), *(label.y + LABEL_HEIGHT for label in labels)))
    return Diagram(boxes, labels, edges, frames, right + FRAME_PAD + MARGIN, bottom + FRAME_PAD + MARGIN)


def _boxes(arrangement: Arrangement, number: int) -> list[Box]:
    (x, axis), extent = arrangement.spots.at[number], arrangement.extents[number]
    width, found = extent.thickness, []
    for place, index in enumerate(arrangement.units[number].rows):
        row = arrangement.rows[index]
        sign = sign_of(row.kind)
        found.append(
            Box(
                row=index,
                name=row.name,
                family=family_of(row.kind),
                style="slice" if place else "sign" if sign else "volume" if len(row.output) == 3 else "bar",
                x=x,
                y=axis - extent.height / 2,
                width=width,
                height=extent.height,
                back_x=extent.back_x,
                back_y=extent.back_y,
                sign=sign,
                auxiliary=row.auxiliary,
            )
        )
        x, width = x + width, SLICE
    return found


def _label(arrangement: Arrangement, number: int) -> Label | None:
    name, shape = arrangement.texts[number]
    if not name:
        return None
    left, right = arrangement.spots.left[number], arrangement.spots.right[number]
    row, (_, axis) = arrangement.units[number].rows[0], arrangement.spots.at[number]
    y = axis + arrangement.extents[number].height / 2 + 4.0
    framed = arrangement.group(number) in arrangement.framed
    return Label(row, name, shape, (left + right) / 2, y, right - left, framed, arrangement.rows[row].auxiliary)


def _edges(arrangement: Arrangement, number: int) -> list[Edge]:
    unit, found = arrangement.units[number], []
    for source in unit.inputs:
        if source in arrangement.spots.at:
            points, skip = _path(arrangement, source, number)
            last, first = arrangement.units[source].rows[-1], unit.rows[0]
            found.append(Edge(last, first, points, skip, arrangement.rows[first].auxiliary))
    return found


def _path(arrangement: Arrangement, source: int, target: int) -> tuple[tuple[Point, ...], bool]:
    """From the front's right edge to the next one's left; the bends lie in the gaps beside both."""
    spots, unit, extent = arrangement.spots, arrangement.units[source], arrangement.extents[source]
    (x, y), (end, end_y) = spots.at[source], spots.at[target]
    start = x + extent.thickness + SLICE * (len(unit.rows) - 1)
    out, into = spots.right[source] + BEND / 2, spots.left[target] - BEND / 2
    level, turn = spots.arcs.get((source, target)), spots.turns.get(source)
    if turn is not None and target in arrangement.main:
        back = ((start, y), (turn.right, y), (turn.right, turn.y), (turn.left, turn.y))
        if level is None:
            return (*back, (turn.left, end_y), (end, end_y)), False
        return (*back, (turn.left, level), (into, level), (into, end_y), (end, end_y)), True
    if level is not None:
        return ((start, y), (out, y), (out, level), (into, level), (into, end_y), (end, end_y)), True
    if y == end_y:
        return ((start, y), (end, end_y)), False
    bend = out if len(unit.outputs) > 1 else into
    return ((start, y), (bend, y), (bend, end_y), (end, end_y)), False


def _frames(
    arrangement: Arrangement, boxes: Sequence[Box], labels: Sequence[Label], edges: Sequence[Edge]
) -> tuple[Frame, ...]:
    """Around each block of several units; a line that only comes in does not widen its frame."""
    bounds: dict[Group, _Bounds] = {}

    def reach(row: int, left: float, top: float, right: float, bottom: float) -> None:
        group = arrangement.group_of.get(row)
        if group is not None and group in arrangement.framed:
            old = bounds.get(group, _NOTHING)
            bounds[group] = (min(old[0], left), min(old[1], top), max(old[2], right), max(old[3], bottom))

    for box in boxes:
        reach(box.row, box.x, box.top, box.right, box.bottom)
    for label in labels:
        half = label.width / 2
        reach(label.row, label.x - half, label.y, label.x + half, label.y + LABEL_HEIGHT - 4)
    for edge in edges:
        if edge.skip:
            into, level = edge.points[-3]
            reach(edge.target, into, level, into, level)
    return tuple(_frame(arrangement, group, *found) for group, found in bounds.items())


def _frame(arrangement: Arrangement, group: Group, left: float, top: float, right: float, bottom: float) -> Frame:
    width = right - left + 2 * FRAME_PAD
    title = _shortened(group.name, int((width - 8) / NAME_CHARACTER))
    auxiliary = all(arrangement.rows[i].auxiliary for i in range(group.first, group.last + 1))
    y = top - FRAME_PAD - TITLE_HEIGHT
    return Frame(title, left - FRAME_PAD, y, width, bottom - y + FRAME_PAD, auxiliary)
