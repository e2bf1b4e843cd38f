"""The head of a backbone as blocks: its layers' names, what is wrong with it, and the simple ones a form can show."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

import msgspec

from engine.core.fields import Value
from engine.core.registry import look_up
from engine.model.backbones import BACKBONES
from engine.model.blocks import settings_of
from engine.model.layers import Survey, survey_blocks
from engine.model.plan import HEAD, BackboneSpec, Block
from engine.model.problems import PlanProblem, setting_problem

POOLINGS = {"average": "global_average_pooling", "max": "global_max_pooling", "flatten": "flatten"}
MOST_DENSE = 3
FEATURES = "features"
"""The name that stands for the backbone's last map in a head's survey."""
_PARAMETER_FREE = frozenset({*POOLINGS.values(), "pooling"})

Naming = Callable[[Block, int], str]


class SimpleHead(msgspec.Struct, frozen=True, kw_only=True):
    """A head that a form of three settings can show.

    Attributes:
        pooling: how the last map becomes one row of numbers.
        units: of each Dense layer with ReLU that follows, none to three.
        dropout: rate before the logits, 0 … 0.9; 0 leaves it out.
    """

    pooling: Literal["average", "max", "flatten"] = "average"
    units: tuple[int, ...] = ()
    dropout: float = 0.2

    def blocks(self) -> tuple[Block, ...]:
        """The head."""
        dense = (Block(kind="dense", settings={"units": units, "activation": "relu"}) for units in self.units)
        drop = (Block(kind="dropout", settings={"rate": self.dropout}),) if self.dropout else ()
        return (Block(kind=POOLINGS[self.pooling]), *dense, *drop)


def simple(head: Sequence[Block]) -> SimpleHead | None:
    """The head as a form shows it; None when it is made of other blocks."""
    kinds = {kind: pooling for pooling, kind in POOLINGS.items()}
    if not head or head[0].kind not in kinds:
        return None
    if any(setting_problem(index, block) for index, block in enumerate(head)):
        return None
    rest = list(head[1:])
    dropout = float(settings_of(rest.pop())["rate"]) if rest and rest[-1].kind == "dropout" else 0.0
    if any(block.kind != "dense" for block in rest) or len(rest) > MOST_DENSE:
        return None
    found = SimpleHead(
        pooling=kinds[head[0].kind],  # pyright: ignore[reportArgumentType]
        units=tuple(int(settings_of(block)["units"]) for block in rest),
        dropout=dropout,
    )
    return found if _plain(found.blocks()) == _plain(head) else None


def head_naming(head: Sequence[Block]) -> Naming:
    """How a head's layers are called: "pool" for global average pooling at its start, "head_dropout" for the first
    dropout, else "head_<kind>_<n>" counted from 1."""
    first_dropout = next((index for index, block in enumerate(head) if block.kind == "dropout"), -1)

    def name(block: Block, index: int) -> str:
        if index == 0 and block.kind == HEAD[0].kind:
            return "pool"
        return "head_dropout" if index == first_dropout else f"head_{block.kind}_{index + 1}"

    return name


def starts_parameter_free(head: Sequence[Block]) -> bool:
    """Whether the head begins with a pooling that learns nothing: its output is what is worth keeping of a picture."""
    return bool(head) and head[0].kind in _PARAMETER_FREE


def survey_head(spec: BackboneSpec, side_px: int, classes: int) -> Survey:
    """The head's layers measured, and what is wrong with it; TensorFlow is not needed.

    Args:
        side_px: side the backbone sees.
        classes: K, how many logits follow.
    Returns:
        rows that begin with the backbone's last map, called "features"; blocks are counted in the head.
    Raises:
        UnknownName: no such backbone.
    """
    backbone = look_up(BACKBONES, spec.key, "backbone")
    side = max(1, backbone.map_side(side_px))
    found = survey_blocks(spec.head, (FEATURES, (side, side, backbone.channels)), classes, head_naming(spec.head))
    aside = tuple(
        PlanProblem(block=index, key="head-auxiliary", params={}, fixes=("remove",))
        for index, block in enumerate(spec.head)
        if block.kind == "auxiliary"
    )
    return Survey(rows=found.rows, problems=(*aside, *map(_of_head, found.problems)), output=found.output)


def _of_head(problem: PlanProblem) -> PlanProblem:
    """A problem in the words for heads; the picture before the backbone is none of a head's ways out."""
    return replace(
        problem,
        key="head-end-not-flat" if problem.key == "plan-end-not-flat" else problem.key,
        fixes=tuple(fix for fix in problem.fixes if fix != "upscale"),
    )


def _plain(head: Sequence[Block]) -> list[tuple[str, dict[str, Value]]]:
    """Blocks with their defaults filled in, to compare; a dropout of 0 does nothing and is left out."""
    known = [(block.kind, dict(settings_of(block))) for block in head]
    return [(kind, values) for kind, values in known if kind != "dropout" or values["rate"]]
