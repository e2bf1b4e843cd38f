"""Everything a run needs before the first batch: the network, its stages, and the pictures as bytes."""

from dataclasses import dataclass

import msgspec
import numpy as np

from engine.core import backend
from engine.core.control import Progress
from engine.core.errors import BadDataset
from engine.core.registry import look_up
from engine.data import pipeline, sources
from engine.data.dataset import TRAIN, VALIDATION, Dataset
from engine.data.preprocess import InputSpec
from engine.experiment import Experiment
from engine.model.build import Built, build, picture_side, side_for
from engine.model.plan import BackboneSpec, ModelPlan
from engine.policy.freezing import Stage, stages
from engine.policy.optimizers import OPTIMIZERS
from engine.policy.schedules import SCHEDULES
from engine.training.reporter import StageControl

Part = tuple[np.ndarray, np.ndarray]  # uint8 (n, side, side, 3) or float32 (n, d), and int32 (n,)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Prepared:
    """A run ready to learn.

    Attributes:
        labels: K class names.
        train, validation: pictures uint8 (n, side, side, 3) with labels int32 (n,).
    """

    labels: tuple[str, ...]
    input: InputSpec
    built: Built
    stages: tuple[Stage, ...]
    train: Part
    validation: Part


def prepare(experiment: Experiment, dataset: Dataset | None, control: StageControl) -> Prepared:
    """Load, build, decode; the cheap checks come first.

    Args:
        dataset: loaded already, or None.
    Raises:
        ConvScopeError: an experiment, dataset, network or weights that cannot be used; the sentence says why.
        Cancelled: the user stopped it.
    """
    look_up(OPTIMIZERS, experiment.policy.optimizer, "optimiser")
    look_up(SCHEDULES, experiment.policy.schedule, "schedule")
    control.tick(Progress(done=0, total=0, what="preparing"))
    dataset = dataset or sources.load(experiment.dataset, control)
    _need_pictures(dataset)
    backend.prepare(experiment.seed)
    spec = network_of(experiment)
    side_px, picture_px = side_for(spec, dataset.side_px), picture_side(spec, dataset.side_px)
    control.tick(Progress(done=0, total=0, what="building"))
    built = build(spec, len(dataset.classes), side_px, experiment.seed, picture_px)
    found = stages(experiment.policy, built)
    wanted = pipeline.input_spec_for(dataset, picture_px)
    train, validation = (_part(dataset, part, wanted, control) for part in (TRAIN, VALIDATION))
    return Prepared(labels=dataset.classes, input=wanted, built=built, stages=found, train=train, validation=validation)


def network_of(experiment: Experiment) -> ModelPlan | BackboneSpec:
    """The network as the policy wants it: from scratch means random weights, whatever the model page says."""
    spec = experiment.model
    if isinstance(spec, BackboneSpec) and experiment.policy.mode == "scratch":
        return msgspec.structs.replace(spec, pretrained=False)
    return spec


def batches_of(experiment: Experiment, prepared: Prepared) -> int:
    """Batches an epoch."""
    return -(-len(prepared.train[1]) // experiment.policy.batch_size)


def _need_pictures(dataset: Dataset) -> None:
    for name, part in (("training", TRAIN), ("validation", VALIDATION)):
        if not len(dataset.part(part)):
            raise BadDataset("training-no-pictures", part=name)


def _part(dataset: Dataset, part: int, spec: InputSpec, control: StageControl) -> Part:
    chosen = dataset.part(part)
    return pipeline.pixels(dataset, chosen, spec, control), dataset.labels[chosen].astype(np.int32)
