"""The outputs of a network that learn: the main one, and those of its auxiliary classifiers; what ``fit`` says of each.

A network with one output is trained as plain Keras does. With auxiliary classifiers every output gets the same labels;
the sum that is made small is the main loss plus 0.3 of each auxiliary one, and each output has figures of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.policy.objectives import AUXILIARY_WEIGHT, Objective, accuracy, mean_loss
from engine.training.history import AuxiliaryRow

MAIN = "logits"


@dataclass(frozen=True, slots=True)
class Outputs:
    """Which outputs there are.

    Attributes:
        auxiliary: names of the auxiliary classifiers' outputs; empty for most networks.
    """

    auxiliary: tuple[str, ...] = ()

    def judged_by(self, objective: Objective) -> dict[str, Any]:
        """What ``compile`` is told: losses, their weights, metrics.

        Keras's own loss of a single output counts a small last batch like a full one; ``mean_loss`` is exact.
        """
        if not self.auxiliary:
            return {"loss": objective.make(), "metrics": [accuracy()]}
        names = (MAIN, *self.auxiliary)
        return {
            "loss": {name: objective.make() for name in names},
            "loss_weights": {name: 1.0 if name == MAIN else AUXILIARY_WEIGHT for name in names},
            "metrics": {name: [mean_loss(objective), accuracy()] for name in names},
        }

    def labelled(self, batches: Any) -> Any:
        """A tf.data dataset of (pictures, labels), with the labels once for each output."""
        if not self.auxiliary:
            return batches
        names = (MAIN, *self.auxiliary)
        return batches.map(lambda pictures, labels: (pictures, dict.fromkeys(names, labels)))

    def main(self, logs: Mapping[str, Any], validation: bool = False) -> tuple[float, float]:
        """Loss and accuracy of the main output, from what Keras tells."""
        if self.auxiliary:
            return self._figures(MAIN, logs, validation)
        prefix = "val_" if validation else ""
        return float(logs[f"{prefix}loss"]), float(logs[f"{prefix}accuracy"])

    def others(self, logs: Mapping[str, Any]) -> tuple[AuxiliaryRow, ...]:
        """The auxiliary classifiers' figures at an epoch's end."""
        rows = []
        for name in self.auxiliary:
            (loss, right), (val_loss, val_right) = (self._figures(name, logs, which) for which in (False, True))
            rows.append(AuxiliaryRow(name=name, loss=loss, accuracy=right, val_loss=val_loss, val_accuracy=val_right))
        return tuple(rows)

    def _figures(self, name: str, logs: Mapping[str, Any], validation: bool) -> tuple[float, float]:
        prefix = f"val_{name}" if validation else name
        return float(logs[f"{prefix}_mean_loss"]), float(logs[f"{prefix}_accuracy"])
