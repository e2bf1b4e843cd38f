import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from engine.core.backend import keras
from engine.core.errors import BadPlan, UnknownName
from engine.model import weights
from engine.model.backbones import BACKBONES, BUILT_IN, IMAGENET_MEAN, IMAGENET_STD
from engine.model.build import build, side_for, tail_layers
from engine.model.counting import layer_macs
from engine.model.layers import layers, problems
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.model.presets import PRESETS, preset_plan
from tests.model.test_layers import plans

PICTURES = np.random.default_rng(0).uniform(0, 255, (2, 96, 96, 3)).astype("float32")
FEW = ("resnet50", "efficientnet_b0")
ALL = [key if key in FEW else pytest.param(key, marks=pytest.mark.full) for key in BACKBONES if key != BUILT_IN]


@pytest.fixture(scope="module")
def lite0(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONVSCOPE_HOME", str(tmp_path_factory.mktemp("home")))
        return build(BackboneSpec(), 5, 96, 0)


def compare_with_keras(plan, classes):
    model = build(plan, classes, plan.side_px, 0).model
    theirs = [(layer.name, layer.output.shape[1:], layer.count_params(), layer_macs(layer)) for layer in model.layers]
    ours = [(row.name, row.output, row.parameters, row.macs) for row in layers(plan, classes)]
    assert ours == [row for row in theirs if row[0] != "scaling"]


@pytest.mark.parametrize("key", PRESETS)
def test_the_table_of_a_preset_is_what_keras_builds(key):
    compare_with_keras(preset_plan(key, 64), 10)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans)
def test_the_table_of_any_plan_is_what_keras_builds(plan):
    assume(not problems(plan))
    compare_with_keras(plan, 3)


def test_an_own_network_takes_pictures_and_gives_logits():
    built = build(preset_plan("small_cnn"), 10, 32, 0)
    assert built.model.get_layer("scaling").scale == 1 / 127.5
    assert built.model.output_names == ["logits"] and built.head_layers == ("logits",)
    assert built.backbone_layers == () and tail_layers(built, 3) == ()
    assert built.model.get_layer(built.feature_layer).output is built.model.get_layer("logits").input


def test_the_same_seed_gives_the_same_weights():
    first, again, other = (build(preset_plan("small_cnn"), 4, 32, seed).model.get_weights() for seed in (1, 1, 2))
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not np.array_equal(first[0], other[0])


def test_a_wrong_plan_is_not_built():
    plan = ModelPlan(name="Wrong", side_px=32, blocks=(Block(kind="conv"), Block(kind="dense")))
    with pytest.raises(BadPlan) as caught:
        build(plan, 5, 32, 0)
    assert caught.value.params["block"] == 1
    assert "Wrong" in str(caught.value) and "one row of numbers" in str(caught.value)


def test_too_small_pictures_and_unknown_backbones_are_said():
    with pytest.raises(BadPlan) as caught:
        build(BackboneSpec(key="xception", pretrained=False), 5, 64, 0)
    assert "71" in str(caught.value)
    with pytest.raises(UnknownName):
        build(BackboneSpec(key="alexnet"), 5, 96, 0)


def test_a_pretrained_backbone_answers_alike_in_training_and_use(lite0):
    features = keras().Model(lite0.model.input, lite0.model.get_layer(lite0.feature_layer).output)
    calm, training = features(PICTURES, training=False).numpy(), features(PICTURES, training=True).numpy()
    assert calm.std() > 0.1
    np.testing.assert_array_equal(calm, training)


def test_a_random_backbone_learns_with_batch_statistics():
    built = build(BackboneSpec(pretrained=False), 5, 64, 0)
    assert built.inference_layers == ()
    assert all(layer.trainable for layer in built.model.layers)
    first = build(BackboneSpec(), 5, 64, 0).model.get_layer("stem_conv").get_weights()[0]
    assert not np.array_equal(built.model.get_layer("stem_conv").get_weights()[0], first)


