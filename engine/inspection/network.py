"""What a trained network consists of, as a probe sees it: its layers, and which of them can be shown."""

import difflib
from dataclasses import dataclass
from typing import Any

from engine.core.errors import UnknownLayer

_MAPS_RANK = 4
_FILTER_KINDS = ("Conv2D", "DepthwiseConv2D", "SeparableConv2D", "Conv2DTranspose")


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerInfo:
    """One layer of a network.

    Attributes:
        name: unique in its network.
        kind: Keras's class name: "Conv2D", "ReLU", …
        output: shape without the batch: (height, width, channels) or (features,); None where it depends on the picture.
        has_maps: whether the output is maps of height and width, so that feature maps can be shown.
        has_filters: whether it is a convolution, so that filters can be shown.
    """

    name: str
    kind: str
    output: tuple[int | None, ...]
    has_maps: bool
    has_filters: bool


def layers_of(model: Any) -> tuple[LayerInfo, ...]:
    """The layers of a built Keras model, in order, the input included."""
    return tuple(_info(layer) for layer in model.layers)


def find_layer(model: Any, name: str) -> Any:
    """The Keras layer called ``name``.

    Raises:
        UnknownLayer: there is none; the sentence names similar ones.
    """
    for layer in model.layers:
        if layer.name == name:
            return layer
    names = [layer.name for layer in model.layers]
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.3) or names[:3]
    raise UnknownLayer("layer-unknown", layer=name, near=", ".join(near))


def layer_with_maps(model: Any, name: str = "") -> LayerInfo:
    """The layer ``name``, or with no name the first convolution (else the first maps at all).

    Raises:
        UnknownLayer: no such layer, or it gives no maps.
    """
    if name:
        info = _info(find_layer(model, name))
        if not info.has_maps:
            raise UnknownLayer("layer-without-maps", layer=name, shape=shape_text(info.output))
        return info
    shown = [info for info in layers_of(model) if info.has_maps]
    if not shown:
        raise UnknownLayer("network-without-maps")
    return next((info for info in shown if info.has_filters), shown[-1])


def layer_with_filters(model: Any, name: str = "") -> LayerInfo:
    """The layer ``name``, or with no name the first convolution.

    Raises:
        UnknownLayer: no such layer, or it has no filters.
    """
    if name:
        info = _info(find_layer(model, name))
        if not info.has_filters:
            raise UnknownLayer("layer-without-filters", layer=name, kind=info.kind)
        return info
    first = next((info for info in layers_of(model) if info.has_filters), None)
    if first is None:
        raise UnknownLayer("network-without-filters")
    return first


def shape_text(shape: tuple[int | None, ...]) -> str:
    """A shape for people: (112, 112, 32) is "112×112×32"; an unknown side is "?"."""
    return "×".join("?" if side is None else str(side) for side in shape)


def _info(layer: Any) -> LayerInfo:
    kind, shape = type(layer).__name__, _output_shape(layer)
    return LayerInfo(
        name=layer.name,
        kind=kind,
        output=shape[1:],
        has_maps=len(shape) == _MAPS_RANK,
        has_filters=kind in _FILTER_KINDS,
    )


def _output_shape(layer: Any) -> tuple[int | None, ...]:
    """Shape with the batch; () for a layer with several outputs."""
    shape = getattr(layer.output, "shape", None)
    return () if shape is None else tuple(shape)
