import time
from itertools import combinations

import pytest

from engine.model.diagram.drawing import Diagram
from engine.model.diagram.layout import diagram
from engine.model.layers import layers
from engine.model.zoo import ZOO, zoo_plan
from tests.model.diagram.conftest import rows_of


def overlap(a, b):
    return a[0] < b[2] - 0.01 and b[0] < a[2] - 0.01 and a[1] < b[3] - 0.01 and b[1] < a[3] - 0.01


def rects(drawn):
    """Boxes but for slices, and labels, as (left, top, right, bottom)."""
    boxes = [(box.x, box.y, box.x + box.width, box.bottom) for box in drawn.boxes if box.style != "slice"]
    labels = [(o.x - o.width / 2, o.y, o.x + o.width / 2, o.y + 24) for o in drawn.labels]
    return boxes, labels


@pytest.mark.parametrize("width", [0, 1400])
@pytest.mark.parametrize("key", list(ZOO))
def test_every_network_of_the_zoo_is_drawn_without_collisions(key, width):
    rows = layers(zoo_plan(key), ZOO[key].classes)
    drawn = diagram(rows, width)
    boxes, labels = rects(drawn)
    near = sorted([*boxes, *labels])
    for i, one in enumerate(near):
        for other in near[i + 1 :]:
            if other[0] > one[2]:
                break
            assert not overlap(one, other)
    assert sorted(box.row for box in drawn.boxes) == list(range(len(rows)))
    assert all(x >= 0 and right <= drawn.width and y >= 0 and low <= drawn.height for x, y, right, low in near)
    assert diagram(rows, width) == drawn
    assert not width or drawn.width < 1700


def test_in_rows_a_line_turns_at_the_end_and_enters_the_next_from_the_left():
    rows = rows_of(*["conv"] * 12, "global_average_pooling")
    drawn = diagram(rows, 500)
    heights = [box.y + box.height / 2 for box in drawn.boxes if box.style == "volume"]
    assert len(set(heights)) >= 3 and heights == sorted(heights)
    turns = [edge for edge in drawn.edges if len(edge.points) > 2]
    assert len(turns) == len({round(box.y + box.height / 2) for box in drawn.boxes}) - 1
    for edge in turns:
        source, target = drawn.boxes[edge.source], drawn.boxes[edge.target]
        assert edge.points[0][1] == source.y + source.height / 2 and edge.points[-1][0] == target.x
        assert source.bottom < edge.points[2][1] < target.top


def test_edges_join_what_the_rows_say(branched):
    drawn = diagram(branched)
    inner = {box.row: box for box in drawn.boxes}
    number = {row.name: i for i, row in enumerate(branched)}
    told = {(number[name], i) for i, row in enumerate(branched) for name in row.inputs}
    shown = {(edge.source, edge.target) for edge in drawn.edges}
    assert shown <= told and all(inner[target].style == "slice" for _, target in told - shown)
    assert any(edge.skip for edge in drawn.edges) and any(edge.auxiliary for edge in drawn.edges)
    for edge in drawn.edges:
        target = inner[edge.target]
        assert edge.points[-1] == (target.x, target.y + target.height / 2)


def test_parallel_branches_lie_one_above_the_other(branched):
    drawn = diagram(branched)
    branches = [box for box in drawn.boxes if box.name.endswith(("_1x1", "_3x3_reduce", "_5x5_reduce", "_2_pool"))]
    assert len(branches) == 4
    assert all(not (a.y < b.bottom and b.y < a.bottom) for a, b in combinations(branches, 2))


def test_frames_surround_their_block_and_no_other(branched):
    drawn = diagram(branched)
    frame = next(one for one in drawn.frames if one.title.startswith("residual"))
    for box in drawn.boxes:
        inside = frame.x <= box.x <= frame.x + frame.width and frame.y <= box.y <= frame.y + frame.height
        assert inside == (branched[box.row].block == 3)
    assert any(one.auxiliary for one in drawn.frames)


def test_a_wrong_plan_is_drawn_up_to_the_culprit_and_nothing_as_nothing():
    rows = rows_of("conv", "pooling", "dense", "conv")
    assert len(diagram(rows).boxes) == len(rows) == 3
    assert diagram(()) == Diagram()


def test_long_networks_are_laid_out_at_once():
    plan = zoo_plan("resnet110")
    rows = layers(plan, 10)
    assert len(rows) > 350
    took = min(_seconds(rows) for _ in range(5))
    assert took < 0.03


def _seconds(rows):
    start = time.process_time()
    diagram(rows)
    return time.process_time() - start
