"""Brings weights from a file, a folder or a USB stick into our folder: by name, by checksum, or because they fit."""

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import BadWeights, ConvScopeError, DiskTrouble
from engine.core.files import replace_file
from engine.model.backbones import BACKBONES
from engine.model.weight_check import check, digest
from engine.model.weight_files import WEIGHT_FILES, WeightFile
from engine.model.weight_fit import recognised
from engine.model.weight_records import is_ours, keep
from engine.model.weight_source import SUFFIXES, is_own_run, opened

CLASS_INDEX = "imagenet_class_index.json"
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file that is ours now.

    Attributes:
        path: the user's file.
        name: of our copy, or of what was made of it.
        key: of the backbone.
    """

    path: Path
    name: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that looked like weights and was not taken, and why."""

    path: Path
    error: ConvScopeError


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of what the user offered.

    Attributes:
        passed_over: how many files of a folder were no weights files at all.
    """

    brought: tuple[Brought, ...]
    refused: tuple[Refused, ...]
    passed_over: int = 0

    @property
    def keys(self) -> list[str]:
        """The backbones whose weights were brought, each once."""
        return list(dict.fromkeys(each.key for each in self.brought))


def import_all(offered: Sequence[Path], control: Control | None = None) -> Imported:
    """Bring in every weights file among files and folders (with the folders directly inside them).

    Each is checked first: by the published checksum, else by building the network and comparing every shape. A file
    that cannot be taken keeps none of the others back.

    Raises:
        DiskTrouble: our folder is full or read-only.
        Cancelled: the user stopped it; what was brought before stays.
    """
    control = control or Control()
    found, passed_over = _files_of(offered)
    brought: list[Brought] = []
    refused: list[Refused] = []
    for n, path in enumerate(found):
        control.tick(Progress(done=n, total=len(found), what="importing"))
        try:
            brought.append(_import(path, control))
        except BadWeights as err:
            refused.append(Refused(path=path, error=err))
    return Imported(brought=tuple(brought), refused=tuple(refused), passed_over=passed_over)


def import_from(path: Path, control: Control | None = None) -> list[str]:
    """Bring in a file, or all weights files of a folder.

    Returns:
        keys of the backbones whose weights are here now, in the folder's order.
    Raises:
        BadWeights: a single file that is unknown or damaged, or a folder without any good file.
        DiskTrouble, Cancelled: as ``import_all``.
    """
    result = import_all([path], control)
    if not result.brought:
        if result.refused:
            raise result.refused[0].error
        raise BadWeights("weights-none-known", file=path.name)
    return result.keys


def _files_of(offered: Iterable[Path]) -> tuple[list[Path], int]:
    """The files to look at, and how many in the folders were passed over."""
    found: dict[Path, None] = {}
    passed_over = 0
    for path in offered:
        if not path.is_dir():
            found[path] = None
            continue
        for each in _inside(path):
            if each.suffix.lower() in SUFFIXES:
                found[each] = None
            else:
                passed_over += 1
    return list(found), passed_over


def _inside(folder: Path) -> list[Path]:
    """The files of a folder and of the folders in it; hidden ones (macOS's "._" files too) are left out."""
    files: list[Path] = []
    for place in (folder, *_listed(folder)):
        if place == folder or (place.is_dir() and not place.is_symlink()):
            files += [each for each in _listed(place) if each.is_file()]
    return files


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if not each.name.startswith("."))
    except OSError:
        return []  # a folder that may not be looked into is as good as empty


def _import(path: Path, control: Control) -> Brought:
    if not path.is_file():
        raise BadWeights("weights-file-missing", file=str(path))
    if path.name == CLASS_INDEX:
        raise BadWeights("weights-class-index", file=path.name)
    if not os.access(path, os.R_OK):
        raise BadWeights("weights-unreadable", file=path.name, reason="it is protected")
    if is_own_run(path):
        raise BadWeights("weights-own-run", file=path.name)
    try:
        published = _published(path, control)
        if published is not None and not published.top:
            return _copied(path, published, control)
        return _converted(path, published is not None)
    except OSError as err:  # reading: the copy's own troubles are told by ``replace_file``
        raise BadWeights("weights-unreadable", file=path.name, reason=err.strerror or str(err)) from err


def _published(path: Path, control: Control) -> WeightFile | None:
    """The table's file that this is; a renamed one is known by its checksum.

    Raises:
        BadWeights: it has a published name, but not the contents.
    """
    for file in WEIGHT_FILES:
        if path.name in file.names:
            check(path, file, control)
            return file
    if path.suffix.lower() == ".keras":
        return None
    digests = {name: digest(path, name, control) for name in ("md5", "sha256")}
    return next((file for file in WEIGHT_FILES if file.digest and digests[file.algorithm] == file.digest), None)


def _copied(path: Path, file: WeightFile, control: Control) -> Brought:
    if not file.digest:
        _fits(path, file)
    target = paths.weights() / file.name
    if path.resolve() != target.resolve():
        replace_file(target, lambda fresh: _copy(path, fresh, control))
        check(target, file, control)
    return Brought(path=path, name=file.name, key=file.key)


def _copy(path: Path, fresh: Path, control: Control) -> None:
    done, total = 0, path.stat().st_size
    if total > shutil.disk_usage(fresh.parent).free:
        raise DiskTrouble("disk-full", file=path.name)
    with path.open("rb") as source, fresh.open("wb") as target:
        while chunk := _chunk(source, path.name):
            target.write(chunk)
            done += len(chunk)
            control.tick(Progress(done=done, total=total, what="importing"))


def _chunk(source: IO[bytes], name: str) -> bytes:
    try:
        return source.read(_CHUNK_BYTES)
    except OSError as err:  # a pulled USB stick: the user's file, not our folder
        raise BadWeights("weights-unreadable", file=name, reason=err.strerror or str(err)) from err


def _fits(path: Path, file: WeightFile) -> None:
    with opened(path) as source:
        found = recognised(source)
    if found is None or found[0].key != file.key:
        raise BadWeights("weights-other-network", file=path.name, name=BACKBONES[file.key].label)


def _converted(path: Path, published: bool) -> Brought:
    if path.suffix.lower() not in SUFFIXES:
        raise BadWeights("weights-unknown-file", file=path.name)
    if path.parent.resolve() == paths.weights().resolve() and is_ours(path.name):
        return Brought(path=path, name=path.name, key=path.name.split(".", 1)[0])
    with opened(path) as source:
        found = recognised(source)
        if found is None:
            raise BadWeights("weights-fit-none", file=path.name)
        backbone, groups = found
        kept = keep(backbone, groups, path.name, published)
    return Brought(path=path, name=kept.name, key=backbone.key)
