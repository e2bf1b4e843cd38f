"""The numbers of one run as arrays, ready to be drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

_FIGURES = ("loss", "val_loss", "accuracy", "val_accuracy")


def _none() -> np.ndarray:
    return np.empty(0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SideCurves:
    """An auxiliary classifier's curves, over the epochs of its run; arrays as in ``Curves``."""

    loss: np.ndarray
    val_loss: np.ndarray
    accuracy: np.ndarray
    val_accuracy: np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Curves:
    """One run's curves; x is in epochs, an epoch's row stands at its end.

    Attributes:
        name: for the legend.
        epoch, loss, val_loss, accuracy, val_accuracy: float64 (E,), accuracies 0 … 1.
        batch_epoch, batch_loss, batch_accuracy: float64 (B,).
        stages: where each stage starts, as (epoch, its word).
        auxiliary: the auxiliary classifiers, from the network's input to its output; mostly none.
    """

    name: str = ""
    epoch: np.ndarray = field(default_factory=_none)
    loss: np.ndarray = field(default_factory=_none)
    val_loss: np.ndarray = field(default_factory=_none)
    accuracy: np.ndarray = field(default_factory=_none)
    val_accuracy: np.ndarray = field(default_factory=_none)
    batch_epoch: np.ndarray = field(default_factory=_none)
    batch_loss: np.ndarray = field(default_factory=_none)
    batch_accuracy: np.ndarray = field(default_factory=_none)
    stages: tuple[tuple[float, str], ...] = ()
    auxiliary: tuple[SideCurves, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return not len(self.epoch) and not len(self.batch_epoch)


def curves_of(
    name: str, rows: Sequence[Any], batches: Iterable[tuple[int, float, float]] = (), batches_per_epoch: int = 0
) -> Curves:
    """Arrange a run's rows for drawing.

    Args:
        rows: ``EpochRow`` of ``engine.training.history``, in order.
        batches: (number of the batch from 1 over all epochs, loss, accuracy).
        batches_per_epoch: brings batch numbers to epochs; 0 leaves the batches out.
    """
    columns = {key: _column(rows, key) for key in ("epoch", *_FIGURES)}
    table = np.array(list(batches) if batches_per_epoch else [], float).reshape(-1, 3)
    return Curves(
        name=name,
        **columns,
        batch_epoch=table[:, 0] / max(1, batches_per_epoch),
        batch_loss=table[:, 1],
        batch_accuracy=table[:, 2],
        stages=_stages(rows),
        auxiliary=_auxiliary(rows),
    )


def _column(rows: Sequence[Any], key: str) -> np.ndarray:
    return np.array([getattr(row, key) for row in rows], float)


def _auxiliary(rows: Sequence[Any]) -> tuple[SideCurves, ...]:
    count = min((len(row.auxiliary) for row in rows), default=0)
    sides = [[row.auxiliary[number] for row in rows] for number in range(count)]
    return tuple(SideCurves(**{key: _column(side, key) for key in _FIGURES}) for side in sides)


def _stages(rows: Sequence[Any]) -> tuple[tuple[float, str], ...]:
    starts = [
        (float(row.epoch) - 1, str(row.stage))
        for before, row in zip([None, *rows], rows, strict=False)
        if before is None or before.stage != row.stage
    ]
    return tuple(starts) if len(starts) > 1 else ()
