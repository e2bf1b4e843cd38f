from engine.model.layers import layers
from engine.model.zoo import figures_of, zoo_plan


def kinds(plan):
    return [block.kind for block in plan.blocks]


def test_maps_are_the_papers():
    rows = layers(zoo_plan("alexnet"), 1000)
    assert rows[1].formula == "⌊(227 + 2·0 − 11)/4⌋ + 1 = 55"
    assert [row.output[:2] for row in rows if row.kind == "pooling"] == [(27, 27), (13, 13), (6, 6)]
    assert sum(row.parameters for row in rows if row.kind == "dense") == 58_631_144


def test_each_switch_does_what_it_says():
    plan = zoo_plan("alexnet", 0, {"activation": "tanh", "pooling": "average", "lrn": False, "dropout": False})
    assert "local_response_norm" not in kinds(plan) and "dropout" not in kinds(plan)
    for block in plan.blocks:
        assert block.settings.get("activation", "tanh") == "tanh" and block.settings.get("mode", "average") == "average"
    usual = figures_of(zoo_plan("alexnet"), 1000)
    assert figures_of(plan, 1000).parameters == usual.parameters and usual.depth == 8


def test_grouped_convolutions_halve_their_weights():
    rows = [row for row in layers(zoo_plan("alexnet"), 1000) if row.kind == "conv"]
    assert [row.parameters for row in rows] == [34_944, 307_456, 885_120, 663_936, 442_624]


def test_the_small_form_has_the_same_convolutions_after_the_first():
    large, small = (
        [row.parameters for row in layers(zoo_plan(key), 10) if row.kind == "conv"] for key in ("alexnet", "alexnet_32")
    )
    assert large[1:] == small[1:]
    assert layers(zoo_plan("alexnet_32"), 10)[-6].output == (3 * 3 * 256,)
