"""The rules by which weights follow their gradients."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.core.backend import keras
from engine.core.registry import by_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimizer:
    """One optimiser.

    Attributes:
        key: written into experiment files: never renamed.
        label: for people.
        description: one sentence: how it steps, and when one takes it.
        usual_rate: a learning rate that works for most networks.
        make: learning rate → a new Keras optimiser.
        source: where the rule comes from.
        slots: numbers it remembers of each weight.
    """

    key: str
    label: str
    description: str
    usual_rate: float
    make: Callable[[float], Any]
    source: str
    slots: int = 2


OPTIMIZERS = by_key(
    Optimizer(
        key="adam",
        label="Adam",
        description="A step of its own for each weight, from the mean and the square of past gradients: robust.",
        usual_rate=1e-3,
        make=lambda rate: keras().optimizers.Adam(rate),
        source="arXiv:1412.6980",
    ),
    Optimizer(
        key="adamw",
        label="AdamW",
        description="Adam that also shrinks the weights a little at each step, against overfitting.",
        usual_rate=1e-3,
        make=lambda rate: keras().optimizers.AdamW(rate, weight_decay=0.01),
        source="arXiv:1711.05101",
    ),
    Optimizer(
        key="sgd",
        label="SGD with momentum",
        description="Follows the gradient with momentum 0.9: AlexNet, VGG and ResNet were trained with it.",
        usual_rate=1e-2,
        make=lambda rate: keras().optimizers.SGD(rate, momentum=0.9),
        source="Sutskever et al. 2013, ICML, PMLR 28(3):1139",
        slots=1,
    ),
    Optimizer(
        key="rmsprop",
        label="RMSprop",
        description="Divides each gradient by the root of its recent mean square: Inception and MobileNet used it.",
        usual_rate=1e-3,
        make=lambda rate: keras().optimizers.RMSprop(rate),
        source="Tieleman & Hinton 2012, Coursera lecture 6.5",
        slots=1,
    ),
)
