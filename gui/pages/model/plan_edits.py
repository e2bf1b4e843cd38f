"""Changes of a list of blocks: each takes one and gives another."""

from collections.abc import Collection

import msgspec

from engine.core.fields import Value
from engine.model.blocks import BLOCKS, settings_of
from engine.model.plan import Block

Blocks = tuple[Block, ...]
MOST_BLOCKS = 1000
MOST_FILTERS = 2048


def with_blocks(blocks: Blocks, new: Blocks, at: int) -> Blocks:
    """New blocks, so that the number of the first is ``at``."""
    return (*blocks[:at], *new, *blocks[at:])


def without(blocks: Blocks, numbers: Collection[int]) -> Blocks:
    """Some blocks less."""
    return tuple(block for number, block in enumerate(blocks) if number not in numbers)


def moved(blocks: Blocks, numbers: Collection[int], gap: int) -> tuple[Blocks, int]:
    """Blocks moved together into a gap, in their order.

    Args:
        gap: 0 above the first block … n under the last, counted before the move.
    Returns:
        the blocks, and the number of the first moved one afterwards.
    """
    taken = tuple(blocks[number] for number in sorted(numbers))
    at = gap - sum(number < gap for number in numbers)
    return with_blocks(without(blocks, numbers), taken, at), at


def stepped(blocks: Blocks, numbers: Collection[int], step: int) -> tuple[Blocks, int]:
    """Blocks moved together one place up (−1) or down (+1); at the end they stay.

    Returns:
        as ``moved``.
    """
    gap = min(numbers) - 1 if step < 0 else max(numbers) + 2
    return moved(blocks, numbers, min(max(gap, 0), len(blocks)))


def with_setting(blocks: Blocks, numbers: Collection[int], key: str, value: Value) -> Blocks:
    """One setting changed, in one block or in several of a kind."""
    return tuple(
        msgspec.structs.replace(block, settings={**block.settings, key: value}) if number in numbers else block
        for number, block in enumerate(blocks)
    )


def repeated(blocks: Blocks, numbers: Collection[int], times: int, doubling: bool = False) -> Blocks:
    """Blocks that stand there ``times`` times in all, one series after the other, under the last of them.

    Args:
        doubling: each series has twice the filters of the one before, as the stages of VGG have.
    """
    series = tuple(blocks[number] for number in sorted(numbers))
    copies = tuple(
        _widened(block, 2**turn) if doubling else block for turn in range(1, times) for block in series
    )  # fmt: skip
    return with_blocks(blocks, copies, max(numbers) + 1)


def replaced(blocks: Blocks, number: int, new: Blocks) -> Blocks:
    """Several blocks in the place of one."""
    return (*blocks[:number], *new, *blocks[number + 1 :])


def _widened(block: Block, factor: int) -> Block:
    filters = settings_of(block).get("filters") if block.kind in BLOCKS else None
    if not isinstance(filters, int):
        return block
    return msgspec.structs.replace(block, settings={**block.settings, "filters": min(filters * factor, MOST_FILTERS)})
