"""What a confusion matrix says: class by class, and which classes are taken for one another."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRow:
    """One class of a confusion matrix.

    Attributes:
        label: its name.
        n: pictures of it.
        recall: share of its pictures that are right; nan without pictures.
        precision: share of the answers naming it that are right; nan when it is never answered.
        f1: harmonic mean of the two; nan where one of them is.
    """

    label: str
    n: int
    recall: float
    precision: float
    f1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MixUp:
    """``n`` pictures of class ``truth`` that were answered as ``answer``; ``share`` of that class' pictures."""

    truth: str
    answer: str
    n: int
    share: float


def per_class(confusion: np.ndarray, labels: tuple[str, ...]) -> tuple[ClassRow, ...]:
    """Recall, precision and F1 of each class, in label order."""
    return tuple(_row(confusion, index, label) for index, label in enumerate(labels))


def mix_ups(confusion: np.ndarray, labels: tuple[str, ...], most: int = 5) -> tuple[MixUp, ...]:
    """The most frequent wrong answers, the largest number first."""
    wrong = confusion.copy()
    np.fill_diagonal(wrong, 0)
    order = np.argsort(-wrong, axis=None, kind="stable")[:most]
    places = [divmod(int(flat), len(labels)) for flat in order]
    return tuple(
        MixUp(truth=labels[i], answer=labels[j], n=int(wrong[i, j]), share=float(wrong[i, j] / confusion[i].sum()))
        for i, j in places
        if wrong[i, j]
    )


def shares(confusion: np.ndarray) -> np.ndarray:
    """float64 (K, K): each row divided by its sum; rows without pictures are zero."""
    sums = confusion.sum(axis=1, keepdims=True)
    return confusion / np.maximum(sums, 1)


def _row(confusion: np.ndarray, index: int, label: str) -> ClassRow:
    right, own, answered = (
        int(confusion[index, index]),
        int(confusion[index].sum()),
        int(confusion[:, index].sum()),
    )
    recall = right / own if own else float("nan")
    precision = right / answered if answered else float("nan")
    f1 = 2 * right / (own + answered) if own and answered else float("nan")
    return ClassRow(label=label, n=own, recall=recall, precision=precision, f1=f1)
