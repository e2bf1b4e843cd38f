"""``layers``: a network layer by layer, with the arithmetic of each."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import msgspec

from commands.command import Answer, Command
from commands.layer_report import as_json, as_text
from engine import experiment as experiments
from engine.core.control import Control
from engine.core.errors import BadPlan, ConvScopeError
from engine.core.files import disk_trouble, write_text
from engine.experiment import Experiment
from engine.inspection.layer_table import imagenet_rows, network_rows
from engine.model.backbones import BACKBONES
from engine.model.catalogue import zoo_name
from engine.model.diagram.layout import diagram
from engine.model.diagram.svg import svg
from engine.model.layers import LayerRow, layers, problems
from engine.model.plan import ModelPlan
from engine.model.sides import picture_side, side_for
from engine.model.zoo import ZOO, zoo_plan

_IMAGENET = 1000


def _arguments(parser: argparse.ArgumentParser) -> None:
    names = ", ".join(ZOO)
    parser.add_argument("network", metavar="PLAN|NAME", help=f"a plan or experiment file, a backbone, or {names}")
    parser.add_argument(
        "--classes", type=int, metavar="K", help="classes of the last layer (1,000, or the experiment's)"
    )
    parser.add_argument("--batch", type=_count, default=1, metavar="N", help="pictures at a time, for the memory (1)")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="also draw the network to scale into an SVG file")
    parser.add_argument("--width", type=_count, default=0, metavar="PX", help="draw in rows about so wide (one line)")
    parser.add_argument("--dark", action="store_true", help="draw on a dark ground")


def _run(args: argparse.Namespace, control: Control) -> Answer:
    name, rows = rows_of(args.network, args.classes, control)
    note = ""
    if args.svg is not None:
        draw(rows, name, args.svg, args.width, args.dark)
        note = f"Drawn: {args.svg}"
    return Answer(text=as_text(name, rows, args.batch), json=as_json(name, rows, args.batch), note=note)


def rows_of(text: str, classes: int | None, control: Control) -> tuple[str, Sequence[LayerRow]]:
    """Name and layers of what ``text`` stands for: a network of the zoo, a backbone, a plan file or an experiment file.

    Raises:
        ConvScopeError: it stands for nothing, the file cannot be read, or the plan is wrong.
    """
    zoo = {zoo_name(key): key for key in ZOO} | {key: key for key in ZOO}
    if text in zoo:
        return text, plan_rows(zoo_plan(zoo[text]), classes or ZOO[zoo[text]].classes)
    if text in BACKBONES:
        return text, imagenet_rows(BACKBONES[text], classes or _IMAGENET)
    if not Path(text).is_file():
        raise BadPlan("plan-unknown", name=text, known=", ".join(dict.fromkeys([*ZOO, *BACKBONES])))
    found = read(Path(text))
    if isinstance(found, ModelPlan):
        return found.name, plan_rows(found, classes or _IMAGENET)
    return experiment_rows(found, classes, control)


def read(path: Path) -> Experiment | ModelPlan:
    """A plan file (the ``model`` of an experiment, alone) or an experiment file.

    Raises:
        BadPlan: it is neither.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=ModelPlan)
    except (msgspec.MsgspecError, UnicodeDecodeError, ConvScopeError) as as_plan:
        try:
            return experiments.read(path)
        except ConvScopeError as err:
            reason = as_plan if b'"plan"' in path.read_bytes() and b'"version"' not in path.read_bytes() else err
            raise BadPlan("plan-unreadable", file=path.name, reason=str(reason).rstrip(".")) from err


def plan_rows(plan: ModelPlan, classes: int) -> Sequence[LayerRow]:
    """The layers of a plan.

    Raises:
        BadPlan: it does not hold together.
    """
    for problem in problems(plan):
        raise BadPlan("plan-wrong", name=plan.name, block=problem.block, reason=problem.sentence())
    return layers(plan, classes)


def experiment_rows(experiment: Experiment, classes: int | None, control: Control) -> tuple[str, Sequence[LayerRow]]:
    """Name and layers of an experiment's network; the dataset is looked at for what the experiment leaves open."""
    from engine.data import sources

    dataset = sources.load(experiment.dataset, control)
    spec, classes = experiment.model, classes or len(dataset.classes)
    if isinstance(spec, ModelPlan):
        return spec.name, plan_rows(spec, classes)
    seen, taken = side_for(spec, dataset.side_px), picture_side(spec, dataset.side_px)
    return spec.key, network_rows(spec, classes, seen, taken)


def draw(rows: Sequence[LayerRow], name: str, path: Path, width: int, dark: bool) -> None:
    """Write the network as SVG.

    Args:
        width: as for ``engine.model.diagram.layout.diagram``.
    Raises:
        DiskTrouble: it cannot be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise disk_trouble(err, path) from err
    write_text(path, svg(diagram(rows, width), name, dark))


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1")
    return int(text)


COMMAND = Command(key="layers", summary="Show a network layer by layer.", arguments=_arguments, run=_run)
