import time

import pytest

from engine.model.compare import MEASURES, compare, totals
from engine.model.layers import layers
from engine.model.plan import Block, ModelPlan
from engine.model.zoo import zoo_plan


def plan(*blocks, side_px=64, name="plan"):
    return ModelPlan(name=name, side_px=side_px, blocks=blocks)


def block(kind, **settings):
    return Block(kind=kind, settings=settings)


def figures(comparison):
    return {figure.measure.key: figure for figure in comparison.figures}


def test_vgg16_and_vgg19_differ_by_three_convolutions():
    found = compare(zoo_plan("vgg16"), zoo_plan("vgg19"), 1000)
    assert found.only_right == {"conv": 3} and not found.only_left and not found.alike
    assert [pair.right.number for pair in found.pairs if pair.state == "right"] == [9, 14, 19]
    assert all(pair.state in ("same", "right") for pair in found.pairs)
    figure = figures(found)["parameters"]
    assert (figure.left, figure.right, figure.difference) == (138_357_544, 143_667_240, 5_309_696)
    assert figure.share == pytest.approx(0.0384, abs=1e-4)
    depth = figures(found)["depth"]
    assert (depth.left, depth.right) == (16, 19)
    assert "auxiliary" not in figures(found)


def test_a_changed_window_is_named_with_both_values():
    left = plan(block("conv", filters=96, kernel=11, stride=4), block("global_average_pooling"))
    right = plan(block("conv", filters=96, kernel=7, stride=2), block("global_average_pooling"))
    found = compare(left, right, 10)
    assert [pair.state for pair in found.pairs] == ["changed", "same"]
    assert [(one.key, one.left, one.right) for one in found.pairs[0].changes] == [("kernel", 11, 7), ("stride", 4, 2)]
    assert (found.pairs[0].left.output, found.pairs[0].right.output) == ((16, 16, 96), (32, 32, 96))
    assert found.pairs[0].left.parameters == 3 * 11 * 11 * 96 + 96


def test_alexnet_against_zfnet():
    found = compare(zoo_plan("alexnet"), zoo_plan("zfnet"), 1000)
    first = found.pairs[0]
    assert first.state == "changed" and {change.key for change in first.changes} >= {"kernel", "stride"}
    assert figures(found)["parameters"].difference == 62_357_608 - 60_965_224


def test_googlenet_naive_against_reduced():
    found = compare(zoo_plan("googlenet", switches={"inception": "naive"}), zoo_plan("googlenet"), 1000)
    assert sum(pair.state == "changed" for pair in found.pairs) >= 9
    assert not found.only_left and not found.only_right
    assert figures(found)["parameters"].difference < 0 and figures(found)["macs"].share < -0.5


def test_naive_against_reduced_inception():
    start, end = block("conv", filters=192), block("global_average_pooling")
    found = compare(plan(start, block("inception_naive"), end), plan(start, block("inception_reduced"), end), 10)
    assert [pair.state for pair in found.pairs] == ["same", "changed", "same"]
    assert figures(found)["macs"].difference < 0


def test_auxiliary_classifiers_are_counted_apart():
    plain = (block("conv"), block("global_average_pooling"))
    found = compare(plan(*plain), plan(plain[0], block("auxiliary", units=8), plain[1]), 10)
    assert figures(found)["auxiliary"].right > 0 and figures(found)["parameters"].difference == 0
    assert figures(found)["auxiliary"].share is None
    assert found.pairs[1].right.output == (64, 64, 32)


def test_the_same_plan_is_alike_and_another_input_side_is_not():
    one = plan(block("conv"), block("global_average_pooling"))
    assert compare(one, one, 10).alike
    other = compare(one, plan(*one.blocks, side_px=32), 10)
    assert not other.alike and {pair.state for pair in other.pairs} == {"same"}


def test_a_plan_that_does_not_fit_is_compared_as_far_as_it_goes():
    wrong = plan(block("conv"), block("dense"), block("dense"))
    found = compare(wrong, plan(block("conv"), block("flatten"), block("dense")), 10)
    assert found.pairs[0].state == "same"
    assert any(pair.left and pair.left.output == () for pair in found.pairs)


def test_totals_have_every_measure():
    rows = layers(zoo_plan("vgg16"), 1000)
    found = totals(rows)
    assert found.keys() == MEASURES.keys()
    assert found["field"] == 212 and found["layers"] == len(rows)
    assert found["activations"] == 4 * sum(
        row.output[0] * row.output[1] * row.output[2] if len(row.output) == 3 else row.output[0] for row in rows
    )


def test_long_plans_are_compared_quickly():
    plans = [plan(*(block("conv", filters=n + 1) for n in range(k)), block("flatten")) for k in (149, 120)]
    begun = time.perf_counter()
    compare(*plans, 10)
    assert time.perf_counter() - begun < 0.5
