"""Which blocks of two plans belong together, and which of their settings differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.core.fields import Field, Value
from engine.model.blocks import BLOCKS, settings_of
from engine.model.plan import Block

_ALONE = 0.6
"""What a block costs that the other plan lacks; two alone cost more than any two of one kind together."""
_RELATED = (
    {"inception_naive", "inception_reduced"},
    {"residual_basic", "residual_bottleneck"},
    {"global_average_pooling", "global_max_pooling", "flatten"},
    {"conv", "depthwise_conv", "separable_conv", "cnn_block"},
    {"batch_norm", "local_response_norm"},
)
"""Kinds that stand for one another."""

_Effective = tuple[str, dict[str, Value]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A setting that differs; None on the side that does not have it.

    Attributes:
        key: of the field.
        label: its English name.
    """

    key: str
    label: str
    left: Value | None
    right: Value | None


def changes(left: Block, right: Block) -> tuple[Change, ...]:
    """Settings that have an effect on at least one side and differ."""
    found = [field for block in (left, right) if block.kind in BLOCKS for field in BLOCKS[block.kind].fields]
    fields = {field.key: field for field in found}
    (_, a), (_, b) = _effective(left), _effective(right)
    return tuple(
        Change(key=key, label=fields[key].label if key in fields else key, left=a.get(key), right=b.get(key))
        for key in dict.fromkeys([*a, *b])
        if a.get(key) != b.get(key) and not _goes_without_saying(fields.get(key), a.get(key), b.get(key))
    )


def _goes_without_saying(field: Field | None, left: Value | None, right: Value | None) -> bool:
    """A choice that another setting brings with it and that is as usual: where sizes differ, once there is a skip."""
    return (
        field is not None
        and field.when is not None
        and field.kind == "choice"
        and None in (left, right)
        and field.default in (left, right)
    )


def aligned(left: Sequence[Block], right: Sequence[Block]) -> list[tuple[int | None, int | None]]:
    """Pairs of block numbers in the order of both plans, with the least difference in all.

    None stands for the side that lacks the block. Where several ways are as good, the earlier blocks belong together:
    VGG19's extra convolution is the last of its stage.
    """
    a, b = [_effective(block) for block in left], [_effective(block) for block in right]
    between = [[_difference(one, other) for other in b] for one in a]
    costs = _costs(between, len(a), len(b))
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(a) or j < len(b):
        at = costs[i][j] + 1e-9
        if i < len(a) and j < len(b) and between[i][j] + costs[i + 1][j + 1] <= at:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif i < len(a) and _ALONE + costs[i + 1][j] <= at:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return pairs


def _costs(between: list[list[float]], n: int, m: int) -> list[list[float]]:
    """The least cost of aligning what follows blocks i and j."""
    costs = [[_ALONE * (i + j) for j in range(m, -1, -1)] for i in range(n, -1, -1)]
    for i in range(n - 1, -1, -1):
        here, below, row = costs[i], costs[i + 1], between[i]
        for j in range(m - 1, -1, -1):
            here[j] = min(row[j] + below[j + 1], _ALONE + below[j], _ALONE + here[j + 1])
    return costs


def _difference(left: _Effective, right: _Effective) -> float:
    """0 for the same block, up to 1 for a related kind, and too much for kinds that have nothing in common."""
    if left[0] != right[0]:
        return 1.0 if any({left[0], right[0]} <= related for related in _RELATED) else 3 * _ALONE
    if left[1] == right[1]:
        return 0.0
    keys = left[1].keys() | right[1].keys()
    return 0.2 + 0.6 * sum(left[1].get(key) != right[1].get(key) for key in keys) / len(keys)


def _effective(block: Block) -> _Effective:
    """Kind and the settings that have an effect: a form hides the others."""
    if block.kind not in BLOCKS:
        return block.kind, dict(block.settings)
    settings: dict[str, Any] = settings_of(block)
    for field in BLOCKS[block.kind].fields:
        if field.when is not None and settings.get(field.when[0]) != field.when[1]:
            settings.pop(field.key, None)
    return block.kind, settings
