"""``export``: write a run's network or its report for use elsewhere."""

import argparse
from pathlib import Path

from commands.command import Answer, Command
from commands.sources import run_of
from engine.core.control import Control
from engine.core.registry import look_up


def _arguments(parser: argparse.ArgumentParser) -> None:
    from engine.export.formats import EXPORTS

    parser.add_argument("source", metavar="RUN", help="a run folder, or a run's name")
    parser.add_argument("--format", required=True, metavar="NAME", help=", ".join(EXPORTS))
    parser.add_argument("--out", required=True, type=Path, metavar="PATH", help="the file (or folder) to write")


def _run(args: argparse.Namespace, control: Control) -> Answer:
    from engine.export.formats import EXPORTS, export

    chosen = look_up(EXPORTS, args.format, "export format")
    written = export(run_of(args.source, chosen.label), chosen.key, args.out, control)
    return Answer(text=str(written), json={"format": chosen.key, "file": str(written)})


COMMAND = Command(key="export", summary="Write a network or a report.", arguments=_arguments, run=_run)
