"""CIFAR-10: imported from a disk or downloaded once, then kept as our own arrays that open at once.

Source: Krizhevsky 2009, "Learning Multiple Layers of Features from Tiny Images", chapter 3.
"""

import hashlib
import http.client
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import BadDataset, DownloadFailed
from engine.core.files import disk_trouble, replace_file
from engine.data.cifar10_batches import (
    BATCH_MD5,
    FOLDER,
    META,
    NAMES,
    PER_BATCH,
    SHA256,
    SIDE_PX,
    URL,
    check_names,
    files_of_archive,
    files_of_folder,
    read_batch,
    sha256_of,
)
from engine.data.dataset import TEST, TRAIN, Dataset
from engine.data.pictures import ArrayPictures
from engine.data.spec import DatasetSpec

_TOTAL, _TEST = PER_BATCH * len(BATCH_MD5), PER_BATCH
_KERAS_PLACES = (
    "cifar-10-batches-py-target/cifar-10-batches-py",
    "cifar-10-batches-py-target_archive",
    "cifar-10-batches-py",
    "cifar-10-batches-py.tar.gz",
)
_TIMEOUT_S = 20
_CHUNK = 2**20


class About(msgspec.Struct, frozen=True, kw_only=True):
    """Where our copy came from.

    Attributes:
        origin: the name of the archive or folder.
        official: whether its checksums are the published ones.
    """

    origin: str
    official: bool


def is_here() -> bool:
    """Whether CIFAR-10 opens without the network: our arrays, or Keras's own copy."""
    return _is_kept() or _keras_copy() is not None


def load(_spec: DatasetSpec, control: Control) -> Dataset:
    """CIFAR-10, its test part set; from our arrays, else from Keras's copy if that is the official one.

    Raises:
        BadDataset: it is not on this computer.
        Cancelled: the user stopped the import.
    """
    kept = _opened()
    if kept is None:
        copy = _keras_copy()
        if copy is None:
            raise BadDataset("cifar10-absent")
        _import(copy, control, official_only=True)
        kept = _opened()
    if kept is None:
        raise BadDataset("cifar10-absent")
    pictures, labels, about = kept
    train = _TOTAL - _TEST
    keys = [f"train/{n:05d}" for n in range(train)] + [f"test/{n:05d}" for n in range(_TEST)]
    return Dataset(
        name="CIFAR-10",
        classes=NAMES,
        pictures=ArrayPictures(pictures, f"cifar10-{about.origin}-{about.official}"),
        keys=tuple(keys),
        labels=labels.astype(np.int32),
        split=np.repeat(np.array([TRAIN, TEST], np.int8), [train, _TEST]),
        side_px=SIDE_PX,
        notes=() if about.official else ("cifar10-not-official",),
    )


def import_archive(path: Path, control: Control) -> About:
    """Take CIFAR-10 from ``cifar-10-python.tar.gz``, the folder it lies in, or the folder it was unpacked to.

    The user pointed at it, so another checksum than the official one is accepted when the contents are right: ten
    class names, 60,000 pictures, as many of each class. The dataset then carries a note.

    Raises:
        BadDataset: it is something else or incomplete; our copy stays as it was.
        DiskTrouble: it could not be written.
        Cancelled: the user stopped it.
    """
    path = Path(path)
    inside = path / URL.rsplit("/", 1)[-1]
    return _import(inside if inside.is_file() else path, control, official_only=False)


def download(control: Control) -> About:
    """Download the official archive, check it and import it.

    Raises:
        DownloadFailed: no network, a broken transfer, a wrong checksum.
        DiskTrouble: it could not be written.
        Cancelled: the user stopped it.
    """
    part = _home() / "download.part.tar.gz"
    try:
        _fetch(part, control)
        if sha256_of(part, control) != SHA256:
            raise DownloadFailed("cifar10-download", reason="the file that arrived has a wrong checksum")
        about = About(origin=URL.rsplit("/", 1)[-1], official=True)
        _keep(_checked(part, files_of_archive(part), control), about)
    finally:
        part.unlink(missing_ok=True)
    return about


def _fetch(part: Path, control: Control) -> None:
    for chunk, done, total in _arriving():
        try:
            with part.open("wb" if done == len(chunk) else "ab") as opened:
                opened.write(chunk)
        except OSError as err:
            raise disk_trouble(err, part) from err
        control.tick(Progress(done=done, total=total, what="downloading"))


def _arriving() -> Iterator[tuple[bytes, int, int]]:
    """The archive piece by piece: (piece, bytes so far with it, bytes in all or 0)."""
    try:
        with urllib.request.urlopen(URL, timeout=_TIMEOUT_S) as answer:
            total, done = int(answer.headers.get("Content-Length") or 0), 0
            while chunk := answer.read(_CHUNK):
                done += len(chunk)
                yield chunk, done, total
    except urllib.error.URLError as err:
        raise DownloadFailed("cifar10-download", reason=str(err.reason)) from err
    except (OSError, ValueError, http.client.HTTPException) as err:
        raise DownloadFailed("cifar10-download", reason=str(err) or "the transfer broke off") from err
    if total and done < total:
        raise DownloadFailed("cifar10-download", reason="the transfer broke off")


