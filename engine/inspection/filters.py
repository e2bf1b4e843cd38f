"""Filters: the learned weights of a convolution as pictures."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.core.control import Control, Progress
from engine.core.errors import UnknownLayer
from engine.core.fields import Field
from engine.inspection.network import find_layer, layer_with_filters
from engine.inspection.result import ProbeResult, settled

_RGB = 3

FIELDS = (
    Field(
        key="filter", label="Filter", kind="int", default=0, low=0, high=65535,
        help="Which filter of a deeper layer is shown, a tile per input channel. The first layer shows all, in colour.",
    ),
    Field(
        key="limit", label="At most", kind="int", default=256, low=1, high=4096, unit="tiles",
        help="A deep filter has thousands of channels; this many are shown.",
    ),
)  # fmt: skip


def run(model: Any, image: np.ndarray | None, settings: Mapping[str, Any], control: Control) -> ProbeResult:
    """Show the filters of a convolution.

    Three input channels: all filters as colour tiles, each stretched around grey = 0. Depthwise: one tile a channel.
    Deeper: the input channels of the filter ``filter``.

    Args:
        model: Keras model.
        image: not looked at.
        settings: ``layer`` (absent: the first convolution), ``filter``, ``limit``.
    Returns:
        tiles float32 (n, k, k, 3) in [0, 1] ("rgb"), or (n, k, k) weights ("signed").
    Raises:
        UnknownLayer: no such layer or filter, the layer is no convolution, or a wrong setting.
    """
    chosen, info = settled(FIELDS, settings), layer_with_filters(model, str(settings.get("layer") or ""))
    control.tick(Progress(done=0, total=1, what="looking"))
    kernel = kernel_of(find_layer(model, info.name))
    title, word, tiles = _tiles(info.name, kernel, info.kind, int(chosen["filter"]))
    shown = np.ascontiguousarray(tiles[: int(chosen["limit"])], dtype=np.float32)
    control.tick(Progress(done=1, total=1, what="looking"))
    return ProbeResult(
        title=title,
        layer=info.name,
        tiles=shown,
        names=tuple(f"{word} {index}" for index in range(len(shown))),
        colour="rgb" if shown.ndim == _RGB + 1 else "signed",
        unit="weight",
        total=len(tiles),
    )


def kernel_of(layer: Any) -> np.ndarray:
    """float32 weights (k, k, channels in, filters); depthwise: (k, k, channels, multiplier)."""
    kind = type(layer).__name__
    if kind == "SeparableConv2D":
        return np.asarray(layer.depthwise_kernel, np.float32)
    kernel = np.asarray(layer.kernel, np.float32)
    return np.swapaxes(kernel, 2, 3) if kind == "Conv2DTranspose" else kernel


def _tiles(layer: str, kernel: np.ndarray, kind: str, index: int) -> tuple[str, str, np.ndarray]:
    """Title, word for one tile, and all tiles."""
    height, width, channels, filters = kernel.shape
    if kind in ("DepthwiseConv2D", "SeparableConv2D"):
        return f"Filters of {layer}", "channel", np.moveaxis(kernel.reshape(height, width, -1), -1, 0)
    if channels == _RGB:
        return f"Filters of {layer}", "filter", stretched(np.moveaxis(kernel, -1, 0))
    if index >= filters:
        raise UnknownLayer("filter-unknown", layer=layer, last=filters - 1, index=index)
    return f"Filter {index} of {layer}", "channel", np.moveaxis(kernel[..., index], -1, 0)


def stretched(tiles: np.ndarray) -> np.ndarray:
    """Weights (n, h, w, 3) to colours in [0, 1], each tile by its own greatest weight: 0 becomes 0.5."""
    peak = np.abs(tiles).max(axis=(1, 2, 3), keepdims=True)
    return 0.5 + tiles / (2 * np.where(peak > 0, peak, 1))
