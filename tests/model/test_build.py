import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from engine.core.backend import keras
from engine.core.errors import BadPlan
from engine.model.blocks import BLOCKS
from engine.model.build import build, tail_layers
from engine.model.counting import layer_macs
from engine.model.layers import layers, problems
from engine.model.plan import Block, ModelPlan
from engine.model.repairs import fixed
from engine.model.zoo import zoo_plan
from tests.model.test_layers import plans


def compare_with_keras(plan, classes):
    """Our rows against Keras's layers, auxiliary classifiers included, and what feeds each."""
    built, rows = build(plan, classes, plan.side_px, 0), layers(plan, classes)
    whole = built.teacher or built.model
    theirs = {each.name: (each.output.shape[1:], each.count_params(), layer_macs(each)) for each in whole.layers}
    theirs.pop("scaling")
    assert {row.name: (row.output, row.parameters, row.macs) for row in rows} == theirs
    assert {row.name for row in rows if not row.auxiliary} == {each.name for each in built.model.layers} - {"scaling"}
    for row in rows[1:]:
        taken = whole.get_layer(row.name).input
        names = [each._keras_history.operation.name for each in (taken if isinstance(taken, list) else [taken])]
        assert [name.replace("scaling", "picture") for name in names] == list(row.inputs)


@pytest.mark.parametrize("key", ["small_cnn", "vgg16"])
def test_the_table_of_a_preset_is_what_keras_builds(key):
    compare_with_keras(zoo_plan(key, 64), 10)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans)
def test_the_table_of_any_plan_is_what_keras_builds(plan):
    while wrong := problems(plan):
        plan = fixed(plan, wrong[0])
    compare_with_keras(plan, 3)


@pytest.mark.parametrize("kind", BLOCKS)
def test_the_table_of_each_kind_is_what_keras_builds(kind):
    compare_with_keras(fitting(Block(kind=kind)), 3)


def test_settings_change_the_layers_as_keras_has_them():
    for block in (
        Block(kind="conv", settings={"padding": "number", "pad": 2, "kernel": 5, "stride": 2, "groups": 4}),
        Block(kind="pooling", settings={"padding": "number", "size": 3, "mode": "average"}),
        Block(kind="residual_basic", settings={"filters": 21, "stride": 2, "shortcut": "padding"}),
        Block(kind="residual_bottleneck", settings={"filters": 4, "stride": 3, "skip": False}),
        Block(kind="cnn_block", settings={"norm": "local_response_norm", "padding": "number", "pad": 3}),
    ):
        compare_with_keras(fitting(block), 3)


def test_an_auxiliary_classifier_is_in_the_teacher_only():
    built = build(fitting(Block(kind="auxiliary")), 3, 16, 0)
    assert built.auxiliary == ("auxiliary_2_logits",)
    assert set(built.teacher.output_names) == {"logits", "auxiliary_2_logits"}
    assert not [each.name for each in built.model.layers if each.name.startswith("auxiliary")]
    assert built.teacher.get_layer("conv_1") is built.model.get_layer("conv_1")
    assert build(zoo_plan("small_cnn"), 3, 32, 0).teacher is None


def test_a_shortcut_of_zeros_adds_channels_on_both_sides():
    blocks = (Block(kind="residual_basic", settings={"filters": 7, "stride": 2, "shortcut": "padding"}),)
    model = build(ModelPlan(name="A", side_px=8, blocks=(*blocks, Block(kind="flatten"))), 2, 8, 0).model
    sub = keras().Model(model.input, model.get_layer("residual_basic_1_zeros").output)
    pixels = np.random.default_rng(0).uniform(0, 255, (1, 8, 8, 3)).astype("float32")
    found = np.asarray(sub(pixels))
    assert found.shape == (1, 4, 4, 7)
    assert np.allclose(found[..., 2:5], pixels[:, ::2, ::2] / 127.5 - 1, atol=1e-6)
    assert not found[..., :2].any() and not found[..., 5:].any()


def fitting(block):
    """A small plan around one block."""
    rest = (Block(kind="global_average_pooling"),) if BLOCKS[block.kind].takes != "flat" else ()
    before = (Block(kind="conv", settings={"filters": 16}),) + (() if rest else (Block(kind="flatten"),))
    plan = ModelPlan(name="Around", side_px=16, blocks=(*before, block, *rest))
    while wrong := problems(plan):
        plan = fixed(plan, wrong[0])
    return plan


def test_an_own_network_takes_pictures_and_gives_logits():
    built = build(zoo_plan("small_cnn"), 10, 32, 0)
    assert built.model.get_layer("scaling").scale == 1 / 127.5
    assert built.model.output_names == ["logits"] and built.head_layers == ("logits",)
    assert built.backbone_layers == () and tail_layers(built, 3) == ()
    assert built.model.get_layer(built.feature_layer).output is built.model.get_layer("logits").input


def test_the_same_seed_gives_the_same_weights():
    first, again, other = (build(zoo_plan("small_cnn"), 4, 32, seed).model.get_weights() for seed in (1, 1, 2))
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not np.array_equal(first[0], other[0])


def test_a_wrong_plan_is_not_built():
    plan = ModelPlan(name="Wrong", side_px=32, blocks=(Block(kind="conv"), Block(kind="dense")))
    with pytest.raises(BadPlan) as caught:
        build(plan, 5, 32, 0)
    assert caught.value.params["block"] == 1
    assert "Wrong" in str(caught.value) and "one row of numbers" in str(caught.value)
