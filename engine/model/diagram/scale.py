"""From a layer's numbers to the size it is drawn at, in drawing units (pixels at zoom 1). Every scale is monotone.

A map's side is drawn as its square root, so that 224 and 1 are both readable; the channels as the square root, as
thickness; a vector's length as its logarithm.
"""

from dataclasses import dataclass
from math import log2, sqrt

from engine.core.registry import by_key
from engine.model.shape import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A sentence of the legend."""

    key: str
    help: str


NOTES = by_key(
    Note(
        key="scale",
        help="Height and width of a volume follow the square root of the map's side, its thickness the square root of "
        "the channels; the height of a bar follows the logarithm of the vector's length.",
    ),
    Note(key="auxiliary", help="Dashed: auxiliary classifiers, absent from the saved network."),
)
TALLEST, PER_ROOT_PX = 150.0, 16.0
SLICE, SIGN = 5.0, 20.0
_BACK_X, _BACK_Y = 0.26, 0.17
_LEAST_SIDE, _LEAST_THICKNESS = 4.0, 4.0
_PER_CHANNEL_ROOT = 1.15
_BAR, _BAR_BACK, _PER_DOUBLING, _LEAST_BAR = 9.0, 4.0, 11.0, 14.0


@dataclass(frozen=True, slots=True)
class Extent:
    """The drawn size of one layer.

    Attributes:
        thickness: along the flow.
        height: of the front.
        back_x, back_y: how far the back edge lies to the right and up: the map's width in perspective.
    """

    thickness: float
    height: float
    back_x: float
    back_y: float


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of one diagram: its largest map is as tall as the drawing allows."""

    side_unit: float

    @classmethod
    def of(cls, largest_side: int) -> "Scale":
        """The scale for maps up to ``largest_side`` pixels."""
        root = sqrt(max(1, largest_side))
        return cls(min(PER_ROOT_PX, TALLEST / root))

    def side(self, pixels: int) -> float:
        """A map's side."""
        return max(_LEAST_SIDE, self.side_unit * sqrt(max(0, pixels)))

    def thickness(self, channels: int) -> float:
        """A map's channels."""
        return max(_LEAST_THICKNESS, _PER_CHANNEL_ROOT * sqrt(max(0, channels)))

    def extent(self, shape: Shape) -> Extent:
        """A whole map (h, w, c), or a vector (n,)."""
        if len(shape) != 3:
            height = max(_LEAST_BAR, _PER_DOUBLING * log2(1 + (shape[-1] if shape else 1)))
            return Extent(_BAR, height, _BAR_BACK, _BAR_BACK * 0.6)
        height, width, channels = shape
        back = self.side(width)
        return Extent(self.thickness(channels), self.side(height), back * _BACK_X, back * _BACK_Y)
