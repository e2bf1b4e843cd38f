"""The layer table of a plan and what is wrong with it, in one walk; quick enough for every keystroke."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from engine.model.arithmetic import ReceptiveField
from engine.model.blocks import BLOCKS, settings_of
from engine.model.part import ENTRY, Expansion, Part
from engine.model.parts import PARTS
from engine.model.parts.vectors import dense_measured
from engine.model.plan import Block, ModelPlan
from engine.model.problems import PlanProblem, input_problem, setting_problem, window_problem
from engine.model.shape import Measured, Shape

MOST_PARAMETERS = 500_000_000
OUTSIDE = -1
"""The block index of the input and of the logits, which are no blocks."""


_REMEMBERED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerRow:
    """One layer of the table.

    Attributes:
        name: the Keras layer's name in the built model.
        kind: key of the table of layers (``engine.model.parts``), or "input"; of other models Keras's class name.
        block: index in the plan; −1 for the input and the logits.
        part: the layer's name inside its block; "" for the one that bears the block's name.
        inputs: names of the layers it takes.
        output: (h, w, c) or (n,).
        formula: the size formula with its numbers.
        parameters: all of them, running statistics included, as Keras counts.
        macs: multiply-adds for one picture.
        receptive_field: side in input pixels of what one output number sees.
        jump: pixels of the input between two neighbouring output numbers.
        auxiliary: whether it belongs to an auxiliary classifier, which only training has.
    """

    name: str
    kind: str
    block: int
    part: str = ""
    inputs: tuple[str, ...] = ()
    output: Shape
    formula: str
    parameters: int
    macs: int
    receptive_field: int
    jump: float = 1
    auxiliary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A plan looked through.

    Attributes:
        rows: input, the layers of each block, logits; of a wrong plan, the rows before the culprit.
        problems: what keeps the plan from being built; empty when nothing does.
        output: shape after the last block that fits.
    """

    rows: tuple[LayerRow, ...]
    problems: tuple[PlanProblem, ...]
    output: Shape


_RECENT: deque[tuple[ModelPlan, int, Survey]] = deque(maxlen=_REMEMBERED)


def layer_name(block: Block, index: int) -> str:
    """The Keras layer's name of a block: its kind and its place, counted from 1."""
    return f"{block.kind}_{index + 1}"


def part_name(base: str, part: str) -> str:
    """The Keras layer's name of a part of the block called ``base``."""
    return f"{base}_{part}" if part else base


def auxiliary_parts(expansion: Expansion) -> frozenset[str]:
    """Parts that lead to an auxiliary classifier only."""
    if not expansion.logits:
        return frozenset()
    inputs, needed, waiting = {part.name: part.inputs for part in expansion.parts}, set(), [expansion.output]
    while waiting:
        name = waiting.pop()
        if name != ENTRY and name not in needed:
            needed.add(name)
            waiting.extend(inputs[name])
    return frozenset(set(inputs) - needed)


def survey(plan: ModelPlan, classes: int) -> Survey:
    """Look through a plan.

    Several parts of a page ask about the same plan after each edit: the last few answers are remembered.

    Args:
        classes: K, how many logits follow the last block.
    """
    for known, k, found in tuple(_RECENT):
        if known is plan and k == classes:
            return found
    found = survey_blocks(plan.blocks, ("picture", (plan.side_px, plan.side_px, 3)), classes)
    _RECENT.append((plan, classes, found))
    return found


def survey_blocks(
    blocks: Sequence[Block],
    entry: tuple[str, Shape],
    classes: int,
    naming: Callable[[Block, int], str] = layer_name,
) -> Survey:
    """Look through blocks that follow any layer.

    Args:
        entry: name and shape of what comes in.
        naming: block, index → name of its layer.
    """
    walk = _Walk(entry, classes, naming)
    complete = all(walk.take(index, block) for index, block in enumerate(blocks))
    wrong = [found for i, block in enumerate(blocks) if (found := setting_problem(i, block))]
    wrong += [walk.problem] if walk.problem and walk.problem not in wrong else []
    if complete and len(walk.shape) == 1:
        logits = dense_measured(walk.shape[0], classes, walk.field)
        walk.rows.append(_row("logits", "dense", OUTSIDE, "", (walk.last,), logits, False))
    if not wrong:
        wrong = _end_problems(blocks, walk)
    return Survey(rows=tuple(walk.rows), problems=tuple(sorted(wrong, key=lambda each: each.block)), output=walk.shape)


