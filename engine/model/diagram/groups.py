"""Which layers belong together: those of one block of a plan, or of one block that a backbone's names tell of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.model.layers import LayerRow

_BLOCK_NAMES = re.compile(
    r"^(conv\d+_block\d+|block\d+_\d+(?=_(?:conv|mixed|ac))|(?:.*[_/])?(?:x?block_?\d+[a-z]?|expanded_conv(?:_\d+)?))"
    r"[_/](.+)$",
    re.IGNORECASE,
)
"""How Keras's networks name the layers of a block: ResNet and DenseNet; Inception-ResNet; MobileNet, EfficientNet, …"""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring layers of one block.

    Attributes:
        name: of the block.
        first, last: indices of its rows, both included.
    """

    name: str
    first: int
    last: int


def groups(rows: Sequence[LayerRow]) -> tuple[Group, ...]:
    """Blocks of more than one layer, in order. A plan's row knows its block; a backbone's is read from the names."""
    found: list[Group] = []
    start = 0
    for i in range(1, len(rows) + 1):
        if i < len(rows) and _block(rows[i]) == _block(rows[start]):
            continue
        if i - start > 1 and _block(rows[start]) is not None:
            found.append(Group(_name(rows[start:i]), start, i - 1))
        start = i
    return tuple(found)


def short_name(row: LayerRow, group: str) -> str:
    """A layer's name without that of its group; the one that bears the group's own name is called what it is."""
    if row.name == group:
        return row.kind
    rest = row.name.removeprefix(group).lstrip("_/")
    return rest if group and rest else row.name


def _block(row: LayerRow) -> int | str | None:
    if row.block >= 0:
        return row.block
    match = _BLOCK_NAMES.match(row.name)
    return match[1] if match else None


def _name(rows: Sequence[LayerRow]) -> str:
    """The part that all their names begin with, in whole words."""
    if rows[0].block < 0:
        match = _BLOCK_NAMES.match(rows[0].name)
        return match[1] if match else ""
    words = [row.name.split("_") for row in rows]
    common: list[str] = []
    for column in zip(*words, strict=False):
        if len(set(column)) > 1:
            break
        common.append(column[0])
    return "_".join(common)
