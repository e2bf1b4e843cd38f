"""Judging a network on a dataset."""

from pathlib import Path

import numpy as np

from engine.classify.predictor import Predictor, predictor_of
from engine.core.control import Control, Progress
from engine.core.errors import BadDataset
from engine.data import pipeline
from engine.data.dataset import PARTS, TEST, VALIDATION, Dataset
from engine.evaluation.metrics import Evaluation, judged
from engine.training.model_file import ModelFile
from engine.training.run_folder import RunFolder


def evaluate(
    source: str | Path | RunFolder | ModelFile | Predictor, dataset: Dataset, control: Control, part: int | None = None
) -> Evaluation:
    """Judge a network on pictures it has not learned from.

    Args:
        source: as for ``predictor_of``.
        part: TRAIN, VALIDATION or TEST; if left out, the test pictures where there are any, else validation.
    Returns:
        with ``indices``, which pictures of the dataset were judged.
    Raises:
        BadDataset: no such pictures, or a class the network does not know.
        BadModelFile: the network cannot be opened.
        Cancelled: the user stopped it.
    """
    predictor = predictor_of(source)
    chosen = part if part is not None else default_part(dataset)
    indices = dataset.part(chosen)
    if not len(indices):
        raise BadDataset("evaluate-no-pictures", part=next(name for name, value in PARTS.items() if value == chosen))
    truth = _places(predictor.labels, dataset.classes)[dataset.labels[indices]]
    pixels = pipeline.pixels(dataset, indices, predictor.input, control)
    chances = predictor.probabilities(pixels, control, what="evaluating")
    control.tick(Progress(done=len(indices), total=len(indices), what="evaluating"))
    return judged(chances, truth, predictor.labels, indices)


def default_part(dataset: Dataset) -> int:
    """TEST where the dataset has test pictures, else VALIDATION."""
    return TEST if len(dataset.part(TEST)) else VALIDATION


def _places(labels: tuple[str, ...], classes: tuple[str, ...]) -> np.ndarray:
    """For each class of the dataset, its place among the network's answers."""
    places = {label: place for place, label in reversed(list(enumerate(labels)))}
    for name in classes:
        if name not in places:
            known = ", ".join(labels[:10]) + (" …" if len(labels) > 10 else "")
            raise BadDataset("evaluate-other-classes", name=name, known=known)
    return np.array([places[name] for name in classes])
