"""The probes: every way of looking inside a network, as one table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.core.control import Control
from engine.core.fields import Field
from engine.core.registry import by_key
from engine.inspection import feature_maps, filters
from engine.inspection.result import ProbeResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A way of looking inside.

    Attributes:
        key: written on the command line: never renamed.
        label: short English words.
        description: one sentence: what one sees and what it tells.
        fields: the settings, besides ``layer``.
        needs_image: whether it looks at a picture.
        run: (model, image uint8 (H, W, 3) or None, settings with ``layer``, control) → result.
        source: where the method comes from.
    """

    key: str
    label: str
    description: str
    fields: tuple[Field, ...]
    needs_image: bool
    run: Callable[[Any, np.ndarray | None, Mapping[str, Any], Control], ProbeResult]
    source: str


PROBES = by_key(
    Probe(
        key="feature_maps",
        label="Feature maps",
        description="What each channel of a layer answers to the picture: bright where it found its pattern.",
        fields=feature_maps.FIELDS,
        needs_image=True,
        run=feature_maps.run,
        source="Zeiler & Fergus 2014, arXiv:1311.2901",
    ),
    Probe(
        key="filters",
        label="Filters",
        description=(
            "The learned weights of a convolution: the first layer in colour (grey is zero), deeper ones "
            "channel by channel (blue is negative, orange positive)."
        ),
        fields=filters.FIELDS,
        needs_image=False,
        run=filters.run,
        source="Krizhevsky et al. 2012, figure 3",
    ),
)
