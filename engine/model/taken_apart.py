"""A composed block as blocks of their own, where its layers simply follow one another."""

from engine.core.fields import Value, defaults
from engine.model.blocks import BLOCKS, settings_of
from engine.model.part import ENTRY, Part
from engine.model.plan import Block
from engine.model.shape import Shape

_OF_LAYERS: dict[str, Value] = {"activation": "linear", "padding": "valid"}
"""What a layer takes where nothing is said, and a block something else."""


def taken_apart(block: Block, entry: Shape, classes: int) -> tuple[Block, ...]:
    """The blocks that do what this one does; empty when it is one layer, has branches, or layers no block makes.

    Args:
        entry: shape of what comes in.
        classes: K, as in ``survey``.
    """
    kind = BLOCKS.get(block.kind)
    if kind is None or kind.group != "composite" or (kind.takes == "map" and len(entry) != 3):
        return ()
    settings = settings_of(block)
    if kind.check(settings, entry) is not None:
        return ()
    expansion = kind.expand(settings, entry, classes)
    before, made = ENTRY, []
    for part in expansion.parts:
        if part.inputs != (before,) or part.kind not in BLOCKS:
            return ()
        before = part.name
        if "padded" in part.settings:
            made.pop()  # the zeros before a window become its own padding again
        made.append(_block(part))
    return tuple(made) if len(made) > 1 and expansion.output == before else ()


def _block(part: Part) -> Block:
    """A block of one layer; settings that are the block's usual ones are left out."""
    usual = defaults(BLOCKS[part.kind].fields)
    settings = dict(part.settings)
    if "padded" in settings:
        settings |= {"padding": "number", "pad": settings["padded"]}
    wanted = {key: settings.get(key, _OF_LAYERS.get(key, value)) for key, value in usual.items()}
    return Block(kind=part.kind, settings={key: value for key, value in wanted.items() if value != usual[key]})
