import itertools

from engine.model.diagram.pieces import ARC_GAP, BEND, GAP, Chain, Cluster, Fork, Solid, Spots


def solid(number, width=40.0, half=20.0, weight=1):
    return Solid(number, width, half, half, 0.0, weight)


def test_a_chain_stands_on_one_axis():
    chain, spots = Chain([solid(0), solid(1, half=50.0)], [GAP]), Spots()
    chain.place(10.0, 100.0, spots)
    assert spots.at == {0: (10.0, 100.0), 1: (10.0 + 40 + GAP, 100.0)}
    assert (chain.width, chain.up, chain.down, chain.weight) == (80 + GAP, 50.0, 50.0, 2)


def test_branches_alike_lie_about_the_axis_and_do_not_touch():
    fork, spots = Fork(8, 9, [solid(n) for n in range(4)], skip=False), Spots()
    fork.place(0.0, 0.0, spots)
    heights = [spots.at[n][1] for n in range(4)]
    assert heights == sorted(heights) and sum(heights) == 0
    assert all(b - a >= 40 for a, b in itertools.pairwise(heights))
    assert spots.at[0][0] == BEND and fork.width == 40 + 2 * BEND


def test_a_shortcut_lies_above_the_longer_branch_and_a_bare_line_above_all():
    long, short = Chain([solid(0), solid(1)], [GAP]), solid(2)
    fork, spots = Fork(8, 9, [long, short], skip=True), Spots()
    fork.place(0.0, 0.0, spots)
    assert spots.at[0][1] == 0 and spots.at[2][1] < -20
    assert spots.arcs[8, 9] == -fork.up == spots.at[2][1] - 20 - ARC_GAP


def test_a_cluster_keeps_the_order_and_overlaps_nothing():
    inputs = {0: [], 1: [], 2: [0, 1], 3: [0], 4: [2, 3]}
    cluster, spots = Cluster([solid(n) for n in inputs], inputs), Spots()
    cluster.place(0.0, 0.0, spots)
    assert all(spots.at[n][0] > spots.at[source][0] for n, sources in inputs.items() for source in sources)
    assert len(set(spots.at.values())) == 5
