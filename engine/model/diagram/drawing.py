"""A finished diagram: boxes, lines and frames with their places. Plain numbers, drawn alike on screen and in a file.

Units are pixels at zoom 1, x to the right, y down.
"""

from dataclasses import dataclass
from typing import Literal

Style = Literal["volume", "bar", "slice", "sign"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """One layer.

    Attributes:
        row: index of its row.
        name: the layer's whole name.
        family: key of ``FAMILIES``.
        style: a volume or a bar with its label; a slice on the box before it; a sign (+ or ×) in a circle.
        x, y, width, height: the front; of a sign, the square around the circle.
        back_x, back_y: how far the back edge lies to the right and up.
        sign: what is written in a circle.
        auxiliary: belongs to an auxiliary classifier, absent from the saved network.
    """

    row: int
    name: str
    family: str
    style: Style
    x: float
    y: float
    width: float
    height: float
    back_x: float = 0.0
    back_y: float = 0.0
    sign: str = ""
    auxiliary: bool = False

    @property
    def right(self) -> float:
        """Where its side ends."""
        return self.x + self.width + self.back_x

    @property
    def top(self) -> float:
        """Where its back edge is."""
        return self.y - self.back_y

    @property
    def bottom(self) -> float:
        """The front's lower edge."""
        return self.y + self.height

    def lid(self) -> tuple[Point, ...]:
        """The face on top."""
        x, y, right = self.x, self.y, self.x + self.width
        dx, dy = self.back_x, self.back_y
        return ((x, y), (x + dx, y - dy), (right + dx, y - dy), (right, y))

    def side(self) -> tuple[Point, ...]:
        """The face at the right: the map itself, in perspective."""
        right, dx, dy = self.x + self.width, self.back_x, self.back_y
        return ((right, self.y), (right + dx, self.y - dy), (right + dx, self.bottom - dy), (right, self.bottom))


@dataclass(frozen=True, slots=True)
class Label:
    """Two lines under a box: name and shape.

    Attributes:
        x, y, width: the middle, the top, the room there is.
        framed: stands in a block's frame, which has a name of its own.
    """

    row: int
    name: str
    shape: str
    x: float
    y: float
    width: float
    framed: bool = False
    auxiliary: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A line along which numbers flow, corners to be rounded.

    Attributes:
        source, target: indices of rows.
        skip: goes round layers instead of through them.
    """

    source: int
    target: int
    points: tuple[Point, ...]
    skip: bool = False
    auxiliary: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Around the layers of one block, its name at the top left."""

    title: str
    x: float
    y: float
    width: float
    height: float
    auxiliary: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """All of it. Boxes are in the order of the rows' drawing: what comes later lies on top."""

    boxes: tuple[Box, ...] = ()
    labels: tuple[Label, ...] = ()
    edges: tuple[Edge, ...] = ()
    frames: tuple[Frame, ...] = ()
    width: float = 0.0
    height: float = 0.0
