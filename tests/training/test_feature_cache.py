import numpy as np
import pytest

from engine.core import backend
from engine.core.control import Control
from engine.core.errors import TrainingFailed
from engine.data.spec import Augmentation
from engine.model.built import Built
from engine.model.lrn import local_response_normalization
from engine.policy.freezing import Stage
from engine.training import feature_cache
from tests.training.conftest import two_blocks

PIXELS = np.random.default_rng(0).integers(0, 256, (37, 16, 16, 3)).astype(np.uint8)


@pytest.fixture(scope="module")
def built():
    return two_blocks(None, 3, 16, 0)


def test_features_are_those_of_the_frozen_part_whatever_the_batch(built):
    seen = []
    found = feature_cache.features(built, PIXELS, Control(seen.append, every_s=0))
    assert found.shape == (37, 6) and found.dtype == np.float32 and seen[0].what == "features"
    one = feature_cache.features(built, PIXELS[36:], Control())
    assert np.allclose(found[36], one[0], atol=1e-6)


def test_head_and_backbone_joined_answer_as_the_head_alone(built):
    head = feature_cache.head_model(built)
    head.get_layer("logits").set_weights([np.ones((6, 3)), np.arange(3.0)])
    feature_cache.put_back(head, built)
    found = feature_cache.features(built, PIXELS, Control())
    assert feature_cache.check_same(head, built, found, PIXELS) < 1e-4


def test_a_head_that_was_not_put_back_is_noticed(built):
    head = feature_cache.head_model(built)
    head.get_layer("logits").set_weights([np.full((6, 3), 5.0), np.zeros(3)])
    found = feature_cache.features(built, PIXELS, Control())
    with pytest.raises(TrainingFailed):
        feature_cache.check_same(head, built, found, PIXELS)


def test_only_a_head_on_unvaried_pictures_learns_from_features():
    head = Stage(key="head", epochs=1, rate=0.1, learning=())
    assert feature_cache.applies(head, Augmentation())
    assert not feature_cache.applies(head, Augmentation(flip=True))
    assert not feature_cache.applies(Stage(key="tuning", epochs=1, rate=0.1, learning=()), Augmentation())


def test_a_head_with_branches_learns_on_maps_and_joins_again():
    backend.prepare(3)
    layers, keras = backend.keras().layers, backend.keras()
    picture = layers.Input((16, 16, 3), name="picture")
    entry = layers.ReLU(name="last")(layers.Conv2D(4, 3, name="a_conv")(picture))
    x = layers.Add(name="add")([layers.Conv2D(4, 1, name="conv")(entry), entry])
    x = local_response_normalization(name="norm")(layers.BatchNormalization(name="bn")(x))
    x = layers.Dense(3, name="logits")(layers.GlobalAveragePooling2D(name="gap")(x))
    names = ("conv", "add", "bn", "norm", "gap", "logits")
    built = Built(
        model=keras.Model(picture, x), backbone_layers=("a_conv", "last"), blocks=(), feature_layer="last",
        head_layers=names, inference_layers=(),
    )  # fmt: skip
    head, found = feature_cache.head_model(built), feature_cache.features(built, PIXELS, Control())
    assert [layer.name for layer in head.layers] == ["features", *names] and found.shape == (37, 14, 14, 4)
    head.set_weights([weight + 0.1 for weight in head.get_weights()])
    with pytest.raises(TrainingFailed):
        feature_cache.check_same(head, built, found, PIXELS)
    feature_cache.put_back(head, built)
    assert feature_cache.check_same(head, built, found, PIXELS) < 1e-4


def test_features_are_kept_only_as_long_as_they_fit_in_memory(built, monkeypatch):
    assert feature_cache.fits(built, 1000)
    monkeypatch.setattr(feature_cache, "MOST_BYTES", 4 * 6 * 1000)
    assert feature_cache.fits(built, 1000) and not feature_cache.fits(built, 1001)
