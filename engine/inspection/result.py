"""What a probe gives: arrays to be shown, with what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from engine.core.errors import UnknownLayer
from engine.core.fields import Field, Value, defaults, first_problem

Colour = Literal["heat", "signed", "rgb"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ProbeResult:
    """Pictures of what is inside.

    Attributes:
        title: for people: "Feature maps of conv_1".
        layer: name of the layer looked at.
        tiles: float32 (n, h, w) values, or (n, h, w, 3) colours in [0, 1].
        names: n names, one a tile: "channel 0", …
        colour: how values become colours: "heat" from least to most, "signed" around zero, "rgb" as they are.
        unit: of the values, or nothing.
        total: how many tiles the layer has; more than n when a limit cut them.
    """

    title: str
    layer: str
    tiles: np.ndarray
    names: tuple[str, ...]
    colour: Colour
    unit: str = ""
    total: int = 0


def settled(fields: tuple[Field, ...], settings: Mapping[str, Any]) -> dict[str, Value]:
    """The settings with defaults filled in; ``layer`` is set aside.

    Raises:
        UnknownLayer: a setting has a wrong value, or there is no such setting.
    """
    given = {key: value for key, value in settings.items() if key != "layer"}
    wrong = first_problem(fields, given)
    if wrong:
        raise UnknownLayer("setting-value", field=wrong[0], value=wrong[1], reason=wrong[2])
    return defaults(fields) | given
