import numpy as np

from engine.evaluation.metrics import judged
from engine.evaluation.mistakes import mistakes

CHANCES = np.array([[0.6, 0.4], [0.1, 0.9], [0.8, 0.2]])
JUDGED = judged(CHANCES, np.array([1, 0, 0]), ("a", "b"), np.array([10, 20, 30]))


def test_the_surest_mistake_comes_first_with_the_datasets_own_index():
    found = mistakes(JUDGED)
    assert [(each.index, each.truth, each.answer, each.confidence) for each in found] == [
        (20, "a", "b", 0.9),
        (10, "b", "a", 0.6),
    ]
    assert found[0].truth_probability == 0.1
    assert mistakes(JUDGED, most=1) == found[:1]
