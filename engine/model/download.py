"""Fetches one file over the network: the only place of this chapter that uses it."""

import http.client
import queue
import re
import shutil
import ssl
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

from engine.core.control import Control, Progress
from engine.core.errors import DiskTrouble, DownloadFailed
from engine.core.files import disk_trouble

_CHUNK_BYTES = 1 << 18
_TIMEOUT_S = 20
_LOOK_S = 0.1
_WAITING = 8
_NETWORK = (URLError, http.client.HTTPException, ssl.SSLError, TimeoutError, ConnectionError)


@dataclass(frozen=True, slots=True)
class _Head:
    """How an answer begins: where its bytes belong, and how many there are in all (0: not told)."""

    start: int
    total: int
    tag: str


def fetch(url: str, path: Path, control: Control) -> None:
    """Write what is at an https address to a file, going on where an earlier attempt ended.

    Beside the file lies its "tag", the server's name for the contents: without it, or when the server has other
    contents now or does not do parts, the file is begun anew.

    Args:
        path: the unfinished file; kept when the download ends early, so that it can be resumed.
        control: told the bytes so far as "downloading".
    Raises:
        DownloadFailed: no network, no answer for 20 s, or less arrived than announced.
        DiskTrouble: no room for it.
        Cancelled: the user stopped it.
    """
    name = url.rsplit("/", 1)[-1]
    whole = False
    try:
        done, total = _receive(url, path, control, name)
        if total and done != total:
            raise ConnectionError(f"only {done:,} of {total:,} bytes arrived")
        whole = True
    except _NETWORK as err:
        reason = getattr(err, "reason", None) or err
        words = str(reason) or type(reason).__name__
        raise DownloadFailed(
            "download-broken" if _resumable(path) else "download-failed", file=name, reason=words
        ) from err
    finally:
        if whole or not _resumable(path):
            tag_of(path).unlink(missing_ok=True)
        if not whole and not _resumable(path):
            path.unlink(missing_ok=True)


def tag_of(path: Path) -> Path:
    """The file that tells which contents an unfinished file is a part of."""
    return path.with_name(f"{path.name}.tag")


def _resumable(path: Path) -> bool:
    return tag_of(path).is_file() and path.is_file() and path.stat().st_size > 0


def _receive(url: str, path: Path, control: Control, name: str) -> tuple[int, int]:
    """Returns: bytes that the file has now, and bytes that it should have (0: not told)."""
    try:
        have = path.stat().st_size if _resumable(path) else 0
        stream = _answer(_request(url, path, have), control, Progress(done=have, total=0, what="downloading"))
        try:
            head = next(stream)
        except HTTPError as err:
            err.close()
            if err.code != 416 or not have:
                raise
            path.unlink()  # there is nothing after what we have: other contents, or the whole file
            return _receive(url, path, control, name)
        assert isinstance(head, _Head)
        if head.start not in (0, have):
            raise ConnectionError("the server sent another part than the one asked for")
        return _store(stream, path, head, control, name)
    except OSError as err:
        if isinstance(err, _NETWORK):
            raise
        raise disk_trouble(err, path) from err


def _store(stream: Iterator[Any], path: Path, head: _Head, control: Control, name: str) -> tuple[int, int]:
    done = head.start
    with path.open("ab" if done else "wb") as file:
        if head.total - done > shutil.disk_usage(path.parent).free:
            raise DiskTrouble("disk-full", file=name)
        tag_of(path).unlink(missing_ok=True)
        if head.tag:
            tag_of(path).write_text(head.tag, encoding="utf-8")
        for chunk in stream:
            file.write(chunk)
            done += len(chunk)
            control.tick(Progress(done=done, total=head.total, what="downloading"))
    return done, head.total


def _request(url: str, path: Path, have: int) -> urllib.request.Request:
    parts = {"Range": f"bytes={have}-", "If-Range": tag_of(path).read_text(encoding="utf-8")} if have else {}
    return urllib.request.Request(url, headers=parts)


def _answer(request: urllib.request.Request, control: Control, waiting: Progress) -> Iterator[Any]:
    """The answer's head, then its bytes piece by piece.

    A thread of its own waits for the network, which may stall for long: Cancel and closing the window do not.
    """
    arrived: queue.Queue[Any] = queue.Queue(_WAITING)
    gone = threading.Event()
    threading.Thread(target=_read, args=(request, arrived, gone), daemon=True).start()
    try:
        while True:
            try:
                item = arrived.get(timeout=_LOOK_S)
            except queue.Empty:
                control.tick(waiting)
                continue
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            if not isinstance(item, _Head):
                waiting = Progress(done=waiting.done + len(item), total=waiting.total, what="downloading")
            else:
                waiting = Progress(done=item.start, total=item.total, what="downloading")
            yield item
    finally:
        gone.set()


def _read(request: urllib.request.Request, arrived: "queue.Queue[Any]", gone: threading.Event) -> None:
    def put(item: Any) -> None:
        while not gone.is_set():
            try:
                arrived.put(item, timeout=_LOOK_S)
                return
            except queue.Full:
                continue

    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as answer:
            put(_head(answer))
            while not gone.is_set() and (chunk := answer.read1(_CHUNK_BYTES)):
                put(chunk)
        put(None)
    except Exception as err:  # noqa: BLE001 (raised again where the download is waited for)
        put(err)


def _head(answer: Any) -> _Head:
    headers = answer.headers
    tag = headers.get("ETag") or ""
    tag = headers.get("Last-Modified") or "" if not tag or tag.startswith("W/") else tag
    length = int(headers.get("Content-Length") or 0)
    found = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", headers.get("Content-Range") or "")
    if answer.status == 206 and found:
        start = int(found.group(1))
        return _Head(start, int(found.group(2)) if found.group(2) != "*" else start + length, tag)
    return _Head(0, length, tag)
