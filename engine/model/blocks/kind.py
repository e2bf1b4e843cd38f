"""An entry of the table of blocks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from engine.core.fields import Field
from engine.model.part import Expansion
from engine.model.shape import Settings, Shape

Group = Literal["windows", "whole", "regular", "shape", "composite"]
GROUPS: dict[Group, str] = {
    "windows": "Look through a window",
    "whole": "See everything",
    "regular": "Keep the shape",
    "shape": "Change the size",
    "composite": "Composed",
}
"""The palette's sections, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """Why a block cannot take its input.

    Attributes:
        key: of the sentence.
        params: for its placeholders.
        fixes: keys of ``engine.model.repairs``, the best one first.
    """

    key: str
    params: Mapping[str, Any]
    fixes: tuple[str, ...] = ()


def fits(_settings: Settings, _entry: Shape) -> Misfit | None:
    """For a block that takes whatever has the right rank."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockKind:
    """A kind of block.

    Attributes:
        key: written into plans: never renamed.
        label: its name in the palette.
        icon: its picture in ``resources/icons``.
        help: one sentence on what it is for.
        group: the palette's section.
        fields: its settings.
        takes: what its input must be.
        describe: settings → a few words for the plan view.
        check: settings, input shape → why it does not fit, None when it does.
        expand: settings, input shape, number of classes → the Keras layers it is made of.
    """

    key: str
    label: str
    icon: str
    help: str
    group: Group
    fields: tuple[Field, ...] = ()
    takes: Literal["map", "flat", "any"] = "any"
    describe: Callable[[Settings], str]
    check: Callable[[Settings, Shape], Misfit | None] = fits
    expand: Callable[[Settings, Shape, int], Expansion]
