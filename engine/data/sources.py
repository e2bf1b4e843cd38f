"""The table of datasets, and the way from a spec to a divided dataset."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.core.control import Control
from engine.core.errors import BadDataset
from engine.core.registry import by_key, look_up
from engine.data import cifar10, folder, shapes
from engine.data.dataset import Dataset
from engine.data.spec import DatasetSpec
from engine.data.split import limited, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a dataset can come from.

    Attributes:
        key: written into experiment files: never renamed.
        label: its name for people.
        description: one line: how many pictures of what.
        needs_path: whether the user names a folder.
        load: gives the dataset before limit and split: what the folders do not decide is TRAIN.
        state: "built-in", "here" (on this computer), "absent" (import or download first) or "choose" (needs a path).
    """

    key: str
    label: str
    description: str
    needs_path: bool
    load: Callable[[DatasetSpec, Control], Dataset]
    state: Callable[[], str]


SOURCES = by_key(
    Source(
        key="shapes",
        label="Shapes",
        description="8 drawn shapes, 200 pictures each, 96 px",
        needs_path=False,
        load=shapes.load,
        state=lambda: "built-in",
    ),
    Source(
        key="cifar10",
        label="CIFAR-10",
        description="10 classes of photographs, 60,000 pictures, 32 px",
        needs_path=False,
        load=cifar10.load,
        state=lambda: "here" if cifar10.is_here() else "absent",
    ),
    Source(
        key="folder",
        label="Folder",
        description="Your own pictures: one sub-folder for each class",
        needs_path=True,
        load=folder.load,
        state=lambda: "choose",
    ),
)


def load(spec: DatasetSpec, control: Control) -> Dataset:
    """Load a dataset, keep at most ``spec.limit`` pictures and divide it.

    Raises:
        BadDataset: it cannot be used; the sentence says what to do.
        UnknownName: no such source.
        Cancelled: the user stopped it.
    """
    return divided(look_up(SOURCES, spec.source, "dataset").load(spec, control), spec)


def divided(whole: Dataset, spec: DatasetSpec) -> Dataset:
    """Limit and divide a dataset as ``spec`` says; a given validation part is honoured.

    Raises:
        BadDataset: the limit leaves less than two pictures a class.
    """
    least = 2 * len(whole.classes)
    if 0 < spec.limit < least:
        raise BadDataset("dataset-limit-small", limit=spec.limit, classes=len(whole.classes), least=least)
    kept = limited(whole.keys, whole.labels, whole.split, limit=spec.limit, seed=spec.seed)
    part = whole if len(kept) == len(whole) else _taken(whole, kept)
    if part.given_split:
        return part
    parts = split(part.keys, part.labels, part.split, validation=spec.validation, seed=spec.seed)
    return dataclasses.replace(part, split=parts)


def parse(text: str) -> DatasetSpec:
    """Read the word a user typed for a dataset: a source's key or a folder's path.

    Raises:
        BadDataset: neither.
    """
    if text in SOURCES and not SOURCES[text].needs_path:
        return DatasetSpec(source=text)
    path = Path(text).expanduser()
    try:
        found = bool(text.strip()) and path.exists()
    except (OSError, ValueError):
        found = False
    if not found:
        known = ", ".join(key for key, source in SOURCES.items() if not source.needs_path)
        raise BadDataset("dataset-unknown", name=text, known=known)
    return DatasetSpec(source="folder", path=str(path.absolute()))


def _taken(whole: Dataset, kept: np.ndarray) -> Dataset:
    return dataclasses.replace(
        whole,
        pictures=whole.pictures.take(kept),
        keys=tuple(whole.keys[index] for index in kept),
        labels=whole.labels[kept],
        split=whole.split[kept],
    )
