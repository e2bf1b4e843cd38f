import math

import numpy as np
import pytest

from engine.policy.objectives import OBJECTIVES, accuracy, mean_loss


def test_cross_entropy_of_guessing_is_the_logarithm_of_the_number_of_classes():
    loss = OBJECTIVES["cross_entropy"].make()
    assert float(loss(np.array([0, 3]), np.zeros((2, 10), np.float32))) == pytest.approx(math.log(10), rel=1e-5)


def test_accuracy_counts_the_largest_logit():
    metric = accuracy()
    metric.update_state(np.array([0, 1]), np.array([[2.0, 1.0], [2.0, 1.0]]))
    assert float(metric.result()) == 0.5


def test_the_mean_loss_counts_pictures_not_batches():
    objective, logits = OBJECTIVES["cross_entropy"], np.array([[2.0, 0.0], [0.0, 3.0], [1.0, 0.0]], np.float32)
    metric, labels = mean_loss(objective), np.array([0, 0, 1], np.int32)
    metric.update_state(labels[:2], logits[:2])
    metric.update_state(labels[2:], logits[2:])
    assert metric.name == "mean_loss"
    assert float(metric.result()) == pytest.approx(float(objective.make()(labels, logits)), rel=1e-5)
