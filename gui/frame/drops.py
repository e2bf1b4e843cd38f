"""What was dropped on the window: a picture, a dataset, an experiment, a run, weights, an archive."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.model.plan_file import is_plan_file
from gui.i18n import tr

Kind = Literal["pictures", "dataset", "experiment", "plan", "run", "model", "weights", "cifar10", "unknown"]
PICTURES = {".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm", ".avif", ".ico"}
_WEIGHTS = {".h5", ".hdf5"}
_CIFAR_FILES = ("data_batch_1", "batches.meta", "test_batch")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """What it is, which files, and a sentence saying what was recognised."""

    kind: Kind
    paths: tuple[Path, ...]
    sentence: str


def recognise(paths: list[Path]) -> Drop:
    """Say what dropped files are, by their names and a folder's contents; only JSON is looked into."""
    first = paths[0]
    if len(paths) > 1 or first.suffix.lower() in PICTURES:
        return _several(paths)
    if first.is_dir():
        return _folder(first)
    return _file(first)


def _several(paths: list[Path]) -> Drop:
    usable = [one for one in paths if one.is_dir() or one.suffix.lower() in PICTURES]
    if all(one.suffix.lower() in _WEIGHTS for one in paths):
        return _drop("weights", paths, tr("{n} files of weights: importing them.", n=len(paths)))
    if not usable:
        return _unknown(paths[0])
    if len(paths) == 1:
        return _drop("pictures", usable, tr("“{name}” is a picture: classifying it.", name=paths[0].name))
    return _drop("pictures", usable, tr("{n} pictures: classifying them.", n=len(usable)))


def _folder(folder: Path) -> Drop:
    name = folder.name
    if (folder / "experiment.json").is_file():
        return _drop("run", [folder], tr("“{name}” is a run: Inspect and Classify use it now.", name=name))
    if any((place / "data_batch_1").is_file() for place in (folder, folder / "cifar-10-batches-py")):
        return _drop("cifar10", [folder], tr("“{name}” is CIFAR-10: importing it.", name=name))
    try:
        inside = [one for _n, one in zip(range(200), folder.iterdir(), strict=False)]
    except OSError:
        return _drop("unknown", [folder], tr("The folder “{name}” cannot be read.", name=name))
    if any(one.suffix.lower() in _WEIGHTS for one in inside) and not any(one.is_dir() for one in inside):
        return _drop("weights", [folder], tr("“{name}” holds pretrained weights: importing them.", name=name))
    return _drop("dataset", [folder], tr("“{name}” is a folder of pictures: it is the dataset now.", name=name))


def _file(file: Path) -> Drop:
    name, suffix = file.name, file.suffix.lower()
    if is_plan_file(file):
        return _drop("plan", [file], tr("“{name}” is a plan: it is the experiment's network now.", name=name))
    if suffix == ".json":
        return _drop("experiment", [file], tr("“{name}” is an experiment: it is open now.", name=name))
    if suffix == ".keras":
        return _drop("model", [file], tr("“{name}” is a network: Inspect and Classify use it now.", name=name))
    if suffix in _WEIGHTS:
        return _drop("weights", [file], tr("“{name}” holds pretrained weights: importing them.", name=name))
    if (name.lower().endswith((".tar.gz", ".tgz", ".tar")) and "cifar" in name.lower()) or name in _CIFAR_FILES:
        return _drop("cifar10", [file], tr("“{name}” is CIFAR-10: importing it.", name=name))
    return _unknown(file)


def _unknown(file: Path) -> Drop:
    text = tr(
        "ConvScope cannot use “{name}”. Drop pictures, a folder of pictures, an experiment or a plan (.json), "
        "a run folder, weights (.h5) or the CIFAR-10 archive.",
        name=file.name,
    )
    return _drop("unknown", [file], text)


def _drop(kind: Kind, paths: list[Path], sentence: str) -> Drop:
    return Drop(kind=kind, paths=tuple(paths), sentence=sentence)
