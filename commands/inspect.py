"""``inspect``: look inside a network."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from commands.command import Answer, Command
from engine.core.control import Control
from engine.core.errors import ConvScopeError, UnknownLayer
from engine.core.fields import Field
from engine.core.files import replace_file
from engine.core.registry import look_up
from engine.inspection.montage import picture
from engine.inspection.probes import PROBES, Probe
from engine.inspection.result import ProbeResult


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="RUN|MODEL", help="a run, a model file, or imagenet (built in)")
    parser.add_argument("--probe", required=True, metavar="NAME", help=", ".join(PROBES))
    parser.add_argument("--image", type=Path, metavar="F", help="the picture to look at")
    parser.add_argument("--layer", default="", metavar="L", help="a layer's name (the first convolution)")
    parser.add_argument("--class", dest="class_name", metavar="C", help="the class, for probes that ask for one")
    parser.add_argument(
        "--set", dest="settings", action="append", default=[], type=_pair, metavar="KEY=VALUE",
        help="; ".join(f"{probe.key}: {', '.join(field.key for field in probe.fields)}" for probe in PROBES.values()),
    )  # fmt: skip
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help=".png, or .npz for the raw arrays")


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text} is not KEY=VALUE")
    return key, value


def _run(args: argparse.Namespace, control: Control) -> Answer:
    probe = look_up(PROBES, args.probe, "probe")
    settings = settings_of(probe, args)
    if args.out.suffix.lower() not in (".png", ".npz"):
        raise ConvScopeError("out-suffix", file=args.out.name)
    if probe.needs_image and args.image is None:
        raise UnknownLayer("probe-needs-picture", probe=probe.label)
    result = _look(args.source, probe, args.image, settings, control)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    write(result, args.out)
    height, width = result.tiles.shape[1:3]
    return Answer(
        text=f"{result.title}: {len(result.tiles)} of {result.total} tiles of {height}×{width} px\n{args.out}",
        json={
            "file": str(args.out),
            "probe": probe.key,
            "layer": result.layer,
            "tiles": list(result.tiles.shape),
            "total": result.total,
        },
    )


def _look(source: str, probe: Probe, file: Path | None, settings: dict[str, Any], control: Control) -> ProbeResult:
    from engine.classify.predictor import predictor_of
    from engine.data.loader import open_rgb
    from engine.data.preprocess import to_input

    opened = None if file is None else open_rgb(file)
    predictor = predictor_of(source)
    image = None if opened is None else to_input(opened, predictor.input)
    return probe.run(predictor.model, image, settings, control)


def settings_of(probe: Probe, args: argparse.Namespace) -> dict[str, Any]:
    """The probe's settings from the command line, each as the type its field has."""
    fields = {field.key: field for field in probe.fields}
    given = dict(args.settings)
    if args.class_name is not None:
        given["class"] = args.class_name
    typed = {key: _typed(fields[key], value) if key in fields else value for key, value in given.items()}
    return {"layer": args.layer, **typed}


def _typed(field: Field, text: str) -> object:
    """The value in the field's type; text that does not fit stays text, for the field's own check to refuse."""
    try:
        if field.kind == "bool":
            return {"on": True, "true": True, "off": False, "false": False}.get(text.lower(), text)
        return {"int": int, "float": float}.get(field.kind, str)(text)
    except ValueError:
        return text


def write(result: ProbeResult, path: Path) -> None:
    """Write a result as a picture, or its raw arrays as ``tiles`` and ``names``."""
    if path.suffix.lower() == ".png":
        replace_file(path, lambda fresh: picture(result).save(fresh))
    else:
        replace_file(path, lambda fresh: np.savez_compressed(fresh, tiles=result.tiles, names=np.array(result.names)))


COMMAND = Command(key="inspect", summary="Look inside a network.", arguments=_arguments, run=_run)
