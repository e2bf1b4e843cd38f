"""Gathering a report from a run folder: its curves, and what its network does with the pictures."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from engine.classify.batch import evaluate
from engine.classify.predictor import Predictor, predictor_of
from engine.core.control import Control, Progress
from engine.core.errors import ConvScopeError, UnknownLayer
from engine.core.files import write_text
from engine.data import sources
from engine.data.dataset import VALIDATION, Dataset
from engine.data.preprocess import to_input
from engine.evaluation.metrics import Evaluation
from engine.export.content import Compared, Example, Fact, Look, Report
from engine.export.page import page
from engine.inspection.montage import caption, coloured, sheet
from engine.inspection.network import LayerInfo, layers_of
from engine.inspection.probes import PROBES
from engine.inspection.result import ProbeResult
from engine.model.plan import BackboneSpec
from engine.training.run_folder import RunFolder

_RIGHT, _WRONG = 6, 6
_SHEET_PX = 820
_DEPTHS = (0.0, 0.3, 0.65, 1.0)
_UNCHANGED = ("Rescaling", "Normalization", "ZeroPadding2D", "Dropout")
_MAPS_SHOWN = 32
_TOLD = {  # of the environment
    "device": "Device",
    "system": "System",
    "python": "Python",
    "tensorflow": "TensorFlow",
    "keras": "Keras",
    "numpy": "NumPy",
    "pillow": "Pillow",
}
_THUMBNAIL_PX = 224


def write(run: RunFolder, path: Path, control: Control) -> Path:
    """Write a run's report, with its own pictures where they are still on this computer.

    Raises:
        Cancelled: the user stopped it.
        DiskTrouble: the disk is full or read-only.
    """
    try:
        dataset = sources.load(run.experiment.dataset, control)
    except ConvScopeError as err:
        return write_with(run, path, control, note=f"The pictures are not at hand, so only the curves are here. {err}")
    return write_with(run, path, control, dataset=dataset)


def write_with(
    run: RunFolder,
    path: Path,
    control: Control,
    *,
    dataset: Dataset | None = None,
    comparison: tuple[Compared, ...] = (),
    note: str = "",
) -> Path:
    """Write a report from what the caller has in memory already.

    Args:
        dataset: the run's pictures; without them there is no confusion matrix and no example.
        comparison: other ways of solving the same problem.
        note: a sentence under the title.
    """
    write_text(path, page(gather(run, control, dataset=dataset, comparison=comparison, note=note)))
    return path


def gather(
    run: RunFolder,
    control: Control,
    *,
    dataset: Dataset | None = None,
    comparison: tuple[Compared, ...] = (),
    note: str = "",
) -> Report:
    """Collect all a report says about a run."""
    control.tick(Progress(done=0, total=3, what="reporting"))
    predictor = predictor_of(run.path)
    judged = evaluate(predictor, dataset, control, part=VALIDATION) if dataset is not None else None
    control.tick(Progress(done=1, total=3, what="reporting"))
    examples = () if judged is None or dataset is None else pick_examples(judged, dataset, predictor.labels)
    seen = None if dataset is None else first_picture(dataset, predictor)
    report = Report(
        title=run.experiment.name,
        subtitle=_subtitle(run, dataset),
        labels=tuple(run.labels),
        facts=_facts(run, judged),
        comparison=comparison,
        history=tuple(run.history()),
        confusion=None if judged is None else np.asarray(judged.confusion),
        examples=examples,
        maps=() if seen is None else look_through(predictor.model, seen, control),
        filters=_filters(predictor.model, control),
        looked_at=seen,
        details=_details(run),
        experiment_json=run.experiment.to_json(),
        note=note,
    )
    control.tick(Progress(done=3, total=3, what="reporting"))
    return report


def pick_examples(judged: Evaluation, dataset: Dataset, labels: tuple[str, ...]) -> tuple[Example, ...]:
    """Some validation pictures: the most confidently wrong ones, and right ones of different classes."""
    chances, truth = judged.probabilities, judged.truth
    said, sure = chances.argmax(axis=1), chances.max(axis=1)
    wrong = sorted(np.flatnonzero(said != truth), key=lambda i: -sure[i])[:_WRONG]
    right = _spread(np.flatnonzero(said == truth), truth, _RIGHT + _WRONG - len(wrong))
    return tuple(_example(dataset, int(judged.indices[i]), chances[i], labels) for i in (*wrong, *right))


def first_picture(dataset: Dataset, predictor: Predictor) -> np.ndarray:
    """The first validation picture at the network's input size, uint8 (side, side, 3)."""
    found = dataset.part(VALIDATION)
    index = int(found[0]) if len(found) else 0
    return to_input(dataset.pictures.open(index), predictor.input)


