"""The built-in dataset: eight drawn shapes, the same on every computer, drawn once and kept."""

import threading
from contextlib import suppress
from pathlib import Path

import numpy as np

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import DiskTrouble
from engine.core.files import replace_file
from engine.data.dataset import Dataset
from engine.data.drawing import OUTLINES, SIDE_PX, draw
from engine.data.pictures import ArrayPictures
from engine.data.spec import DatasetSpec

PER_CLASS = 200
DRAWN_FROM = 2012  # the drawings' own seed: an experiment's seed divides them, it does not redraw them
_VERSION = 2
_DRAWING = threading.Lock()  # two lanes may ask at once on the first start


def load(_spec: DatasetSpec, control: Control) -> Dataset:
    """The shapes, undivided; drawn on first use (a few seconds).

    Raises:
        Cancelled: the user stopped the drawing.
    """
    with _DRAWING:
        array = _kept()
        if array is None:
            array = _drawn_and_kept(control)
    names = tuple(OUTLINES)
    return Dataset(
        name="shapes",
        classes=names,
        pictures=ArrayPictures(array, f"shapes-{_VERSION}"),
        keys=tuple(f"{name}/{number:03d}" for name in names for number in range(PER_CLASS)),
        labels=np.repeat(np.arange(len(names), dtype=np.int32), PER_CLASS),
        split=np.zeros(len(array), np.int8),
        side_px=SIDE_PX,
    )


def drawn(per_class: int, seed: int, control: Control) -> np.ndarray:
    """Draw every class.

    Returns:
        uint8 (K · per_class, side, side, 3), class by class; picture n of a class depends on seed, class and n alone.
    """
    array = np.empty((len(OUTLINES) * per_class, SIDE_PX, SIDE_PX, 3), np.uint8)
    for index in range(len(array)):
        label, number = divmod(index, per_class)
        array[index] = draw(tuple(OUTLINES)[label], np.random.default_rng([seed, label, number]))
        if index % 16 == 0:
            control.tick(Progress(done=index, total=len(array), what="drawing"))
    return array


def _drawn_and_kept(control: Control) -> np.ndarray:
    array = drawn(PER_CLASS, DRAWN_FROM, control)
    with suppress(DiskTrouble):  # then it is drawn again next time
        replace_file(_file(), lambda fresh: np.save(fresh, array), verify=lambda fresh: np.load(fresh, "r"))
    return array


def _file() -> Path:
    return paths.cache_home() / f"shapes-{_VERSION}.npy"


def _kept() -> np.ndarray | None:
    """The drawings of an earlier start; None when there are none or the file is damaged."""
    try:
        array = np.load(_file(), mmap_mode="r")
    except (OSError, ValueError, EOFError):
        return None
    fits = array.shape == (len(OUTLINES) * PER_CLASS, SIDE_PX, SIDE_PX, 3) and array.dtype == np.uint8
    return array if fits else None
