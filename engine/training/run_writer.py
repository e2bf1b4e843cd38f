"""Writing a run folder while training: every file so that a kill at any moment leaves the last good one."""

import datetime
import platform
import shutil
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from engine.core import backend
from engine.core.backend import keras
from engine.core.errors import DiskTrouble
from engine.core.files import disk_trouble, replace_file, write_text
from engine.training import checkpoint, run_folder
from engine.training.feature_cache import alike
from engine.training.history import Batch, EpochRow, append_batches, keep_batches, read_history, write_history
from engine.training.model_file import check, check_whole, open_model
from engine.training.run_folder import RunFolder

_SNAPSHOT_SHARE = 20  # a snapshot may cost a twentieth of the time
_SNAPSHOT_LEAST_S = 5.0
_PACKAGES = ("tensorflow", "keras", "numpy", "pillow")


class RunWriter:
    """Keeps one run's folder.

    Args:
        run: the folder, with its experiment, labels and input in it.
    """

    def __init__(self, run: RunFolder) -> None:
        self.run = run
        self.best_is_stale = False
        self._waiting: list[Batch] = []
        self._saved_s, self._save_took_s = -1e9, 0.0

    @property
    def checkpoint(self) -> Path:
        """Where a resumed run starts from."""
        return self.run.path / run_folder.CHECKPOINT

    def log(self, line: str) -> None:
        """Add a line with the time to ``log.txt``; a disk in trouble is not reported here but at the next save."""
        try:
            with (self.run.path / run_folder.LOG).open("a", encoding="utf-8") as file:
                file.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {line}\n")
        except OSError as err:
            print(f"log.txt: {err}", file=sys.stderr)

    def environment(self, seed: int, **more: object) -> None:
        """Write or complete ``environment.json``: versions, device, seed, and what the caller adds."""
        device = backend.device()
        facts = {
            "started": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
            "python": platform.python_version(),
            **{name: version(name) for name in _PACKAGES},
            "system": platform.platform(),
            "device": f"{device.kind}: {device.name}",
            "device_why": device.why,
            "seed": seed,
        }
        known = facts | self.run.environment | more
        text = msgspec.json.format(msgspec.json.encode(known), indent=2).decode()
        write_text(self.run.path / run_folder.ENVIRONMENT, text + "\n")

    def batch(self, number: int, loss: float, accuracy: float) -> None:
        """Note a batch; it is written at the epoch's end."""
        self._waiting.append((number, loss, accuracy))

    def epoch(self, rows: tuple[EpochRow, ...]) -> None:
        """Write the batches since the last epoch, and all epochs."""
        self.flush_batches()
        write_history(self.run.path / run_folder.HISTORY, rows)

    def flush_batches(self) -> None:
        """Write the batches noted so far."""
        append_batches(self.run.path / run_folder.BATCHES, self._waiting)
        self._waiting.clear()

    def go_back_to(self, rows: int, batches: int) -> tuple[EpochRow, ...]:
        """Cut the history to what a checkpoint knows; give the rows left."""
        keep_batches(self.run.path / run_folder.BATCHES, batches)
        kept = read_history(self.run.path / run_folder.HISTORY)[:rows]
        write_history(self.run.path / run_folder.HISTORY, kept)
        return kept

    def best(self, whole: Any) -> None:
        """A new best epoch: write ``best.keras``, unless the last time was so short ago that it would slow training.

        Args:
            whole: gives the whole network; called only when it is written.
        """
        self.best_is_stale = True
        rest_s = max(_SNAPSHOT_LEAST_S, _SNAPSHOT_SHARE * self._save_took_s)
        if time.monotonic() - self._saved_s >= rest_s:
            self.save_best(whole())

    def save_best(self, model: Any) -> None:
        """Write ``best.keras``."""
        began_s = time.monotonic()
        save_model(model, self.run.path / run_folder.BEST)
        self._saved_s = time.monotonic()
        self._save_took_s = self._saved_s - began_s
        self.best_is_stale = False

    def save_last(self, model: Any | None) -> None:
        """Write ``model.keras``.

        Args:
            model: None when the last weights are the best ones, which are then copied.
        """
        path = self.run.path / run_folder.MODEL
        if model is not None:
            save_model(model, path)
            return
        replace_file(path, lambda fresh: shutil.copyfile(self.run.path / run_folder.BEST, fresh), check_whole)

    def verify_best(self, model: Any, pixels: np.ndarray) -> None:
        """Reopen ``best.keras`` and make sure it answers as the network in memory does.

        Args:
            pixels: uint8 (n, side, side, 3), a few pictures.
        Raises:
            DiskTrouble: it does not, though it was written without complaint.
        """
        batch = backend.tensorflow().constant(pixels, dtype="float32")
        reopened = np.asarray(open_model(self.run.path / run_folder.BEST)(batch, training=False))
        own = np.asarray(model(batch, training=False))
        difference = float(np.abs(own - reopened).max() / max(1.0, np.abs(own).max()))
        if not difference < alike():
            reason = f"the saved network answers differently by {difference:.2g}"
            raise DiskTrouble("disk-gone", file=str(self.run.path / run_folder.BEST), reason=reason)

    def finished(self) -> None:
        """The run has come to its end: nothing is left to resume."""
        checkpoint.remove(self.checkpoint)


def save_model(model: Any, path: Path) -> None:
    """Write a ``.keras`` file atomically and read it back.

    What the optimiser remembers, twice the weights for Adam, is in the checkpoint and not here.

    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    bare: Any = keras().Model(model.inputs[0], model.outputs[0], name=model.name)  # the same layers, not compiled
    try:
        replace_file(path, bare.save, _verify)
    except (RuntimeError, ValueError) as err:  # HDF5 tells of a full disk in its own way
        if "write" in str(err).lower():
            raise disk_trouble(OSError(28, str(err)), path) from err
        raise


def _verify(path: Path) -> None:
    check_whole(path)
    check(path)
