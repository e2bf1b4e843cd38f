"""Fetches one file over the network: the only place of this chapter that uses it."""

import http.client
import shutil
import ssl
import urllib.request
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError

from engine.core.control import Control, Progress
from engine.core.errors import DiskTrouble, DownloadFailed

_CHUNK_BYTES = 1 << 18
_TIMEOUT_S = 20


def fetch(url: str, path: Path, control: Control) -> None:
    """Write what is at an https address to a file.

    Args:
        path: a temporary file; the caller checks it and swaps it in.
        control: told the bytes so far as "downloading".
    Raises:
        DownloadFailed: no network, no answer for 20 s, or less arrived than announced.
        DiskTrouble: no room for it.
        Cancelled: the user stopped it.
    """
    name = url.rsplit("/", 1)[-1]
    try:
        with urllib.request.urlopen(url, timeout=_TIMEOUT_S) as answer:
            total = int(answer.headers.get("Content-Length") or 0)
            if total > shutil.disk_usage(path.parent).free:
                raise DiskTrouble("disk-full", file=name)
            _receive(answer, path, total, control)
    except (URLError, http.client.HTTPException, ssl.SSLError, TimeoutError, ConnectionError) as err:
        if isinstance(err, HTTPError):
            err.close()
        reason = getattr(err, "reason", None) or err
        raise DownloadFailed("download-failed", file=name, reason=str(reason) or type(reason).__name__) from err


def _receive(answer: BinaryIO, path: Path, total: int, control: Control) -> None:
    done = 0
    with path.open("wb") as file:
        while chunk := answer.read(_CHUNK_BYTES):
            file.write(chunk)
            done += len(chunk)
            control.tick(Progress(done=done, total=total, what="downloading"))
    if total and done != total:
        raise ConnectionError(f"only {done:,} of {total:,} bytes arrived")
