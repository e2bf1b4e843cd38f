"""Looking through a folder before training: which files are sound pictures, and why the others are not."""

import hashlib
import os
import unicodedata
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import BadPicture, DiskTrouble
from engine.core.files import replace_file
from engine.data.dataset import LeftOut
from engine.data.loader import open_rgb

THREADS = 2
_AT_ONCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file of the folder.

    Attributes:
        key: its path relative to the root, "/"-separated, NFC.
        path: where it lies, spelled as the disk spells it.
        stamp: size and time of change: the same stamp, the same verdict.
    """

    key: str
    path: Path
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What a scan found.

    Attributes:
        files: the sound pictures, sorted by key.
        sizes: (width, height) of each, in px.
        left_out: the other files and folders, sorted.
    """

    files: tuple[FoundFile, ...]
    sizes: tuple[tuple[int, int], ...]
    left_out: tuple[LeftOut, ...]


def scan(root: Path, control: Control) -> Scan:
    """List every file under ``root`` and open each once as training will; verdicts on unchanged files are remembered.

    Raises:
        Cancelled: the user stopped it; verdicts so far are kept.
    """
    tree = _Tree(root=root)
    tree.walk(control)
    known = _Verdicts.of(root)
    try:
        verdicts = _judge(tree.files, known, control)
    finally:
        known.save()
    good = [(file, verdict) for file, verdict in zip(tree.files, verdicts, strict=True) if isinstance(verdict, tuple)]
    bad = [LeftOut(file=f.key, reason=v) for f, v in zip(tree.files, verdicts, strict=True) if isinstance(v, str)]
    return Scan(
        files=tuple(file for file, _ in good),
        sizes=tuple(size for _, size in good),
        left_out=tuple(sorted(tree.left_out + bad, key=lambda one: one.file)),
    )


def key_of(*parts: str) -> str:
    """A relative path as a key: "/"-separated, NFC, undecodable bytes replaced."""
    joined = "/".join(part for part in parts if part)
    if joined.isascii():
        return joined
    return unicodedata.normalize("NFC", os.fsencode(joined).decode("utf-8", "replace") if os.name != "nt" else joined)


@dataclass(slots=True, kw_only=True)
class _Tree:
    """A walk through a folder. A linked folder is read last, and only if it was not read under its own name."""

    root: Path
    files: list[FoundFile] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _keys: set[str] = field(default_factory=set)
    _folders: set[tuple[int, int]] = field(default_factory=set)
    _links: deque[tuple[Path, str]] = field(default_factory=deque)

    def walk(self, control: Control) -> None:
        self._enter(self.root, "", control)
        while self._links:
            self._enter(*self._links.popleft(), control)
        self.files.sort(key=lambda file: file.key)

    def _enter(self, top: Path, top_key: str, control: Control) -> None:
        waiting = [(top, top_key)]
        while waiting:
            folder, key = waiting.pop()
            if self._is_new(folder, key):
                waiting += self._read(folder, key)
                control.tick(Progress(done=len(self.files), total=0, what="scanning"))

    def _is_new(self, folder: Path, key: str) -> bool:
        try:
            found = folder.stat()
        except OSError:
            self._leave_out(key, "folder-unreadable")
            return False
        if (found.st_dev, found.st_ino) in self._folders:
            self._leave_out(key, "folder-linked-again")
            return False
        self._folders.add((found.st_dev, found.st_ino))
        return True

    def _read(self, folder: Path, key: str) -> list[tuple[Path, str]]:
        """Take the files of one folder; its sub-folders are returned."""
        try:
            with os.scandir(folder) as opened:
                entries = sorted(opened, key=lambda entry: entry.name)
        except OSError:
            self._leave_out(key, "folder-unreadable")
            return []
        inside = []
        for entry in entries:
            own, path = key_of(key, entry.name), folder / entry.name
            if not _is_folder(entry):
                self._take(entry, path, own)
            elif entry.name.startswith(".") or entry.name == "__MACOSX":
                self._leave_out(own, "folder-hidden")
            elif entry.is_symlink():
                self._links.append((path, own))
            else:
                inside.append((path, own))
        return inside[::-1]

    def _take(self, entry: os.DirEntry[str], path: Path, key: str) -> None:
        try:
            found = entry.stat()
        except OSError:  # a link to nothing
            return self._leave_out(key, "picture-unreadable")
        if key in self._keys:
            return self._leave_out(key, "picture-same-name")
        self._keys.add(key)
        return self.files.append(FoundFile(key=key, path=path, stamp=f"{found.st_size}|{found.st_mtime_ns}"))

    def _leave_out(self, key: str, reason: str) -> None:
        self.left_out.append(LeftOut(file=key or str(self.root), reason=reason))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle
        return False


Verdict = tuple[int, int] | str  # the size of a sound picture, or a key of SENTENCES


class _Verdicts:
    """Verdicts of earlier scans of one folder, kept in the cache; losing them costs time only."""

    def __init__(self, path: Path, known: dict[str, tuple[str, Verdict]]) -> None:
        self._path, self._known, self._fresh = path, known, False

    @classmethod
    def of(cls, root: Path) -> "_Verdicts":
        name = hashlib.blake2b(os.fsencode(root.resolve()), digest_size=12).hexdigest()
        path = paths.cache_home() / f"scan-2-{name}.json"
        try:
            known = msgspec.json.decode(path.read_bytes(), type=dict[str, tuple[str, tuple[int, int] | str]])
        except (OSError, msgspec.MsgspecError):
            known = {}
        return cls(path, known)

    def get(self, file: FoundFile) -> Verdict | None:
        stamp, verdict = self._known.get(file.key, ("", ""))
        return verdict if stamp == file.stamp else None

    def put(self, file: FoundFile, verdict: Verdict) -> None:
        self._known[file.key] = (file.stamp, verdict)
        self._fresh = True

    def save(self) -> None:
        if self._fresh:
            with suppress(DiskTrouble):
                replace_file(self._path, lambda fresh: fresh.write_bytes(msgspec.json.encode(self._known)))


def _judge(files: Sequence[FoundFile], known: _Verdicts, control: Control) -> list[Verdict]:
    unknown = [file for file in files if known.get(file) is None]
    done = len(files) - len(unknown)
    with ThreadPoolExecutor(THREADS) as pool:
        for group in _groups(unknown):
            for file, verdict in zip(group, pool.map(_verdict, group), strict=True):
                known.put(file, verdict)
            done += len(group)
            control.tick(Progress(done=done, total=len(files), what="scanning"))
    return [known.get(file) or "picture-unreadable" for file in files]


def _groups(files: Sequence[FoundFile]) -> Iterator[Sequence[FoundFile]]:
    for start in range(0, len(files), _AT_ONCE):
        yield files[start : start + _AT_ONCE]


def _verdict(file: FoundFile) -> Verdict:
    try:
        return open_rgb(file.path).size
    except BadPicture as err:
        return err.key
