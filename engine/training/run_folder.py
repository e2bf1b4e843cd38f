"""Run folders as they lie on disk: all that inspection, classifying and export read."""

import re
import shutil
import time
import unicodedata
from pathlib import Path
from typing import Any

import msgspec

from engine import experiment as experiments
from engine.core import paths
from engine.core.errors import BadExperiment, BadModelFile
from engine.core.files import disk_trouble, write_text
from engine.data.preprocess import InputSpec
from engine.experiment import Experiment
from engine.training.history import EpochRow, best_row, read_history
from engine.training.model_file import ModelFile, open_model

EXPERIMENT, INPUT, LABELS, ENVIRONMENT = "experiment.json", "input.json", "labels.txt", "environment.json"
HISTORY, BATCHES, LOG = "history.csv", "batches.csv", "log.txt"
MODEL, BEST, CHECKPOINT = "model.keras", "best.keras", "checkpoint"
_LONGEST_NAME = 60


class RunFolder:
    """One run. Small files are read when asked for; use ``open``.

    Attributes:
        path: of the folder.
        experiment: what was carried out.
    """

    def __init__(self, path: Path, experiment: Experiment) -> None:
        self.path = path
        self.experiment = experiment

    @classmethod
    def open(cls, path: Path) -> "RunFolder":
        """Open a run folder.

        Raises:
            BadModelFile: it is none, or its experiment cannot be read.
        """
        if not (path / EXPERIMENT).is_file():
            raise BadModelFile("run-missing", name=str(path))
        try:
            return cls(path, experiments.read(path / EXPERIMENT))
        except BadExperiment as err:
            raise BadModelFile("run-broken", name=path.name, reason=str(err).rstrip(".")) from err

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.path.name

    @property
    def labels(self) -> tuple[str, ...]:
        """The K class names, in the order of the network's answers."""
        return tuple(self._text(LABELS).splitlines())

    @property
    def input(self) -> InputSpec:
        """How pictures are brought to the network's input size."""
        try:
            return msgspec.json.decode(self._text(INPUT), type=InputSpec)
        except msgspec.MsgspecError as err:
            raise BadModelFile("run-broken", name=self.name, reason=f"{INPUT}: {err}") from err

    @property
    def environment(self) -> dict[str, Any]:
        """Versions, device, seed, start; empty when the file is missing or broken."""
        try:
            found = msgspec.json.decode((self.path / ENVIRONMENT).read_bytes())
        except (OSError, msgspec.MsgspecError):
            return {}
        return found if isinstance(found, dict) else {}

    @property
    def date(self) -> str:
        """When it was started: "2026-03-31 14:05"."""
        started = self.environment.get("started")
        if isinstance(started, str):
            return started[:16].replace("T", " ")
        return time.strftime("%Y-%m-%d %H:%M", time.localtime((self.path / EXPERIMENT).stat().st_mtime))

    @property
    def is_complete(self) -> bool:
        """Whether it ran to its end: neither stopped nor killed, so that there is nothing to resume."""
        return (self.path / MODEL).is_file() and not (self.path / CHECKPOINT).exists()

    @property
    def has_model(self) -> bool:
        """Whether there is a trained network in it, be it a snapshot of a run under way."""
        return (self.path / BEST).is_file() or (self.path / MODEL).is_file()

    @property
    def best(self) -> EpochRow | None:
        """The epoch whose weights ``model`` gives."""
        return best_row(self.history())

    def history(self) -> tuple[EpochRow, ...]:
        """The epochs so far."""
        return read_history(self.path / HISTORY)

    def model(self) -> Any:
        """The network with the best weights: RGB 0–255 in, K logits out.

        Raises:
            BadModelFile: no epoch was finished, or the file is damaged.
        """
        for name in (BEST, MODEL):
            if (self.path / name).is_file():
                return open_model(self.path / name)
        raise BadModelFile("run-no-model", name=self.name)

    def _text(self, name: str) -> str:
        try:
            return (self.path / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as err:
            raise BadModelFile("run-broken", name=self.name, reason=f"{name} is missing or damaged") from err


def list_runs(root: Path | None = None) -> list[RunFolder]:
    """The runs that have a trained network, newest first; broken folders are passed over.

    Args:
        root: where to look; the program's own folder of runs if left out.
    """
    folder = root or paths.runs()
    if not folder.is_dir():
        return []
    found = [run for path in folder.iterdir() if (run := _opened(path)) is not None and run.has_model]
    return sorted(found, key=lambda run: (run.date, (run.path / EXPERIMENT).stat().st_mtime_ns), reverse=True)


def resolve(text: str | Path) -> RunFolder | ModelFile:
    """What a user means by a run or a model: a path, a run's folder name, or an experiment's name (newest run).

    Raises:
        BadModelFile: there is no such thing.
    """
    path = Path(text).expanduser()
    if path.is_dir():
        return RunFolder.open(path)
    if path.is_file():
        if path.name == EXPERIMENT:
            return RunFolder.open(path.parent)
        return ModelFile(path=path)
    if path.suffix.lower() == ".keras":
        raise BadModelFile("model-file-missing", file=str(text))
    for run in list_runs():
        if str(text) in (run.name, run.experiment.name):
            return run
    raise BadModelFile("run-missing", name=str(text))


def create(experiment: Experiment, labels: tuple[str, ...], spec: InputSpec, out: Path | None = None) -> RunFolder:
    """Make the folder of a new run, ``<date>-<name>``, with what is known before training.

    Args:
        out: the folder it is made in; the program's own folder of runs if left out.
    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    folder = _fresh_folder(out or paths.runs(), f"{time.strftime('%Y-%m-%d-%H%M%S')}-{_slug(experiment.name)}")
    try:
        write_text(folder / LABELS, "".join(f"{' '.join(label.splitlines())}\n" for label in labels))
        write_text(folder / INPUT, msgspec.json.format(msgspec.json.encode(spec), indent=2).decode() + "\n")
        experiments.write(experiment, folder / EXPERIMENT)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return RunFolder(folder, experiment)


def _opened(path: Path) -> RunFolder | None:
    try:
        return RunFolder.open(path)
    except BadModelFile:
        return None


def _fresh_folder(root: Path, name: str) -> Path:
    number = 1
    try:
        root.mkdir(parents=True, exist_ok=True)
        while True:
            folder = root / (name if number == 1 else f"{name}-{number}")
            try:
                folder.mkdir()
                return folder
            except FileExistsError:
                number += 1
    except OSError as err:
        raise disk_trouble(err, root) from err


def _slug(name: str) -> str:
    """A name that every file system takes: letters and digits of any script, the rest as "-"."""
    words = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", name)).strip("-_").lower()
    cut = words.encode("utf-8")[: 2 * _LONGEST_NAME].decode("utf-8", "ignore")[:_LONGEST_NAME]
    return cut.strip("-_") or "run"
