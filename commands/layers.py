"""``layers``: a network layer by layer, with the arithmetic of each."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import msgspec

from commands.command import Answer, Command, table
from engine import experiment as experiments
from engine.core.backend import keras
from engine.core.control import Control
from engine.core.errors import BadPlan, ConvScopeError
from engine.experiment import Experiment
from engine.model.backbones import BACKBONES, Backbone
from engine.model.catalogue import zoo_name
from engine.model.layers import LayerRow, layers, problems
from engine.model.plan import BackboneSpec, ModelPlan
from engine.model.presets import PRESETS, preset_plan

_HEAD = ("layer", "kind", "output", "size formula", "parameters", "MACs", "receptive field")
_IMAGENET = 1000


def _arguments(parser: argparse.ArgumentParser) -> None:
    names = ", ".join(PRESETS)
    parser.add_argument("network", metavar="PLAN|NAME", help=f"a plan or experiment file, a backbone, or {names}")
    parser.add_argument(
        "--classes", type=int, metavar="K", help="classes of the last layer (1,000, or the experiment's)"
    )


def _run(args: argparse.Namespace, control: Control) -> Answer:
    name, rows = rows_of(args.network, args.classes, control)
    parameters, macs = sum(row.parameters for row in rows), sum(row.macs for row in rows)
    shown = [
        [row.name, row.kind, size_text(row.output), row.formula, row.parameters, row.macs, row.receptive_field]
        for row in rows
    ]
    text = table(_HEAD, shown, numbers=(4, 5, 6))
    values = [
        {
            "name": row.name,
            "kind": row.kind,
            "output": list(row.output),
            "formula": row.formula,
            "parameters": row.parameters,
            "macs": row.macs,
            "receptive_field": row.receptive_field,
        }
        for row in rows
    ]
    return Answer(
        text=f"{name}\n\n{text}\n\n{parameters:,} parameters, {macs:,} multiply–adds for one picture",
        json={"name": name, "layers": values, "parameters": parameters, "macs": macs},
    )


def rows_of(text: str, classes: int | None, control: Control) -> tuple[str, Sequence[LayerRow]]:
    """Name and layers of what ``text`` stands for: a preset, a backbone, a plan file or an experiment file.

    Raises:
        ConvScopeError: it stands for nothing, the file cannot be read, or the plan is wrong.
    """
    zoo = {zoo_name(key): key for key in PRESETS} | {key: key for key in PRESETS}
    if text in zoo:
        return text, plan_rows(preset_plan(zoo[text]), classes or PRESETS[zoo[text]].classes)
    if text in BACKBONES:
        return text, imagenet_rows(BACKBONES[text], classes or _IMAGENET)
    if not Path(text).is_file():
        raise BadPlan("plan-unknown", name=text, known=", ".join(dict.fromkeys([*PRESETS, *BACKBONES])))
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


def imagenet_rows(backbone: Backbone, classes: int) -> Sequence[LayerRow]:
    """The layers of a backbone with its own classifier at its own side, weights left aside."""
    from engine.inspection.layer_table import layer_rows
    from engine.model.build import build

    if not backbone.factory:
        spec = BackboneSpec(key=backbone.key, pretrained=False)
        return layer_rows(build(spec, classes, backbone.side_px, seed=0).model)
    factory = getattr(keras().applications, backbone.factory)
    return layer_rows(factory(weights=None, classes=classes))


def experiment_rows(experiment: Experiment, classes: int | None, control: Control) -> tuple[str, Sequence[LayerRow]]:
    """Name and layers of an experiment's network; the dataset is looked at for what the experiment leaves open."""
    from engine.data import sources
    from engine.inspection.layer_table import layer_rows
    from engine.model.build import build, side_for

    dataset = sources.load(experiment.dataset, control)
    spec, classes = experiment.model, classes or len(dataset.classes)
    if isinstance(spec, ModelPlan):
        return spec.name, plan_rows(spec, classes)
    bare = msgspec.structs.replace(spec, pretrained=False)
    return spec.key, layer_rows(build(bare, classes, side_for(bare, dataset.side_px), seed=0).model)


def size_text(shape: Sequence[int | None]) -> str:
    """A shape for people."""
    return "×".join(map(str, shape))


COMMAND = Command(key="layers", summary="Show a network layer by layer.", arguments=_arguments, run=_run)
