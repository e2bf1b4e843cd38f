"""A folder of pictures as a dataset: class sub-folders, or train, validation and test with class sub-folders."""

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.core.control import Control
from engine.core.errors import BadDataset
from engine.data.dataset import TEST, TRAIN, VALIDATION, Dataset, LeftOut
from engine.data.pictures import FilePictures
from engine.data.scan import FoundFile, Scan, key_of, scan
from engine.data.spec import DatasetSpec

PART_NAMES = {
    "train": TRAIN,
    "training": TRAIN,
    "val": VALIDATION,
    "valid": VALIDATION,
    "validation": VALIDATION,
    "dev": VALIDATION,
    "test": TEST,
    "testing": TEST,
}


def load(spec: DatasetSpec, control: Control) -> Dataset:
    """Scan the folder of ``spec`` and index its sound pictures; undivided where the folders give no split.

    Raises:
        BadDataset: it is missing, no folder, empty, or of one class.
        Cancelled: the user stopped it.
    """
    root = class_root(checked(spec.path))
    divided = has_parts(root)
    found = scan(root, control)
    placed = [_place(file, divided) for file in found.files]
    inside = [(file, size, place) for file, size, place in zip(found.files, found.sizes, placed, strict=True) if place]
    outside = [
        LeftOut(file=f.key, reason="picture-outside-class") for f, p in zip(found.files, placed, strict=True) if not p
    ]
    if not inside:
        raise BadDataset("dataset-empty", file=root.name, left_out=len(found.left_out) + len(outside))
    names = tuple(sorted({place.name for _, _, place in inside}))
    if len(names) < 2:
        raise BadDataset("dataset-one-class", file=root.name, name="".join(names))
    parts = np.array([place.part for _, _, place in inside], np.int8)
    labels = np.array([names.index(place.name) for _, _, place in inside], np.int32)
    if len(np.unique(labels[parts == TRAIN])) < 2:
        raise BadDataset("dataset-no-training", file=root.name)
    empty = _empty_classes(root, divided, Counter(place.folder for _, _, place in inside))
    return Dataset(
        name=root.name,
        classes=names,
        pictures=FilePictures([file.path for file, _, _ in inside]),
        keys=tuple(file.key for file, _, _ in inside),
        labels=labels,
        split=parts,
        side_px=_common_side({size for _, size, _ in inside}),
        left_out=_joined(found, outside, empty),
        root=root,
        given_split=bool((parts == VALIDATION).any()),
    )


def checked(text: str) -> Path:
    """The folder a user named, or why it cannot be used.

    Raises:
        BadDataset: nothing chosen, missing, a file, or without sub-folders.
    """
    if not text.strip():
        raise BadDataset("dataset-no-path")
    root = Path(os.path.abspath(Path(text).expanduser()))  # noqa: PTH100 - resolve() would rename links
    try:
        if not root.exists():
            raise BadDataset("dataset-folder-missing", file=text)
        if not root.is_dir():
            raise BadDataset("dataset-not-a-folder", file=root.name)
        if not sub_folders(root):
            raise BadDataset("dataset-no-classes", file=root.name)
    except (OSError, ValueError) as err:  # not permitted, a name too long, a NUL in it
        raise BadDataset("folder-unreadable", file=text) from err
    return root


def class_root(root: Path) -> Path:
    """Go down through folders that hold a single folder of folders and no file, as unpacked archives often do."""
    while True:
        inside = sub_folders(root)
        if len(inside) != 1 or has_parts(root) or _has_files(root) or not sub_folders(inside[0]):
            return root
        root = inside[0]


def has_parts(root: Path) -> bool:
    """Whether the sub-folders are parts: all are called train, val, test … and a train one is among them."""
    inside = sub_folders(root)
    parts = {PART_NAMES.get(folder.name.lower()) for folder in inside}
    return TRAIN in parts and None not in parts and any(sub_folders(folder) for folder in inside)


def sub_folders(root: Path) -> list[Path]:
    """The visible sub-folders, sorted; none when the folder cannot be read."""
    try:
        with os.scandir(root) as entries:
            return sorted(root / e.name for e in entries if not e.name.startswith((".", "__MACOSX")) and e.is_dir())
    except OSError:
        return []


def _has_files(root: Path) -> bool:
    with os.scandir(root) as entries:
        return any(not entry.name.startswith(".") and not entry.is_dir() for entry in entries)


@dataclass(frozen=True, slots=True)
class _Place:
    part: int
    name: str
    folder: str


def _place(file: FoundFile, divided: bool) -> _Place | None:
    """The part and class a file's folders say; None when it lies above them."""
    steps = file.key.split("/")
    depth = 2 if divided else 1
    if len(steps) <= depth:
        return None
    part = PART_NAMES[steps[0].lower()] if divided else TRAIN
    return _Place(part, steps[depth - 1], "/".join(steps[:depth]))


def _empty_classes(root: Path, divided: bool, filled: Counter[str]) -> list[LeftOut]:
    parents = [(folder, folder.name) for folder in sub_folders(root)] if divided else [(root, "")]
    keys = [key_of(above, folder.name) for parent, above in parents for folder in sub_folders(parent)]
    return [LeftOut(file=key, reason="class-empty") for key in keys if key not in filled]


def _common_side(sizes: set[tuple[int, int]]) -> int:
    width, height = next(iter(sizes))
    return width if len(sizes) == 1 and width == height else 0


def _joined(found: Scan, *more: list[LeftOut]) -> tuple[LeftOut, ...]:
    every = [*found.left_out, *(one for group in more for one in group)]
    return tuple(sorted(every, key=lambda one: (one.file, one.reason)))
