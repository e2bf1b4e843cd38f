"""The memory of the best epoch, and the rule that stops when nothing gets better."""

from dataclasses import dataclass, field

import numpy as np


@dataclass(slots=True, kw_only=True)
class Keeper:
    """Follows the validation loss of one stage.

    Attributes:
        patience: epochs without a better loss before ``tired``; 0 never.
        epoch: the best epoch so far, over all stages; 0 before any.
        loss: its validation loss.
        waited: epochs since then, in this stage.
        best: the weights that learn, as they were then.
    """

    patience: int
    epoch: int = 0
    loss: float = float("inf")
    waited: int = 0
    best: list[np.ndarray] = field(default_factory=list)

    def is_better(self, epoch: int, loss: float) -> bool:
        """Take an epoch's loss; True when it is the best so far, whose weights are then to be put in ``best``."""
        if loss < self.loss:
            self.epoch, self.loss, self.waited = epoch, loss, 0
            return True
        self.waited += 1
        return False

    @property
    def tired(self) -> bool:
        """Whether the stopping rule says to stop."""
        return 0 < self.patience <= self.waited
