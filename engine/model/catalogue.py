"""Every network of the program in one list: the rows of the ``models`` command."""

from functools import cache
from typing import Any

from engine.model import weights
from engine.model.backbones import BACKBONES
from engine.model.zoo import ZOO, figures_of, zoo_name

__all__ = ["catalogue", "zoo_name"]


def catalogue() -> list[dict[str, Any]]:
    """One row a network: the backbones, then the zoo of plans.

    Returns:
        name (unique), label, kind ("backbone" or "zoo"), family, year, parameters with the network's own classifier,
        parameters_without_top, macs, input [h, w, c], weights ("built-in", "here" or "absent"), top1 and top5 in
        percent or None. Of the zoo also: classes of its classifier, parameters_trainable (BatchNorm's statistics left
        out), dense_share (0 … 1 of the parameters), top5_error (ILSVRC, percent, or None) and top5_error_source;
        parameters_auxiliary where it has auxiliary classifiers, which ``parameters`` leaves out; of and changed where
        it is a form of another network.
    """
    return [*map(_backbone_row, BACKBONES), *(dict(_zoo_row(key)) for key in ZOO)]


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


@cache
def _zoo_row(key: str) -> dict[str, Any]:
    network = ZOO[key]
    counted = figures_of(network.plan(), network.classes)
    row = {
        "name": zoo_name(key),
        "label": network.label,
        "kind": "zoo",
        "family": network.family,
        "year": network.year,
        "parameters": counted.parameters,
        "parameters_without_top": counted.parameters_without_top,
        "macs": counted.macs,
        "input": [network.side_px, network.side_px, 3],
        "weights": "absent",
        "top1": None,
        "top5": None,
        "classes": network.classes,
        "parameters_trainable": counted.trainable,
        "dense_share": round(counted.dense_share, 4),
        "top5_error": network.card.top5,
        "top5_error_source": network.card.top5_source,
    }
    if counted.parameters_auxiliary:
        row["parameters_auxiliary"] = counted.parameters_auxiliary
    if network.of:
        row |= {"of": zoo_name(network.of), "changed": network.changed}
    return row
