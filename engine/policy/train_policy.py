"""What is frozen, in which stages, with which optimiser, schedule and stopping rule."""

from typing import Literal

import msgspec

from engine.core.errors import BadExperiment
from engine.data.spec import Augmentation

__all__ = ["Augmentation", "Mode", "TrainPolicy"]

Mode = Literal["scratch", "transfer", "finetune"]


class TrainPolicy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a network is trained.

    Attributes:
        mode: "scratch" trains everything from random weights; "transfer" freezes the backbone and trains the head;
            "finetune" trains the head first, then the last blocks of the backbone too.
        epochs: 1 … 999, of training from scratch, or of the head.
        batch_size: 1 … 1024.
        optimizer: key of ``engine.policy.optimizers.OPTIMIZERS``.
        learning_rate: of the first stage.
        schedule: key of ``engine.policy.schedules.SCHEDULES``.
        patience: epochs without a better validation loss before stopping; 0 never stops early.
        tune_blocks: fine-tuning: how many of the backbone's last blocks learn.
        tune_epochs: fine-tuning: epochs of the second stage.
        tune_rate: fine-tuning: learning rate of the second stage.
        augmentation: how training pictures are varied.
    """

    mode: Mode = "transfer"
    epochs: int = 10
    batch_size: int = 32
    optimizer: str = "adam"
    learning_rate: float = 1e-3
    schedule: str = "constant"
    patience: int = 5
    tune_blocks: int = 3
    tune_epochs: int = 5
    tune_rate: float = 1e-4
    augmentation: Augmentation = Augmentation()

    def __post_init__(self) -> None:
        for name, low, high in (
            ("epochs", 1, 999),
            ("batch_size", 1, 1024),
            ("learning_rate", 1e-7, 10.0),
            ("patience", 0, 999),
            ("tune_blocks", 1, 99),
            ("tune_epochs", 1, 999),
            ("tune_rate", 1e-8, 10.0),
        ):
            value = getattr(self, name)
            if not low <= value <= high:
                raise BadExperiment("experiment-value", field=name, value=value, reason=f"{low:g} to {high:g}")
