"""Reading CIFAR-10's own files, pickles of 2009, without running anything that is in them."""

import hashlib
import io
import pickle
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.control import Control, Progress
from engine.core.errors import BadDataset

URL = "https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz"
SHA256 = "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce"  # keras/src/datasets/cifar10.py
FOLDER = "cifar-10-batches-py"
NAMES = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")
META = "batches.meta"
BATCH_MD5 = {  # torchvision/datasets/cifar.py; for extracted folders, which the archive's SHA-256 cannot vouch for
    "data_batch_1": "c99cafc152244af753f735de768cd75f",
    "data_batch_2": "d4bba439e000b95fd0a9bffe97cbabec",
    "data_batch_3": "54ebc095f3ab1f0389bbae665268c751",
    "data_batch_4": "634d18415352ddfa80567beed471001a",
    "data_batch_5": "482c414d41f54cd18b22e5b47cb7c3cb",
    "test_batch": "40351d587109b95175f43aff81a1287e",
}
PER_BATCH, SIDE_PX = 10_000, 32

_MOST_BYTES = 64 * 2**20  # a batch has 31 MB
_MOST_MEMBERS = 100
_CHUNK = 2**20
_DAMAGED = (tarfile.TarError, EOFError, OSError, ValueError, MemoryError)


def sha256_of(path: Path, control: Control) -> str:
    """Checksum of a file, with progress and Cancel.

    Raises:
        OSError: it cannot be read.
    """
    digest, size, done = hashlib.sha256(), path.stat().st_size, 0
    with path.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            control.tick(Progress(done=done, total=size, what="verifying"))
    return digest.hexdigest()


def files_of_archive(path: Path) -> Iterator[tuple[str, bytes]]:
    """The files that matter of a tar archive, read one by one; nothing is unpacked to the disk.

    Raises:
        BadDataset: no tar archive, damaged, or not of CIFAR-10's layout.
    """
    try:
        with tarfile.open(path, "r:*") as archive:
            for number, member in enumerate(archive):
                name = Path(member.name).name
                if number > _MOST_MEMBERS or (_matters(name) and member.size > _MOST_BYTES):
                    raise BadDataset("cifar10-not-an-archive", file=path.name)
                opened = archive.extractfile(member) if _matters(name) and member.isfile() else None
                if opened is not None:
                    yield name, opened.read()
    except _DAMAGED as err:
        raise BadDataset("cifar10-not-an-archive", file=path.name) from err


def files_of_folder(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files that matter of an unpacked archive.

    Raises:
        BadDataset: a file is far too large or cannot be read.
    """
    for name in (META, *BATCH_MD5):
        file = folder / name
        if not file.is_file():
            continue
        try:
            if file.stat().st_size > _MOST_BYTES:
                raise BadDataset("cifar10-wrong-content", file=folder.name, part=name)
            yield name, file.read_bytes()
        except OSError as err:
            raise BadDataset("cifar10-missing-file", file=folder.name, part=name) from err


def check_names(blob: bytes) -> None:
    """Check that ``batches.meta`` names the ten classes in their order.

    Raises:
        ValueError: it does not.
    """
    if tuple(_unpickled(blob).get(b"label_names", ())) != tuple(name.encode() for name in NAMES):
        raise ValueError("other class names")


def read_batch(blob: bytes) -> tuple[np.ndarray, np.ndarray]:
    """Read a batch.

    Returns:
        uint8 (10000, 32, 32, 3) RGB, and uint8 (10000,) labels 0–9.
    Raises:
        ValueError: anything else is in it.
    """
    batch = _unpickled(blob)
    rows, labels = batch.get(b"data"), batch.get(b"labels")
    if not isinstance(rows, np.ndarray) or rows.shape != (PER_BATCH, 3 * SIDE_PX**2) or rows.dtype != np.uint8:
        raise ValueError("other pictures")
    if not isinstance(labels, list) or len(labels) != PER_BATCH or not all(type(n) is int for n in labels):
        raise ValueError("other labels")
    found = np.array(labels)
    if found.min() < 0 or found.max() >= len(NAMES):
        raise ValueError("other labels")
    return rows.reshape(-1, 3, SIDE_PX, SIDE_PX).transpose(0, 2, 3, 1), found.astype(np.uint8)


def _matters(name: str) -> bool:
    return name == META or name in BATCH_MD5


def _unpickled(blob: bytes) -> dict[Any, Any]:
    try:
        found = _ArraysOnly(io.BytesIO(blob), encoding="bytes").load()
    except Exception as err:  # a wrong pickle raises almost anything
        raise ValueError("not a batch") from err
    if not isinstance(found, dict):
        raise ValueError("not a batch")
    return found


def _latin1(text: str, encoding: str = "latin1") -> bytes:
    """What ``_codecs.encode`` is needed for: bytes in old pickles."""
    if encoding not in ("latin1", "latin-1"):
        raise pickle.UnpicklingError(f"encoding {encoding}")
    return text.encode("latin1")


_MAKE_ARRAY = np.empty(0).__reduce__()[0]  # type: ignore[index]
_FROM_BUFFER = np.zeros(1).__reduce_ex__(5)[0]  # type: ignore[index]
_ALLOWED = {
    ("numpy", "ndarray"): np.ndarray,
    ("numpy", "dtype"): np.dtype,
    ("_codecs", "encode"): _latin1,
    ("numpy.core.multiarray", "_reconstruct"): _MAKE_ARRAY,
    ("numpy._core.multiarray", "_reconstruct"): _MAKE_ARRAY,
    ("numpy.core.numeric", "_frombuffer"): _FROM_BUFFER,
    ("numpy._core.numeric", "_frombuffer"): _FROM_BUFFER,
}


class _ArraysOnly(pickle.Unpickler):
    """An unpickler that knows NumPy arrays, bytes, numbers, lists and dicts, and refuses everything else."""

    def find_class(self, module: str, name: str) -> Any:
        """Give what an old or new NumPy array is made of."""
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed") from None
