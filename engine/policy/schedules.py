"""How the learning rate changes over a stage: plain arithmetic, for drawing as for training."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from engine.core.registry import by_key

_DROP = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """One schedule.

    Attributes:
        key: written into experiment files: never renamed.
        label: for people.
        description: one sentence: its shape, and what it is good for.
        rate_at: share of the stage done, 0 … 1 → share of the learning rate, 0 … 1.
        source: where it comes from.
    """

    key: str
    label: str
    description: str
    rate_at: Callable[[float], float]
    source: str


def constant(_share: float) -> float:
    """Always the whole rate."""
    return 1.0


def cosine(share: float) -> float:
    """Half a cosine from 1 to 0, never exactly 0 before the end.

    Source: Loshchilov & Hutter 2017, eq. 5 without restarts, arXiv:1608.03983.
    """
    return 0.5 * (1.0 + math.cos(math.pi * min(max(share, 0.0), 1.0)))


def step(share: float) -> float:
    """A tenth after half of the stage, a hundredth after three quarters.

    Source: He et al. 2016, section 4.2 (CIFAR-10: at 32k and 48k of 64k iterations), arXiv:1512.03385.
    """
    if share < 0.5:
        return 1.0
    return _DROP if share < 0.75 else _DROP**2


SCHEDULES = by_key(
    Schedule(
        key="constant",
        label="Constant",
        description="The same learning rate from beginning to end.",
        rate_at=constant,
        source="",
    ),
    Schedule(
        key="cosine",
        label="Cosine",
        description="Falls smoothly to zero: long strides at first, fine ones at the end.",
        rate_at=cosine,
        source="arXiv:1608.03983",
    ),
    Schedule(
        key="step",
        label="Steps",
        description="A tenth after half of the time, a hundredth after three quarters, as ResNet was trained.",
        rate_at=step,
        source="arXiv:1512.03385",
    ),
)
