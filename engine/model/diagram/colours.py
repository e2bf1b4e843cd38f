"""The colours of a diagram in a theme: one hue a family, three shades a box."""

import json
from dataclasses import dataclass
from functools import cache

from engine.core import paths
from engine.model.diagram.kinds import FAMILIES

_BACK = 0.35  # how far an auxiliary classifier recedes into the page


@dataclass(frozen=True, slots=True)
class Shades:
    """A box's colours as "#RRGGBB"."""

    front: str
    lid: str
    side: str
    outline: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme.

    Attributes:
        shades: by family, of layers that stay.
        faint: by family, of auxiliary classifiers.
    """

    surface: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    shades: dict[str, Shades]
    faint: dict[str, Shades]


@cache
def colours(dark: bool) -> Colours:
    """The colours of the light or the dark theme, from resources/theme.json."""
    theme = json.loads((paths.resources() / "theme.json").read_text(encoding="utf-8"))
    shown, series = theme["dark" if dark else "light"], theme["series"]
    hues = {key: series[family.series] for key, family in FAMILIES.items()}
    surface = shown["surface"]
    return Colours(
        surface=surface,
        text=shown["text"],
        muted=shown["muted"],
        line=shown["line"],
        edge=shown["edge"],
        accent=shown["accent"],
        shades={key: _shades(hue) for key, hue in hues.items()},
        faint={key: _shades(mixed(surface, hue, _BACK)) for key, hue in hues.items()},
    )


def mixed(one: str, other: str, share: float) -> str:
    """Colour between two, ``share`` of the way to the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _shades(hue: str) -> Shades:
    return Shades(hue, mixed(hue, "#FFFFFF", 0.35), mixed(hue, "#000000", 0.25), mixed(hue, "#000000", 0.5))
