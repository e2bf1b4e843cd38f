"""Varying training pictures, in TensorFlow's graph; the preview runs the very same code.

All moves (flip, shift, turn, zoom) are joined into one warp, so that a picture is resampled once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.core.backend import tensorflow
from engine.core.fields import Field
from engine.core.registry import by_key
from engine.data.spec import Augmentation

Tensor = Any  # tf.Tensor, without importing TensorFlow
Draw = Callable[..., Tensor]


@dataclass(frozen=True, slots=True, kw_only=True)
class AugmentationKind:
    """One way to vary a picture.

    Attributes:
        key: the attribute of ``Augmentation``.
        field: its form entry; zero or off is none.
        move: ``(amount, random) -> float32 (n, 3, 3)``: from a place in the new picture to one in the old, in units of
            half a side, (0, 0) in the middle; ``random(low, high)`` draws (n,) numbers. None when it moves nothing.
        recolour: ``(images, amount, random) -> images``, 0–255. None when it leaves colours alone.
        source: who showed that it helps.
    """

    key: str
    field: Field
    source: str
    move: Callable[[float, Draw], Tensor] | None = None
    recolour: Callable[[Tensor, float, Draw], Tensor] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AugmentationPreset:
    """A choice of amounts with a name."""

    key: str
    label: str
    augmentation: Augmentation


def augment(images: Tensor, augmentation: Augmentation, seed: Tensor) -> Tensor:
    """Vary each picture on its own; all of it is drawn from ``seed``.

    Args:
        images: (n, h, w, 3), RGB 0–255, any number type.
        augmentation: how much; anything with its attributes.
        seed: an integer, or a scalar integer tensor.
    Returns:
        float32 (n, h, w, 3), 0–255.
    Source: Krizhevsky et al. 2012, section 4.1 (why pictures are varied).
    """
    tf = tensorflow()
    varied = tf.cast(images, tf.float32)
    matrix = None
    for number, kind in enumerate(AUGMENTATIONS.values()):
        amount = float(getattr(augmentation, kind.key))
        if not amount:
            continue
        random = _drawer(tf.shape(images)[0], tf.stack([tf.cast(seed, tf.int64), number]))
        if kind.move is not None:
            moved = kind.move(amount, random)
            matrix = moved if matrix is None else matrix @ moved
        if kind.recolour is not None:
            varied = kind.recolour(varied, amount, random)
    return varied if matrix is None else _warped(varied, matrix)


def preview(image: np.ndarray, augmentation: Augmentation, n: int, seed: int) -> np.ndarray:
    """Show ``n`` variants of one picture, made as training makes them.

    Args:
        image: uint8 (h, w, 3).
    Returns:
        uint8 (n, h, w, 3).
    """
    tf = tensorflow()
    with tf.device("CPU"):
        varied = augment(tf.repeat(image[None], n, axis=0), augmentation, seed)
    return np.rint(np.asarray(varied)).clip(0, 255).astype(np.uint8)


def _drawer(n: Tensor, seed: Tensor) -> Draw:
    """Give a function that draws (n,) numbers, other ones at each call."""
    tf = tensorflow()
    calls = iter(range(1000))

    def random(low: float, high: float) -> Tensor:
        folded = tf.random.experimental.stateless_fold_in(seed, next(calls))
        return tf.random.stateless_uniform([n], folded, low, high)

    return random


def _matrices(rows: list[list[Any]]) -> Tensor:
    """Three rows of numbers or (n,) tensors as (n, 3, 3)."""
    tf = tensorflow()
    n = next(tf.shape(cell)[0] for row in rows for cell in row if not isinstance(cell, float))
    return tf.stack([tf.stack([tf.broadcast_to(cell, [n]) for cell in row], axis=-1) for row in rows], axis=-2)


def _flip(_amount: float, random: Draw) -> Tensor:
    return _matrices([[tensorflow().sign(random(-1, 1)), 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


def _shift(amount: float, random: Draw) -> Tensor:
    x, y = random(-2 * amount, 2 * amount), random(-2 * amount, 2 * amount)
    return _matrices([[1.0, 0.0, x], [0.0, 1.0, y], [0.0, 0.0, 1.0]])


def _rotate(amount: float, random: Draw) -> Tensor:
    tf = tensorflow()
    angle = random(-amount, amount) * (np.pi / 180)
    return _matrices([[tf.cos(angle), -tf.sin(angle), 0.0], [tf.sin(angle), tf.cos(angle), 0.0], [0.0, 0.0, 1.0]])


def _zoom(amount: float, random: Draw) -> Tensor:
    inverse = 1 / random(1 - amount, 1 + amount)
    return _matrices([[inverse, 0.0, 0.0], [0.0, inverse, 0.0], [0.0, 0.0, 1.0]])


def _brightness(images: Tensor, amount: float, random: Draw) -> Tensor:
    tf = tensorflow()
    return tf.clip_by_value(images + 255 * random(-amount, amount)[:, None, None, None], 0, 255)


def _warped(images: Tensor, matrix: Tensor) -> Tensor:
    """Sample each picture where its matrix says, bilinearly; what lies outside mirrors the inside."""
    tf = tensorflow()
    size = tf.shape(images)[1:3]
    half = tf.cast(size - 1, tf.float32) / 2
    cx, cy = half[1], half[0]
    aspect = cy / tf.maximum(cx, 1)  # turning must not shear pictures that are not square
    m = matrix
    flat = [
        m[:, 0, 0],
        m[:, 0, 1],
        m[:, 0, 2] * cx + cx - m[:, 0, 0] * cx - m[:, 0, 1] * cy,
        m[:, 1, 0],
        m[:, 1, 1],
        m[:, 1, 2] * cx * aspect + cy - m[:, 1, 0] * cx - m[:, 1, 1] * cy,
        tf.zeros_like(m[:, 0, 0]),
        tf.zeros_like(m[:, 0, 0]),
    ]
    return tf.raw_ops.ImageProjectiveTransformV3(
        images=images,
        transforms=tf.stack(flat, axis=-1),
        output_shape=size,
        fill_value=0.0,
        interpolation="BILINEAR",
        fill_mode="REFLECT",
    )


AUGMENTATIONS = by_key(
    AugmentationKind(
        key="flip",
        field=Field(
            key="flip",
            label="Flip",
            kind="bool",
            default=False,
            help="Mirrors half of the pictures left to right. Leave it off where left and right differ, as in digits.",
        ),
        move=_flip,
        source="Krizhevsky et al. 2012, NIPS, section 4.1",
    ),
    AugmentationKind(
        key="shift",
        field=Field(
            key="shift",
            label="Shift",
            kind="float",
            default=0.0,
            high=0.5,
            help="Moves each picture by up to this share of its side, so that the place of a thing matters less.",
        ),
        move=_shift,
        source="Krizhevsky et al. 2012, NIPS, section 4.1",
    ),
    AugmentationKind(
        key="rotate",
        field=Field(
            key="rotate",
            label="Rotate",
            kind="float",
            default=0.0,
            high=180.0,
            unit="°",
            help="Turns each picture by up to this angle either way. Small for photographs, large for aerial views.",
        ),
        move=_rotate,
        source="Simard et al. 2003, ICDAR",
    ),
    AugmentationKind(
        key="zoom",
        field=Field(
            key="zoom",
            label="Zoom",
            kind="float",
            default=0.0,
            high=0.5,
            help="Makes each picture larger or smaller by up to this share, so that the size of a thing matters less.",
        ),
        move=_zoom,
        source="Simonyan & Zisserman 2014, arXiv:1409.1556, section 3.1",
    ),
    AugmentationKind(
        key="brightness",
        field=Field(
            key="brightness",
            label="Brightness",
            kind="float",
            default=0.0,
            high=0.8,
            help="Makes each picture lighter or darker by up to this share of the full range, as light changes do.",
        ),
        recolour=_brightness,
        source="Howard 2013, arXiv:1312.5402, section 2.2",
    ),
)

PRESETS = by_key(
    AugmentationPreset(key="none", label="None", augmentation=Augmentation()),
    AugmentationPreset(
        key="light", label="Light", augmentation=Augmentation(flip=True, shift=0.08, rotate=8, zoom=0.1)
    ),
    AugmentationPreset(
        key="strong",
        label="Strong",
        augmentation=Augmentation(flip=True, shift=0.15, rotate=25, zoom=0.25, brightness=0.25),
    ),
)
