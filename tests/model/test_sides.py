import pytest

from engine.core.errors import UnknownName
from engine.model.backbones import BACKBONES
from engine.model.plan import BackboneSpec, ModelPlan
from engine.model.sides import (
    SMALLEST_MAP,
    SMALLEST_PX,
    is_forced,
    picture_side,
    recommended_side,
    side_choices,
    side_for,
    times_faster,
)
from engine.model.transfer import backbone_network

PLAN = ModelPlan(name="mine", side_px=48, blocks=())
LIGHT = ("efficientnet_lite0", "mobilenet", "vgg16")
KEYS = [key if key in LIGHT else pytest.param(key, marks=pytest.mark.full) for key in BACKBONES]


@pytest.mark.parametrize(
    ("spec", "dataset_side", "seen", "taken"),
    [
        (BackboneSpec(), 32, 96, 32), (BackboneSpec(), 96, 96, 96), (BackboneSpec(), 100, 128, 100),
        (BackboneSpec(), 500, 224, 224), (BackboneSpec(), 0, 96, 96), (BackboneSpec(side_px=64), 500, 64, 64),
        (BackboneSpec(side_px=64), 32, 64, 32), (BackboneSpec(side_px=32), 32, 32, 32),
        (BackboneSpec(key="inception_v3"), 500, 299, 299), (BackboneSpec(key="inception_v3"), 32, 160, 32),
        (BackboneSpec(key="inception_v3", side_px=32), 32, 75, 32), (PLAN, 500, 48, 48), (PLAN, 32, 48, 48),
    ],
)  # fmt: skip
def test_what_the_network_sees_and_what_it_takes(spec, dataset_side, seen, taken):
    assert (side_for(spec, dataset_side), picture_side(spec, dataset_side)) == (seen, taken)


def test_an_unknown_backbone_is_said():
    with pytest.raises(UnknownName):
        side_for(BackboneSpec(key="alexnet"), 32)


@pytest.mark.parametrize("key", BACKBONES)
def test_the_recommended_side_leaves_a_map_worth_pooling(key):
    backbone = BACKBONES[key]
    for dataset_side in (0, 8, 32, 96, 1000):
        side = recommended_side(backbone, dataset_side)
        assert max(SMALLEST_PX, backbone.min_side) <= side <= backbone.side_px
        assert backbone.map_side(side) >= SMALLEST_MAP
        assert side in side_choices(backbone, dataset_side)
    assert all(side >= backbone.min_side and backbone.map_side(side) > 0 for side in side_choices(backbone, 32))


def test_below_the_minimum_enlarging_is_forced():
    assert is_forced(BackboneSpec(key="xception"), 32) and is_forced(BackboneSpec(key="xception", side_px=64), 200)
    assert not is_forced(BackboneSpec(key="xception"), 0) and not is_forced(BackboneSpec(key="xception"), 71)
    assert not is_forced(BackboneSpec(), 32)


def test_cost_falls_with_the_pixels():
    assert times_faster(BACKBONES["vgg16"], 96) == pytest.approx(5.44, abs=0.01)
    assert times_faster(BACKBONES["vgg16"], 224) == 1


@pytest.mark.parametrize("key", KEYS)
def test_the_last_map_is_as_large_as_said(key):
    backbone = BACKBONES[key]
    for side in (backbone.min_side, 107):
        map_side = backbone.map_side(side)
        assert backbone_network(backbone, side).output.shape[1:] == (map_side, map_side, backbone.channels)


def test_a_side_below_the_minimum_leaves_nothing():
    assert BACKBONES["inception_v3"].map_side(74) < 1 <= BACKBONES["inception_v3"].map_side(75)