def layers(plan: ModelPlan, classes: int) -> tuple[LayerRow, ...]:
    """The table: input, the layers of each block, logits. Of a wrong plan, the rows before the culprit."""
    return survey(plan, classes).rows


def problems(plan: ModelPlan) -> tuple[PlanProblem, ...]:
    """What keeps the plan from being built: every wrong setting, and the first block that does not fit."""
    return survey(plan, 2).problems


class _Walk:
    """Measures block after block.

    Attributes:
        last: name of the layer that came last.
        shape, field: what it gives.
        problem: why the walk ended early.
    """

    def __init__(self, entry: tuple[str, Shape], classes: int, naming: Callable[[Block, int], str]) -> None:
        self.last, self.shape = entry
        self._picture, self._classes, self._naming = self.shape[0], classes, naming
        self._shrinks = 0
        self.field = ReceptiveField()
        self.problem: PlanProblem | None = None
        self.rows = [_row(self.last, "input", OUTSIDE, "", (), Measured(output=self.shape, field=self.field), False)]

    def take(self, index: int, block: Block) -> bool:
        """Go through one block; False when it does not fit."""
        self.problem = setting_problem(index, block) or input_problem(index, block, self.shape)
        if self.problem is not None:
            return False
        rows, ends = self._measured(index, block)
        if any(min(row.output) < 1 for row in rows):
            self.problem = window_problem(index, block, self._picture, self.shape, self._shrinks)
            return False
        self.rows.extend(rows)
        name, measured = ends
        self._shrinks += len(measured.output) == 3 and measured.output[0] < self.shape[0]
        self.last, self.shape, self.field = name, measured.output, measured.field
        return True

    def _measured(self, index: int, block: Block) -> tuple[list[LayerRow], tuple[str, Measured]]:
        """The block's rows, and name and measures of what leaves it; ends at a part that has no output."""
        expansion = BLOCKS[block.kind].expand(settings_of(block), self.shape, self._classes)
        base, aside = self._naming(block, index), auxiliary_parts(expansion)
        known = {ENTRY: (self.last, Measured(output=self.shape, field=self.field))}
        rows: list[LayerRow] = []
        for part in expansion.parts:
            name, inputs = part_name(base, part.name), tuple(known[each][0] for each in part.inputs)
            measured = _measure(part, [known[each][1] for each in part.inputs])
            known[part.name] = (name, measured)
            rows.append(_row(name, part.kind, index, part.name, inputs, measured, part.name in aside))
            if min(measured.output) < 1:
                return rows, known[part.name]
        return rows, known[expansion.output]


def _measure(part: Part, before: list[Measured]) -> Measured:
    shapes, fields = tuple(each.output for each in before), tuple(each.field for each in before)
    return PARTS[part.kind].measure(part.settings, shapes, fields)


def _end_problems(blocks: Sequence[Block], walk: _Walk) -> list[PlanProblem]:
    if len(walk.shape) != 1:
        return [PlanProblem(block=len(blocks) - 1, key="plan-end-not-flat", params={}, fixes=("pool-at-end",))]
    total = sum(row.parameters for row in walk.rows if row.block != OUTSIDE)
    if total <= MOST_PARAMETERS:
        return []
    culprit = max(walk.rows, key=lambda row: row.parameters).block
    params = {"parameters": f"{total:,}", "most": f"{MOST_PARAMETERS:,}"}
    return [PlanProblem(block=culprit, key="plan-too-large", params=params)]


def _row(
    name: str, kind: str, block: int, part: str, inputs: tuple[str, ...], measured: Measured, auxiliary: bool
) -> LayerRow:
    return LayerRow(
        name=name,
        kind=kind,
        block=block,
        part=part,
        inputs=inputs,
        output=measured.output,
        formula=measured.formula,
        parameters=measured.parameters,
        macs=measured.macs,
        receptive_field=ceil(measured.field.size),
        jump=measured.field.jump,
        auxiliary=auxiliary,
    )
