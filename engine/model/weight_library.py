"""Every weights file the program can use, with its state: what the weights window and the ``weights`` command show."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import BadWeights, UnknownName
from engine.core.files import disk_trouble
from engine.model import lite0
from engine.model.backbones import BACKBONES, BUILT_IN
from engine.model.weight_check import check, verdict
from engine.model.weight_download import download_file, drop_part, part_of
from engine.model.weight_files import WEIGHT_FILES, WeightFile
from engine.model.weight_import import CLASS_INDEX, Imported, import_all
from engine.model.weight_records import forget, imported, records

__all__ = ["Imported", "Stored", "delete", "download", "files", "free_bytes", "import_all", "verify"]

State = Literal["built-in", "here", "keras", "partial", "absent", "damaged"]
_FLOAT_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One weights file and how it stands.

    Attributes:
        name: on disk.
        key: of the backbone; empty for the list of class names.
        label: for people.
        side_px: the side it was trained at, where there are several; else 0.
        state: "built-in", "here" (our folder), "keras" (Keras's own cache), "partial" (a download that can go on),
            "absent", or "damaged".
        size: bytes on disk, or expected ones while it is absent.
        measured: whether ``size`` is what lies on disk.
        path: where it is; None while it is absent.
        algorithm: "sha256" or "md5".
        digest: checksum in hexadecimal, published or, of an imported file, our own; empty when none is known.
        verified: whether its contents were found good: True, False, or None for not looked at yet.
        origin: name of the file that an imported one was made of; else empty.
        arrived: bytes of an unfinished download.
    """

    name: str
    key: str
    label: str
    side_px: int = 0
    state: State
    size: int
    measured: bool
    path: Path | None = None
    algorithm: str = ""
    digest: str = ""
    verified: bool | None = None
    origin: str = ""
    arrived: int = 0

    @property
    def can_download(self) -> bool:
        """Whether it is published and not on this computer, or not whole."""
        published = not self.origin and self.key not in ("", BUILT_IN)
        return published and self.state in ("absent", "partial", "damaged")

    @property
    def can_delete(self) -> bool:
        """Whether something of it lies in our own folder."""
        return self.path is not None and self.state != "built-in" and self.path.parent == paths.weights()

    @property
    def is_here(self) -> bool:
        """Whether it can be used now."""
        return self.state in ("built-in", "here", "keras")


def files() -> tuple[Stored, ...]:
    """Every file, the built-in ones first, then in the order of the backbones; quick: nothing is read through."""
    kept = records()
    return (*_built_in(), *(_stored(file, kept) for file in _known()))


def free_bytes() -> int:
    """Room left where the weights lie."""
    return shutil.disk_usage(paths.weights()).free


def verify(names: Sequence[str], control: Control) -> tuple[str, ...]:
    """Look through files that are here, whatever earlier checks found.

    Returns:
        the names of the damaged ones.
    Raises:
        BadWeights: one cannot be read at all.
    """
    damaged = []
    for name in names:
        file = _of(name)
        path = _place(file)
        if path is not None:
            try:
                check(path, file, control, again=True)
            except BadWeights:
                damaged.append(name)
            except OSError as err:
                raise BadWeights("weights-unreadable", file=name, reason=err.strerror or str(err)) from err
    return tuple(damaged)


def download(name: str, control: Control) -> str:
    """Fetch one published file.

    Returns:
        the backbone's key.
    Raises:
        UnknownName: there is no such file.
        DownloadFailed, DiskTrouble, Cancelled: as ``download_file``.
    """
    file = _of(name)
    if not file.url:
        raise UnknownName("unknown-name", what="weights file", name=name, known="those of the table")
    download_file(file, control)
    return file.key


def delete(names: Sequence[str], control: Control) -> tuple[str, ...]:
    """Remove files from our own folder, unfinished ones too; Keras's cache and the user's files stay.

    Returns:
        the names of those that were removed.
    Raises:
        UnknownName: there is no such file.
        DiskTrouble: the folder is read-only.
    """
    removed = []
    for n, name in enumerate(names):
        control.tick(Progress(done=n, total=len(names)))
        file = _of(name)
        path = paths.weights() / file.name
        try:
            if path.is_file() or part_of(file).is_file():
                removed.append(name)
            path.unlink(missing_ok=True)
            drop_part(file)
        except OSError as err:
            raise disk_trouble(err, path) from err
        forget(name)
    return tuple(removed)


def _known() -> Iterator[WeightFile]:
    """The published files without classifier and the imported ones, backbone by backbone."""
    for key in BACKBONES:
        yield from (file for file in WEIGHT_FILES if file.key == key and not file.top)
        own = imported(key)
        if own is not None:
            yield own


def _of(name: str) -> WeightFile:
    for file in _known():
        if file.name == name:
            return file
    raise UnknownName("unknown-name", what="weights file", name=name, known="those of the table")


def _place(file: WeightFile) -> Path | None:
    """Where it is; rather a whole one in the other folder than a damaged one."""
    there = [path for path in places(file) if path.is_file()]
    return next((path for path in there if not _is_damaged(path, file)), there[0] if there else None)


def _is_damaged(path: Path, file: WeightFile) -> bool:
    return path.stat().st_size < _expected(file) or verdict(path, file) is False


def places(file: WeightFile) -> tuple[Path, ...]:
    """Where a file may lie: our folder first, then Keras's own cache."""
    return paths.weights() / file.name, paths.keras_weights() / file.name


def _stored(file: WeightFile, kept: dict) -> Stored:
    path, part, record = _place(file), part_of(file), kept.get(file.name)
    state, size, arrived, verified = "absent", _expected(file), 0, None
    if path is not None:
        size, verified = path.stat().st_size, verdict(path, file)
        state = "here" if path.parent == paths.weights() else "keras"
        if _is_damaged(path, file):
            state, verified = "damaged", False
    elif part.is_file():
        state, path, arrived = "partial", part, part.stat().st_size
    return Stored(
        name=file.name,
        key=file.key,
        label=BACKBONES[file.key].label,
        side_px=file.side_px,
        state=state,
        size=size,
        measured=path is not None and state != "partial",
        path=path,
        algorithm=file.algorithm if file.digest else "",
        digest=file.digest,
        verified=verified,
        origin=(record.origin if record else file.name) if not file.url else "",
        arrived=arrived,
    )


def _expected(file: WeightFile) -> int:
    """Bytes of the numbers alone: a whole file is a little larger."""
    return BACKBONES[file.key].parameters_without_top * _FLOAT_BYTES


def _built_in() -> Iterator[Stored]:
    lite = lite0.source_file()
    here = lite.is_file()
    yield Stored(
        name=lite.name, key=BUILT_IN, label=BACKBONES[BUILT_IN].label, state="built-in" if here else "damaged",
        size=lite.stat().st_size if here else 0, measured=here, path=lite if here else None, algorithm="sha256",
        digest=lite0.SOURCE_SHA256, verified=here,
    )  # fmt: skip
    names = paths.resources() / "imagenet_classes.json"
    yield Stored(
        name=CLASS_INDEX, key="", label="ImageNet class names", state="built-in", measured=True,
        size=names.stat().st_size, path=names, verified=True,
    )  # fmt: skip
