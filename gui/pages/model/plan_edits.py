"""Changes of a plan: each takes one and gives another."""

import msgspec

from engine.core.fields import Value
from engine.model.plan import Block, ModelPlan


def with_block(plan: ModelPlan, kind: str, at: int) -> ModelPlan:
    """A new block of that kind, so that its number is ``at``."""
    return _with(plan, (*plan.blocks[:at], Block(kind=kind), *plan.blocks[at:]))


def without_block(plan: ModelPlan, number: int) -> ModelPlan:
    """One block less."""
    return _with(plan, plan.blocks[:number] + plan.blocks[number + 1 :])


def moved_block(plan: ModelPlan, source: int, target: int) -> ModelPlan:
    """Block ``source`` moved, so that its number is ``target`` afterwards."""
    blocks = list(plan.blocks)
    blocks.insert(target, blocks.pop(source))
    return _with(plan, tuple(blocks))


def with_setting(plan: ModelPlan, number: int, key: str, value: Value) -> ModelPlan:
    """One setting of one block changed."""
    block = plan.blocks[number]
    changed = msgspec.structs.replace(block, settings={**block.settings, key: value})
    return _with(plan, (*plan.blocks[:number], changed, *plan.blocks[number + 1 :]))


def _with(plan: ModelPlan, blocks: tuple[Block, ...]) -> ModelPlan:
    return msgspec.structs.replace(plan, blocks=blocks)
