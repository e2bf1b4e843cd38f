import numpy as np
import pytest

from engine.core.control import Control
from engine.core.errors import TrainingFailed
from engine.data.spec import Augmentation
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
