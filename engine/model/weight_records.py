"""Weights that the user brought in another form than the published one: kept as our own file, with a record.

The file is a legacy ``.h5`` without classifier, called "<backbone>.imported.h5"; the record "imported.json" beside it
tells where it came from and its SHA-256.
"""

import json
import threading
from pathlib import Path

import msgspec

from engine.core import paths
from engine.core.files import replace_file, write_text
from engine.model.backbones import BACKBONES, Backbone
from engine.model.weight_check import digest, remember
from engine.model.weight_files import WeightFile
from engine.model.weight_fit import write
from engine.model.weight_source import Group, opened, read

_ENDING = ".imported.h5"
_recording = threading.Lock()


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Where an imported file came from.

    Attributes:
        origin: name of the file it was made of.
        sha256: of our own file.
        published: its numbers come from a file with the published checksum.
    """

    origin: str
    sha256: str
    published: bool = False


def imported(key: str) -> WeightFile | None:
    """The file made of what the user brought for a backbone; None when there is none."""
    name = f"{key}{_ENDING}"
    if not (paths.weights() / name).is_file():
        return None
    record = records().get(name)
    return WeightFile(key, False, 0, record.sha256 if record else "", name, "")


def keep(backbone: Backbone, groups: tuple[Group, ...], origin: str, published: bool = False) -> Path:
    """Write a backbone's arrays as our own file.

    Args:
        groups: of an open file.
        origin: name of that file.
        published: that file has the published checksum.
    Raises:
        BadWeights: some of the numbers cannot be read, or are none.
        DiskTrouble: it cannot be written.
    """
    target = paths.weights() / f"{backbone.key}{_ENDING}"
    arrays = [(group.name, [read(array, origin).astype("float32") for array in group.arrays]) for group in groups]
    replace_file(target, lambda fresh: write(fresh, arrays), _verify)
    record = Record(origin=origin, sha256=digest(target, "sha256"), published=published)
    with _recording:
        _write_records(records() | {target.name: record})
    remember(target, WeightFile(backbone.key, False, 0, record.sha256, target.name, ""), True)
    return target


def forget(name: str) -> None:
    """Drop the record of a file that was deleted."""
    with _recording:
        left = {each: record for each, record in records().items() if each != name}
        if len(left) != len(records()):
            _write_records(left)


def records() -> dict[str, Record]:
    """The records by file name; a damaged list is an empty one: the files are then known by their contents."""
    try:
        return msgspec.json.decode(_book().read_bytes(), type=dict[str, Record])
    except (OSError, msgspec.MsgspecError):
        return {}


def is_ours(name: str) -> bool:
    """Whether a file name is one that ``keep`` gives."""
    return name.endswith(_ENDING) and name.removesuffix(_ENDING) in BACKBONES


def _verify(path: Path) -> None:
    with opened(path) as source:
        if not source.groups:
            raise OSError("the imported weights cannot be read back")


def _write_records(book: dict[str, Record]) -> None:
    write_text(_book(), json.dumps(msgspec.to_builtins(book), indent=1))


def _book() -> Path:
    return paths.weights() / "imported.json"
