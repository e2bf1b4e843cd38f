"""From run folders to rows of the runs table: file work, for the file lane."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.core.control import Cancelled, Control
from engine.core.errors import ConvScopeError
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec
from gui.widgets.curves import curves_of
from gui.widgets.runs_table import RunRow


def rows_of(list_runs: Callable[[], list[Any]], control: Control) -> list[RunRow]:
    """All runs with their curves, newest first; a folder that cannot be read is left out."""
    rows = []
    for run in list_runs():
        if control.stopped:
            raise Cancelled
        try:
            rows.append(row_of(run))
        except (OSError, ValueError, ConvScopeError):
            continue
    return rows


def row_of(run: Any) -> RunRow:
    """One run."""
    history = list(run.history())
    kept = min(history, key=lambda row: row.val_loss, default=None)  # the epoch whose weights are saved
    return RunRow(
        folder=Path(run.path),
        name=display_name(run),
        model=model_name(run.experiment),
        val_accuracy=kept.val_accuracy if kept else None,
        epochs=len(history),
        seconds=sum(row.seconds for row in history),
        date=str(run.date),
        complete=bool(run.is_complete),
        curves=curves_of(display_name(run), history),
    )


def display_name(run: Any) -> str:
    """The experiment's name; the folder's where there is none."""
    return str(run.experiment.name) if run.experiment is not None else str(run.name)


def model_name(experiment: Experiment | None) -> str:
    """The network of an experiment, for people."""
    if experiment is None:
        return "–"
    if isinstance(experiment.model, BackboneSpec):
        from engine.model.backbones import BACKBONES

        found = BACKBONES.get(experiment.model.key)
        return found.label if found else experiment.model.key
    return experiment.model.name
