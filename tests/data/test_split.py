import unicodedata

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.dataset import TEST, TRAIN, VALIDATION
from engine.data.split import draw, limited, shares, split

NAMES = st.lists(
    st.text(min_size=1, max_size=12), min_size=1, max_size=60, unique_by=lambda s: unicodedata.normalize("NFC", s)
)
SHARE = st.floats(0.05, 0.5)
SEED = st.integers(0, 2**40)


@given(NAMES, SHARE, SEED, st.data())
@settings(max_examples=150, deadline=None)
def test_losing_a_picture_moves_no_other(keys, share, seed, data):
    """But for the one picture that keeps a class from having none to validate or to train with."""
    labels = np.zeros(len(keys), int)
    whole = split(keys, labels, validation=share, seed=seed)
    gone = data.draw(st.integers(0, len(keys) - 1))
    left = np.delete(np.arange(len(keys)), gone)
    after = split([keys[i] for i in left], labels[left], validation=share, seed=seed)
    moved = np.flatnonzero(after != whole[left])
    by_number = draw(keys, seed, "split") < share
    forced = not (0 < by_number[left].sum() < len(left)) or not (0 < by_number.sum() < len(keys))
    assert len(moved) <= (2 if forced else 0)


@given(NAMES, SHARE, SEED)
@settings(max_examples=60, deadline=None)
def test_other_classes_and_order_do_not_matter(keys, share, seed):
    labels = np.arange(len(keys)) % 3
    whole = split(keys, labels, validation=share, seed=seed)
    back = split(keys[::-1], labels[::-1], validation=share, seed=seed)
    assert (back[::-1] == whole).all()
    own = np.flatnonzero(labels == 0)
    assert (split([keys[i] for i in own], labels[own], validation=share, seed=seed) == whole[own]).all()


@given(st.integers(2, 12), SHARE, SEED)
@settings(deadline=None)
def test_a_class_of_two_or_more_has_both(n, share, seed):
    parts = split([f"a/{i}" for i in range(n)], np.zeros(n, int), validation=share, seed=seed)
    assert 0 < (parts == VALIDATION).sum() < n


def test_a_single_picture_trains_or_validates_by_its_number_alone():
    assert split(["a/1"], np.zeros(1, int), validation=1e-9, seed=0).tolist() == [TRAIN]


def test_nfc_and_nfd_are_one_name():
    names = [unicodedata.normalize(form, "강아지/é.png") for form in ("NFC", "NFD")]
    first, second = draw(names, 3, "split")
    assert names[0] != names[1] and first == second


def test_shares_are_close_to_what_was_asked():
    labels = np.repeat(np.arange(5), 2000)
    parts = split([f"{n}" for n in range(10000)], labels, validation=0.2, seed=1)
    for label in range(5):
        assert abs((parts[labels == label] == VALIDATION).mean() - 0.2) < 0.03


def test_seeds_give_other_splits_and_purposes_other_numbers():
    keys = [str(n) for n in range(500)]
    assert (draw(keys, 0, "split") != draw(keys, 1, "split")).all()
    assert abs(np.corrcoef(draw(keys, 0, "split"), draw(keys, 0, "limit"))[0, 1]) < 0.2


def test_the_split_never_changes_between_versions():
    """Old experiments must divide as they did: these numbers are for ever."""
    assert draw(["cat/1.png", "dog/2.png"], 0, "split").round(6).tolist() == [0.687786, 0.750988]


def test_given_test_pictures_stay():
    parts = np.array([TEST, TRAIN, TRAIN, TRAIN], np.int8)
    assert split(list("abcd"), np.zeros(4, int), parts, validation=0.5, seed=0)[0] == TEST


def test_shares_fill_up_evenly():
    assert shares(np.array([100, 3, 50]), 60).tolist() == [29, 3, 28]
    assert shares(np.array([2, 2]), 99).tolist() == [2, 2]
    assert shares(np.array([10, 10, 10]), 4).tolist() == [2, 1, 1]


def test_limit_takes_alike_and_leaves_the_test_part():
    labels = np.repeat(np.arange(4), 50)
    parts = np.zeros(200, np.int8)
    parts[40:50] = TEST
    keys = [str(n) for n in range(200)]
    kept = limited(keys, labels, parts, limit=40, seed=0)
    free = kept[parts[kept] != TEST]
    assert np.bincount(labels[free]).tolist() == [10] * 4 and (parts[kept] == TEST).sum() == 10
    more = limited(keys, labels, parts, limit=80, seed=0)
    assert set(kept) <= set(more)  # a larger limit adds pictures and drops none
    assert len(limited(keys, labels, parts, limit=0, seed=0)) == 200


def test_limit_keeps_both_given_parts_of_each_class():
    labels = np.repeat(np.arange(2), 100)
    parts = np.tile(np.repeat(np.array([TRAIN, VALIDATION], np.int8), [95, 5]), 2)
    kept = limited([str(n) for n in range(200)], labels, parts, limit=8, seed=0)
    for label in range(2):
        own = parts[kept[labels[kept] == label]]
        assert (own == TRAIN).sum() == 3 and (own == VALIDATION).sum() == 1
