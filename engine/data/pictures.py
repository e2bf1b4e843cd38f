"""Where the pictures of a dataset are kept: in one array, or in files."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from engine.data.loader import open_rgb


class ArrayPictures:
    """Pictures that are rows of one array, in memory or memory-mapped.

    Args:
        array: uint8 (M, side, side, 3), RGB.
        name: tells this array from every other, also after a restart.
        rows: int64 (N,), which rows these pictures are; None is all.
    """

    def __init__(self, array: np.ndarray, name: str, rows: np.ndarray | None = None) -> None:
        self.array = array
        self.rows = np.arange(len(array)) if rows is None else rows
        self._name = name

    def __len__(self) -> int:
        return len(self.rows)

    def open(self, index: int) -> Image.Image:
        """Picture ``index`` as an RGB image."""
        return Image.fromarray(np.asarray(self.array[self.rows[index]]))

    def take(self, indices: np.ndarray) -> "ArrayPictures":
        """The pictures ``indices``, in that order."""
        return ArrayPictures(self.array, self._name, self.rows[indices])

    def stamp(self, index: int) -> str:
        """What changes whenever picture ``index`` has other pixels."""
        return f"{self._name}|{self.rows[index]}"


class FilePictures:
    """Pictures in files.

    Args:
        paths: one file a picture.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)

    def __len__(self) -> int:
        return len(self.paths)

    def open(self, index: int) -> Image.Image:
        """Picture ``index`` as an RGB image of its own size.

        Raises:
            BadPicture: it has become unreadable.
        """
        return open_rgb(self.paths[index])

    def take(self, indices: np.ndarray) -> "FilePictures":
        """The pictures ``indices``, in that order."""
        return FilePictures([self.paths[index] for index in indices])

    def stamp(self, index: int) -> str:
        """What changes whenever picture ``index`` has other pixels: path, size and time of change."""
        path = self.paths[index]
        try:
            found = path.stat()
        except OSError:  # gone since the scan; opening it says so
            return str(path)
        return f"{path}|{found.st_size}|{found.st_mtime_ns}"
