"""Whether a weights file is the one it should be, and what earlier checks found."""

import hashlib
import json
import threading
from pathlib import Path

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import BadWeights, DiskTrouble
from engine.core.files import write_text
from engine.model.backbones import BACKBONES
from engine.model.weight_files import WeightFile

_CHUNK_BYTES = 1 << 20
_remembering = threading.Lock()


def check(path: Path, file: WeightFile, control: Control | None = None, again: bool = False) -> None:
    """Make sure a file is the published one, or the imported one as it was.

    An unchanged file is looked at once: hashing hundreds of megabytes takes seconds.

    Args:
        control: told the bytes so far as "verifying".
        again: look at it also when an earlier check was content.
    Raises:
        BadWeights: its checksum differs or, where none is known, it does not hold the network's numbers.
        Cancelled: the user stopped it.
    """
    good = None if again else verdict(path, file)
    if good is None:
        good = _is_good(path, file, control or Control())
        remember(path, file, good)
    if not good:
        raise BadWeights("weights-checksum", file=path.name)


def verdict(path: Path, file: WeightFile) -> bool | None:
    """What an earlier check of the file as it is now found; None when there was none."""
    try:
        state = _state(path, file)
    except OSError:
        return None
    kept = _kept().get(str(path))
    return kept[1] if isinstance(kept, list) and len(kept) == 2 and kept[0] == state else None


def digest(path: Path, algorithm: str, control: Control | None = None) -> str:
    """The checksum of a file in hexadecimal; ``algorithm`` is "md5" or "sha256"."""
    control, summed, done = control or Control(), hashlib.new(algorithm), 0
    total = path.stat().st_size
    with path.open("rb") as opened:
        while chunk := opened.read(_CHUNK_BYTES):
            summed.update(chunk)
            done += len(chunk)
            control.tick(Progress(done=done, total=total, what="verifying"))
    return summed.hexdigest()


def _is_good(path: Path, file: WeightFile, control: Control) -> bool:
    if file.digest:
        return digest(path, file.algorithm, control) == file.digest
    backbone = BACKBONES[file.key]
    return _elements(path) == (backbone.parameters if file.top else backbone.parameters_without_top)


def _elements(path: Path) -> int:
    """How many numbers an HDF5 file holds; −1 when it is none."""
    import h5py

    sizes: list[int] = []
    try:
        with h5py.File(path, "r", locking=False) as opened:
            opened.visititems(
                lambda _, item: sizes.append(int(item.size or 0)) if isinstance(item, h5py.Dataset) else None
            )
    except (OSError, RuntimeError, KeyError):
        return -1
    return sum(sizes)


def _state(path: Path, file: WeightFile) -> list[object]:
    details = path.stat()
    return [details.st_size, details.st_mtime_ns, file.digest]


def remember(path: Path, file: WeightFile, good: bool) -> None:
    """Keep what was found of a file as it is now."""
    with _remembering:
        kept = {place: value for place, value in _kept().items() if Path(place).is_file()}
        kept[str(path)] = [_state(path, file), good]
        try:
            write_text(_memory(), json.dumps(kept, indent=1))
        except DiskTrouble:
            return  # on a full disk a file is looked at again next time, nothing else


def _kept() -> dict[str, object]:
    try:
        kept = json.loads(_memory().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _memory() -> Path:
    return paths.cache_home() / "weights-checked.json"
