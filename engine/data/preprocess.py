"""From a picture of any size to the network's input: the same code for training and for use."""

from typing import Literal

import msgspec
import numpy as np
from PIL import Image, ImageOps

_FILTERS = {
    "nearest": Image.Resampling.NEAREST,
    "bilinear": Image.Resampling.BILINEAR,
    "bicubic": Image.Resampling.BICUBIC,
}


class InputSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How pictures are brought to the network's input size; kept as ``input.json`` in a run folder.

    Attributes:
        side_px: side of the square input.
        fit: "crop" fills the square and cuts the middle out, "stretch" ignores the aspect ratio, "pad" adds black bars.
        resample: Pillow's resampling filter.
        crop_share: share of the resized short side that the crop keeps; 0.875 is ImageNet's usual one.
    """

    side_px: int
    fit: Literal["crop", "stretch", "pad"] = "crop"
    resample: Literal["nearest", "bilinear", "bicubic"] = "bilinear"
    crop_share: float = 1.0


def to_input(image: Image.Image, spec: InputSpec) -> np.ndarray:
    """Bring one RGB picture to the input size.

    Returns:
        uint8 (side, side, 3), RGB 0–255: scaling is inside the model.
    """
    side, resample = spec.side_px, _FILTERS[spec.resample]
    if image.size == (side, side) and (spec.fit != "crop" or spec.crop_share == 1):
        return np.asarray(image)
    if spec.fit == "stretch":
        return np.asarray(image.resize((side, side), resample))
    if spec.fit == "pad":
        return np.asarray(ImageOps.pad(image, (side, side), resample, color=(0, 0, 0)))
    return np.asarray(_crop(image, side, resample, spec.crop_share))


def _crop(image: Image.Image, side: int, resample: Image.Resampling, share: float) -> Image.Image:
    """Resize with the middle square of the source as the box: one resampling, no rounding of an intermediate size."""
    width, height = image.size
    taken = min(width, height) * share
    left, top = (width - taken) / 2, (height - taken) / 2
    return image.resize((side, side), resample, box=(left, top, left + taken, top + taken))
