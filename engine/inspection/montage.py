"""From a probe's tiles to one picture: colour maps and a sheet of tiles."""

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from engine.inspection.result import Colour, ProbeResult

# Viridis (S. van der Walt, N. Smith, CC0), eleven anchors; and Okabe-Ito blue to white to vermilion.
_VIRIDIS = "440154 482475 414487 355f8d 2a788e 21918c 22a884 44bf70 7ad151 bddf26 fde725"
_SIGNED = "00395c 0072b2 7fb8d8 ffffff eaae7f d55e00 6b2f00"
_PAPER = (250, 250, 250)
_INK = (40, 40, 40)
_TITLE_PX = 26
_LEAST_TILE_PX = 24


def _table(anchors: str) -> np.ndarray:
    """uint8 (256, 3) through evenly spaced colours."""
    stops = np.array([[int(colour[i : i + 2], 16) for i in (0, 2, 4)] for colour in anchors.split()], float)
    at = np.linspace(0, len(stops) - 1, 256)
    return np.stack([np.interp(at, np.arange(len(stops)), stops[:, c]) for c in range(3)], axis=1).round().astype("u1")


HEAT = _table(_VIRIDIS)
SIGNED = _table(_SIGNED)


def coloured(tiles: np.ndarray, colour: Colour, shared: bool = False) -> np.ndarray:
    """Turn values into colours.

    Args:
        tiles: float (n, h, w), or (n, h, w, 3) in [0, 1] for "rgb".
        shared: one scale for all tiles; otherwise each tile uses the whole range.
    Returns:
        uint8 (n, h, w, 3); a tile without contrast has the colour of its least value ("heat") or of zero ("signed").
    """
    if colour == "rgb":
        return (np.clip(tiles, 0, 1) * 255).round().astype(np.uint8)
    values, axes = np.nan_to_num(tiles.astype(np.float32)), None if shared else (1, 2)
    if colour == "signed":
        peak = np.abs(values).max(axis=axes, keepdims=True)
        share = 0.5 + values / (2 * np.where(peak > 0, peak, 1))
        return SIGNED[(share * 255).round().astype(np.uint8)]
    low, high = values.min(axis=axes, keepdims=True), values.max(axis=axes, keepdims=True)
    share = (values - low) / np.where(high > low, high - low, 1)
    return HEAT[(share * 255).round().astype(np.uint8)]


def sheet(tiles: np.ndarray, width_px: int = 1200, gap_px: int = 2, columns: int = 0) -> np.ndarray:
    """Lay coloured tiles out in rows, small ones enlarged without smoothing.

    Args:
        tiles: uint8 (n, h, w, 3).
        width_px: the sheet is about this wide or narrower.
        columns: tiles in a row; 0 chooses.
    Returns:
        uint8 (H, W, 3).
    """
    count, height, width = tiles.shape[:3]
    columns = columns or _columns(count, width, width_px)
    factor = max(1, (width_px // columns - gap_px) // width, math.ceil(_LEAST_TILE_PX / width) if width < 8 else 1)
    factor = min(factor, max(1, 224 // max(height, width)))
    big = tiles.repeat(factor, axis=1).repeat(factor, axis=2)
    step_y, step_x = big.shape[1] + gap_px, big.shape[2] + gap_px
    rows = math.ceil(count / columns)
    canvas = np.full((rows * step_y + gap_px, columns * step_x + gap_px, 3), _PAPER, np.uint8)
    for index, tile in enumerate(big):
        y, x = gap_px + index // columns * step_y, gap_px + index % columns * step_x
        canvas[y : y + tile.shape[0], x : x + tile.shape[1]] = tile
    return canvas


def picture(result: ProbeResult, width_px: int = 1200, titled: bool = True) -> Image.Image:
    """A probe's result as one picture, with its title above."""
    tiles = Image.fromarray(sheet(coloured(result.tiles, result.colour), width_px))
    if not titled:
        return tiles
    text = f"{result.title} · {caption(result)}".replace("×", " x ")  # the font that comes with Pillow has no ×
    font = ImageFont.load_default(size=14)
    wide = max(tiles.width, math.ceil(font.getlength(text)) + 16)
    whole = Image.new("RGB", (wide, tiles.height + _TITLE_PX), _PAPER)
    whole.paste(tiles, (0, _TITLE_PX))
    ImageDraw.Draw(whole).text((6, 5), text, fill=_INK, font=font)
    return whole


def caption(result: ProbeResult) -> str:
    """How many tiles of what size: "64 of 96, each 56×56"."""
    shown, total = len(result.tiles), result.total
    count = f"{shown} of {total}" if total > shown else f"{shown}"
    height, width = result.tiles.shape[1:3]
    return f"{count}, each {height}×{width}"


def _columns(count: int, width: int, width_px: int) -> int:
    """Near a square, widened to use the sheet, but never wider than it."""
    fits = max(1, width_px // (max(width, _LEAST_TILE_PX) + 2))
    return max(1, min(count, fits, max(8, math.ceil(math.sqrt(count * 1.6)))))
