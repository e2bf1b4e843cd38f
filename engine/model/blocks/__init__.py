"""The blocks an own network is made of: one entry says a block's settings, its words and the layers inside it."""

from engine.core.fields import Value, defaults
from engine.core.registry import by_key, look_up
from engine.model.blocks import composed, inception, regular, residual, vectors, windows
from engine.model.plan import Block

BLOCKS = by_key(*windows.KINDS, *vectors.KINDS, *regular.KINDS, *composed.KINDS, *inception.KINDS, *residual.KINDS)


def settings_of(block: Block) -> dict[str, Value]:
    """A block's settings with the defaults filled in.

    Raises:
        UnknownName: no such kind of block.
    """
    return defaults(look_up(BLOCKS, block.kind, "block").fields) | block.settings
