from engine.model.diagram.graph import graph
from tests.model.diagram.conftest import rows_of


def named(rows, units):
    return [rows[unit.rows[0]].name for unit in units]


def test_slices_lie_on_the_layer_before_them():
    rows = rows_of("conv", "batch_norm", "activation", "global_average_pooling", "dropout")
    found = graph(rows)
    assert named(rows, found.units) == ["picture", "conv_1", "global_average_pooling_4", "logits"]
    assert [len(unit.rows) for unit in found.units] == [1, 3, 2, 1]
    assert [unit.inputs for unit in found.units] == [[], [0], [1], [2]]


def test_ways_join_and_what_leads_elsewhere_is_a_tail(branched):
    found = graph(branched)
    names = named(branched, found.units)
    fork, concat = names.index("conv_1"), names.index("inception_reduced_2")
    assert found.join[fork] == concat and len(found.units[fork].outputs) == 4
    assert len(found.tails) == 1 and all(name.startswith("auxiliary_3") for name in named(
        branched, [found.units[n] for n in found.tails[0]]
    ))  # fmt: skip
    assert found.meeting(found.units[fork].outputs) == concat
    assert found.join[len(names) - 1] == -1 and set(found.main) & set(found.tails[0]) == set()


def test_a_skip_goes_straight_to_the_join(branched):
    found = graph(branched)
    names = named(branched, found.units)
    add = next(n for n, unit in enumerate(found.units) if branched[unit.rows[0]].kind == "add")
    assert found.join[found.units[add].inputs[0]] in (add, found.units[add].inputs[0] + 1) and names[add]
