"""Numbers as people read them: thousands parted, millions short, sizes with ×."""

from collections.abc import Sequence


def whole(value: int) -> str:
    """1234567 as "1,234,567"."""
    return f"{value:,}"


def short(value: float) -> str:
    """Three digits and a letter: 1234567 as "1.23 M", 950 as "950"."""
    for limit, letter in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(value) >= limit:
            return f"{digits(value / limit)} {letter}"
    return f"{value:.0f}"


def digits(value: float) -> str:
    """Three digits that matter: 0.387, 3.87, 38.7, 387."""
    decimals = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:.{decimals}f}"


def size(shape: Sequence[int]) -> str:
    """(32, 32, 16) as "32 × 32 × 16"."""
    return " × ".join(whole(n) for n in shape)
