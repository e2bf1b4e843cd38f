import numpy as np
import pytest

from engine.core.control import Cancelled, Control
from engine.lab.baselines import logistic_regression


def test_it_learns_colours_and_cannot_learn_noise():
    rng = np.random.default_rng(0)
    labels = np.arange(120) % 3
    pictures = rng.integers(0, 200, (120, 6, 6, 3), np.uint8)
    noise = logistic_regression(pictures[:80], labels[:80], pictures[80:], labels[80:], Control())
    pictures[np.arange(120), :, :, labels] += 55
    learned = logistic_regression(pictures[:80], labels[:80], pictures[80:], labels[80:], Control())
    assert learned > 0.95 and noise < 0.6


def test_it_can_be_stopped():
    control = Control()
    control.stop()
    pictures, labels = np.zeros((4, 2, 2, 3), np.uint8), np.array([0, 1, 0, 1])
    with pytest.raises(Cancelled):
        logistic_regression(pictures, labels, pictures, labels, control)
