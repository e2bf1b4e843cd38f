import pytest

from engine.core import backend
from engine.core.errors import BadPlan
from engine.inspection.layer_table import imagenet_rows, layer_rows, network_rows
from engine.model.backbones import BACKBONES
from engine.model.build import build
from engine.model.layers import layers
from engine.model.plan import BackboneSpec, Block, ModelPlan


def test_rows_have_the_arithmetic_of_each_layer(small):
    rows = {row.name: row for row in layer_rows(small)}
    assert sum(row.parameters for row in rows.values()) == small.count_params()
    first, depth, point, logits = (rows[name] for name in ("first", "depth", "point", "logits"))
    assert first.output == (14, 14, 5) and first.macs == 14 * 14 * 9 * 3 * 5 and "= 14" in first.formula
    assert depth.macs == 12 * 12 * 9 * 5 and depth.receptive_field == 5
    assert point.macs == 12 * 12 * 5 * 7 and point.receptive_field == 5
    assert (
        logits.macs == 7 * 4
        and rows["pool"].receptive_field == 5 + 11
        and logits.formula == "7 · 4 + 4 = 32 parameters"
    )


def test_the_widest_branch_decides_the_receptive_field():
    layers = backend.keras().layers
    image = layers.Input((32, 32, 3))
    stem = layers.Conv2D(4, 3, strides=2, padding="same")(image)
    wide = layers.Conv2D(4, 5, padding="same", dilation_rate=2)(stem)
    after = layers.MaxPooling2D(name="after")(layers.Add(name="sum")([stem, wide]))
    rows = {row.name: row for row in layer_rows(backend.keras().Model(image, after))}
    assert rows["sum"].receptive_field == 3 + 2 * 4 * 2 and len(rows["sum"].inputs) == 2
    assert rows["after"].receptive_field == 19 + 1 * 2 and "= 8" in rows["after"].formula
    assert rows["after"].inputs == ("sum",) and rows["after"].jump == 4


def test_a_plan_built_says_what_the_plan_says():
    blocks = (
        Block(kind="conv", settings={"stride": 2}), Block(kind="local_response_norm"), Block(kind="inception_reduced"),
        Block(kind="residual_basic", settings={"stride": 2}), Block(kind="squeeze_excite"), Block(kind="resize"),
        Block(kind="zero_padding"), Block(kind="pooling"), Block(kind="flatten"), Block(kind="dense"),
    )  # fmt: skip
    plan = ModelPlan(name="x", side_px=32, blocks=blocks)
    told = {row.name: row for row in layers(plan, 4)}
    for row in layer_rows(build(plan, 4, 32, seed=0).model):
        if row.name not in told:  # scaling of the picture: no layer of the plan
            assert row.kind == "rescaling"
            continue
        own = told[row.name]
        facts = ("kind", "output", "formula", "parameters", "macs", "receptive_field", "jump")
        assert {fact: getattr(row, fact) for fact in facts} == {fact: getattr(own, fact) for fact in facts}


def test_loose_operations_are_looked_through():
    layers = backend.keras().layers
    image = layers.Input((8, 8, 3), name="image")
    bent = layers.Conv2D(3, 1, name="conv")(image) * 2.0 + image
    rows = layer_rows(backend.keras().Model(image, layers.Flatten(name="flat")(bent)))
    assert set(rows[-1].inputs) == {"conv", "image"} and rows[-1].receptive_field == 8


def test_a_backbone_with_its_head_costs_no_memory_to_look_at():
    spec = BackboneSpec(key="vgg16", pretrained=True)
    rows = network_rows(spec, 7, 96, 32)
    assert rows[0].output == (32, 32, 3) and rows[1].kind == "resize" and rows[1].formula == "32 → 96"
    assert rows[-1].name == "logits" and rows[-1].output == (7,)
    assert rows[1].jump == 32 / 96 and all(row.block == -1 for row in rows)
    with pytest.raises(BadPlan):
        network_rows(spec, 7, 8)


@pytest.mark.parametrize("key", ["vgg16", "mobilenet_v2", "mobilenet_v3_small", "efficientnet_lite0"])
def test_a_backbone_with_its_own_classifier_has_its_published_parameters(key):
    rows = imagenet_rows(BACKBONES[key], 1000)
    assert sum(row.parameters for row in rows) == BACKBONES[key].parameters
    names = {row.name for row in rows}
    assert all(set(row.inputs) <= names and (row.inputs or row.kind == "input") for row in rows)
