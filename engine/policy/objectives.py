"""What training makes small."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.core.backend import keras
from engine.core.registry import by_key

AUXILIARY_WEIGHT = 0.3
"""What an auxiliary classifier's loss counts beside the main one's. Source: arXiv:1409.4842, section 5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One loss.

    Attributes:
        key: never renamed.
        label: for people.
        formula: with K logits z and the true class y.
        make: → a Keras loss of (int labels (n,), logits (n, K)).
        source: where it comes from.
    """

    key: str
    label: str
    formula: str
    make: Callable[[], Any]
    source: str


OBJECTIVES = by_key(
    Objective(
        key="cross_entropy",
        label="Cross-entropy",
        formula="−ln softmax(z)[y]; guessing among K classes gives ln K",
        make=lambda: keras().losses.SparseCategoricalCrossentropy(from_logits=True),
        source="Goodfellow, Bengio & Courville 2016, section 6.2.2.3",
    ),
)


def mean_loss(objective: Objective) -> Any:
    """The Keras metric "mean_loss": the mean over pictures, whatever the size of the batches."""
    return keras().metrics.MeanMetricWrapper(objective.make().call, name="mean_loss")


def accuracy() -> Any:
    """The Keras metric "accuracy" of integer labels and logits."""
    return keras().metrics.SparseCategoricalAccuracy(name="accuracy")
