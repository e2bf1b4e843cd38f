"""Every network of the program in one list: the rows of the ``models`` command."""

from typing import Any

from engine.model import weights
from engine.model.backbones import BACKBONES
from engine.model.layers import OUTSIDE, layers
from engine.model.presets import PRESETS, Preset


def catalogue() -> list[dict[str, Any]]:
    """One row a network: the backbones, then the zoo of plans.

    Returns:
        name (unique), label, kind ("backbone" or "zoo"), family, year, parameters with the network's own classifier,
        parameters_without_top, macs, input [h, w, c], weights ("built-in", "here" or "absent"), top1 and top5 in
        percent or None.
    """
    return [*map(_backbone_row, BACKBONES), *map(_zoo_row, PRESETS.values())]


def zoo_name(key: str) -> str:
    """A preset's name in the list: its key, or with "_plan" where a backbone has that name."""
    return f"{key}_plan" if key in BACKBONES else key


def _backbone_row(key: str) -> dict[str, Any]:
    backbone = BACKBONES[key]
    return {
        "name": key,
        "label": backbone.label,
        "kind": "backbone",
        "family": backbone.family,
        "year": backbone.year,
        "parameters": backbone.parameters,
        "parameters_without_top": backbone.parameters_without_top,
        "macs": backbone.macs,
        "input": [backbone.side_px, backbone.side_px, 3],
        "weights": weights.state(key),
        "top1": backbone.top1,
        "top5": backbone.top5,
    }


def _zoo_row(preset: Preset) -> dict[str, Any]:
    rows = layers(preset.plan(preset.side_px), preset.classes)
    flat = next(i for i, row in enumerate(rows) if len(row.output) == 1)
    return {
        "name": zoo_name(preset.key),
        "label": preset.label,
        "kind": "zoo",
        "family": "own plan",
        "year": preset.year,
        "parameters": sum(row.parameters for row in rows),
        "parameters_without_top": sum(row.parameters for row in rows[:flat] if row.block != OUTSIDE),
        "macs": sum(row.macs for row in rows),
        "input": [preset.side_px, preset.side_px, 3],
        "weights": "absent",
        "top1": None,
        "top5": None,
    }
