"""A block taken apart: the Keras layers it is made of, and how they are joined. No TensorFlow here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.model.shape import Settings

ENTRY = "entry"
"""The name that stands for a block's own input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerCall:
    """A Keras layer to be made: what the model and the code shown to people are both written from.

    Attributes:
        cls: name of the class in ``keras.layers``, or "LocalResponseNormalization", which is our own.
        args: its keyword arguments, the name left out.
    """

    cls: str
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One Keras layer of a block.

    Attributes:
        name: unique in its block; "" for the layer that bears the block's own name.
        kind: key of ``engine.model.parts.PARTS``.
        settings: of that kind.
        inputs: names of the parts it takes, or ``ENTRY``.
    """

    name: str
    kind: str
    settings: Settings
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """All parts of a block, each after those it takes.

    Attributes:
        output: name of the part that leaves the block; ``ENTRY`` when the block hands its input on.
        logits: parts that are the logits of an auxiliary classifier.
    """

    parts: tuple[Part, ...]
    output: str
    logits: tuple[str, ...] = ()


class Assembly:
    """Joins parts to an expansion; ``add`` gives the name to take as an input."""

    def __init__(self) -> None:
        self._parts: list[Part] = []

    def add(self, name: str, kind: str, *inputs: str, **settings: Any) -> str:
        """Add a layer.

        Args:
            inputs: names given by ``add`` before, or ``ENTRY``.
        """
        self._parts.append(Part(name=name, kind=kind, settings=settings, inputs=inputs))
        return name

    def done(self, output: str, logits: tuple[str, ...] = ()) -> Expansion:
        """The expansion, whose output is the part ``output``."""
        return Expansion(parts=tuple(self._parts), output=output, logits=logits)


def single(kind: str, **settings: Any) -> Expansion:
    """A block that is one layer."""
    return Expansion(parts=(Part(name="", kind=kind, settings=settings, inputs=(ENTRY,)),), output="")
