"""``models``: the backbones and landmark networks there are."""

import argparse

from commands.command import Answer, Command, table
from engine.core.control import Control

_HEAD = ("name", "kind", "year", "parameters", "without top", "MACs", "input", "weights")


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
        ]
        for row in rows
    ]
    return Answer(text=table(_HEAD, shown, numbers=(3, 4, 5)), json=rows)


COMMAND = Command(key="models", summary="List backbones and landmark networks.", arguments=_arguments, run=_run)
