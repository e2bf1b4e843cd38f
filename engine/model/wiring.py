"""From blocks to Keras layers: the only place where a plan's layers are made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from engine.core.backend import keras
from engine.model import lrn
from engine.model.blocks import BLOCKS, settings_of
from engine.model.grouped_conv import quicken
from engine.model.layers import layer_name, part_name
from engine.model.part import ENTRY, LayerCall
from engine.model.parts import PARTS
from engine.model.plan import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Wired:
    """Blocks put behind a tensor.

    Attributes:
        output: the last block's tensor.
        names: the layers of each block, in order.
        auxiliary: logits of each auxiliary classifier, by the layer's name.
    """

    output: Any
    names: tuple[tuple[str, ...], ...]
    auxiliary: dict[str, Any]


def wire(blocks: Sequence[Block], entry: Any, classes: int, naming: Callable[[Block, int], str] = layer_name) -> Wired:
    """Put the layers of blocks, which must fit, behind a tensor.

    Args:
        entry: symbolic Keras tensor (None, h, w, c) or (None, n).
        classes: K, the logits of auxiliary classifiers.
        naming: block, index → name of its layer.
    """
    x, names, auxiliary = entry, [], {}
    for index, block in enumerate(blocks):
        expansion = BLOCKS[block.kind].expand(settings_of(block), tuple(x.shape[1:]), classes)
        base, tensors = naming(block, index), {ENTRY: x}
        for part in expansion.parts:
            taken = [tensors[name] for name in part.inputs]
            layer = layer_of(PARTS[part.kind].call(part.settings), part_name(base, part.name))
            tensors[part.name] = layer(taken if len(taken) > 1 else taken[0])
        names.append(tuple(part_name(base, part.name) for part in expansion.parts))
        auxiliary |= {part_name(base, name): tensors[name] for name in expansion.logits}
        x = tensors[expansion.output]
    return Wired(output=x, names=tuple(names), auxiliary=auxiliary)


def layer_of(call: LayerCall, name: str) -> Any:
    """The Keras layer that a call describes."""
    if call.cls == "LocalResponseNormalization":
        return lrn.local_response_normalization(name=name, **call.args)
    return quicken(getattr(keras().layers, call.cls)(name=name, **call.args))