def look_through(model: Any, image: np.ndarray, control: Control) -> tuple[Look, ...]:
    """Feature maps of a few layers, from the first convolution to the last maps."""
    shown = [info for info in layers_of(model) if info.has_maps and info.kind != "InputLayer"]
    looks = []
    for info in _spread_over_depth(shown):
        settings = {"layer": info.name, "order": "strongest", "limit": _MAPS_SHOWN}
        looks.append(as_look(PROBES["feature_maps"].run(model, image, settings, control)))
    return tuple(looks)


def as_look(result: ProbeResult, columns: int = 16) -> Look:
    """A probe's result as a figure of the page."""
    tiles = coloured(result.tiles, result.colour)
    laid = sheet(tiles, width_px=_SHEET_PX, columns=min(columns, len(tiles)))
    return Look(title=result.title, caption=caption(result), sheet=laid)


def _filters(model: Any, control: Control) -> tuple[Look, ...]:
    try:
        return (as_look(PROBES["filters"].run(model, None, {}, control)),)
    except UnknownLayer:
        return ()


def _spread_over_depth(shown: list[LayerInfo]) -> Iterable[LayerInfo]:
    """Layers at a few depths of the network, activations preferred (they are what the next layer sees)."""
    active = [info for info in shown if info.kind in ("ReLU", "Activation")]
    layers = active if len(active) >= len(_DEPTHS) else [info for info in shown if info.kind not in _UNCHANGED] or shown
    chosen = {round(depth * (len(layers) - 1)): None for depth in _DEPTHS} if layers else {}
    return [layers[index] for index in chosen]


def _spread(found: np.ndarray, truth: np.ndarray, most: int) -> list[int]:
    """Indices of as many classes as can be, one after the other."""
    turns: dict[int, int] = {}
    order = []
    for index in found:
        label = int(truth[index])
        turns[label] = turns.get(label, 0) + 1
        order.append((turns[label], label, int(index)))
    return [index for _, _, index in sorted(order)[:most]]


def _example(dataset: Dataset, index: int, chances: np.ndarray, labels: tuple[str, ...]) -> Example:
    image = dataset.pictures.open(index).convert("RGB")
    image.thumbnail((_THUMBNAIL_PX, _THUMBNAIL_PX), Image.Resampling.BILINEAR)
    return Example(
        image=np.asarray(image),
        truth=dataset.classes[int(dataset.labels[index])],
        top=tuple((labels[place], float(chances[place])) for place in np.argsort(-chances)[:3]),
        name=dataset.keys[index],
    )


def _subtitle(run: RunFolder, dataset: Dataset | None) -> str:
    spec = run.experiment.model
    network = (
        f"{spec.key}{', pretrained' if spec.pretrained else ', random weights'}"
        if isinstance(spec, BackboneSpec)
        else spec.name
    )
    pictures = f"{len(dataset):,} pictures of {dataset.name}" if dataset else run.experiment.dataset.source
    return f"{pictures}, {len(run.labels)} classes → {network} → {len(run.history())} epochs"


def _facts(run: RunFolder, judged: Evaluation | None) -> tuple[Fact, ...]:
    rows = run.history()
    seconds = sum(row.seconds for row in rows)
    facts = []
    if judged is not None:
        low, high = judged.accuracy_interval
        note = f"between {low:.1%} and {high:.1%}, from {judged.n} pictures"
        facts.append(Fact(value=f"{judged.accuracy:.1%}", label="validation accuracy", note=note))
        facts.append(Fact(value=f"{judged.loss:.3f}", label="validation loss", note="cross-entropy; 0 is perfect"))
    elif rows:
        best = max(row.val_accuracy for row in rows)
        facts.append(Fact(value=f"{best:.1%}", label="validation accuracy", note="best epoch"))
    facts.append(Fact(value=str(len(rows)), label="epochs", note=f"{seconds:.0f} s of learning"))
    facts.append(Fact(value=str(len(run.labels)), label="classes", note="guessing: " + f"{1 / len(run.labels):.1%}"))
    return tuple(facts)


def _details(run: RunFolder) -> dict[str, str]:
    experiment = run.experiment
    policy, environment = experiment.policy, run.environment
    mode = {"scratch": "from scratch", "transfer": "transfer learning", "finetune": "fine-tuning"}[policy.mode]
    return {
        "Date": str(run.date).replace("T", " "),
        "Run folder": run.path.name,
        "Learning": f"{mode}, {policy.optimizer} at {policy.learning_rate:g}, {policy.batch_size} pictures a batch",
        "Seed": str(experiment.seed),
        **{label: str(environment[key]) for key, label in _TOLD.items() if key in environment},
    }
