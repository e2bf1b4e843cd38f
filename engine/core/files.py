"""Writing files so that a kill at any moment leaves the last good one."""

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

from engine.core.errors import DiskTrouble


def replace_file(path: Path, write: Callable[[Path], object], verify: Callable[[Path], object] | None = None) -> None:
    """Write to a temporary name beside ``path``, flush to disk, verify by reopening, then swap in.

    Args:
        write: called with the temporary path (same suffix as ``path``).
        verify: called with the temporary path; raises when the file is not good.
    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    fresh = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
    try:
        write(fresh)
        _sync(fresh)
        if verify is not None:
            verify(fresh)
        fresh.replace(path)
    except OSError as err:
        raise disk_trouble(err, path) from err
    finally:
        with contextlib.suppress(OSError):  # a read-only folder refuses this too: the trouble above is the one to tell
            fresh.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text atomically."""
    replace_file(path, lambda fresh: fresh.write_text(text, encoding="utf-8"))


def disk_trouble(err: OSError, path: Path) -> DiskTrouble:
    """Say an ``OSError`` of writing in the user's terms."""
    if err.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return DiskTrouble("disk-full", file=path.name)
    if err.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return DiskTrouble("disk-read-only", file=str(path))
    return DiskTrouble("disk-gone", file=str(path), reason=err.strerror or str(err))


def _sync(path: Path) -> None:
    with path.open("rb+") as opened:
        os.fsync(opened.fileno())
