"""What can be wrong with a plan, and the ways out that are offered. ``engine.model.repairs`` goes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.core.fields import first_problem
from engine.core.sentences.model import SENTENCES
from engine.model.blocks import BLOCKS, settings_of
from engine.model.blocks.kind import BlockKind, Misfit
from engine.model.plan import Block
from engine.model.shape import Shape

FIXES = {
    "remove": "Remove the block",
    "flatten-before": "Add Flatten before it",
    "pool-before": "Add global average pooling before it",
    "pool-at-end": "Add global average pooling at the end",
    "upscale": "Upscale the input",
    "default": "Use the usual value",
    "set:padding:same": "Use padding “same”",
    "set:stride:1": "Use stride 1",
    "set:dilation:1": "Use dilation 1",
    "set:groups:1": "Use one group",
    "set:shortcut:projection": "Use a projection",
    "set:size": "Use a smaller window",
}
"""What each fix does, by its key or the beginning of it: "default:<setting>", "set:<setting>:<value>"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProblem:
    """Why a plan cannot be built, at the block that is the reason.

    Attributes:
        block: its index; −1 when it is the plan as a whole.
        key: of the sentence.
        params: for its placeholders.
        fixes: keys for ``engine.model.repairs.fixed``, the best one first; none when only the user can know.
    """

    block: int
    key: str
    params: Mapping[str, Any]
    fixes: tuple[str, ...] = ()

    def sentence(self) -> str:
        """The reason in English."""
        return SENTENCES[self.key].format(**self.params)

    def fix_label(self, fix: str = "") -> str | None:
        """What a fix does, for a button; of the first one if none is named; None if there is none."""
        wanted = fix or (self.fixes[0] if self.fixes else "")
        if not wanted:
            return None
        action, _, rest = wanted.partition(":")
        return next(FIXES[key] for key in (wanted, f"{action}:{rest.partition(':')[0]}", action) if key in FIXES)


def setting_problem(index: int, block: Block) -> PlanProblem | None:
    """A kind that does not exist, or a value that is not allowed, whatever the input."""
    kind = BLOCKS.get(block.kind)
    if kind is None:
        return PlanProblem(block=index, key="plan-unknown-block", params={"kind": block.kind}, fixes=("remove",))
    for key, value in block.settings.items():
        wrong = first_problem(kind.fields, {key: value})
        if wrong:
            params = {"label": wrong[0], "value": value, "reason": wrong[2]}
            return PlanProblem(block=index, key="plan-setting", params=params, fixes=(f"default:{key}",))
    return None


def input_problem(index: int, block: Block, shape: Shape) -> PlanProblem | None:
    """An input of the wrong rank, or one that the block's settings do not fit."""
    kind = BLOCKS[block.kind]
    misfit = _rank_misfit(kind, shape) or kind.check(settings_of(block), shape)
    return None if misfit is None else _at(index, misfit)


def window_problem(index: int, block: Block, picture: int, shape: Shape, shrinks: int) -> PlanProblem:
    """A map that is smaller than the window.

    Args:
        picture: side of the input in pixels.
        shape: of the map that comes in.
        shrinks: how many blocks before have made the map smaller.
    """
    settings = settings_of(block)
    params = {"label": BLOCKS[block.kind].label, "height": shape[0], "width": shape[1], "side": picture, "n": shrinks}
    key = "plan-map-shrunk" if shrinks else "plan-map-too-small"
    padded = ("set:padding:same",) if settings.get("padding", "same") != "same" else ()
    return _at(index, Misfit(key=key, params=params, fixes=(*padded, "remove", "upscale")))


def _rank_misfit(kind: BlockKind, shape: Shape) -> Misfit | None:
    if kind.takes == "map" and len(shape) == 1:
        return Misfit(key="plan-needs-map", params={"label": kind.label}, fixes=("remove",))
    if kind.takes == "flat" and len(shape) == 3:
        params = {"label": kind.label, "height": shape[0], "width": shape[1], "channels": shape[2]}
        return Misfit(key="plan-needs-flat", params=params, fixes=("flatten-before", "pool-before"))
    return None


def _at(index: int, misfit: Misfit) -> PlanProblem:
    return PlanProblem(block=index, key=misfit.key, params=misfit.params, fixes=misfit.fixes)
