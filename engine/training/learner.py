"""The part of a network that a stage teaches: all of it, or the head on cached features."""

from typing import Any

import numpy as np

from engine.core.backend import keras
from engine.core.registry import look_up
from engine.data.spec import Augmentation
from engine.model.build import Built
from engine.policy import objectives
from engine.policy.freezing import Stage, freeze, taught
from engine.policy.optimizers import OPTIMIZERS
from engine.policy.train_policy import TrainPolicy
from engine.training import feature_cache
from engine.training.outputs import Outputs


class Learner:
    """A compiled model for one stage, and the weights that change in it.

    Attributes:
        model: what ``fit`` gets.
        built: the whole network it belongs to.
        cached: whether the model is the head alone, on features.
        outputs: what ``fit`` is told of the model's outputs and tells of them.
    """

    def __init__(self, built: Built, stage: Stage, policy: TrainPolicy, pictures: int = 0) -> None:
        freeze(built, stage)
        self.built = built
        self.cached = feature_cache.applies(stage, policy.augmentation) and feature_cache.fits(built, pictures)
        self.model: Any = feature_cache.head_model(built) if self.cached else taught(built)
        self.outputs = Outputs(() if self.cached else built.auxiliary)
        self.model.compile(
            optimizer=look_up(OPTIMIZERS, policy.optimizer, "optimiser").make(stage.rate),
            jit_compile=False,
            **self.outputs.judged_by(objectives.OBJECTIVES["cross_entropy"]),
        )
        self.model.optimizer.build(self.model.trainable_variables)
        self._changing = [weight for layer in self.model.layers if layer.trainable for weight in layer.weights]

    @property
    def rate(self) -> float:
        """The learning rate now."""
        return float(self.model.optimizer.learning_rate.numpy())

    @rate.setter
    def rate(self, value: float) -> None:
        self.model.optimizer.learning_rate = value

    def values(self) -> list[np.ndarray]:
        """Copies of the weights that change: trained ones, and moving means and variances."""
        return [weight.numpy().copy() for weight in self._changing]

    def set_values(self, values: list[np.ndarray]) -> None:
        """Put back what ``values`` gave.

        Raises:
            ValueError: they are another network's.
        """
        _assign(self._changing, values)

    def optimizer_values(self) -> list[np.ndarray]:
        """Copies of the optimiser's memory."""
        return [variable.numpy().copy() for variable in self.model.optimizer.variables]

    def set_optimizer_values(self, values: list[np.ndarray]) -> None:
        """Put back what ``optimizer_values`` gave.

        Raises:
            ValueError: they are another optimiser's.
        """
        _assign(self.model.optimizer.variables, values)

    def whole(self) -> Any:
        """The whole network with the weights learned so far."""
        if self.cached:
            feature_cache.put_back(self.model, self.built)
        return self.built.model


def augmentation_of(policy: TrainPolicy) -> Augmentation | None:
    """How training pictures are varied, None for not at all."""
    return policy.augmentation if policy.augmentation.active else None


def _assign(variables: list[Any], values: list[np.ndarray]) -> None:
    if [tuple(each.shape) for each in variables] != [value.shape for value in values]:
        raise ValueError("the stored weights are of another network")
    for variable, value in zip(variables, values, strict=True):
        variable.assign(keras().ops.convert_to_tensor(value, variable.dtype))
