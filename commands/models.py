"""``models``: the backbones and landmark networks there are."""

import argparse
from collections.abc import Mapping
from typing import Any

from commands.command import Answer, Command, table
from engine.core.control import Control

_HEAD = ("name", "kind", "year", "parameters", "without top", "MACs", "input", "weights", "remark")


def _arguments(_parser: argparse.ArgumentParser) -> None:
    """It has none."""


def _run(_args: argparse.Namespace, _control: Control) -> Answer:
    from engine.model.catalogue import catalogue

    rows = catalogue()
    shown = [
        [
            row["name"],
            row["kind"],
            str(row["year"]),
            row["parameters"],
            row["parameters_without_top"],
            row["macs"],
            "×".join(map(str, row["input"])),
            row["weights"],
            _remark(row),
        ]
        for row in rows
    ]
    return Answer(text=table(_HEAD, shown, numbers=(3, 4, 5)), json=rows)


def _remark(row: Mapping[str, Any]) -> str:
    """Whose form a network is, and what its auxiliary classifiers add while training."""
    words = [f"form of {row['of']}"] if row.get("of") else []
    words += [f"+ {row['parameters_auxiliary']:,} while training"] if row.get("parameters_auxiliary") else []
    return ", ".join(words)


COMMAND = Command(key="models", summary="List backbones and landmark networks.", arguments=_arguments, run=_run)
