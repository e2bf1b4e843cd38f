"""``demo``: the main job by itself on built-in data, compared with two simpler ways, with a report to look at."""

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from commands.command import Answer, Command
from commands.inspect import write as write_probe
from engine.core.control import Control
from engine.data.dataset import TRAIN, VALIDATION, Dataset
from engine.data.preprocess import InputSpec
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.export.content import Compared
from engine.model.plan import BackboneSpec
from engine.policy.train_policy import TrainPolicy

EXPERIMENT = Experiment(
    name="Demo: shapes",
    dataset=DatasetSpec(),
    model=BackboneSpec(),
    policy=TrainPolicy(mode="transfer", epochs=25, batch_size=32, learning_rate=3e-3, schedule="cosine", patience=0),
)
_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What the demo learned: the run's folder, and the accuracy of each way."""

    folder: Path
    ours: float
    random: float
    pixels: float
    dataset: Dataset


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="DIR", type=Path, default=Path("convscope-demo"), help="(convscope-demo)")


def _run(args: argparse.Namespace, control: Control) -> Answer:
    started = time.monotonic()
    args.out.mkdir(parents=True, exist_ok=True)
    found = _learn(args.out, args.say, control)
    answers = _use(found, args.out, args.say, control)
    report = _report(found, args.out, args.say, control)
    seconds = time.monotonic() - started
    return Answer(
        text=_text(found, answers, report, seconds),
        json={
            "run": str(found.folder),
            "val_accuracy": found.ours,
            "random_weights": found.random,
            "logistic_regression": found.pixels,
            "seconds": seconds,
            "report": str(report),
        },
    )


def _learn(out: Path, say: Callable[[str], None], control: Control) -> _Found:
    """Train ours, then the two it is compared with."""
    from engine.data import sources
    from engine.training.run import run

    say("1. Making 8 kinds of shapes, 200 pictures each …")
    dataset = sources.load(EXPERIMENT.dataset, control)
    say("2. Putting a new head on EfficientNet-Lite0, which knows ImageNet, and training it …")
    ours = run(EXPERIMENT, control, out=out, dataset=dataset)
    say(f"   {ours.val_accuracy:.1%} of the validation pictures right, after {ours.seconds:.0f} s.")
    say("3. The same with random weights instead of what ImageNet taught …")
    with tempfile.TemporaryDirectory() as folder:
        random = run(_random(EXPERIMENT), control, out=Path(folder), dataset=dataset).val_accuracy
    say(f"   {random:.1%}. And logistic regression on the raw pixels …")
    pixels = _on_pixels(dataset, control)
    say(f"   {pixels:.1%}.")
    return _Found(folder=ours.folder, ours=ours.val_accuracy, random=random, pixels=pixels, dataset=dataset)


def _random(experiment: Experiment) -> Experiment:
    spec = experiment.model
    assert isinstance(spec, BackboneSpec)
    unlearned = msgspec.structs.replace(spec, pretrained=False)
    return msgspec.structs.replace(experiment, name="random weights", model=unlearned)


def _on_pixels(dataset: Dataset, control: Control) -> float:
    from engine.data.pipeline import pixels
    from engine.lab.baselines import logistic_regression

    spec = InputSpec(side_px=dataset.side_px)
    parts = [dataset.part(TRAIN), dataset.part(VALIDATION)]
    train, unseen = (pixels(dataset, part, spec, control) for part in parts)
    return logistic_regression(train, dataset.labels[parts[0]], unseen, dataset.labels[parts[1]], control)


def _use(found: _Found, out: Path, say: Callable[[str], None], control: Control) -> list[Any]:
    """Look inside, and classify some pictures; everything is left as files."""
    from engine.classify.predictor import predictor_of
    from engine.data.loader import open_rgb
    from engine.data.preprocess import to_input
    from engine.inspection.probes import PROBES

    say("4. Looking inside, and classifying pictures it has not learned from …")
    pictures = out / "pictures"
    pictures.mkdir(exist_ok=True)
    files = _save_pictures(found.dataset, pictures)
    predictor = predictor_of(found.folder)
    image = to_input(open_rgb(files[0]), predictor.input)
    for probe in PROBES.values():
        write_probe(probe.run(predictor.model, image, {}, control), pictures / f"{probe.key}.png")
    return predictor.classify_files(files, 3, control)


def _save_pictures(dataset: Dataset, folder: Path) -> list[Path]:
    """Validation pictures of different classes, named by what they are."""
    first = {int(dataset.labels[index]): int(index) for index in reversed(dataset.part(VALIDATION))}
    files = []
    for label, index in sorted(first.items())[:_SHOWN]:
        files.append(folder / f"{dataset.classes[label]}.png")
        dataset.pictures.open(index).save(files[-1])
    return files


def _report(found: _Found, out: Path, say: Callable[[str], None], control: Control) -> Path:
    from engine.export.report import write_with
    from engine.training.run_folder import RunFolder

    say("5. Writing the report …")
    ways = (
        Compared(name="EfficientNet-Lite0, ImageNet weights, frozen", accuracy=found.ours, note="transfer learning",
                 ours=True),
        Compared(name="EfficientNet-Lite0, random weights, frozen", accuracy=found.random,
                 note="the same network, nothing learned before"),
        Compared(name="Logistic regression on raw pixels", accuracy=found.pixels, note="no convolution at all"),
    )  # fmt: skip
    path = out / "report.html"
    return write_with(RunFolder.open(found.folder), path, control, dataset=found.dataset, comparison=ways)


def _text(found: _Found, answers: list[Any], report: Path, seconds: float) -> str:
    said = [f"  {Path(answer.file).name:<16} → {answer.top[0][0]} ({answer.top[0][1]:.0%})" for answer in answers]
    return "\n".join(
        [
            "Right on pictures it has not learned from:",
            f"  {found.ours:6.1%}  EfficientNet-Lite0 with its ImageNet weights, frozen, and a new head",
            f"  {found.random:6.1%}  the same network with random weights",
            f"  {found.pixels:6.1%}  logistic regression on raw pixels",
            "What it says to single pictures:",
            *said,
            f"Done in {seconds:.0f} s. Look at {report}",
        ]
    )


COMMAND = Command(
    key="demo", summary="Do the main job on built-in data and write a report.", arguments=_arguments, run=_run
)
