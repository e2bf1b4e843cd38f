"""Whether a weights file is the published one."""

import hashlib
from functools import lru_cache
from pathlib import Path

from engine.core.errors import BadWeights
from engine.model.backbones import BACKBONES
from engine.model.weight_files import WeightFile


def check(path: Path, file: WeightFile) -> None:
    """Make sure a file is the published one.

    Raises:
        BadWeights: its checksum differs or, where none is published, it does not hold the network's numbers.
    """
    details = path.stat()
    if not _is_good(path, file, details.st_size, details.st_mtime_ns):
        raise BadWeights("weights-checksum", file=path.name)


@lru_cache(maxsize=64)
def _is_good(path: Path, file: WeightFile, size: int, changed_ns: int) -> bool:
    """Cached by size and time of change: hashing hundreds of megabytes takes seconds."""
    del size, changed_ns
    if file.digest:
        return digest(path, file.algorithm) == file.digest
    backbone = BACKBONES[file.key]
    return _elements(path) == (backbone.parameters if file.top else backbone.parameters_without_top)


def _elements(path: Path) -> int:
    """How many numbers an HDF5 file holds; −1 when it is none."""
    import h5py

    sizes: list[int] = []
    try:
        with h5py.File(path, "r") as opened:
            opened.visititems(
                lambda _, item: sizes.append(int(item.size or 0)) if isinstance(item, h5py.Dataset) else None
            )
    except (OSError, RuntimeError, KeyError):
        return -1
    return sum(sizes)


def digest(path: Path, algorithm: str) -> str:
    """The checksum of a file in hexadecimal; ``algorithm`` is "md5" or "sha256"."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, algorithm).hexdigest()
