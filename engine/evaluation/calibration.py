"""Whether a network is right as often as it is sure."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Pictures answered with a confidence in (low, high].

    Attributes:
        low, high: the range, 0 … 1.
        n: pictures in it.
        confidence: their mean confidence; the middle of the range without pictures.
        accuracy: share of them that is right; 0 without pictures.
    """

    low: float
    high: float
    n: int
    confidence: float
    accuracy: float


def reliability(probabilities: np.ndarray, truth: np.ndarray, bins: int = 15) -> tuple[Bin, ...]:
    """Confidence against accuracy in ``bins`` equal ranges of confidence.

    Args:
        probabilities: float (n, K).
        truth: int (n,), 0 … K−1.
    Source: Guo et al. 2017, section 2, arXiv:1706.04599.
    """
    confidence = probabilities.max(axis=1).astype(np.float64)
    right = probabilities.argmax(axis=1) == truth
    place = np.clip(np.ceil(confidence * bins).astype(int) - 1, 0, bins - 1)
    return tuple(_bin(index / bins, (index + 1) / bins, confidence[place == index], right[place == index])
                 for index in range(bins))  # fmt: skip


def expected_calibration_error(probabilities: np.ndarray, truth: np.ndarray, bins: int = 15) -> float:
    """Mean distance of confidence from accuracy over the pictures, 0 … 1.

    Source: Guo et al. 2017, eq. 3, arXiv:1706.04599.
    """
    found = reliability(probabilities, truth, bins)
    return sum(each.n * abs(each.accuracy - each.confidence) for each in found) / max(1, len(truth))


def _bin(low: float, high: float, confidence: np.ndarray, right: np.ndarray) -> Bin:
    if not len(confidence):
        return Bin(low=low, high=high, n=0, confidence=(low + high) / 2, accuracy=0.0)
    return Bin(low=low, high=high, n=len(right), confidence=float(confidence.mean()), accuracy=float(right.mean()))
