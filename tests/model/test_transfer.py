import numpy as np
import pytest

from engine.core.backend import keras
from engine.core.errors import BadPlan, UnknownName
from engine.data.preprocess import InputSpec
from engine.model import weights
from engine.model.backbones import BACKBONES, BUILT_IN
from engine.model.block_names import block_names
from engine.model.build import build, tail_layers
from engine.model.flat import flat
from engine.model.plan import HEAD, BackboneSpec, Block
from engine.model.transfer import backbone_network
from engine.training.model_file import open_model
from tests.model.backbone_weights import randomise, write_published

PICTURES = np.random.default_rng(0).uniform(0, 255, (2, 96, 96, 3)).astype("float32")
FEW = ("resnet50", "efficientnet_b0")
LIGHTEST = {}  # of each family, by what a small laptop builds quickest
for _key, _backbone in sorted(BACKBONES.items(), key=lambda pair: pair[1].parameters):
    LIGHTEST.setdefault((_backbone.family, _backbone.scaling), _key)


def keys(quick, built_in=True):
    """All backbones; those that are not quick under the marker ``full``."""
    chosen = [key for key in BACKBONES if built_in or key != BUILT_IN]
    return [key if key in quick else pytest.param(key, marks=pytest.mark.full) for key in chosen]


@pytest.fixture(scope="module")
def lite0(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONVSCOPE_HOME", str(tmp_path_factory.mktemp("home")))
        return build(BackboneSpec(), 5, 96, 0)


@pytest.fixture
def published(monkeypatch):
    """Stands in for published files: random numbers, with statistics unlike the initial ones."""
    monkeypatch.setattr(weights, "load", lambda network, _backbone, _side_px: randomise(network))


def test_too_small_pictures_and_unknown_backbones_are_said():
    with pytest.raises(BadPlan) as caught:
        build(BackboneSpec(key="xception", pretrained=False), 5, 64, 0)
    assert "71" in str(caught.value)
    with pytest.raises(UnknownName):
        build(BackboneSpec(key="alexnet"), 5, 96, 0)


def test_a_wrong_head_is_not_built():
    with pytest.raises(BadPlan) as caught:
        build(BackboneSpec(pretrained=False, head=(Block(kind="dropout"),)), 5, 64, 0)
    assert "EfficientNet-Lite0" in str(caught.value) and "one row of numbers" in str(caught.value)


def test_a_random_backbone_learns_with_batch_statistics():
    built = build(BackboneSpec(pretrained=False), 5, 64, 0)
    assert built.inference_layers == ()
    assert all(layer.trainable for layer in built.model.layers)
    first = build(BackboneSpec(), 5, 64, 0).model.get_layer("stem_conv").get_weights()[0]
    assert not np.array_equal(built.model.get_layer("stem_conv").get_weights()[0], first)


def test_the_usual_head(lite0):
    assert (lite0.feature_layer, lite0.head_layers) == ("pool", ("head_dropout", "logits"))
    assert [lite0.model.layers[0].name, lite0.model.layers[1].name] == ["picture", "scaling"]
    assert {"picture", "scaling", "pool", "head_dropout", "logits"} == {
        layer.name for layer in lite0.model.layers
    } - set(lite0.backbone_layers)


def test_a_head_of_blocks():
    head = (
        Block(kind="conv", settings={"filters": 16, "kernel": 1}),
        Block(kind="residual_basic", settings={"filters": 16}),
        *HEAD,
        Block(kind="dense", settings={"units": 24}),
        Block(kind="dropout", settings={"rate": 0.5}),
    )
    built = build(BackboneSpec(pretrained=False, head=head), 5, 64, 0)
    assert built.feature_layer == built.backbone_layers[-1] == "top_activation"
    names = [layer.name for layer in built.model.layers]
    assert names[names.index("top_activation") + 1 :] == list(built.head_layers)
    assert {"head_conv_1", "head_global_average_pooling_3", "head_dropout", "head_dense_5", "head_dropout_6"} < set(
        names
    )
    assert built.model(PICTURES[:1, :64, :64]).shape == (1, 5)


@pytest.mark.parametrize("kind", ["global_max_pooling", "flatten"])
def test_other_poolings_are_what_is_kept_of_a_picture(kind):
    built = build(BackboneSpec(pretrained=False, head=(Block(kind=kind), Block(kind="dense"))), 5, 64, 0)
    assert (built.feature_layer, built.head_layers) == (f"head_{kind}_1", ("head_dense_2", "logits"))


def test_the_last_blocks_are_named_without_batch_normalisation(lite0):
    assert tail_layers(lite0, 0) == ()
    assert tail_layers(lite0, 1) == ("top_conv", "top_activation")
    assert tail_layers(lite0, 2)[0] == "block7a_expand_conv"
    everything = tail_layers(lite0, 99)
    assert set(everything) == set(lite0.backbone_layers) - set(lite0.inference_layers)
    assert not any(lite0.model.get_layer(name).trainable for name in lite0.inference_layers)


def test_a_saved_model_answers_the_same(lite0, tmp_path):
    lite0.model.save(tmp_path / "model.keras")
    loaded = open_model(tmp_path / "model.keras")
    np.testing.assert_array_equal(lite0.model(PICTURES), loaded(PICTURES))
    assert not any(loaded.get_layer(name).trainable for name in lite0.inference_layers)


def test_small_pictures_are_enlarged_by_a_layer_one_can_see(lite0, tmp_path):
    built = build(BackboneSpec(), 5, 96, 0, picture_px=32)
    assert [layer.name for layer in built.model.layers[:3]] == ["picture", "resize", "scaling"]
    assert built.model.input.shape == (None, 32, 32, 3)
    assert built.blocks == lite0.blocks and "resize" not in built.backbone_layers
    small = PICTURES[:, :32, :32]
    enlarged = keras().layers.Resizing(96, 96, interpolation="bilinear")(small)
    assert enlarged.shape == (2, 96, 96, 3) and float(keras().ops.max(enlarged)) <= 255
    built.model.set_weights(lite0.model.get_weights())
    wanted = lite0.model(enlarged).numpy()
    np.testing.assert_allclose(built.model(small), wanted, atol=1e-5)
    built.model.save(tmp_path / "model.keras")
    np.testing.assert_allclose(open_model(tmp_path / "model.keras")(small), wanted, atol=1e-5)
    assert InputSpec(side_px=built.model.input.shape[1]).side_px == 32


def test_layers_that_keras_numbers_keep_their_names():
    first, again = (build(BackboneSpec(key="xception", pretrained=False), 3, 71, 0).model for _ in range(2))
    names = [layer.name for layer in first.layers]
    assert names == [layer.name for layer in again.layers] and {"conv2d", "conv2d_1", "add", "add_11"} < set(names)


@pytest.mark.parametrize("key", keys(LIGHTEST.values()))
def test_a_frozen_pretrained_network_is_flat_and_answers_alike_in_training_and_use(key, published):
    side = BACKBONES[key].min_side
    built = build(BackboneSpec(key=key), 3, side, 0)
    _check_flat(built, key)
    features = keras().Model(built.model.input, built.model.get_layer(built.feature_layer).output)
    pictures = PICTURES[:, :side, :side]
    calm, training = features(pictures, training=False).numpy(), features(pictures, training=True).numpy()
    assert calm.std() > 0
    np.testing.assert_array_equal(calm, training)


def _check_flat(built, key):
    layers, model = keras().layers, built.model
    assert not any(hasattr(layer, "layers") for layer in model.layers)
    assert all(isinstance(operation, layers.Layer) for operation in model.operations)
    foreign = {type(layer).__module__ for layer in model.layers if not hasattr(layers, type(layer).__name__)}
    assert foreign <= {"keras.src.applications.convnext"}  # LayerScale, which any Keras opens
    assert len(built.blocks) == len(block_names(key))
    aside = {"picture", "scaling", "pool", "head_dropout", "logits"}
    assert sorted(built.backbone_layers) == sorted({layer.name for layer in model.layers} - aside)


@pytest.mark.parametrize("key", keys(FEW, built_in=False))
def test_a_pretrained_backbone_answers_as_the_one_of_keras(key, tmp_path, monkeypatch):
    """Keras's own graph with ``weights="imagenet"`` is given the same file of numbers, in place of its download."""
    backbone = BACKBONES[key]
    factory, shape = getattr(keras().applications, backbone.factory), (96, 96, 3)
    file = write_published(factory(weights=None, include_top=False, input_shape=shape), tmp_path / "numbers.h5")
    monkeypatch.setattr("keras.src.utils.file_utils.get_file", lambda *_, **__: str(file))
    theirs = factory(weights="imagenet", include_top=False, input_shape=shape)
    module = __import__(factory.__module__, fromlist=["preprocess_input"])
    wanted = theirs(module.preprocess_input(PICTURES.copy()), training=False).numpy()
    monkeypatch.setattr(weights, "load", lambda network, *_: network.load_weights(file))
    built = build(BackboneSpec(key=key), 4, 96, 0)
    last = built.model.get_layer("pool").input
    features = keras().Model(built.model.input, last)
    spread = float(wanted.std()) or 1.0
    for training in (False, True):
        np.testing.assert_allclose(features(PICTURES, training=training) / spread, wanted / spread, atol=2e-3)
    built.model.save(tmp_path / "model.keras")
    np.testing.assert_array_equal(open_model(tmp_path / "model.keras")(PICTURES), built.model(PICTURES))


def test_the_published_format_of_convnext_fits_the_flat_graph(tmp_path):
    shape = (64, 64, 3)
    theirs = keras().applications.ConvNeXtTiny(weights=None, include_top=False, input_shape=shape)
    file = write_published(theirs, tmp_path / "convnext_tiny_notop.h5")
    network = backbone_network(BACKBONES["convnext_tiny"], 64)
    network.load_weights(file)
    ours, small = flat(network), PICTURES[:, :64, :64]
    wanted = theirs(small).numpy()
    assert wanted.std() > 0.1 and ours.count_params() == theirs.count_params()
    np.testing.assert_allclose(ours(small), wanted, atol=1e-5)
    ours.save(tmp_path / "flat.keras")
    np.testing.assert_allclose(open_model(tmp_path / "flat.keras")(small), wanted, atol=1e-5)
