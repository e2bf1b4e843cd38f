"""A rough guess of how long an experiment takes, from arithmetic alone: nothing is built or timed."""

import os

from engine.core import backend
from engine.core.errors import ConvScopeError
from engine.core.registry import look_up
from engine.experiment import Experiment
from engine.model.backbones import BACKBONES
from engine.model.build import side_for
from engine.model.layers import layers, problems
from engine.model.plan import BackboneSpec, ModelPlan

# Multiply-accumulates a second of one core in float32; measured on 2 cores with AVX-512 (design notes: ResNet50 at
# 23.6 and MobileNetV2 at 78 pictures/s for inference; a small CNN at 1,850 pictures/s for training).
_MACS_S_DENSE = 45e9
_MACS_S_DEPTHWISE = 12e9
_GPU_CORES = 60  # a graphics card counts as so many
_DEPTHWISE = ("MobileNet", "EfficientNet", "EfficientNetV2", "NASNet", "Xception")
_BACKWARD = 2.0  # a backward pass costs two forward ones
_DECODED_S = 600.0  # pictures a second
_HEAD_EPOCH_S = 0.05  # of 1,000 pictures, on features
_PICTURE_S = 1.2e-4  # of each picture and pass, whatever the network
_STARTING_S = 4.0  # tracing and saving
_CLASSES = 10


def estimate(experiment: Experiment, dataset_size: int) -> float | None:
    """Guess the seconds a run takes here, to a factor of about two.

    Args:
        dataset_size: pictures for training and validation together.
    Returns:
        None when the experiment cannot be carried out as it stands.
    """
    try:
        if isinstance(experiment.model, ModelPlan) and problems(experiment.model):
            return None
        forward_s = _forward_s(experiment)
    except ConvScopeError:
        return None
    policy = experiment.policy
    validation = dataset_size * experiment.dataset.validation
    train = dataset_size - validation
    learning_s = train * (1 + _BACKWARD) * forward_s + validation * forward_s
    frozen_s = dataset_size * forward_s
    if policy.mode == "scratch":
        body_s = policy.epochs * learning_s
    elif policy.augmentation.active:
        body_s = policy.epochs * frozen_s
    else:
        body_s = frozen_s + policy.epochs * _HEAD_EPOCH_S * dataset_size / 1000
    if policy.mode == "finetune":
        body_s += policy.tune_epochs * (frozen_s + (learning_s - frozen_s) / 2)
    return _STARTING_S + dataset_size / _DECODED_S + body_s


def _forward_s(experiment: Experiment) -> float:
    """Seconds of one picture forward."""
    spec = experiment.model
    speed = _cores() * (_MACS_S_DEPTHWISE if _is_depthwise(spec) else _MACS_S_DENSE)
    return _macs(spec) / speed + _PICTURE_S


def _macs(spec: ModelPlan | BackboneSpec) -> float:
    if isinstance(spec, ModelPlan):
        return float(sum(row.macs for row in layers(spec, _CLASSES)))
    backbone = look_up(BACKBONES, spec.key, "backbone")
    return backbone.macs * (side_for(spec, 0) / backbone.side_px) ** 2


def _is_depthwise(spec: ModelPlan | BackboneSpec) -> bool:
    return isinstance(spec, BackboneSpec) and look_up(BACKBONES, spec.key, "backbone").family.startswith(_DEPTHWISE)


def _cores() -> int:
    """Processor cores, or what a graphics card counts for; TensorFlow is not imported to find out."""
    if backend.loaded() and backend.device().kind == "GPU":
        return _GPU_CORES
    return os.cpu_count() or 1
