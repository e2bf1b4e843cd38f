"""What training looked like: a row an epoch, and a row a batch, as CSV files."""

import csv
import io
import os
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from engine.core.files import disk_trouble, write_text

Batch = tuple[int, float, float]
_BATCH_HEAD = "batch,loss,accuracy\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuxiliaryRow:
    """What an auxiliary classifier did in one epoch; like the figures of ``EpochRow``.

    Attributes:
        name: of its logits layer: "auxiliary_9_logits".
    """

    name: str
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochRow:
    """One epoch.

    Attributes:
        epoch: 1 …, counted over all stages.
        stage: "training", "head" or "tuning".
        loss, accuracy: means over the epoch's training batches, while the weights were changing.
        val_loss, val_accuracy: of the validation pictures, at the epoch's end; with auxiliary classifiers these four
            are the main output's alone.
        learning_rate: at the epoch's end.
        seconds: with validation, without pauses.
        auxiliary: the auxiliary classifiers, input to output; mostly none.
    """

    epoch: int
    stage: str
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    learning_rate: float
    seconds: float
    auxiliary: tuple[AuxiliaryRow, ...] = ()


_NAMES = tuple(field.name for field in fields(EpochRow) if field.name != "auxiliary")
_FIGURES = ("loss", "accuracy", "val_loss", "val_accuracy")


def write_history(path: Path, rows: Iterable[EpochRow]) -> None:
    """Write ``history.csv`` atomically, in the style of Keras's CSVLogger.

    An auxiliary classifier adds four columns: "auxiliary_9_logits_loss", …, "val_auxiliary_9_logits_accuracy".

    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    lines = [_cells(row) for row in rows]
    text = io.StringIO()
    columns = dict.fromkeys(name for line in (_NAMES, *lines) for name in line)
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    write_text(path, text.getvalue())


def read_history(path: Path) -> tuple[EpochRow, ...]:
    """Read ``history.csv``; a missing file is no epochs, a broken line ends the reading."""
    if not path.is_file():
        return ()
    rows: list[EpochRow] = []
    with path.open(encoding="utf-8", newline="") as file:
        for raw in csv.DictReader(file):
            row = _row(raw)
            if row is None:
                break
            rows.append(row)
    return tuple(rows)


def best_row(rows: Iterable[EpochRow]) -> EpochRow | None:
    """The epoch with the lowest validation loss, the earliest of equals; None without epochs."""
    return min(rows, key=lambda row: row.val_loss, default=None)


def append_batches(path: Path, batches: Iterable[Batch]) -> None:
    """Add lines to ``batches.csv``; a kill in the midst costs at most the last line.

    Args:
        batches: (number over all epochs from 1, loss, accuracy).
    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    lines = _batch_lines(batches)
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(lines if file.tell() else _BATCH_HEAD + lines)
            file.flush()
            os.fsync(file.fileno())
    except OSError as err:
        raise disk_trouble(err, path) from err


def read_batches(path: Path) -> tuple[Batch, ...]:
    """Read ``batches.csv``; a missing file is no batches, a half-written line ends the reading."""
    if not path.is_file():
        return ()
    found: list[Batch] = []
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True)[1:]:
        parts = line.split(",")
        if len(parts) != 3 or not line.endswith("\n"):
            break
        found.append((int(parts[0]), float(parts[1]), float(parts[2])))
    return tuple(found)


def keep_batches(path: Path, count: int) -> tuple[Batch, ...]:
    """Cut ``batches.csv`` to its first ``count`` batches, where training goes on from a checkpoint; give them."""
    kept = read_batches(path)[:count]
    write_text(path, _BATCH_HEAD + _batch_lines(kept))
    return kept


def _batch_lines(batches: Iterable[Batch]) -> str:
    return "".join(f"{number},{loss:.6g},{accuracy:.6g}\n" for number, loss, accuracy in batches)


def _cells(row: EpochRow) -> dict[str, object]:
    more = {_column(each.name, figure): getattr(each, figure) for each in row.auxiliary for figure in _FIGURES}
    return {name: getattr(row, name) for name in _NAMES} | more


def _column(auxiliary: str, figure: str) -> str:
    """As Keras names it: "val_" comes first."""
    return f"val_{auxiliary}_{figure[4:]}" if figure.startswith("val_") else f"{auxiliary}_{figure}"


def _row(raw: dict[str, str]) -> EpochRow | None:
    others = [name[4:-5] for name in raw if name and name.startswith("val_") and name[4:].endswith("_loss")]
    try:
        numbers = {name: float(raw[name]) for name in _NAMES if name not in ("epoch", "stage")}
        auxiliary = tuple(
            AuxiliaryRow(name=name, **{figure: float(raw[_column(name, figure)]) for figure in _FIGURES})
            for name in others
        )
        return EpochRow(epoch=int(raw["epoch"]), stage=raw["stage"], **numbers, auxiliary=auxiliary)
    except (KeyError, TypeError, ValueError):
        return None
