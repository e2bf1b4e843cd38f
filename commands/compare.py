"""``compare``: two plans block by block, and what the difference costs."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from commands.command import Answer, Command, table
from engine.core.control import Control
from engine.core.errors import BadPlan
from engine.core.fields import Value
from engine.model.compare import SIGNS, Comparison, Figure, Pair, Side, compare
from engine.model.plan import ModelPlan
from engine.model.plan_file import read_plan
from engine.model.zoo import ZOO, zoo_name, zoo_plan

_IMAGENET = 1000
_HEAD = ("", "left", "output", "right", "output", "what differs")


def _arguments(parser: argparse.ArgumentParser) -> None:
    words = "a plan file, or a network of the zoo, also with switches: googlenet:inception=naive,auxiliary=off"
    for name in ("left", "right"):
        parser.add_argument(name, metavar="NAME", help=words)
    parser.add_argument("--classes", type=_classes, default=_IMAGENET, metavar="K", help="classes of both (1,000)")


def _classes(text: str) -> int:
    if not text.isdecimal() or int(text) < 2:
        raise argparse.ArgumentTypeError(f"{text} is no number of classes")
    return int(text)


def _run(args: argparse.Namespace, _control: Control) -> Answer:
    left, right = plan_named(args.left), plan_named(args.right)
    found = compare(left, right, args.classes)
    return Answer(text=_text(found), json=_json(found))


def plan_named(text: str) -> ModelPlan:
    """The plan of a plan file or of a zoo network's name, which may have switches: "alexnet:lrn=off,pooling=average".

    Raises:
        BadPlan: it is neither.
        BadExperiment: the network has no such switch or value.
    """
    names = {zoo_name(key): key for key in ZOO} | {key: key for key in ZOO}
    name, _, switches = text.partition(":")
    if name in names:
        return zoo_plan(names[name], switches=dict(map(_switch, switches.split(","))) if switches else None)
    if not Path(text).is_file():
        raise BadPlan("plan-unknown", name=text, known=", ".join(ZOO))
    return read_plan(Path(text))


def _switch(text: str) -> tuple[str, Value]:
    key, _, value = text.partition("=")
    return key.strip(), {"on": True, "off": False}.get(value.strip(), value.strip())


def _text(found: Comparison) -> str:
    rows = [
        [SIGNS[pair.state], _block(pair.left), _output(pair.left), _block(pair.right), _output(pair.right), _what(pair)]
        for pair in found.pairs
    ]
    figures = [[_label(one), one.left, one.right, f"{one.difference:+,}", _share(one)] for one in found.figures]
    head = ("figure", found.left.name, found.right.name, "difference", "%")
    return "\n\n".join((table(_HEAD, rows), table(head, figures, numbers=(1, 2, 3, 4))))


def _label(figure: Figure) -> str:
    return figure.measure.label + (f" ({figure.measure.unit})" if figure.measure.unit else "")


def _block(side: Side | None) -> str:
    return "" if side is None else f"{side.number + 1} {side.block.kind}"


def _output(side: Side | None) -> str:
    return "" if side is None else "×".join(map(str, side.output))


def _what(pair: Pair) -> str:
    if pair.state in ("left", "right"):
        return f"only {pair.state}"
    return ", ".join(f"{one.key} {_value(one.left)} → {_value(one.right)}" for one in pair.changes)


def _value(value: object) -> str:
    return "–" if value is None else str(value)


def _share(figure: Figure) -> str:
    return "" if figure.share is None else f"{100 * figure.share:+.1f}"


def _json(found: Comparison) -> dict[str, Any]:
    return {
        "left": found.left.name,
        "right": found.right.name,
        "rows": [_row(pair) for pair in found.pairs],
        "figures": {
            one.measure.key: {"left": one.left, "right": one.right, "difference": one.difference}
            for one in found.figures
        },
    }


def _row(pair: Pair) -> dict[str, Any]:
    return {
        "state": pair.state,
        "left": _side(pair.left),
        "right": _side(pair.right),
        "changes": [{key: value for key, value in asdict(one).items() if key != "label"} for one in pair.changes],
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    return {
        "block": side.number,
        "kind": side.block.kind,
        "output": list(side.output),
        "parameters": side.parameters,
        "macs": side.macs,
    }


COMMAND = Command(
    key="compare", summary="Show two networks side by side, and what differs.", arguments=_arguments, run=_run
)
