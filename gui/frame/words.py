"""The experiment in words, for the strip and the status line."""

import math
from pathlib import Path
from typing import Any

from engine.experiment import Experiment
from engine.model.plan import ModelPlan
from gui import messages
from gui.context import Context
from gui.estimate import EstimateState
from gui.i18n import label, tr


def dataset_words(context: Context) -> str:
    """ "CIFAR-10 · 10 classes"."""
    spec, dataset = context.store.value.dataset, context.dataset.value
    name = _source_name(spec)
    if context.dataset.error is not None:
        return tr("{name} · cannot be read", name=name)
    if dataset is None:
        return tr("{name} · loading", name=name) if context.dataset.loading else name
    return tr("{name} · {k} classes", name=name, k=len(dataset.classes))


def model_words(experiment: Experiment) -> str:
    """ "MobileNetV2, frozen"."""
    model = experiment.model
    if isinstance(model, ModelPlan):
        return tr("{name}, from scratch", name=label(model.name))
    from engine.model.backbones import BACKBONES

    name = BACKBONES[model.key].label if model.key in BACKBONES else model.key
    if not model.pretrained:
        return tr("{name}, random weights", name=name)
    how = {
        "transfer": tr("frozen"),
        "finetune": tr("fine-tuned"),
        "scratch": tr("all of it learns"),
    }[experiment.policy.mode]
    return tr("{name}, {how}", name=name, how=how)


def policy_words(experiment: Experiment) -> str:
    """ "10 epochs, Adam 0.001"."""
    from engine.policy.optimizers import OPTIMIZERS

    policy = experiment.policy
    optimizer = OPTIMIZERS[policy.optimizer].label if policy.optimizer in OPTIMIZERS else policy.optimizer
    epochs = f"{policy.epochs} + {policy.tune_epochs}" if policy.mode == "finetune" else str(policy.epochs)
    return tr("{n} epochs, {optimizer} {rate}", n=epochs, optimizer=optimizer, rate=f"{policy.learning_rate:g}")


def estimate_words(state: EstimateState) -> str:
    """ "~2 min on this CPU"; empty when nobody can tell yet."""
    said = state.forecast
    if said is None:
        return ""
    where, time = said.device.partition(":")[0], messages.duration(said.seconds)
    if state.caution is not None:  # room for the way out
        return tr("not enough memory") if state.caution.trouble == "memory" else tr("~{time}", time=time)
    if said.basis == "rough":
        return tr("roughly {time} on this {device}", time=time, device=where)
    return tr("~{time} on this {device}", time=time, device=where)


def training_words(progress: Any, *, paused: bool, stopping: bool, engine_starting: bool, waiting: int = 0) -> str:
    """ "Epoch 3 of 10 · loss 0.412 · accuracy 87.1 % · 40 s left"."""
    if stopping:
        return tr("Stopping: the best weights are kept")
    if progress is None:
        return tr("Starting the engine") if engine_starting else tr("Preparing")
    parts = [tr("Paused")] if paused else []
    epoch, epochs = getattr(progress, "epoch", 0), getattr(progress, "epochs", 0)
    if not epoch:
        parts.append(_stage_words(progress))
    else:
        parts.append(tr("Epoch {n} of {total}", n=epoch, total=epochs))
        if not math.isnan(progress.loss):
            parts.append(tr("loss {value}", value=f"{progress.loss:.3f}"))
            parts.append(tr("accuracy {value} %", value=f"{100 * progress.accuracy:.1f}"))
    left = getattr(progress, "seconds_left", None)
    if left is not None and left > 0 and not paused:
        parts.append(tr("{time} left", time=messages.duration(left)))
    if waiting:
        parts.append(queued_words(waiting))
    return " · ".join(parts)


def queued_words(waiting: int) -> str:
    """ "1 queued"."""
    return tr("{n} queued", n=waiting)


def offline_words(context: Context) -> tuple[bool, str]:
    """Whether the experiment needs nothing from the network, and a sentence for the tooltip."""
    experiment = context.store.value
    model = experiment.model
    if not isinstance(model, ModelPlan) and model.pretrained and context.services.weights_state(model.key) == "absent":
        return False, tr("The pretrained weights of this backbone are not on this computer. The Model page gets them.")
    if experiment.dataset.source == "cifar10" and context.dataset.error is not None:
        return False, tr("CIFAR-10 is not on this computer. The Data page gets it.")
    return True, tr("Everything this experiment needs is on this computer. No network is used.")


def _source_name(spec: Any) -> str:
    if spec.path:
        return Path(spec.path).name or spec.path
    from engine.data.sources import SOURCES

    return label(SOURCES[spec.source].label) if spec.source in SOURCES else spec.source


def _stage_words(progress: Any) -> str:
    words = messages.working(getattr(progress, "stage", "") or progress.what)
    if progress.total:
        return tr("{what}: {done} of {total}", what=words, done=f"{progress.done:,}", total=f"{progress.total:,}")
    return words