def test_a_model_is_flat_and_of_standard_layers(lite0):
    assert not any(hasattr(layer, "layers") for layer in lite0.model.layers)
    assert all(type(layer).__module__.startswith("keras.src.layers.") for layer in lite0.model.layers)
    assert [lite0.model.layers[0].name, lite0.model.layers[1].name] == ["picture", "scaling"]
    assert {"picture", "scaling", "pool", "head_dropout", "logits"} == {
        layer.name for layer in lite0.model.layers
    } - set(lite0.backbone_layers)


def test_the_last_blocks_are_named_without_batch_normalisation(lite0):
    assert tail_layers(lite0, 0) == ()
    assert tail_layers(lite0, 1) == ("top_conv", "top_activation")
    assert tail_layers(lite0, 2)[0] == "block7a_expand_conv"
    everything = tail_layers(lite0, 99)
    assert set(everything) == set(lite0.backbone_layers) - set(lite0.inference_layers)
    assert not any(lite0.model.get_layer(name).trainable for name in lite0.inference_layers)


def save_and_load(model, path):
    model.save(path)
    return keras().models.load_model(path, safe_mode=True)


def test_a_saved_model_answers_the_same(lite0, tmp_path):
    loaded = save_and_load(lite0.model, tmp_path / "model.keras")
    for training in (False,):
        np.testing.assert_array_equal(lite0.model(PICTURES, training=training), loaded(PICTURES, training=training))
    assert not any(loaded.get_layer(name).trainable for name in lite0.inference_layers)


@pytest.mark.parametrize("key", ALL)
def test_a_pretrained_backbone_answers_as_the_one_of_keras(key, tmp_path, monkeypatch):
    """Keras's own graph with ``weights="imagenet"`` is given the same file of numbers, in place of its download."""
    backbone = BACKBONES[key]
    factory, shape = getattr(keras().applications, backbone.factory), (96, 96, 3)
    file = write_numbers(factory(weights=None, include_top=False, input_shape=shape), tmp_path / "numbers.h5")
    monkeypatch.setattr("keras.src.utils.file_utils.get_file", lambda *_, **__: str(file))
    theirs = factory(weights="imagenet", include_top=False, input_shape=shape)
    module = __import__(factory.__module__, fromlist=["preprocess_input"])
    wanted = theirs(module.preprocess_input(PICTURES.copy()), training=False).numpy()
    monkeypatch.setattr(weights, "_present", lambda *_, **__: (None, file))
    monkeypatch.setattr(weights, "check", lambda *_: None)
    built = build(BackboneSpec(key=key), 4, 96, 0)
    last = built.model.get_layer("pool").input
    features = keras().Model(built.model.input, last)
    spread = float(wanted.std()) or 1.0
    for training in (False, True):
        np.testing.assert_allclose(features(PICTURES, training=training) / spread, wanted / spread, atol=2e-3)
    loaded = save_and_load(built.model, tmp_path / "model.keras")
    np.testing.assert_array_equal(loaded(PICTURES), built.model(PICTURES))


def write_numbers(model, path):
    """Random weights, with statistics unlike the initial ones, in the published files' format."""
    random = np.random.default_rng(1)
    for layer in model.layers:
        if type(layer).__name__ == "BatchNormalization":
            layer.moving_mean.assign(random.normal(0, 0.1, layer.moving_mean.shape))
            layer.moving_variance.assign(random.uniform(0.5, 1.5, layer.moving_variance.shape))
        if type(layer).__name__ == "Normalization" and layer.weights:  # EfficientNet's file has the spread as variance
            layer.set_weights([np.array(IMAGENET_MEAN), np.array(IMAGENET_STD), np.array(0)])
    model.save(path)
    return path


@pytest.mark.parametrize(
    ("spec", "dataset_side", "side"),
    [
        (BackboneSpec(), 32, 96), (BackboneSpec(), 96, 96), (BackboneSpec(), 100, 128), (BackboneSpec(), 500, 224),
        (BackboneSpec(side_px=64), 500, 64), (BackboneSpec(key="inception_v3"), 500, 299),
        (preset_plan("small_cnn", 48), 500, 48),
    ],
)  # fmt: skip
def test_recommended_sides(spec, dataset_side, side):
    assert side_for(spec, dataset_side) == side
