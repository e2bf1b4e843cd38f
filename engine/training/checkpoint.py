"""Where a run can go on after a kill: weights, optimiser, epoch and the stopping rule's memory, of the last epoch."""

import shutil
import zipfile
from pathlib import Path

import msgspec
import numpy as np

from engine.core.errors import BadModelFile
from engine.core.files import disk_trouble, replace_file, write_text

_STATE = "state.json"


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a checkpoint knows besides arrays.

    Attributes:
        stage: number of the stage, from 0.
        epoch: epochs of that stage that are finished.
        over: whether that stage has ended, be it early.
        rows: epochs finished in all stages.
        batches: batches finished in all stages.
        best_epoch: counted over all stages.
        best_loss: validation loss of the best epoch.
        waited: epochs since the best one, for the stopping rule.
        file: name of the file with the arrays.
    """

    stage: int
    epoch: int
    over: bool
    rows: int
    batches: int
    best_epoch: int
    best_loss: float
    waited: int
    file: str = ""


class Arrays(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of a checkpoint.

    Attributes:
        now: the weights that learn, as they are.
        best: the same weights in the best epoch.
        optimizer: its variables.
    """

    now: list[np.ndarray]
    best: list[np.ndarray]
    optimizer: list[np.ndarray]


def save(folder: Path, state: State, arrays: Arrays) -> None:
    """Replace the checkpoint: the arrays first, then the small file that names them; a kill leaves the old one.

    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    name = f"epoch-{state.rows:04d}-{int(state.over)}.npz"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as err:
        raise disk_trouble(err, folder) from err
    replace_file(folder / name, lambda fresh: _write(fresh, arrays), _read)
    write_text(folder / _STATE, msgspec.json.encode(msgspec.structs.replace(state, file=name)).decode())
    for old in folder.glob("*.npz"):
        if old.name != name:
            old.unlink(missing_ok=True)


def load(folder: Path) -> tuple[State, Arrays]:
    """Read the checkpoint of a run.

    Args:
        folder: ``checkpoint`` in the run's folder.
    Raises:
        BadModelFile: there is none, or it is damaged.
    """
    run = folder.parent.name
    if not (folder / _STATE).is_file():
        raise BadModelFile("resume-nothing", run=run)
    try:
        state = msgspec.json.decode((folder / _STATE).read_bytes(), type=State)
        return state, _read(folder / Path(state.file).name)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, msgspec.MsgspecError) as err:
        raise BadModelFile("resume-damaged", run=run, reason=str(err).rstrip(".")) from err


def remove(folder: Path) -> None:
    """Delete the checkpoint of a finished run; a kill in the midst leaves none that looks whole."""
    (folder / _STATE).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _write(path: Path, arrays: Arrays) -> None:
    named = {
        f"{kind}_{number:05d}": array
        for kind in ("now", "best", "optimizer")
        for number, array in enumerate(getattr(arrays, kind))
    }
    with path.open("wb") as file:
        np.savez(file, allow_pickle=False, **named)  # type: ignore[arg-type]


def _read(path: Path) -> Arrays:
    """Read all arrays, which checks their checksums."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        names = sorted(stored.files)
        kinds = {kind: [stored[name] for name in names if name.startswith(f"{kind}_")]
                 for kind in ("now", "best", "optimizer")}  # fmt: skip
    return Arrays(**kinds)
