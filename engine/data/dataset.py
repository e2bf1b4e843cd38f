"""A dataset: an index of pictures with labels, class names and a split."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image

from engine.core.sentences import SENTENCES

TRAIN, VALIDATION, TEST = 0, 1, 2
PARTS = {"train": TRAIN, "validation": VALIDATION, "test": TEST}


class Pictures(Protocol):
    """Pictures by number, wherever they are kept."""

    def __len__(self) -> int: ...

    def open(self, index: int) -> Image.Image:
        """Picture ``index`` as an RGB image of its own size.

        Raises:
            BadPicture: it has become unreadable.
        """
        ...

    def take(self, indices: np.ndarray) -> "Pictures":
        """The pictures ``indices``, in that order."""
        ...

    def stamp(self, index: int) -> str:
        """What changes whenever picture ``index`` has other pixels."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that cannot be used: its path (relative to the folder) and why (a key of ``SENTENCES``)."""

    file: str
    reason: str

    @property
    def sentence(self) -> str:
        """The reason as an English sentence that names the file."""
        return SENTENCES[self.reason].format(file=self.file)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dataset:
    """Everything known of a dataset short of its pixels.

    Attributes:
        name: for people: "shapes", "CIFAR-10", the folder's name.
        classes: K class names, in label order.
        pictures: the N pictures.
        keys: N names, unique and stable: the relative path, "/"-separated, NFC.
        labels: int32 (N,), 0 … K−1.
        split: int8 (N,), TRAIN, VALIDATION or TEST.
        side_px: the pictures' own side when all are square and alike, else 0.
        left_out: files that cannot be used, with reasons.
        root: the folder the pictures lie in, None when they lie in one array.
        given_split: whether folders fixed which pictures validate.
        notes: keys of ``SENTENCES`` without placeholders: what to know before trusting it.
    """

    name: str
    classes: tuple[str, ...]
    pictures: Pictures
    keys: tuple[str, ...]
    labels: np.ndarray
    split: np.ndarray
    side_px: int = 0
    left_out: tuple[LeftOut, ...] = ()
    root: Path | None = None
    given_split: bool = False
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.keys)

    def part(self, part: int) -> np.ndarray:
        """int64 indices of the pictures of TRAIN, VALIDATION or TEST, in order."""
        return np.flatnonzero(self.split == part)

    def counts(self, part: int | None = None) -> dict[str, int]:
        """Pictures per class name, of one part or of all."""
        labels = self.labels if part is None else self.labels[self.split == part]
        found = np.bincount(labels, minlength=len(self.classes))
        return {name: int(n) for name, n in zip(self.classes, found, strict=True)}
