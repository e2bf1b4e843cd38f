"""From a policy and a built network to stages: which layers learn, for how long, at which rate."""

from dataclasses import dataclass
from typing import Any, Literal

from engine.core.errors import BadExperiment
from engine.model.build import Built, tail_layers
from engine.policy.train_policy import TrainPolicy

StageKey = Literal["training", "head", "tuning"]
_NORMALIZATION = "BatchNormalization"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One call of ``fit``.

    Attributes:
        key: "training" (everything), "head", or "tuning" (head and the last blocks).
        epochs: at most.
        rate: learning rate before the schedule.
        learning: names of the layers whose weights learn.
    """

    key: StageKey
    epochs: int
    rate: float
    learning: tuple[str, ...]


def stages(policy: TrainPolicy, built: Built) -> tuple[Stage, ...]:
    """The stages of a policy for one network.

    Raises:
        BadExperiment: transfer or fine-tuning without a backbone.
    """
    layers = tuple(layer.name for layer in taught(built).layers)
    if policy.mode == "scratch":
        return (Stage(key="training", epochs=policy.epochs, rate=policy.learning_rate, learning=layers),)
    if not built.backbone_layers:
        raise BadExperiment("policy-needs-backbone")
    backbone = set(built.backbone_layers)
    head = tuple(name for name in layers if name not in backbone)
    first = Stage(key="head", epochs=policy.epochs, rate=policy.learning_rate, learning=head)
    if policy.mode == "transfer":
        return (first,)
    last = set(tail_layers(built, policy.tune_blocks))
    learning = tuple(name for name in layers if name in last or name not in backbone)
    return first, Stage(key="tuning", epochs=policy.tune_epochs, rate=policy.tune_rate, learning=learning)


def taught(built: Built) -> Any:
    """The Keras model that learns: the network with its auxiliary classifiers where it has some, else itself."""
    return built.model if built.teacher is None else built.teacher


def freeze(built: Built, stage: Stage) -> None:
    """Let only the stage's layers learn; batch normalisation inside a frozen or tuned backbone stays as it is.

    A BatchNorm layer that does not learn is in inference mode: it uses, and keeps, the means and variances of the
    large dataset, which a few small batches would spoil. Source: https://keras.io/guides/transfer_learning/
    """
    learning, backbone, kept = set(stage.learning), set(built.backbone_layers), set(built.inference_layers)
    for layer in taught(built).layers:
        if stage.key != "training" and layer.name in backbone and type(layer).__name__ == _NORMALIZATION:
            kept.add(layer.name)
        layer.trainable = layer.name in learning and layer.name not in kept
