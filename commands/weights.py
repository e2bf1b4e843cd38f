"""``weights``: the pretrained weights files: which are here, and bringing in more."""

import argparse
from pathlib import Path
from typing import Any

from commands.command import Answer, Command, table
from engine.core.control import Control

_HEAD = ("file", "network", "state", "MB", "checked", "where")
_MB = 1_000_000


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--import", dest="paths", type=Path, action="append", default=[], metavar="PATH",
        help="bring in a weights file (.h5, .weights.h5, .keras), or all of a folder; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--download", action="append", default=[], metavar="NAME",
        help="fetch a backbone's published weights over the network; may be repeated",
    )  # fmt: skip


def _run(args: argparse.Namespace, control: Control) -> Answer:
    from engine.model import weight_library as library
    from engine.model import weights

    found = library.import_all(args.paths, control) if args.paths else library.Imported(brought=(), refused=())
    for name in args.download:
        weights.download(name, control)
    rows = [_row(each) for each in library.files()]
    values = {
        "files": rows,
        "bytes_here": sum(row["size"] for row in rows if row["where"] and row["state"] != "partial"),
        "bytes_free": library.free_bytes(),
        "imported": [{"file": str(each.path), "name": each.name, "backbone": each.key} for each in found.brought],
        "refused": [{"file": str(each.path), "error": str(each.error)} for each in found.refused],
    }
    failed = bool(args.paths) and not found.brought
    note = "" if not failed or found.refused else "No weights file of a network in the table is there."
    return Answer(text=_text(values), json=values, code=int(failed), note=note)


def _row(each: Any) -> dict[str, Any]:
    return {
        "name": each.name,
        "backbone": each.key or None,
        "label": each.label,
        "side": each.side_px or None,
        "state": each.state,
        "size": each.size,
        "measured": each.measured,
        "where": str(each.path) if each.path else None,
        "checksum": f"{each.algorithm}:{each.digest}" if each.digest else None,
        "verified": each.verified,
        "made_of": each.origin or None,
    }


def _text(values: dict[str, Any]) -> str:
    lines = [f"{each['file']}: imported as {each['name']}" for each in values["imported"]]
    lines += [f"{each['file']}: {each['error']}" for each in values["refused"]]
    checked = {True: "good", False: "damaged", None: ""}
    shown = [
        [
            row["name"],
            row["label"],
            row["state"],
            round(row["size"] / _MB),
            checked[row["verified"]],
            str(Path(row["where"]).parent) if row["where"] else "",
        ]
        for row in values["files"]
    ]
    return "\n".join([*lines, *([""] if lines else []), table(_HEAD, shown, numbers=(3,))])


COMMAND = Command(key="weights", summary="List and import pretrained weights.", arguments=_arguments, run=_run)
