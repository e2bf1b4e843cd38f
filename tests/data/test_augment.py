import numpy as np
import pytest

from engine.core.backend import tensorflow
from engine.data.augment import AUGMENTATIONS, PRESETS, augment, preview
from engine.data.spec import Augmentation

RANDOM = np.random.default_rng(0)
PICTURE = RANDOM.integers(0, 256, (16, 16, 3), dtype=np.uint8)
STRONG = PRESETS["strong"].augmentation


def test_the_tables_fit_the_spec():
    assert set(AUGMENTATIONS) == set(Augmentation.__struct_fields__)
    for kind in AUGMENTATIONS.values():
        assert kind.field.key == kind.key and kind.source and (kind.move or kind.recolour)
        assert kind.field.default == getattr(Augmentation(), kind.key)
    for preset in PRESETS.values():
        for kind in AUGMENTATIONS.values():
            assert kind.field.problem(getattr(preset.augmentation, kind.key)) is None
    assert not PRESETS["none"].augmentation.active and STRONG.active


def test_none_leaves_pictures_alone():
    assert (preview(PICTURE, Augmentation(), 3, 0) == PICTURE).all()


def test_flip_is_exact_and_takes_about_half():
    shown = preview(PICTURE, Augmentation(flip=True), 200, 1)
    mirrored = (shown == PICTURE[:, ::-1]).all(axis=(1, 2, 3))
    assert ((shown == PICTURE).all(axis=(1, 2, 3)) | mirrored).all() and 70 < mirrored.sum() < 130


def dot(x, y, h=41, w=41):
    picture = np.zeros((h, w, 3), np.uint8)
    picture[y - 1 : y + 2, x - 1 : x + 2] = 255
    return picture


def centre(picture, within=99):
    """The middle of what is bright, nearer than ``within`` px to the picture's middle: mirror images lie outside."""
    weight = picture[..., 0].astype(float)
    y, x = np.mgrid[: weight.shape[0], : weight.shape[1]]
    weight[np.hypot(x - weight.shape[1] // 2, y - weight.shape[0] // 2) > within] = 0
    return (x * weight).sum() / weight.sum(), (y * weight).sum() / weight.sum()


def test_shift_moves_by_at_most_its_share_and_both_ways():
    moved = np.array([centre(p) for p in preview(dot(20, 20), Augmentation(shift=0.2), 100, 2)]) - 20
    assert np.abs(moved).max() <= 0.2 * 40 + 0.1 and (moved.min(axis=0) < -4).all() and (moved.max(axis=0) > 4).all()


@pytest.mark.parametrize("h, w, y", [(41, 41, 8), (41, 81, 8)])
def test_rotation_keeps_the_distance_to_the_middle(h, w, y):
    x = w // 2
    places = [centre(p, 18) for p in preview(dot(x, y, h, w), Augmentation(rotate=90), 60, 3)]
    away = np.hypot(*(np.array(places) - (x, h // 2)).T)
    assert np.allclose(away, h // 2 - y, atol=0.5)
    assert np.ptp(np.array(places)[:, 0]) > 15


def test_zoom_changes_the_distance_to_the_middle():
    places = [centre(p, 15) for p in preview(dot(28, 20), Augmentation(zoom=0.4), 80, 4)]
    away = np.array(places)[:, 0] - 20
    assert 8 * 0.58 < away.min() < 6 and 10 < away.max() < 8 * 1.42
    assert np.allclose(np.array(places)[:, 1], 20, atol=0.3)


def test_brightness_adds_alike_everywhere():
    grey = np.full((4, 4, 3), 128, np.uint8)
    shown = preview(grey, Augmentation(brightness=0.2), 60, 5).astype(int)
    assert (np.ptp(shown, axis=(1, 2, 3)) == 0).all()
    assert shown.min() >= 128 - 52 and shown.max() <= 128 + 52 and np.ptp(shown) > 60
    assert preview(PICTURE, Augmentation(brightness=0.8), 20, 5).dtype == np.uint8


def test_the_same_seed_the_same_pictures():
    first, again, other = (preview(PICTURE, STRONG, 4, seed) for seed in (7, 7, 8))
    assert (first == again).all() and (first != other).any()
    assert len({picture.tobytes() for picture in first}) == 4


def test_preview_is_what_the_graph_makes():
    tf = tensorflow()
    graph = tf.function(lambda images, seed: augment(images, STRONG, seed))
    made = graph(tf.repeat(PICTURE[None], 4, axis=0), tf.constant(7, tf.int64)).numpy()
    assert np.allclose(made, preview(PICTURE, STRONG, 4, 7), atol=0.51)
    assert made.dtype == np.float32 and made.min() >= 0 and made.max() <= 255
