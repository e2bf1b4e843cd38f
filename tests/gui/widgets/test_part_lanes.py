import pytest

from engine.core.fields import defaults
from engine.model.blocks import BLOCKS
from engine.model.part import ENTRY
from gui.widgets.part_lanes import lanes_of

COMPOSED = [key for key, kind in BLOCKS.items() if kind.group == "composite"]


def parts(kind, **settings):
    entry = BLOCKS[kind]
    return entry.expand(defaults(entry.fields) | settings, (16, 16, 32), 10).parts


def test_branches_stand_side_by_side_and_meet():
    made = parts("inception_reduced")
    lanes = lanes_of(made)
    assert lanes.lanes == (0, 1, 1, 2, 2, 3, 3, 0) and lanes.width == 4
    assert sorted(line.lane for line in lanes.lines if line.end == 7) == [0, 1, 2, 3]


def test_a_skip_runs_past_in_a_lane_of_its_own():
    lanes = lanes_of(parts("residual_basic"))
    (skip,) = [line for line in lanes.lines if line.start == -1 and line.end > 0]
    assert skip.lane == 1 and set(lanes.lanes) == {0}
    assert lanes_of(parts("residual_basic", skip=False)).width == 1


@pytest.mark.parametrize("kind", COMPOSED)
def test_every_input_has_its_line_and_no_two_dots_share_a_place(kind):
    made = parts(kind)
    lanes = lanes_of(made)
    names = [ENTRY, *(part.name for part in made)]
    joined = {(names[line.start + 1], names[line.end + 1]) for line in lanes.lines}
    assert joined == {(name, part.name) for part in made for name in part.inputs}
    for line in lanes.lines:  # a line passes no dot of another layer
        assert not any(lanes.lanes[i] == line.lane for i in range(line.start + 1, line.end))
