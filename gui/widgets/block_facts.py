"""What the builder shows of each block, gathered from one walk through the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.model.layers import LayerRow, Survey
from engine.model.plan import Block
from engine.model.problems import PlanProblem
from engine.model.shape import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockFacts:
    """What a row shows of its block.

    Attributes:
        entry: shape of what comes in, () when that cannot be said.
        output: shape of what it gives, () when that cannot be said.
        parameters: how many numbers it learns.
        formula: how the output follows, with its numbers.
        parts: the layers inside, in order.
        problem: what is wrong with it, None when nothing is.
    """

    block: Block
    entry: Shape = ()
    output: Shape = ()
    parameters: int = 0
    formula: str = ""
    parts: tuple[LayerRow, ...] = ()
    problem: PlanProblem | None = None


ENDS = ("plan-end-not-flat", "head-end-not-flat")
"""Problems of the classifier: what the last block gives does not fit it."""


def end_problem(survey: Survey) -> PlanProblem | None:
    """What the classifier cannot take, None when it can."""
    return next((problem for problem in survey.problems if problem.key in ENDS), None)


def facts_of(blocks: Sequence[Block], survey: Survey) -> tuple[BlockFacts, ...]:
    """What each block's row shows."""
    inside: dict[int, list[LayerRow]] = {}
    for row in survey.rows:
        inside.setdefault(row.block, []).append(row)
    wrong: dict[int, PlanProblem] = {}
    for problem in survey.problems:
        if problem.key not in ENDS:
            wrong.setdefault(problem.block, problem)
    entry: Shape = survey.rows[0].output
    facts = []
    for number, block in enumerate(blocks):
        fact = _fact(block, entry, inside.get(number, []), wrong.get(number))
        facts.append(fact)
        entry = fact.output
    return tuple(facts)


def _fact(block: Block, entry: Shape, parts: list[LayerRow], problem: PlanProblem | None) -> BlockFacts:
    """A block whose layers all lead to an auxiliary classifier hands its input on."""
    aside = bool(parts) and all(part.auxiliary for part in parts)
    return BlockFacts(
        block=block,
        entry=entry,
        output=entry if aside else parts[-1].output if parts else (),
        parameters=sum(part.parameters for part in parts),
        formula=parts[-1].formula if len(parts) == 1 or (parts and not parts[-1].part) else "",
        parts=tuple(parts),
        problem=problem,
    )
