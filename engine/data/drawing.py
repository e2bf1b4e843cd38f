"""How one shape picture is drawn: place, size, angle, stretch, colours, ground, clutter and noise all vary."""

import math
from collections.abc import Callable
from types import MappingProxyType

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SIDE_PX = 96
_FINE = 3  # drawn this much larger, then reduced: smooth edges
_LEAST_CONTRAST = 70.0  # between shape and ground, in grey levels

Points = np.ndarray  # float64 (n, 2), a closed outline within the unit circle
Random = np.random.Generator


def _polygon(corners: int) -> Points:
    angles = 2 * math.pi * np.arange(corners) / corners - math.pi / 2
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def _star() -> Points:
    points = _polygon(10)
    points[1::2] *= 0.42
    return points


def _cross() -> Points:
    a, b = 0.94, 0.31
    quarter = np.array([(b, -a), (b, -b), (a, -b)])
    turns = [np.array([[math.cos(t), -math.sin(t)], [math.sin(t), math.cos(t)]]) for t in np.arange(4) * math.pi / 2]
    return np.concatenate([quarter @ turn.T for turn in turns])


def _heart() -> Points:
    t = np.linspace(0, 2 * math.pi, 60, endpoint=False)
    x = 16 * np.sin(t) ** 3
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    return np.stack([x, -y - 2.5], axis=1) / 17


def _arrow() -> Points:
    return np.array([(1, 0), (0.1, -0.85), (0.1, -0.26), (-0.95, -0.26), (-0.95, 0.26), (0.1, 0.26), (0.1, 0.85)])


def _crescent() -> Points:
    outer = np.linspace(math.radians(52), math.radians(308), 40)
    inner = np.linspace(math.radians(285), math.radians(75), 40)
    moon = np.stack([np.cos(outer), np.sin(outer)], axis=1)
    bite = np.stack([0.42 + 0.8 * np.cos(inner), 0.8 * np.sin(inner)], axis=1)
    return np.concatenate([moon, bite]) + np.array([0.25, 0])


OUTLINES: MappingProxyType[str, Callable[[], Points]] = MappingProxyType(
    {  # in label order
        "arrow": _arrow,
        "circle": lambda: _polygon(72),
        "crescent": _crescent,
        "cross": _cross,
        "heart": _heart,
        "square": lambda: _polygon(4),
        "star": _star,
        "triangle": lambda: _polygon(3),
    }
)


def draw(name: str, random: Random) -> np.ndarray:
    """Draw one picture of a class.

    Args:
        name: key of ``OUTLINES``.
        random: all that varies is drawn from it.
    Returns:
        uint8 (SIDE_PX, SIDE_PX, 3), RGB.
    """
    ground = _ground(random)
    mask, box = _mask(name, random)
    picture = Image.fromarray(ground.clip(0, 255).astype(np.uint8))
    _clutter(picture, random)
    picture.paste(_fill(ground, box, random), (0, 0), mask)
    if random.random() < 0.25:
        picture = picture.filter(ImageFilter.GaussianBlur(random.uniform(0.4, 0.9)))
    noise = random.standard_normal((SIDE_PX, SIDE_PX, 3), np.float32) * random.uniform(2, 13)
    light = random.uniform(0.8, 1.15)
    return (np.asarray(picture, np.float32) * light + noise).clip(0, 255).astype(np.uint8)


def _mask(name: str, random: Random) -> tuple[Image.Image, tuple[float, float, float]]:
    """The shape, turned, stretched and put somewhere.

    Returns:
        An "L" mask of the picture's size, and the shape's centre and radius in px.
    """
    radius = random.uniform(0.25, 0.42) * SIDE_PX
    centre = random.uniform(radius * 0.95, SIDE_PX - radius * 0.95, 2)
    stretch = np.diag([1.0, random.uniform(0.85, 1.0)])
    points = OUTLINES[name]() @ stretch @ _turn(random.uniform(0, 2 * math.pi)) * radius + centre
    large = Image.new("L", (SIDE_PX * _FINE, SIDE_PX * _FINE))
    ImageDraw.Draw(large).polygon([(x * _FINE, y * _FINE) for x, y in points], fill=255)
    return large.reduce(_FINE), (float(centre[0]), float(centre[1]), radius)


def _turn(angle: float) -> np.ndarray:
    return np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])


def _ground(random: Random) -> np.ndarray:
    """Two colours running into one another, with soft spots or stripes: float64 (side, side, 3)."""
    first = random.uniform(0, 255, 3)
    second = (first + random.uniform(-90, 90, 3)).clip(0, 255)
    y, x = np.mgrid[0:SIDE_PX, 0:SIDE_PX] / SIDE_PX - 0.5
    angle = random.uniform(0, 2 * math.pi)
    along = x * math.cos(angle) + y * math.sin(angle)
    share = (along + 0.5).clip(0, 1)
    if random.random() < 0.4:
        share = 0.5 + 0.5 * np.sin(along * 2 * math.pi * random.uniform(2, 6) + random.uniform(0, 6))
    elif random.random() < 0.6:
        coarse = Image.fromarray(random.uniform(0, 1, (5, 5)).astype(np.float32))
        share = np.asarray(coarse.resize((SIDE_PX, SIDE_PX), Image.Resampling.BICUBIC)).clip(0, 1)
    return first + (second - first) * share[..., None]


def _fill(ground: np.ndarray, box: tuple[float, float, float], random: Random) -> Image.Image:
    """A colour that stands out from the ground around the shape, shaded from side to side."""
    x, y, radius = box
    near = ground[int(max(0, y - radius)) : int(y + radius) + 1, int(max(0, x - radius)) : int(x + radius) + 1]
    behind = near.reshape(-1, 3).mean(axis=0)
    colour = random.uniform(0, 255, 3)
    while abs(_grey(colour) - _grey(behind)) < _LEAST_CONTRAST:
        colour = random.uniform(0, 255, 3)
    slope = np.linspace(-1, 1, SIDE_PX)[:, None] * random.uniform(0, 22)
    shade = slope if random.random() < 0.5 else slope.T
    filled = colour + np.broadcast_to(shade, (SIDE_PX, SIDE_PX))[..., None]
    return Image.fromarray(filled.clip(0, 255).astype(np.uint8))


def _grey(colour: np.ndarray) -> float:
    return float(colour @ (0.299, 0.587, 0.114))


def _clutter(picture: Image.Image, random: Random) -> None:
    """A few thin lines and dots behind the shape."""
    pen = ImageDraw.Draw(picture)
    for _ in range(random.integers(0, 7)):
        colour = tuple(int(value) for value in random.integers(0, 256, 3))
        x, y = random.uniform(0, SIDE_PX, 2)
        if random.random() < 0.5:
            dx, dy = random.uniform(-40, 40, 2)
            pen.line([(x, y), (x + dx, y + dy)], fill=colour, width=1)
        else:
            size = random.uniform(1, 3)
            pen.ellipse([x - size, y - size, x + size, y + size], fill=colour)
