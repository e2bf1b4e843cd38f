"""Mending a plan: each fix that a problem offers takes a plan and gives another."""

import msgspec

from engine.core.fields import Value
from engine.model.blocks import BLOCKS
from engine.model.layers import problems
from engine.model.plan import Block, ModelPlan
from engine.model.problems import PlanProblem

_SIDES = (32, 48, 64, 96, 128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024)


def fixed(plan: ModelPlan, problem: PlanProblem, fix: str = "") -> ModelPlan:
    """The plan with one problem mended; the same plan when there is no fix.

    Args:
        fix: one of the problem's; the first one if left out.
    """
    wanted = fix or (problem.fixes[0] if problem.fixes else "")
    if wanted == "upscale":
        return _upscaled(plan, problem)
    return msgspec.structs.replace(plan, blocks=fixed_blocks(plan.blocks, problem, wanted))


def fixed_blocks(blocks: tuple[Block, ...], problem: PlanProblem, fix: str = "") -> tuple[Block, ...]:
    """The same for blocks without a picture before them: a backbone's head."""
    action, _, rest = (fix or (problem.fixes[0] if problem.fixes else "")).partition(":")
    mended, at = list(blocks), problem.block
    if action == "remove":
        del mended[at]
    elif action == "flatten-before":
        mended.insert(at, Block(kind="flatten"))
    elif action == "pool-before":
        mended.insert(at, Block(kind="global_average_pooling"))
    elif action == "pool-at-end":
        mended.append(Block(kind="global_average_pooling"))
    elif action == "set":
        key, _, value = rest.partition(":")
        mended[at] = _with(mended[at], key, _value(mended[at], key, value))
    elif action == "default":
        kept = {key: value for key, value in mended[at].settings.items() if key != rest}
        mended[at] = msgspec.structs.replace(mended[at], settings=kept)
    return tuple(mended)


def _upscaled(plan: ModelPlan, problem: PlanProblem) -> ModelPlan:
    """The smallest usual side at which the block has no problem; the plan as it is when there is none."""
    for side in _SIDES:
        if side > plan.side_px:
            larger = msgspec.structs.replace(plan, side_px=side)
            if all(each.block > problem.block for each in problems(larger)):
                return larger
    return plan


def _with(block: Block, key: str, value: Value) -> Block:
    return msgspec.structs.replace(block, settings={**block.settings, key: value})


def _value(block: Block, key: str, text: str) -> Value:
    field = next(field for field in BLOCKS[block.kind].fields if field.key == key)
    return int(text) if field.kind == "int" else text
