"""A policy in a few words, for the experiment strip and the log."""

from engine.core.registry import look_up
from engine.policy.optimizers import OPTIMIZERS
from engine.policy.train_policy import TrainPolicy


def what_learns(policy: TrainPolicy) -> str:
    """Which part of the network learns: "frozen", "last 3 blocks tuned", "from scratch"."""
    if policy.mode == "scratch":
        return "from scratch"
    if policy.mode == "transfer":
        return "frozen"
    blocks = policy.tune_blocks
    return f"last {blocks} blocks tuned" if blocks > 1 else "last block tuned"


def how_long(policy: TrainPolicy) -> str:
    """Epochs, optimiser and rate: "10 + 5 epochs, Adam 0.001"."""
    optimizer = look_up(OPTIMIZERS, policy.optimizer, "optimiser").label
    epochs = f"{policy.epochs} + {policy.tune_epochs}" if policy.mode == "finetune" else str(policy.epochs)
    plural = "" if epochs == "1" else "s"
    return f"{epochs} epoch{plural}, {optimizer} {policy.learning_rate:g}"


def summary(policy: TrainPolicy) -> tuple[str, str]:
    """The two pieces of a policy in the experiment strip: what learns, and how long with what."""
    return what_learns(policy), how_long(policy)
