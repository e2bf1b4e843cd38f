"""How good predictions are: from probabilities and true labels alone, no network needed."""

import math
from dataclasses import dataclass

import numpy as np

_Z_95 = 1.959963984540054  # of the normal distribution, two-sided 95 %
_LEAST = 1e-30


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evaluation:
    """A network judged on n pictures of K classes.

    Attributes:
        n: pictures.
        accuracy: share right, 0 … 1.
        accuracy_interval: where the accuracy lies with 95 % confidence (Wilson).
        top5: share with the true class among the five likeliest (among all, with fewer than five classes).
        loss: mean cross-entropy; ln K is guessing.
        confusion: int (K, K), rows true class, columns answer.
        labels: K class names.
        probabilities: float32 (n, K).
        truth: int (n,), 0 … K−1.
        indices: int (n,), which pictures of the dataset.
    """

    n: int
    accuracy: float
    accuracy_interval: tuple[float, float]
    top5: float
    loss: float
    confusion: np.ndarray
    labels: tuple[str, ...]
    probabilities: np.ndarray
    truth: np.ndarray
    indices: np.ndarray


def judged(
    probabilities: np.ndarray, truth: np.ndarray, labels: tuple[str, ...], indices: np.ndarray | None = None
) -> Evaluation:
    """Judge predictions.

    Args:
        probabilities: float (n, K), n at least 1.
        truth: int (n,), 0 … K−1.
        labels: K class names.
        indices: int (n,), which pictures they are; 0 … n−1 if left out.
    """
    right = probabilities.argmax(axis=1) == truth
    return Evaluation(
        n=len(truth),
        accuracy=float(right.mean()),
        accuracy_interval=wilson(int(right.sum()), len(truth)),
        top5=top_k(probabilities, truth, 5),
        loss=cross_entropy(probabilities, truth),
        confusion=confusion_matrix(truth, probabilities.argmax(axis=1), len(labels)),
        labels=labels,
        probabilities=probabilities,
        truth=truth,
        indices=np.arange(len(truth)) if indices is None else indices,
    )


def wilson(right: int, n: int) -> tuple[float, float]:
    """The 95 % confidence interval of a share, good also near 0 and 1 and for few pictures.

    Args:
        right: 0 … n, n at least 1.
    Returns:
        Lower and upper end, 0 … 1.
    Source: Wilson 1927, J. Amer. Statist. Assoc. 22:209, with z = 1.96.
    """
    share, square = right / n, _Z_95**2
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = _Z_95 / (1 + square / n) * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def top_k(probabilities: np.ndarray, truth: np.ndarray, k: int) -> float:
    """Share of pictures whose true class is among the ``k`` likeliest; ties count for the picture."""
    own = probabilities[np.arange(len(truth)), truth]
    return float(((probabilities > own[:, np.newaxis]).sum(axis=1) < k).mean())


def cross_entropy(probabilities: np.ndarray, truth: np.ndarray) -> float:
    """Mean of −ln p(true class); a probability below 1e−30 counts as 1e−30."""
    own = probabilities[np.arange(len(truth)), truth].astype(np.float64)
    return float(-np.log(np.maximum(own, _LEAST)).mean())


def confusion_matrix(truth: np.ndarray, answers: np.ndarray, classes: int) -> np.ndarray:
    """int64 (K, K): how often class ``row`` was answered as class ``column``."""
    pairs = np.asarray(truth, dtype=np.int64) * classes + answers
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)
