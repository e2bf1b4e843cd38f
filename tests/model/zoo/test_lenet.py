from engine.model.layers import layers
from engine.model.zoo import figures_of, zoo_plan


def test_color_adds_300_weights_to_what_is_commonly_counted():
    assert figures_of(zoo_plan("lenet5"), 10).parameters == 61_706 + 2 * 5 * 5 * 6


def test_the_card_accounts_for_the_papers_60000():
    """C3 in full, poolings without weights, an output layer with weights: what the note says."""
    counts = {row.name: row.parameters for row in layers(zoo_plan("lenet5"), 10)}
    assert counts["conv_3"] == 2_416 and counts["logits"] == 850
    assert 61_706 - (2_416 - 1_516) + 2 * (6 + 16) - 850 == 60_000


def test_maps_are_the_papers():
    shapes = [row.output for row in layers(zoo_plan("lenet5"), 10)[1:]]
    assert shapes == [(28, 28, 6), (14, 14, 6), (10, 10, 16), (5, 5, 16), (400,), (120,), (84,), (10,)]


def test_its_switches_change_activation_and_pooling():
    plan = zoo_plan("lenet5", 0, {"activation": "relu", "pooling": "max"})
    assert {block.settings["activation"] for block in plan.blocks if "activation" in block.settings} == {"relu"}
    assert {block.settings["mode"] for block in plan.blocks if block.kind == "pooling"} == {"max"}
