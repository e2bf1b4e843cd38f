"""Published weights files fetched into our folder: unfinished ones are kept and resumed, finished ones checked."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import BadWeights, DownloadFailed
from engine.core.files import disk_trouble
from engine.model.download import fetch, tag_of
from engine.model.weight_check import check, remember
from engine.model.weight_files import WeightFile


def part_of(file: WeightFile) -> Path:
    """Where a download of a file that has not finished lies."""
    return paths.weights() / f"{file.name}.part"


def download_file(file: WeightFile, control: Control) -> Path:
    """Fetch a published file because the user asked for it, going on where an earlier attempt ended.

    Returns:
        the checked file in our folder.
    Raises:
        DownloadFailed: no network, another download of the file is under way, or what arrived is not the published
            file, which then is thrown away.
        DiskTrouble: it cannot be written.
        Cancelled: the user stopped it; what arrived is kept.
    """
    target, part = paths.weights() / file.name, part_of(file)
    with _alone(file):
        fetch(file.url, part, control)
        control.tick(Progress(done=0, total=0, what="verifying"))
        try:
            check(part, file, control)
        except BadWeights as err:
            drop_part(file)
            raise DownloadFailed("download-wrong", file=file.name) from err
        try:
            with part.open("rb+") as opened:
                os.fsync(opened.fileno())
            part.replace(target)
        except OSError as err:
            raise disk_trouble(err, target) from err
    remember(target, file, True)  # moved, not changed
    return target


def drop_part(file: WeightFile) -> None:
    """Throw away what an unfinished download left."""
    part_of(file).unlink(missing_ok=True)
    tag_of(part_of(file)).unlink(missing_ok=True)


@contextlib.contextmanager
def _alone(file: WeightFile) -> Iterator[None]:
    """Only one download of a file at a time, also among several processes; a killed one blocks nobody."""
    place = paths.cache_home() / "locks" / f"{file.name}.lock"
    try:
        place.parent.mkdir(exist_ok=True)
        opened = place.open("a+b")
    except OSError as err:
        raise disk_trouble(err, paths.weights() / file.name) from err
    with opened as lock:
        try:
            _lock(lock)
        except OSError as err:
            raise DownloadFailed("download-busy", file=file.name) from err
        yield


def _lock(file: IO[bytes]) -> None:
    """Released when the file is closed, whatever happens."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
