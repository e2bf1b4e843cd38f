"""From a dataset to batches: pictures decoded once to bytes, then shuffled, varied and batched in the graph."""

import hashlib
import math
import os
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from engine.core import paths
from engine.core.backend import tensorflow
from engine.core.control import Control, Progress
from engine.core.files import disk_trouble
from engine.data.augment import augment as vary
from engine.data.dataset import Dataset
from engine.data.pictures import ArrayPictures
from engine.data.preprocess import InputSpec, to_input
from engine.data.spec import Augmentation

IN_MEMORY_BYTES = 256 * 2**20  # larger ones live in the cache, memory-mapped
KEPT_FILES = 4
THREADS = 2
_AT_ONCE = 32


def input_spec_for(dataset: Dataset, side_px: int) -> InputSpec:
    """How a dataset's pictures are best brought to ``side_px``: bicubic where they must grow, bilinear else."""
    grows = 0 < dataset.side_px < side_px
    return InputSpec(side_px=side_px, fit="crop", resample="bicubic" if grows else "bilinear")


def pixels(dataset: Dataset, indices: np.ndarray, spec: InputSpec, control: Control) -> np.ndarray:
    """Decode pictures to the network's input size, on two threads.

    More than 256 MB go to a file in the cache, which the next run on the same pictures opens at once.

    Args:
        indices: int (n,), in the order wanted.
    Returns:
        uint8 (n, side, side, 3), RGB, in memory or memory-mapped read-only.
    Raises:
        BadPicture: a file has become unreadable since the scan.
        DiskTrouble: the cache's disk is full or gone.
        Cancelled: the user stopped it; nothing half-done stays.
    """
    shape = (len(indices), spec.side_px, spec.side_px, 3)
    if math.prod(shape) <= IN_MEMORY_BYTES:
        array = np.empty(shape, np.uint8)
        _decode(dataset, indices, spec, array, control)
        return array
    return _cached(dataset, indices, spec, shape, control)


def batches(
    x: np.ndarray,
    y: np.ndarray,
    *,
    batch_size: int,
    seed: int | None = None,
    augment: Augmentation | None = None,
) -> Any:
    """Batches for ``fit`` and ``evaluate`` (give them ``shuffle=False``).

    Args:
        x: (n, side, side, 3) RGB 0–255, or (n, d) features; stays where it is when memory-mapped.
        y: int (n,).
        seed: of shuffling, anew each epoch, and of augmentation; None keeps the order.
        augment: how pictures are varied; None or all zero leaves them.
    Returns:
        A ``tf.data.Dataset`` of (float32 (b, …), int32 (b,)), without autotuning, which stalls at the end of epochs.
    """
    tf = tensorflow()
    with tf.device("CPU"):
        order = tf.data.Dataset.range(len(x))
        if seed is not None:
            order = order.shuffle(max(len(x), 1), seed=seed, reshuffle_each_iteration=True)
        order = order.batch(batch_size)
        taken = order.map(_taker(x, y), num_parallel_calls=2, deterministic=True)
        if augment is not None and augment.active:
            draws = tf.data.Dataset.random(seed=seed or 0, rerandomize_each_iteration=True)
            taken = tf.data.Dataset.zip(taken, draws).map(
                lambda pair, draw: (vary(pair[0], augment, draw), pair[1]), num_parallel_calls=2, deterministic=True
            )
        return taken.prefetch(2).with_options(_options())


def _options() -> Any:
    options = tensorflow().data.Options()
    options.autotune.enabled = False
    return options


def _taker(x: np.ndarray, y: np.ndarray) -> Any:
    """Give a function from int64 (b,) indices to that batch; a memory map is read batch by batch."""
    tf = tensorflow()
    labels = tf.constant(np.asarray(y, np.int32))
    if not isinstance(x, np.memmap):
        resident = tf.constant(x)
        return lambda chosen: (tf.cast(tf.gather(resident, chosen), tf.float32), tf.gather(labels, chosen))

    def read(chosen: Any) -> Any:
        rows = tf.numpy_function(lambda wanted: x[wanted], [chosen], x.dtype, stateful=False)
        rows.set_shape((None, *x.shape[1:]))
        return tf.cast(rows, tf.float32), tf.gather(labels, chosen)

    return read


def _decode(dataset: Dataset, indices: np.ndarray, spec: InputSpec, into: np.ndarray, control: Control) -> None:
    pictures = dataset.pictures
    if isinstance(pictures, ArrayPictures) and pictures.array.shape[1:3] == (spec.side_px, spec.side_px):
        return _copy(pictures, indices, into, control)

    def decode(at: int) -> None:
        into[at] = to_input(pictures.open(int(indices[at])), spec)

    with ThreadPoolExecutor(THREADS) as pool:
        for some in _groups(len(indices), _AT_ONCE):
            list(pool.map(decode, some))
            control.tick(Progress(done=some.stop, total=len(indices), what="decoding"))
    return None


def _copy(pictures: ArrayPictures, indices: np.ndarray, into: np.ndarray, control: Control) -> None:
    for some in _groups(len(indices), 2048):
        into[some.start : some.stop] = pictures.array[pictures.rows[indices[some.start : some.stop]]]
        control.tick(Progress(done=some.stop, total=len(indices), what="decoding"))


def _groups(n: int, size: int) -> Iterator[range]:
    for start in range(0, n, size):
        yield range(start, min(start + size, n))


def _cached(dataset: Dataset, indices: np.ndarray, spec: InputSpec, shape: tuple[int, ...], control: Control) -> Any:
    folder = paths.cache_home() / "decoded"
    folder.mkdir(exist_ok=True)
    path = folder / f"{_fingerprint(dataset, indices, spec)}.npy"
    kept = _opened(path, shape)
    if kept is not None:
        return kept
    _make_room(folder, math.prod(shape), path)
    part = folder / f"{path.stem}.{os.getpid()}-{threading.get_ident()}.part.npy"
    try:
        array = np.lib.format.open_memmap(part, "w+", np.uint8, shape)
        _decode(dataset, indices, spec, array, control)
        array.flush()
        del array  # Windows renames no open file
        part.replace(path)
    except OSError as err:
        raise disk_trouble(err, path) from err
    finally:
        part.unlink(missing_ok=True)
    return np.load(path, mmap_mode="r")


def _fingerprint(dataset: Dataset, indices: np.ndarray, spec: InputSpec) -> str:
    digest = hashlib.blake2b(msgspec.json.encode(spec), digest_size=16)
    for index in indices:
        digest.update(dataset.pictures.stamp(int(index)).encode("utf-8", "surrogateescape") + b"\n")
    return digest.hexdigest()


def _opened(path: Path, shape: tuple[int, ...]) -> np.ndarray | None:
    try:
        array = np.load(path, mmap_mode="r")
    except (OSError, ValueError, EOFError):
        return None
    if array.shape != shape or array.dtype != np.uint8:
        return None
    with suppress(OSError):  # a read-only cache still reads
        path.touch()
    return array


def _make_room(folder: Path, size: int, path: Path) -> None:
    """Delete the decoded files used longest ago, so that few stay and the new one fits.

    Raises:
        DiskTrouble: it does not fit.
    """
    kept = sorted(folder.glob("*.npy"), key=lambda file: file.stat().st_mtime)
    while kept and (len(kept) >= KEPT_FILES or shutil.disk_usage(folder).free < size + 2**27):
        with suppress(OSError):  # still open in another run, on Windows
            kept[0].unlink()
        kept.pop(0)
    if shutil.disk_usage(folder).free < size + 2**27:
        raise disk_trouble(OSError(28, "No space left on device"), path)
