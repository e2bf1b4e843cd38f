"""Feature maps: what the channels of one layer answer to one picture."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.core.control import Control, Progress
from engine.core.errors import UnknownLayer
from engine.core.fields import Field
from engine.inspection.activations import activations
from engine.inspection.network import layer_with_maps
from engine.inspection.result import ProbeResult, settled

FIELDS = (
    Field(
        key="order",
        label="Order",
        kind="choice",
        default="channel",
        choices=("channel", "strongest"),
        help="As the network numbers its channels, or those that answer most strongly to this picture first.",
    ),
    Field(
        key="limit", label="At most", kind="int", default=256, low=1, high=4096, unit="maps",
        help="A deep layer has thousands of channels; this many are shown.",
    ),
)  # fmt: skip


def run(model: Any, image: np.ndarray | None, settings: Mapping[str, Any], control: Control) -> ProbeResult:
    """Show the feature maps of a layer.

    Args:
        model: Keras model that takes RGB 0–255.
        image: uint8 (H, W, 3), of the model's input size.
        settings: ``layer`` (absent: the first convolution), ``order``, ``limit``.
    Returns:
        tiles float32 (n, h, w), unscaled; "signed" when the layer gives negative values, else "heat".
    Raises:
        UnknownLayer: no such layer, its output is not 4-D, a wrong setting, or no picture.
    """
    if image is None:
        raise UnknownLayer("probe-needs-picture", probe="Feature maps")
    chosen, layer = settled(FIELDS, settings), layer_with_maps(model, str(settings.get("layer") or ""))
    control.tick(Progress(done=0, total=1, what="looking"))
    maps = np.moveaxis(activations(model, image, layer.name), -1, 0)
    order = _order(maps, str(chosen["order"]))[: int(chosen["limit"])]
    control.tick(Progress(done=1, total=1, what="looking"))
    return ProbeResult(
        title=f"Feature maps of {layer.name}",
        layer=layer.name,
        tiles=np.ascontiguousarray(maps[order]),
        names=tuple(f"channel {index}" for index in order),
        colour="signed" if maps.min() < 0 else "heat",
        unit="activation",
        total=len(maps),
    )


def _order(maps: np.ndarray, order: str) -> np.ndarray:
    if order == "strongest":
        return np.argsort(-np.abs(maps).mean(axis=(1, 2)), kind="stable")
    return np.arange(len(maps))
