import numpy as np
import pytest

from engine.evaluation.calibration import expected_calibration_error, reliability


def test_a_network_that_is_sure_and_right_is_calibrated():
    chances = np.array([[1.0, 0.0]] * 4)
    assert expected_calibration_error(chances, np.zeros(4, int)) == 0


def test_a_network_that_is_sure_and_wrong_is_not():
    chances = np.array([[1.0, 0.0]] * 4)
    assert expected_calibration_error(chances, np.ones(4, int)) == 1


def test_eighty_percent_sure_and_half_right_is_off_by_thirty():
    chances, truth = np.array([[0.8, 0.2]] * 10), np.array([0] * 5 + [1] * 5)
    assert expected_calibration_error(chances, truth) == pytest.approx(0.3)
    (full,) = [each for each in reliability(chances, truth, 10) if each.n]
    assert (full.low, full.high, full.n, full.accuracy) == (0.7, 0.8, 10, 0.5)


def test_an_empty_range_sits_on_the_diagonal():
    first = reliability(np.array([[0.9, 0.1]]), np.array([0]), 10)[0]
    assert (first.n, first.confidence, first.accuracy) == (0, 0.05, 0)
