"""An entry of the table of layers."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.model.arithmetic import ReceptiveField
from engine.model.part import LayerCall
from engine.model.shape import Measured, Settings, Shape

Shapes = tuple[Shape, ...]
Fields = tuple[ReceptiveField, ...]
_RECTIFIED = frozenset({"relu", "relu6", "leaky_relu", "elu", "gelu", "silu"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PartKind:
    """A kind of layer.

    Attributes:
        key: as it stands in ``Part.kind`` and in the layer table.
        measure: settings, shapes and receptive fields of its inputs → what comes out. A shape with a side of 0 or
            less says that the window does not fit.
        call: settings → the Keras layer.
    """

    key: str
    measure: Callable[[Settings, Shapes, Fields], Measured]
    call: Callable[[Settings], LayerCall]


def unchanged(_: Settings, shapes: Shapes, fields: Fields) -> Measured:
    """A layer that works number by number: same shape, nothing learned."""
    return Measured(output=shapes[0], field=fields[0])


def first_weights(s: Settings) -> dict[str, str]:
    """Where a layer with ReLU or the like starts: with Keras's usual weights the signal fades from layer to layer.

    AlexNet, VGG and GoogLeNet, which have no BatchNorm, learn much later without it, or not at all.
    Source: He et al. 2015, arXiv:1502.01852, section 2.2.
    """
    return {"kernel_initializer": "he_normal"} if s.get("activation") in _RECTIFIED else {}
