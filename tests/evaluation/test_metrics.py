import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.evaluation.metrics import confusion_matrix, cross_entropy, judged, top_k, wilson

CHANCES = np.array([[0.7, 0.2, 0.1], [0.1, 0.6, 0.3], [0.5, 0.3, 0.2], [0.2, 0.2, 0.6]], np.float32)
TRUTH = np.array([0, 1, 1, 2])


def test_four_pictures_judged_by_hand():
    found = judged(CHANCES, TRUTH, ("a", "b", "c"))
    assert (found.n, found.accuracy, found.top5) == (4, 0.75, 1.0)
    assert found.loss == pytest.approx(-sum(map(math.log, (0.7, 0.6, 0.3, 0.6))) / 4, rel=1e-5)
    assert found.confusion.tolist() == [[1, 0, 0], [1, 1, 0], [0, 0, 1]]
    assert found.indices.tolist() == [0, 1, 2, 3]


def test_wilson_agrees_with_published_values():
    # Newcombe 1998, Statist. Med. 17:857, table I: 81/263 and 15/148
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_in_range(case):
    right, n = case
    low, high = wilson(right, n)
    assert 0 <= low <= right / n + 1e-12 and right / n - 1e-12 <= high <= 1


def test_top_k_counts_the_true_class_among_the_likeliest():
    chances = np.array([[0.5, 0.3, 0.2], [0.5, 0.3, 0.2]])
    assert [top_k(chances, np.array([1, 2]), k) for k in (1, 2, 3)] == [0, 0.5, 1]


def test_a_certain_mistake_costs_much_but_not_infinity():
    assert 60 < cross_entropy(np.array([[1.0, 0.0]]), np.array([1])) < 80


def test_confusion_rows_are_the_true_classes():
    assert confusion_matrix(np.array([0, 0, 1]), np.array([1, 1, 1]), 2).tolist() == [[0, 2], [0, 1]]
