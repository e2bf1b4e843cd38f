"""The simplest thing that could work: logistic regression on raw pixels, to compare a network with."""

import numpy as np

from engine.core.control import Control, Progress


def logistic_regression(
    train: np.ndarray,
    train_labels: np.ndarray,
    test: np.ndarray,
    test_labels: np.ndarray,
    control: Control,
    *,
    steps: int = 60,
    penalty: float = 1e-2,
    seed: int = 0,
) -> float:
    """Train softmax regression on standardised pixels; return its accuracy on the test pictures.

    Full-batch Adam on the mean cross-entropy plus ``penalty``/2 · ‖W‖².

    Args:
        train: uint8 (n, side, side, 3) with labels int (n,).
        test: uint8 (m, side, side, 3) with labels int (m,).
        steps: updates of all weights.
    Returns:
        Share of the test pictures that are right, 0 … 1.
    """
    mean, spread = _scale(train)
    pixels, unseen = _standardised(train, mean, spread), _standardised(test, mean, spread)
    classes = int(max(train_labels.max(), test_labels.max())) + 1
    wanted = np.eye(classes, dtype=np.float32)[train_labels]
    rng = np.random.default_rng(seed)
    weights = rng.normal(0, 1e-3, (pixels.shape[1] + 1, classes)).astype(np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        control.tick(Progress(done=step, total=steps, what="comparing"))
        gradient = _gradient(weights, pixels, wanted, penalty)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        rate = 1e-3 * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        weights -= (rate * first / (np.sqrt(second) + 1e-8)).astype(np.float32)
    return float(((unseen @ weights[:-1] + weights[-1]).argmax(axis=1) == test_labels).mean())


def _gradient(weights: np.ndarray, pixels: np.ndarray, wanted: np.ndarray, penalty: float) -> np.ndarray:
    """Of the loss, float32 (pixels + 1, classes); the last row is the bias, which is not penalised."""
    error = (_softmax(pixels @ weights[:-1] + weights[-1]) - wanted) / len(pixels)
    return np.vstack([pixels.T @ error + penalty * weights[:-1], error.sum(axis=0, keepdims=True)])


def _softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _scale(pictures: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    flat = pictures.reshape(len(pictures), -1).astype(np.float32)
    return flat.mean(axis=0), flat.std(axis=0) + 1.0


def _standardised(pictures: np.ndarray, mean: np.ndarray, spread: np.ndarray) -> np.ndarray:
    return (pictures.reshape(len(pictures), -1).astype(np.float32) - mean) / spread
