"""Reads a file of tensors in PyTorch's old format, without PyTorch and without running anything it says."""

import io
import pickle
import struct
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from engine.core.errors import BadWeights

MAGIC = 0x1950A86A20F9469CFC6C
PROTOCOL = 1001
_MOST_ELEMENTS = 1 << 30
_KINDS = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}


@dataclass(frozen=True, slots=True)
class _Storage:
    """A run of numbers that tensors look into: its key in the file, its type and how many there are."""

    key: str
    dtype: np.dtype
    elements: int


@dataclass(frozen=True, slots=True)
class _View:
    """A tensor as a window on a storage; offset and strides count elements."""

    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _StorageKind:
    """Stands for ``torch.FloatStorage`` and its like."""

    name: str


def read(path: Path) -> dict[str, np.ndarray]:
    """Read every tensor of a legacy ``.pth`` file.

    Args:
        path: five pickles (magic, protocol, system, name → tensor, storage keys), then the storages' raw bytes.
    Returns:
        name → float32 or int64 array of the tensor's shape, contiguous, in the file's order.
    Raises:
        BadWeights: missing, truncated, not this format, or it asks for anything but plain tensors.
    Source: the legacy branch of ``torch.serialization`` (``_legacy_save``).
    """
    try:
        with path.open("rb") as file:
            return _read(file)
    except FileNotFoundError:
        raise BadWeights("weights-file-missing", file=str(path)) from None
    except (pickle.UnpicklingError, EOFError, struct.error, OSError, TypeError, ValueError, AttributeError,
            KeyError, IndexError, OverflowError, MemoryError) as err:  # fmt: skip
        raise BadWeights("weights-unreadable", file=path.name, reason=str(err) or type(err).__name__) from err


def _read(file: BinaryIO) -> dict[str, np.ndarray]:
    if _load(file) != MAGIC or _load(file) != PROTOCOL:
        raise pickle.UnpicklingError("it is not a tensor file of PyTorch's old format")
    system = _load(file)
    if not isinstance(system, dict) or system.get("little_endian") is not True:
        raise pickle.UnpicklingError("its numbers are not little-endian")
    storages: dict[str, _Storage] = {}
    views = _load(file, storages)
    keys = _load(file)
    if not isinstance(views, OrderedDict) or not isinstance(keys, list) or set(keys) != set(storages):
        raise pickle.UnpicklingError("its table of tensors does not hold together")
    data = {key: _numbers(file, storages[key]) for key in keys}
    return {str(name): _array(view, data) for name, view in views.items()}


def _load(file: BinaryIO, storages: dict[str, _Storage] | None = None) -> Any:
    return _Restricted(file, storages if storages is not None else {}).load()


class _Restricted(pickle.Unpickler):
    """An unpickler that knows four names and refuses the rest."""

    def __init__(self, file: BinaryIO, storages: dict[str, _Storage]) -> None:
        super().__init__(file)
        self._storages = storages

    def find_class(self, module: str, name: str, /) -> Any:
        """Map an allowed name to our own stand-in."""
        allowed: dict[tuple[str, str], Callable[..., Any] | _StorageKind] = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch._utils", "_rebuild_tensor_v2"): _rebuild,
            ("torch", "FloatStorage"): _StorageKind("FloatStorage"),
            ("torch", "LongStorage"): _StorageKind("LongStorage"),
        }
        try:
            return allowed[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"it asks for {module}.{name}, which is not allowed") from None

    def persistent_load(self, pid: Any, /) -> _Storage:
        """Note a storage that is mentioned; its bytes come later in the file."""
        if not isinstance(pid, tuple) or len(pid) != 6 or pid[0] != "storage" or pid[5] is not None:
            raise pickle.UnpicklingError("it mentions data in a way that is not known")
        _, kind, key, _, elements, _ = pid
        if not isinstance(kind, _StorageKind) or not isinstance(elements, int) or not 0 <= elements <= _MOST_ELEMENTS:
            raise pickle.UnpicklingError("a storage has an impossible type or size")
        storage = _Storage(str(key), _KINDS[kind.name], elements)
        if self._storages.setdefault(storage.key, storage) != storage:
            raise pickle.UnpicklingError("one storage is described in two ways")
        return storage


def _rebuild(storage: Any, offset: Any, shape: Any, strides: Any, *_: Any) -> _View:
    """Check a tensor's window: it must lie inside its storage."""
    numbers = (offset, *shape, *strides)
    if not isinstance(storage, _Storage) or len(shape) != len(strides) or len(shape) > 8:
        raise pickle.UnpicklingError("a tensor does not hold together")
    if any(not isinstance(n, int) or isinstance(n, bool) or n < 0 for n in numbers):
        raise pickle.UnpicklingError("a tensor has an impossible shape")
    last = offset + sum((size - 1) * stride for size, stride in zip(shape, strides, strict=True))
    if 0 in shape or last >= storage.elements or int(np.prod(shape, dtype=object)) > storage.elements:
        raise pickle.UnpicklingError("a tensor reaches outside its data")
    return _View(storage, offset, tuple(shape), tuple(strides))


def _numbers(file: BinaryIO, storage: _Storage) -> np.ndarray:
    (elements,) = struct.unpack("<q", file.read(8))
    if elements != storage.elements:
        raise pickle.UnpicklingError("a storage has another size than announced")
    raw = file.read(elements * storage.dtype.itemsize)
    if len(raw) != elements * storage.dtype.itemsize:
        raise EOFError("the file ends too early")
    return np.frombuffer(raw, storage.dtype)


def _array(view: Any, data: dict[str, np.ndarray]) -> np.ndarray:
    if not isinstance(view, _View):
        raise pickle.UnpicklingError("its table holds something that is not a tensor")
    flat = data[view.storage.key][view.offset :]
    size = flat.dtype.itemsize
    seen = np.lib.stride_tricks.as_strided(flat, view.shape, [step * size for step in view.strides], writeable=False)
    return np.array(seen, order="C")


def reads(raw: bytes) -> bool:
    """Whether bytes begin as such a file does."""
    try:
        return _Restricted(io.BytesIO(raw[:64]), {}).load() == MAGIC
    except (pickle.UnpicklingError, EOFError, ValueError, AttributeError, IndexError):
        return False
