"""The pictures a network gets wrong, the surest mistakes first."""

from dataclasses import dataclass

import numpy as np

from engine.evaluation.metrics import Evaluation


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One wrong answer.

    Attributes:
        index: of the picture in its dataset.
        truth: its class.
        answer: what the network said.
        confidence: probability of the answer, 0 … 1.
        truth_probability: probability of the true class, 0 … 1.
    """

    index: int
    truth: str
    answer: str
    confidence: float
    truth_probability: float


def mistakes(evaluation: Evaluation, most: int = 0) -> tuple[Mistake, ...]:
    """Wrong answers, the most confident first.

    Args:
        most: how many at most; 0 is all.
    """
    chances, truth = evaluation.probabilities, evaluation.truth
    answers = chances.argmax(axis=1)
    wrong = np.flatnonzero(answers != truth)
    order = wrong[np.argsort(-chances[wrong, answers[wrong]], kind="stable")]
    return tuple(_mistake(evaluation, int(row), int(answers[row])) for row in (order[:most] if most else order))


def _mistake(evaluation: Evaluation, row: int, answer: int) -> Mistake:
    truth = int(evaluation.truth[row])
    return Mistake(
        index=int(evaluation.indices[row]),
        truth=evaluation.labels[truth],
        answer=evaluation.labels[answer],
        confidence=float(evaluation.probabilities[row, answer]),
        truth_probability=float(evaluation.probabilities[row, truth]),
    )
