import time

import msgspec
import pytest

from engine.core.errors import BadPlan
from engine.model.backbones import BACKBONES
from engine.model.layers import layers
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.model.zoo import ZOO, zoo_plan
from engine.training.forecast.work import network_work, work_of


@pytest.mark.parametrize("key", ZOO)
def test_a_plans_counts_are_those_of_its_layer_table(key):
    plan = zoo_plan(key)
    rows, work = layers(plan, 10), network_work(plan, 10, 0).whole
    assert work.all_macs == sum(row.macs for row in rows)
    assert work.weights == sum(row.parameters for row in rows)


@pytest.mark.parametrize("key", BACKBONES)
def test_a_backbones_costs_fit_its_table(key):
    backbone = BACKBONES[key]
    found = network_work(BackboneSpec(key=key, side_px=backbone.side_px), 1000, backbone.side_px)
    top = (backbone.channels + 1) * 1000
    assert found.body.weights == backbone.parameters_without_top
    assert found.whole.all_macs == pytest.approx(backbone.macs, rel=0.06 + top / backbone.macs)
    assert found.before_tail(len(found.shares)).all_macs < 0.06 * found.body.all_macs


def test_the_tail_grows_with_its_blocks():
    found = network_work(BackboneSpec(), 10, 224)
    tails = [found.tail(n).all_macs for n in range(len(found.shares) + 1)]
    assert tails == sorted(tails) and tails[0] == 0
    assert tails[-1] == pytest.approx(found.body.all_macs, rel=0.02)
    late, rest = found.tail(3), found.before_tail(3)
    assert (late + rest).all_macs == pytest.approx(found.body.all_macs)
    assert late.weights / found.body.weights > late.all_macs / found.body.all_macs > late.plain / found.body.plain


def test_a_smaller_side_costs_in_proportion():
    small, large = (network_work(BackboneSpec(), 10, side).body for side in (112, 224))
    assert small.all_macs == pytest.approx(large.all_macs / 4) and small.weights == large.weights


def test_which_outputs_gradients_need():
    def kept(*blocks):
        plan = ModelPlan(name="p", side_px=8, blocks=(*blocks, Block(kind="global_average_pooling")))
        return work_of(layers(plan, 2)).kept

    conv = Block(kind="conv", settings={"filters": 4, "activation": "linear"})
    norm, relu = Block(kind="batch_norm"), Block(kind="activation")
    maps, rest = 8 * 8 * 4, 2 + 8 * 8 * 3  # the picture is wanted by the first convolution
    assert kept(conv, norm, relu) == kept(conv) + maps  # the normalised map itself is not needed
    assert kept(conv) >= maps + rest - 2


def test_the_same_plan_is_counted_once_and_any_plan_quickly():
    plan = zoo_plan("resnet110")
    best = min(_seconds(msgspec.structs.replace(plan, name=f"p{n}")) for n in range(8))
    assert best < 0.03
    assert _seconds(msgspec.structs.replace(plan, name="p7")) < best
    edited = msgspec.structs.replace(plan, blocks=(*plan.blocks[:1], *plan.blocks))
    assert network_work(edited, 10, 0).whole.all_macs > network_work(plan, 10, 0).whole.all_macs


def test_a_plan_that_cannot_be_built_is_refused():
    with pytest.raises(BadPlan):
        network_work(ModelPlan(name="p", side_px=32, blocks=()), 10, 0)


def _seconds(plan):
    began = time.perf_counter()
    network_work(plan, 10, 0)
    return time.perf_counter() - began
