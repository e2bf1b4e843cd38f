"""A built network as a table: one row a layer, with the same facts as the rows of a plan."""

from math import ceil
from typing import Any

import msgspec

from engine.core.backend import keras
from engine.inspection.layer_kinds import field_after, formula_of, kind_of
from engine.model.arithmetic import ReceptiveField
from engine.model.backbones import Backbone
from engine.model.build import build
from engine.model.counting import layer_macs
from engine.model.flat import flat
from engine.model.layers import OUTSIDE, LayerRow
from engine.model.plan import BackboneSpec, ModelPlan


def layer_rows(model: Any) -> tuple[LayerRow, ...]:
    """The layers of a built Keras model, in order.

    The receptive field counts pixels of the input along one side; where branches meet it is the widest one's.
    """
    seen: dict[str, ReceptiveField] = {}
    rows = []
    for layer in model.layers:
        inputs = _inputs(layer, seen)
        seen[layer.name] = field_after(layer, [seen[name] for name in inputs])
        rows.append(_row(layer, inputs, seen[layer.name]))
    return tuple(rows)


def network_rows(
    spec: ModelPlan | BackboneSpec, classes: int, side_px: int, picture_px: int = 0
) -> tuple[LayerRow, ...]:
    """The layers of a network that is not built yet, its weights left aside: quick, and without their memory.

    Args:
        classes: K, the number of logits.
        side_px, picture_px: as ``engine.model.build.build`` takes them.
    Raises:
        BadPlan: the network does not hold together.
    """
    bare = spec if isinstance(spec, ModelPlan) else msgspec.structs.replace(spec, pretrained=False)
    with keras().StatelessScope(initialize_variables=False):
        return layer_rows(build(bare, classes, side_px, seed=0, picture_px=picture_px).model)


def imagenet_rows(backbone: Backbone, classes: int) -> tuple[LayerRow, ...]:
    """The layers of a backbone with its own classifier at its own side, weights left aside."""
    if not backbone.factory:
        return network_rows(BackboneSpec(key=backbone.key, pretrained=False), classes, backbone.side_px)
    with keras().StatelessScope(initialize_variables=False):
        factory, side_px = getattr(keras().applications, backbone.factory), backbone.side_px
        return layer_rows(flat(factory(weights=None, classes=classes, input_shape=(side_px, side_px, 3))))


def _row(layer: Any, inputs: tuple[str, ...], field: ReceptiveField) -> LayerRow:
    return LayerRow(
        name=layer.name,
        kind=kind_of(layer),
        block=OUTSIDE,
        inputs=inputs,
        output=tuple(layer.output.shape[1:]),
        formula=formula_of(layer),
        parameters=int(layer.count_params()),
        macs=layer_macs(layer),
        receptive_field=ceil(field.size),
        jump=field.jump,
    )


def _inputs(layer: Any, known: dict[str, ReceptiveField]) -> tuple[str, ...]:
    """Names of the layers whose outputs this one takes, each once; loose operations between are looked through."""
    if type(layer).__name__ == "InputLayer":
        return ()
    taken = layer.input
    waiting = list(taken if isinstance(taken, list | tuple) else [taken])
    found: dict[str, None] = {}
    while waiting:
        history = waiting.pop(0)._keras_history
        if history.operation.name in known:
            found[history.operation.name] = None
        else:
            waiting.extend(history.operation._inbound_nodes[history.node_index].input_tensors)
    return tuple(found)
