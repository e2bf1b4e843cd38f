import math

import numpy as np

from engine.evaluation.confusion import mix_ups, per_class, shares

MATRIX = np.array([[8, 2, 0], [1, 4, 0], [0, 0, 0]])
LABELS = ("cat", "dog", "owl")


def test_recall_and_precision_by_hand():
    cat, dog, owl = per_class(MATRIX, LABELS)
    assert (cat.n, cat.recall, round(cat.precision, 4), round(cat.f1, 4)) == (10, 0.8, 0.8889, 0.8421)
    assert (dog.recall, round(dog.precision, 4)) == (0.8, 0.6667)
    assert owl.n == 0 and math.isnan(owl.recall) and math.isnan(owl.precision) and math.isnan(owl.f1)


def test_the_most_frequent_mix_up_comes_first_and_right_answers_are_none():
    found = mix_ups(MATRIX, LABELS)
    assert [(each.truth, each.answer, each.n, each.share) for each in found] == [
        ("cat", "dog", 2, 0.2),
        ("dog", "cat", 1, 0.2),
    ]
    assert len(mix_ups(MATRIX, LABELS, most=1)) == 1


def test_shares_are_of_the_row_and_an_empty_class_is_zero():
    assert shares(MATRIX).tolist() == [[0.8, 0.2, 0], [0.2, 0.8, 0], [0, 0, 0]]
