"""The layer table of a plan, what is wrong with it and how to mend it; quick enough for every keystroke."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from engine.core.fields import first_problem
from engine.core.sentences.model import SENTENCES
from engine.model.arithmetic import ReceptiveField
from engine.model.blocks import BLOCKS, BlockKind, Measured, Shape, dense_measured, settings_of
from engine.model.plan import Block, ModelPlan

MOST_PARAMETERS = 500_000_000
OUTSIDE = -1
"""The block index of the input and of the logits, which are no blocks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerRow:
    """One layer of the table.

    Attributes:
        name: the Keras layer's name in the built model.
        kind: key of the block table, or "input".
        block: index in the plan; −1 for the input and the logits.
        output: (h, w, c) or (n,).
        formula: the size formula with its numbers.
        parameters: all of them, running statistics included, as Keras counts.
        macs: multiply-adds for one picture.
        receptive_field: side in input pixels of what one output number sees.
    """

    name: str
    kind: str
    block: int
    output: Shape
    formula: str
    parameters: int
    macs: int
    receptive_field: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProblem:
    """Why a plan cannot be built, at the block that is the reason.

    Attributes:
        block: its index; −1 when it is the plan as a whole.
        key: of the sentence.
        params: for its placeholders.
        fix: a key for ``fixed``; None when only the user can know.
    """

    block: int
    key: str
    params: dict[str, Any]
    fix: str | None

    def sentence(self) -> str:
        """The reason in English."""
        return SENTENCES[self.key].format(**self.params)

    def fix_label(self) -> str | None:
        """What the fix does, for a button."""
        return None if self.fix is None else FIXES[self.fix.partition(":")[0]]


FIXES = {
    "remove": "Remove the block",
    "flatten-before": "Add Flatten before it",
    "pool-at-end": "Add global average pooling at the end",
    "padding-same": "Use padding “same”",
    "stride-one": "Use stride 1",
    "default": "Use the usual value",
}
"""What each fix does, by its key; "default:<setting>" names the setting."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A block with its measured output, or with the problem that stops the walk."""

    index: int
    block: Block
    measured: Measured | None
    problem: PlanProblem | None


def layer_name(block: Block, index: int) -> str:
    """The Keras layer's name of a block: its kind and its place, counted from 1."""
    return f"{block.kind}_{index + 1}"


def layers(plan: ModelPlan, classes: int) -> tuple[LayerRow, ...]:
    """The table: input, one row a block, logits. Of a wrong plan, the rows before the culprit."""
    shape: Shape = (plan.side_px, plan.side_px, 3)
    field, complete = ReceptiveField(), True
    rows = [_row("picture", "input", OUTSIDE, Measured(output=shape, field=field))]
    for step in _walk(plan):
        if step.measured is None:
            complete = False
            break
        rows.append(_row(layer_name(step.block, step.index), step.block.kind, step.index, step.measured))
        shape, field = step.measured.output, step.measured.field
    if complete and len(shape) == 1:
        rows.append(_row("logits", "dense", OUTSIDE, dense_measured(shape[0], classes, field)))
    return tuple(rows)


def problems(plan: ModelPlan) -> tuple[PlanProblem, ...]:
    """What keeps the plan from being built: every wrong setting, and the first block that does not fit."""
    wrong = [found for i, block in enumerate(plan.blocks) if (found := _setting_problem(i, block))]
    steps = list(_walk(plan))
    fits = next((step.problem for step in steps if step.problem and step.problem not in wrong), None)
    if fits:
        wrong.append(fits)
    if wrong:
        return tuple(sorted(wrong, key=lambda problem: problem.block))
    last = steps[-1].measured if steps else None
    if last is None or len(last.output) != 1:
        return (PlanProblem(block=len(steps) - 1, key="plan-end-not-flat", params={}, fix="pool-at-end"),)
    total = sum(step.measured.parameters for step in steps if step.measured)
    if total > MOST_PARAMETERS:
        culprit = max(steps, key=lambda step: step.measured.parameters if step.measured else 0)
        params = {"parameters": f"{total:,}", "most": f"{MOST_PARAMETERS:,}"}
        return (PlanProblem(block=culprit.index, key="plan-too-large", params=params, fix=None),)
    return ()


def fixed(plan: ModelPlan, problem: PlanProblem) -> ModelPlan:
    """The plan with one problem mended; the same plan when there is no fix."""
    action, _, setting = (problem.fix or "").partition(":")
    blocks, at = list(plan.blocks), problem.block
    if action == "remove":
        del blocks[at]
    elif action == "flatten-before":
        blocks.insert(at, Block(kind="flatten"))
    elif action == "pool-at-end":
        blocks.append(Block(kind="global_average_pooling"))
    elif action == "padding-same":
        blocks[at] = Block(kind=blocks[at].kind, settings=blocks[at].settings | {"padding": "same"})
    elif action == "stride-one":
        blocks[at] = Block(kind=blocks[at].kind, settings=blocks[at].settings | {"stride": 1})
    elif action == "default":
        kept = {key: value for key, value in blocks[at].settings.items() if key != setting}
        blocks[at] = Block(kind=blocks[at].kind, settings=kept)
    return msgspec.structs.replace(plan, blocks=tuple(blocks))


def _row(name: str, kind: str, block: int, measured: Measured) -> LayerRow:
    return LayerRow(
        name=name,
        kind=kind,
        block=block,
        output=measured.output,
        formula=measured.formula,
        parameters=measured.parameters,
        macs=measured.macs,
        receptive_field=measured.field.size,
    )


def _walk(plan: ModelPlan) -> Iterator[_Step]:
    """Measure block after block; the first that does not fit ends the walk."""
    shape: Shape = (plan.side_px, plan.side_px, 3)
    field = ReceptiveField()
    for index, block in enumerate(plan.blocks):
        problem = _setting_problem(index, block) or _input_problem(index, BLOCKS[block.kind], shape)
        if problem:
            yield _Step(index, block, None, problem)
            return
        measured = BLOCKS[block.kind].measure(settings_of(block), shape, field)
        if min(measured.output) < 1:
            params = {"label": BLOCKS[block.kind].label, "height": shape[0], "width": shape[1]}
            problem = PlanProblem(block=index, key="plan-map-too-small", params=params, fix="padding-same")
            yield _Step(index, block, None, problem)
            return
        yield _Step(index, block, measured, None)
        shape, field = measured.output, measured.field


def _setting_problem(index: int, block: Block) -> PlanProblem | None:
    kind = BLOCKS.get(block.kind)
    if kind is None:
        return PlanProblem(block=index, key="plan-unknown-block", params={"kind": block.kind}, fix="remove")
    for key, value in block.settings.items():
        wrong = first_problem(kind.fields, {key: value})
        if wrong:
            params = {"label": wrong[0], "value": value, "reason": wrong[2]}
            return PlanProblem(block=index, key="plan-setting", params=params, fix=f"default:{key}")
    settings = settings_of(block)
    if settings.get("dilation", 1) != 1 and settings.get("stride", 1) != 1:
        return PlanProblem(block=index, key="plan-stride-and-dilation", params={}, fix="stride-one")
    return None


def _input_problem(index: int, kind: BlockKind, shape: Shape) -> PlanProblem | None:
    if kind.takes == "map" and len(shape) == 1:
        return PlanProblem(block=index, key="plan-needs-map", params={"label": kind.label}, fix="remove")
    if kind.takes == "flat" and len(shape) == 3:
        params = {"label": kind.label, "height": shape[0], "width": shape[1], "channels": shape[2]}
        return PlanProblem(block=index, key="plan-needs-flat", params=params, fix="flatten-before")
    return None
