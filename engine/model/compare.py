"""Two plans side by side: which blocks are alike, what differs, and what the difference costs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Literal

from engine.core.registry import by_key
from engine.model.alignment import Change, aligned, changes
from engine.model.layers import LayerRow, survey
from engine.model.plan import Block, ModelPlan
from engine.model.shape import Shape
from engine.model.zoo.figures import figures

State = Literal["same", "changed", "left", "right"]
SIGNS: dict[State, str] = {"same": "=", "changed": "≠", "left": "−", "right": "+"}
"""What stands before a row: the right plan has, seen from the left one, the same, another, no, one more block."""

_FLOAT_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A block of one of the plans.

    Attributes:
        number: its index in the plan.
        output: what leaves it; () where a wrong plan could not be measured.
        parameters: of its layers, those of an auxiliary classifier too.
        macs: multiply-adds for one picture.
    """

    number: int
    block: Block
    output: Shape
    parameters: int
    macs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A row of the comparison: two blocks that belong together, or one that the other plan lacks."""

    state: State
    left: Side | None
    right: Side | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure both plans have.

    Attributes:
        unit: "" for counts, "bytes", "px".
    """

    key: str
    label: str
    help: str
    unit: str = ""


MEASURES = by_key(
    Measure(key="parameters", label="Parameters", help="Numbers the network has; auxiliary classifiers not counted."),
    Measure(key="macs", label="MACs", help="Multiply–accumulates: the work for one picture."),
    Measure(key="activations", label="Activation memory", unit="bytes",
            help="All the layers' outputs for one picture, four bytes a number."),
    Measure(key="field", label="Receptive field", unit="px",
            help="Side of the input square that one number of the last map sees."),
    Measure(key="layers", label="Layers", help="All Keras layers, input and logits included."),
    Measure(key="depth", label="Depth",
            help="Layers with weights on the longest way: convolutions and fully connected ones."),
    Measure(key="auxiliary", label="Auxiliary parameters", help="Only while training: the saved model has none."),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What a measure says of both plans."""

    measure: Measure
    left: int
    right: int

    @property
    def difference(self) -> int:
        """Right less left."""
        return self.right - self.left

    @property
    def share(self) -> float | None:
        """The difference as a share of the left; None when that is 0."""
        return self.difference / self.left if self.left else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two plans, aligned.

    Attributes:
        pairs: in the order of both plans.
        figures: one a measure; auxiliary parameters only where one of the plans has them.
        only_left, only_right: kinds of the blocks that have no partner in the other plan → how many.
    """

    left: ModelPlan
    right: ModelPlan
    pairs: tuple[Pair, ...]
    figures: tuple[Figure, ...]
    only_left: dict[str, int]
    only_right: dict[str, int]

    @property
    def alike(self) -> bool:
        """Whether both plans are the same network."""
        return self.left.side_px == self.right.side_px and all(pair.state == "same" for pair in self.pairs)


def compare(left: ModelPlan, right: ModelPlan, classes: int) -> Comparison:
    """Align two plans block by block and measure both.

    Args:
        classes: K ≥ 2, the logits of both.
    """
    surveys = [survey(plan, classes).rows for plan in (left, right)]
    sides = [_sides(plan, rows) for plan, rows in zip((left, right), surveys, strict=True)]
    numbers = aligned(left.blocks, right.blocks)
    pairs = tuple(_pair(*(_at(side, n) for side, n in zip(sides, both, strict=True))) for both in numbers)
    found = [Figure(measure=one, left=a, right=b) for one, a, b in _measured(*surveys)]
    return Comparison(
        left=left,
        right=right,
        pairs=pairs,
        figures=tuple(one for one in found if one.measure.key != "auxiliary" or one.left or one.right),
        only_left=_only(pairs, "left"),
        only_right=_only(pairs, "right"),
    )


def totals(rows: Sequence[LayerRow]) -> dict[str, int]:
    """The figures of one network, by the keys of ``MEASURES``.

    Args:
        rows: of a plan, as ``layers`` gives them.
    """
    kept, counted = [row for row in rows if not row.auxiliary], figures(rows)
    maps = [row for row in kept if len(row.output) == 3]
    return {
        "parameters": counted.parameters,
        "macs": counted.macs,
        "activations": sum(prod(row.output) for row in kept) * _FLOAT_BYTES,
        "field": maps[-1].receptive_field if maps else 1,
        "layers": len(kept),
        "depth": counted.depth,
        "auxiliary": counted.parameters_auxiliary,
    }


def _measured(left: Sequence[LayerRow], right: Sequence[LayerRow]) -> list[tuple[Measure, int, int]]:
    a, b = totals(left), totals(right)
    return [(measure, a[key], b[key]) for key, measure in MEASURES.items()]


def _sides(plan: ModelPlan, rows: Sequence[LayerRow]) -> list[Side]:
    found: list[Side] = []
    shape = rows[0].output
    for number, block in enumerate(plan.blocks):
        own = [row for row in rows if row.block == number]
        leaves = [row for row in own if not row.auxiliary]
        shape = leaves[-1].output if leaves else shape if own else ()
        found.append(
            Side(
                number=number,
                block=block,
                output=shape,
                parameters=sum(row.parameters for row in own),
                macs=sum(row.macs for row in own),
            )
        )
    return found


def _pair(left: Side | None, right: Side | None) -> Pair:
    if left is None or right is None:
        return Pair(state="right" if left is None else "left", left=left, right=right)
    differ = changes(left.block, right.block)
    same = left.block.kind == right.block.kind and not differ
    return Pair(state="same" if same else "changed", left=left, right=right, changes=differ)


def _at(sides: Sequence[Side], number: int | None) -> Side | None:
    return None if number is None else sides[number]


def _only(pairs: Sequence[Pair], state: State) -> dict[str, int]:
    kinds = [side.block.kind for pair in pairs if pair.state == state and (side := pair.left or pair.right)]
    return dict(Counter(kinds))
