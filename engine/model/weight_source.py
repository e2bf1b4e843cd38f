"""A weights file taken apart: which arrays it holds, in which order, without running anything of it.

Three forms hold a Keras network's weights: legacy ``.h5`` (a list of layers, each with a list of arrays),
``.weights.h5`` of Keras 3 (a tree of groups named after the layers' classes), and ``.keras``, which has the latter
inside a zip archive. Only numbers are read: no configuration is ever turned into a layer.
"""

import contextlib
import json
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.core import paths
from engine.core.errors import BadWeights, DiskTrouble
from engine.core.files import disk_trouble

SUFFIXES = (".h5", ".hdf5", ".keras")
_INSIDE = "model.weights.h5"
_LARGEST_BYTES = 16 * 2**30
_LARGEST_RATIO = 200
_LARGEST_CONFIG_BYTES = 64 * 2**20
_UNREADABLE = (
    OSError, RuntimeError, KeyError, ValueError, TypeError, AttributeError, EOFError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_CONTAINERS = ("layers", "_layer_checkpoint_dependencies")
_OWN_NAMES = {"picture", "logits"}


@dataclass(frozen=True, slots=True)
class Group:
    """The arrays of one layer, in the order in which Keras lists a layer's weights.

    Attributes:
        name: the layer's, as the file tells it.
        arrays: h5py datasets, open as long as the file is.
    """

    name: str
    arrays: tuple[Any, ...]

    @property
    def elements(self) -> int:
        """How many numbers they hold."""
        return sum(int(array.size or 0) for array in self.arrays)


@dataclass(frozen=True, slots=True)
class Source:
    """An open weights file.

    Attributes:
        name: of the file.
        groups: layer by layer from input to output; empty for the tree of Keras 3, which has no order.
        tree: every array by its place in the file.
    """

    name: str
    groups: tuple[Group, ...]
    tree: dict[str, Any]

    def containers(self) -> tuple[str, ...]:
        """The places in the tree that hold a network's layers, each ending in "/"; outer ones first."""
        found: dict[str, None] = {}
        for place in self.tree:
            parts = place.split("/")
            for n, part in enumerate(parts[:-1]):
                if part in _CONTAINERS:
                    found["/".join(parts[: n + 1]) + "/"] = None
        return tuple(sorted(found, key=lambda each: (each.count("/"), each)))


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open a weights file for reading.

    Raises:
        BadWeights: it is none, it is damaged, or it points to other files.
        DiskTrouble: there is no room to unpack a ``.keras`` file.
    """
    import h5py

    with contextlib.ExitStack() as stack:
        try:
            readable = path if path.suffix.lower() != ".keras" else stack.enter_context(_unpacked(path))
            file = stack.enter_context(h5py.File(readable, "r", locking=False))
            source = _read(path.name, file)
        except _UNREADABLE as err:
            raise _trouble(path.name, err) from err
        yield source


def _trouble(name: str, err: Exception) -> BadWeights:
    """The system's own errors have a number; the others tell that the contents are not right."""
    if isinstance(err, OSError) and err.errno and err.strerror:
        return BadWeights("weights-unreadable", file=name, reason=err.strerror)
    return BadWeights("weights-damaged", file=name)


def read(array: Any, name: str) -> np.ndarray:
    """The numbers of one array of a file called ``name``.

    Raises:
        BadWeights: they cannot be read, or some are no numbers.
    """
    if array.dtype.kind not in "fiu":
        raise BadWeights("weights-damaged", file=name)
    try:
        values = np.asarray(array[()])
    except (OSError, RuntimeError, ValueError, TypeError) as err:
        raise _trouble(name, err) from err
    if not np.isfinite(values).all():
        raise BadWeights("weights-damaged", file=name)
    return values


def is_own_run(path: Path) -> bool:
    """Whether a ``.keras`` file is a network that this program trained: its weights are folded already."""
    if path.suffix.lower() != ".keras":
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo("config.json").file_size > _LARGEST_CONFIG_BYTES:
                return False
            config = json.loads(archive.read("config.json"))
        names = {layer.get("name") for layer in config["config"]["layers"]}
    except (zipfile.BadZipFile, OSError, KeyError, ValueError, TypeError, AttributeError):
        return False
    return names >= _OWN_NAMES


@contextlib.contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """The weights inside a ``.keras`` file as a file of their own, gone afterwards."""
    cache = paths.cache_home()
    try:
        made = tempfile.TemporaryDirectory(dir=cache, ignore_cleanup_errors=True)
    except OSError as err:
        raise disk_trouble(err, cache) from err
    with made as folder:
        target = Path(folder) / _INSIDE
        with zipfile.ZipFile(path) as archive:
            entry = archive.getinfo(_INSIDE)
            if entry.file_size > min(_LARGEST_BYTES, _LARGEST_RATIO * max(entry.compress_size, 1024)):
                raise BadWeights("weights-damaged", file=path.name)
            if entry.file_size > shutil.disk_usage(folder).free:
                raise DiskTrouble("disk-full", file=path.name)
            with archive.open(entry) as packed:
                _copy(packed, target)
        yield target


def _copy(packed: Any, target: Path) -> None:
    with target.open("wb") as file:
        while chunk := packed.read(1 << 20):
            try:
                file.write(chunk)
            except OSError as err:
                raise disk_trouble(err, target) from err


def _read(name: str, file: Any) -> Source:
    groups, tree = _inside(name, file)
    prefix = "model_weights/" if "model_weights" in groups else ""
    return Source(name, tuple(_legacy(groups, prefix, tree)), tree)


def _inside(name: str, file: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Every group and every array that lies in the file itself, by its place: links to elsewhere are not followed."""
    import h5py

    groups: dict[str, Any] = {"": file}
    arrays: dict[str, Any] = {}

    def visit(place: str, item: Any) -> None:
        if isinstance(item, h5py.Group):
            groups[place] = item
        elif isinstance(item, h5py.Dataset):
            if item.external or item.is_virtual:
                raise BadWeights("weights-damaged", file=name)
            arrays[place] = item

    file.visititems(visit)
    return groups, arrays


def _legacy(groups: dict[str, Any], prefix: str, tree: dict[str, Any]) -> Iterator[Group]:
    for layer in _names(groups[prefix.rstrip("/")], "layer_names"):
        weights = _names(groups[f"{prefix}{layer}"], "weight_names")
        pieces: dict[str, list[Any]] = {}
        for weight in weights:
            owner = weight.rpartition("/")[0].rpartition("/")[2]
            pieces.setdefault(owner, []).append(tree[f"{prefix}{layer}/{weight}"])
        if len(pieces) == 1:
            yield Group(layer, tuple(*pieces.values()))
        else:  # a model inside the model: its layers one by one
            yield from (Group(owner, tuple(arrays)) for owner, arrays in pieces.items())


def _names(group: Any, key: str) -> list[str]:
    """A list of names; Keras cuts long ones into numbered pieces."""
    if key in group.attrs:
        raw = list(group.attrs[key])
    else:
        raw, n = [], 0
        while f"{key}{n}" in group.attrs:
            raw += list(group.attrs[f"{key}{n}"])
            n += 1
    return [each.decode("utf-8") if isinstance(each, bytes) else str(each) for each in raw]
