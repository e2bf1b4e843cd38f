"""Curves as SVG: training solid, validation dashed, colours from the page's style sheet."""

import itertools
import math
from collections.abc import Sequence

from engine.training.history import EpochRow

_WIDE, _HIGH = 480, 270
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 14, 26, 34


def curves(rows: Sequence[EpochRow], quantity: str, title: str) -> str:
    """One chart of a quantity over the epochs.

    Args:
        rows: at least one epoch.
        quantity: "loss" or "accuracy".
        title: for screen readers.
    Returns:
        An <svg> element; every point tells its value on hover.
    """
    lines = {
        "train": [float(getattr(row, quantity)) for row in rows],
        "validation": [float(getattr(row, f"val_{quantity}")) for row in rows],
    }
    epochs = [row.epoch for row in rows]
    low, high = _range([value for values in lines.values() for value in values], quantity)
    label_y = _TOP + 12 if quantity == "loss" else _HIGH - _BOTTOM - 8  # where the curves are not
    parts = [_grid(low, high, quantity), _epoch_axis(epochs), _stages(rows, epochs, label_y)]
    for kind, values in lines.items():
        parts.append(_line(kind, _points(epochs, values, low, high), values, epochs, quantity))
    parts.append(_legend())
    return (
        f'<svg class="chart" viewBox="0 0 {_WIDE} {_HIGH}" role="img" aria-label="{title}">'
        f"{''.join(parts)}</svg>"
    )  # fmt: skip


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Round numbers from ``low`` to ``high``, about ``count`` of them."""
    raw = (high - low) / max(1, count)
    power = 10 ** math.floor(math.log10(raw)) if raw > 0 else 1.0
    step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= raw * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [round(index * step, 10) for index in range(first, math.floor(high / step + 1e-9) + 1)]


def _range(values: list[float], quantity: str) -> tuple[float, float]:
    """Accuracy ends at 1, loss starts at 0; what is not a number is left out."""
    known = [value for value in values if math.isfinite(value)] or [0.0, 1.0]
    if quantity == "accuracy":
        return min(0.9, math.floor(min(known) * 10) / 10), 1.0
    return 0.0, max(known) * 1.05 or 1.0


def _x(epoch: float, first: int, last: int) -> float:
    share = 0.5 if last == first else (epoch - first) / (last - first)
    return _LEFT + 6 + share * (_WIDE - _LEFT - _RIGHT - 12)


def _y(value: float, low: float, high: float) -> float:
    return _TOP + (1 - (value - low) / (high - low)) * (_HIGH - _TOP - _BOTTOM)


def _points(epochs: list[int], values: list[float], low: float, high: float) -> list[tuple[float, float] | None]:
    return [
        (_x(epoch, epochs[0], epochs[-1]), _y(value, low, high)) if math.isfinite(value) else None
        for epoch, value in zip(epochs, values, strict=True)
    ]


def _grid(low: float, high: float, quantity: str) -> str:
    parts = []
    for tick in ticks(low, high):
        y = _y(tick, low, high)
        label = f"{tick:.0%}" if quantity == "accuracy" else f"{tick:g}"
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>')
    return "".join(parts)


def _epoch_axis(epochs: list[int]) -> str:
    first, last = epochs[0], epochs[-1]
    shown = {round(tick) for tick in ticks(first, last, 8)} | {first} if last > first else {first}
    labels = "".join(
        f'<text x="{_x(epoch, first, last):.1f}" y="{_HIGH - 16}" text-anchor="middle">{epoch}</text>'
        for epoch in sorted(shown)
    )
    return f'{labels}<text x="{_WIDE - _RIGHT}" y="{_HIGH - 2}" text-anchor="end">epoch</text>'


def _stages(rows: Sequence[EpochRow], epochs: list[int], label_y: int) -> str:
    """A dotted line where a new stage begins."""
    parts = []
    for before, row in itertools.pairwise(rows):
        if before.stage != row.stage:
            x = _x((before.epoch + row.epoch) / 2, epochs[0], epochs[-1])
            parts.append(f'<line class="stage" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_HIGH - _BOTTOM}"/>')
            parts.append(f'<text x="{x + 5:.1f}" y="{label_y}">{row.stage}</text>')
    return "".join(parts)


def _line(
    kind: str, points: list[tuple[float, float] | None], values: list[float], epochs: list[int], quantity: str
) -> str:
    path, broken = "", True
    for point in points:
        if point is not None:
            path += f"{'M' if broken else 'L'}{point[0]:.1f} {point[1]:.1f}"
        broken = point is None
    dots = "".join(
        f'<circle class="{kind}" cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="3">'
        f"<title>epoch {epoch}: {kind} {quantity} {value:.4g}</title></circle>"
        for point, value, epoch in zip(points, values, epochs, strict=True)
        if point is not None and len(points) <= 60
    )
    return f'<path class="{kind}" d="{path}"/>{dots}'


def _legend() -> str:
    """Line samples with words, above the plot."""
    return (
        f'<line class="train" x1="{_LEFT}" x2="{_LEFT + 26}" y1="10" y2="10"/>'
        f'<text class="train" x="{_LEFT + 32}" y="14">training</text>'
        f'<line class="validation" x1="{_LEFT + 116}" x2="{_LEFT + 142}" y1="10" y2="10"/>'
        f'<text class="validation" x="{_LEFT + 148}" y="14">validation</text>'
    )
