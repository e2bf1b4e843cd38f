"""A fake engine for tests of the window: quick, deterministic, without TensorFlow."""

import time
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from engine.core.backend import Device
from engine.core.control import Control, Progress
from engine.data.dataset import TRAIN, VALIDATION, Dataset, LeftOut
from engine.data.preprocess import InputSpec
from engine.model.layers import layers
from engine.model.zoo import ZOO
from engine.training.forecast.memory import Memory
from engine.training.forecast.stages import Forecast, StageForecast
from gui.services import Services

CLASSES = ("circle", "square", "triangle")
PER_CLASS = 20
SIDE_PX = 48


class DrawnPictures:
    """Pictures drawn when asked for: class by number modulo K, colour and size by number."""

    def __len__(self) -> int:
        return len(CLASSES) * PER_CLASS

    def open(self, index: int) -> Image.Image:
        image = Image.new("RGB", (SIDE_PX, SIDE_PX), (230, 230, 235))
        draw, edge = ImageDraw.Draw(image), 6 + index % 7
        color = (40 + index * 37 % 180, 60 + index * 71 % 160, 90 + index * 53 % 150)
        box = (edge, edge, SIDE_PX - edge, SIDE_PX - edge)
        kind = CLASSES[index % len(CLASSES)]
        if kind == "circle":
            draw.ellipse(box, fill=color)
        elif kind == "square":
            draw.rectangle(box, fill=color)
        else:
            draw.polygon([(SIDE_PX // 2, edge), (box[2], box[3]), (edge, box[3])], fill=color)
        return image


def drawn_dataset(left_out: tuple[LeftOut, ...] = ()) -> Dataset:
    """Three classes of twenty pictures, four of each for validation."""
    n = len(CLASSES) * PER_CLASS
    return Dataset(
        name="drawn",
        classes=CLASSES,
        pictures=DrawnPictures(),
        keys=tuple(f"{CLASSES[i % 3]}/{i:03d}.png" for i in range(n)),
        labels=np.arange(n, dtype=np.int32) % 3,
        split=np.where(np.arange(n) % 15 < 12, TRAIN, VALIDATION).astype(np.int8),
        side_px=SIDE_PX,
        left_out=left_out,
    )


@dataclass(frozen=True, kw_only=True)
class FakeTrainProgress(Progress):
    """The fields of ``engine.training.reporter.TrainProgress``."""

    stage: str = "training"
    epoch: int = 0
    epochs: int = 0
    batch: int = 0
    batches: int = 0
    loss: float = 0.0
    accuracy: float = 0.0
    new_batches: tuple = ()
    rows: tuple = ()
    pictures_per_second: float = 0.0
    seconds_left: float | None = None


def epoch_row(epoch: int, auxiliary: int = 0) -> SimpleNamespace:
    """The fields of ``engine.training.history.EpochRow``; a classifier nearer to the input is worse."""
    names = [f"auxiliary_{3 + n}_logits" for n in range(auxiliary)]
    sides = [
        SimpleNamespace(
            name=name, loss=worse / epoch, accuracy=1 - worse / 3 / epoch,
            val_loss=1.1 * worse / epoch, val_accuracy=1 - worse / 2.8 / epoch,
        )
        for name, worse in zip(names, (1.6, 1.3), strict=False)
    ]  # fmt: skip
    return SimpleNamespace(
        epoch=epoch,
        stage="training",
        loss=1.0 / epoch,
        accuracy=1 - 0.5 / epoch,
        val_loss=1.1 / epoch,
        val_accuracy=1 - 0.6 / epoch,
        learning_rate=1e-3,
        seconds=0.5,
        auxiliary=tuple(sides),
    )


def forecast_of(seconds: float) -> Forecast:
    """A forecast of so many seconds: ten epochs of a frozen backbone."""
    return Forecast(
        parameters=3_423_274,
        learned=10_248,
        macs=70_815_744,
        layers=142,
        memory=Memory(weights=13.7e6, gradients=41e3, optimizer=82e3, activations=115e6, pictures=88e6),
        start_s=2.0,
        stages=(StageForecast(key="head", epochs=10, epoch_s=(seconds - 12) / 10, before_s=10.0),),
        saving_s=0.0,
        basis="measured",
        device="CPU",
    )


@dataclass
class FakeEngine:
    """What the fakes were asked, and what they answer.

    Attributes:
        calls: (name, arguments) in order.
        fail: by a service's name: the exception it raises.
        hold: while True, ``train`` keeps reporting until stopped.
        runs: what ``list_runs`` returns.
        auxiliary: how many auxiliary classifiers the trained network has, at most 2.
    """

    root: Path
    calls: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    fail: dict[str, Exception] = field(default_factory=dict)
    hold: bool = False
    runs: list[Any] = field(default_factory=list)
    auxiliary: int = 0
    dataset: Dataset = field(default_factory=drawn_dataset)
    forecast: Any = field(default_factory=lambda: forecast_of(120.0))
    caution: Any = None
    ways_out: tuple = ()
    weights: dict[str, str] = field(default_factory=lambda: {"efficientnet_lite0": "built-in"})

    def called(self, name: str) -> list[tuple[Any, ...]]:
        return [args for one, args in self.calls if one == name]

    def _note(self, name: str, *args: Any) -> None:
        self.calls.append((name, args))
        if name in self.fail:
            raise self.fail[name]

    def load_dataset(self, spec: Any, control: Control) -> Dataset:
        self._note("load_dataset", spec)
        control.tick(Progress(done=1, total=1, what="loading"))
        return self.dataset

    def train(self, experiment: Any, control: Control, dataset: Any) -> Any:
        self._note("train", experiment, dataset)
        epochs, rows = experiment.policy.epochs, ()
        for epoch in range(1, epochs + 1):
            rows = (*rows, epoch_row(epoch, self.auxiliary))
            self._report(control, epoch, epochs, rows)
            while self.hold and not control.stopped:
                time.sleep(0.002)
                control.wait()
            if control.stopped:
                break
        folder = self.root / f"2026-01-01-run-{len(self.runs) + 1}"
        self.runs.insert(0, self.run(folder, experiment, rows))
        return SimpleNamespace(
            folder=folder,
            epochs=len(rows),
            val_accuracy=rows[-1].val_accuracy,
            seconds=1.0,
            pictures_per_second=100.0,
            stopped=control.stopped,
        )

    def go_on(self, experiment: Any, control: Control, dataset: Any) -> Any:
        self._note("go_on", experiment)
        return self.train(experiment, control, dataset)

    def _report(self, control: Control, epoch: int, epochs: int, rows: tuple) -> None:
        control.report(
            FakeTrainProgress(
                done=epoch,
                total=epochs,
                what="training",
                epoch=epoch,
                epochs=epochs,
                batch=2,
                batches=2,
                loss=rows[-1].loss,
                accuracy=rows[-1].accuracy,
                rows=rows,
                pictures_per_second=100.0,
                new_batches=((epoch, rows[-1].loss, rows[-1].accuracy),),
                seconds_left=float(epochs - epoch),
            )
        )

    def run(self, folder: Path, experiment: Any, rows: tuple = ()) -> Any:
        """A stand-in for ``RunFolder``."""
        folder.mkdir(parents=True, exist_ok=True)
        return SimpleNamespace(
            path=folder,
            name=folder.name,
            experiment=experiment,
            labels=CLASSES,
            input=InputSpec(side_px=SIDE_PX),
            history=lambda: rows,
            environment={"device": "CPU"},
            is_complete=True,
            date="2026-01-01",
        )

    def list_runs(self) -> list[Any]:
        return list(self.runs)

    def open_run(self, path: Path) -> Any:
        self._note("open_run", path)
        found = [run for run in self.runs if run.path == path]
        return found[0] if found else self.run(path, None)

    def predictor(self, source: object, _control: Control) -> Any:
        self._note("predictor", source)
        return SimpleNamespace(model=None, labels=CLASSES, input=InputSpec(side_px=SIDE_PX), name=str(source))

    def classify(self, source: object, files: list[Path], top: int, control: Control) -> list[Any]:
        self._note("classify", source, tuple(files), top)
        answers = []
        for n, file in enumerate(files, 1):
            control.tick(Progress(done=n, total=len(files), what="classifying"))
            bad = file.suffix == ".txt"
            guess = (("circle", 0.7), ("square", 0.2), ("triangle", 0.1))[:top]
            error = f"{file.name} is not a picture." if bad else ""
            answers.append(SimpleNamespace(file=file, top=() if bad else guess, error=error))
        return answers

    def probe(self, source: object, probe_key: str, image: object, settings: dict, _control: Control) -> Any:
        self._note("probe", source, probe_key, image, settings)
        tiles = np.random.default_rng(0).random((8, 12, 12), dtype=np.float32)
        return SimpleNamespace(
            title=probe_key, layer=settings.get("layer", "conv"), tiles=tiles, colour="heat", unit="",
            names=tuple(f"channel {n}" for n in range(8)),
        )  # fmt: skip

    def network_layers(self, source: object, _control: Control) -> tuple[Any, ...]:
        self._note("network_layers", source)
        return (
            SimpleNamespace(name="conv", kind="Conv2D", output=(48, 48, 8), has_maps=True, has_filters=True),
            SimpleNamespace(name="pool", kind="MaxPooling2D", output=(24, 24, 8), has_maps=True, has_filters=False),
            SimpleNamespace(name="logits", kind="Dense", output=(3,), has_maps=False, has_filters=False),
        )

    def network_rows(self, spec: Any, classes: int, side_px: int, picture_px: int, _control: Control) -> Any:
        self._note("network_rows", spec, classes, side_px, picture_px)
        return layers(ZOO["small_cnn"].plan(side_px), classes)

    def evaluate(self, source: object, dataset: Any, _control: Control) -> Any:
        self._note("evaluate", source, dataset)
        return SimpleNamespace(
            n=12, accuracy=0.75, accuracy_interval=(0.47, 0.91), top5=1.0, loss=0.6, labels=CLASSES,
            confusion=np.array([[3, 1, 0], [0, 4, 0], [1, 1, 2]]), probabilities=np.full((12, 3), 1 / 3),
        )  # fmt: skip

    def augment_preview(self, image: Any, _augmentation: Any, n: int, seed: int, _control: Control) -> Any:
        self._note("augment_preview", n, seed)
        return np.stack([np.roll(image, shift, axis=1) for shift in range(n)])

    def start_engine(self, _control: Control) -> Device:
        self._note("start_engine")
        return Device(kind="CPU", name="2 cores", why="no-gpu")

    def services(self) -> Services:
        """The doors, all leading here."""

        def noted(name: str, answer: Any = None) -> Any:
            def call(*args: Any) -> Any:
                self._note(name, *args)
                return answer

            return call

        own = ("load_dataset", "train", "go_on", "list_runs",
               "open_run", "predictor", "classify", "probe", "network_layers",
               "network_rows", "evaluate", "augment_preview", "start_engine")  # fmt: skip
        return Services(
            **{name: getattr(self, name) for name in own},
            import_cifar10=noted("import_cifar10"),
            download_cifar10=noted("download_cifar10"),
            import_weights=noted("import_weights", ["mobilenet_v2"]),
            download_weights=noted("download_weights"),
            weights_state=lambda key: self.weights.get(key, "absent"),
            forecast=lambda _experiment, _dataset: self.forecast,
            caution=lambda _forecast: self.caution,
            ways_out=lambda _experiment, _dataset, _caution, _pretrained: self.ways_out,
            calibrate=noted("calibrate"),
            learn=noted("learn"),
            export=noted("export"),
        )