def _import(path: Path, control: Control, *, official_only: bool) -> About:
    try:
        folder = _batches_in(path)
        official = _is_official(folder or path, control)
    except OSError as err:
        raise BadDataset("cifar10-not-an-archive", file=path.name) from err
    if official_only and not official:
        raise BadDataset("cifar10-checksum", file=path.name)
    about = About(origin=path.name, official=official)
    files = files_of_folder(folder) if folder else files_of_archive(path)
    _keep(_checked(path, files, control), about)
    return about


def _batches_in(path: Path) -> Path | None:
    """The folder with the batches when ``path`` is a folder, at most two levels down; None for a file."""
    if not path.is_dir():
        return None
    for folder in (path, path / FOLDER, *sorted(child / FOLDER for child in path.iterdir() if child.is_dir())):
        if (folder / "data_batch_1").is_file():
            return folder
    raise BadDataset("cifar10-missing-file", file=path.name, part="data_batch_1")


def _is_official(path: Path, control: Control) -> bool:
    if path.is_file():
        return sha256_of(path, control) == SHA256
    for done, (name, expected) in enumerate(BATCH_MD5.items()):
        control.tick(Progress(done=done, total=len(BATCH_MD5), what="verifying"))
        file = path / name
        if not file.is_file() or hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest() != expected:
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Arrays:
    pictures: np.ndarray
    labels: np.ndarray


def _checked(path: Path, files: Iterator[tuple[str, bytes]], control: Control) -> _Arrays:
    """Read all batches and check that they are CIFAR-10: names, shapes, and as many pictures of each class."""
    found = _Arrays(np.empty((_TOTAL, SIDE_PX, SIDE_PX, 3), np.uint8), np.empty(_TOTAL, np.uint8))
    missing = [META, *BATCH_MD5]
    for name, blob in files:
        try:
            if name == META:
                check_names(blob)
            else:
                at = list(BATCH_MD5).index(name) * PER_BATCH
                found.pictures[at : at + PER_BATCH], found.labels[at : at + PER_BATCH] = read_batch(blob)
        except ValueError as err:
            raise BadDataset("cifar10-wrong-content", file=path.name, part=name) from err
        missing = [other for other in missing if other != name]
        control.tick(Progress(done=len(BATCH_MD5) + 1 - len(missing), total=len(BATCH_MD5) + 1, what="importing"))
    if missing:
        raise BadDataset("cifar10-missing-file", file=path.name, part=missing[0])
    for part in (found.labels[:-_TEST], found.labels[-_TEST:]):
        if len(set(np.bincount(part, minlength=len(NAMES)))) != 1:
            raise BadDataset("cifar10-wrong-content", file=path.name, part="labels")
    return found


def _home() -> Path:
    folder = paths.datasets() / "cifar10"
    folder.mkdir(exist_ok=True)
    return folder


def _keep(arrays: _Arrays, about: About) -> None:
    """Write our copy; ``about.json`` last, because a copy without it does not count."""
    home = _home()
    about_file = home / "about.json"
    if shutil.disk_usage(home).free < arrays.pictures.nbytes + 2**24:
        raise disk_trouble(OSError(28, "No space left on device"), home / "pictures.npy")
    about_file.unlink(missing_ok=True)
    for name, array in (("pictures.npy", arrays.pictures), ("labels.npy", arrays.labels)):
        replace_file(home / name, lambda fresh, array=array: np.save(fresh, array), lambda fresh: np.load(fresh, "r"))
    replace_file(about_file, lambda fresh: fresh.write_bytes(msgspec.json.encode(about)))


def _is_kept() -> bool:
    return (paths.datasets() / "cifar10" / "about.json").is_file()


def _opened() -> tuple[np.ndarray, np.ndarray, About] | None:
    """Our copy, pictures memory-mapped; None when there is none or it is damaged."""
    home = paths.datasets() / "cifar10"
    try:
        about = msgspec.json.decode((home / "about.json").read_bytes(), type=About)
        pictures, labels = np.load(home / "pictures.npy", mmap_mode="r"), np.load(home / "labels.npy")
    except (OSError, ValueError, EOFError, msgspec.MsgspecError):
        return None
    if pictures.shape != (_TOTAL, SIDE_PX, SIDE_PX, 3) or pictures.dtype != np.uint8 or labels.shape != (_TOTAL,):
        return None
    return pictures, labels, about


def _keras_copy() -> Path | None:
    places = (paths.keras_datasets() / place for place in _KERAS_PLACES)
    return next((p for p in places if p.is_file() or (p / "data_batch_1").is_file()), None)
