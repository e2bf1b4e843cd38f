"""Where the blocks live that the builder edits: in an own network, or in a backbone's head."""

from collections.abc import Callable
from typing import Protocol

import msgspec

from engine.model.backbones import BACKBONES
from engine.model.heads import survey_head
from engine.model.layers import Survey, survey
from engine.model.plan import Block
from engine.model.problems import PlanProblem
from engine.model.repairs import fixed, fixed_blocks
from engine.model.shape import Shape
from gui.pages.model.memory import ModelMemory

Blocks = tuple[Block, ...]


class Place(Protocol):
    """All that the builder needs to know of what it edits."""

    @property
    def blocks(self) -> Blocks:
        """The blocks as they are now."""
        ...

    def survey(self) -> Survey:
        """Their layers, measured, and what is wrong."""
        ...

    def apply(self, what: str, blocks: Blocks, merge: str = "") -> None:
        """Put others in their place, in one undo step called ``what``; ``merge`` as in ``Store.edit``."""
        ...

    def mend(self, what: str, problem: PlanProblem, fix: str) -> None:
        """Go a way out that the problem offers."""
        ...


class PlanPlace:
    """The blocks of the memory's plan.

    Args:
        classes: how many classes the dataset has.
    """

    def __init__(self, memory: ModelMemory, classes: Callable[[], int]) -> None:
        self._memory, self._classes = memory, classes

    @property
    def blocks(self) -> Blocks:
        return self._memory.plan.blocks

    def survey(self) -> Survey:
        return survey(self._memory.plan, self._classes())

    def apply(self, what: str, blocks: Blocks, merge: str = "") -> None:
        self._memory.use(what, msgspec.structs.replace(self._memory.plan, blocks=blocks), merge)

    def mend(self, what: str, problem: PlanProblem, fix: str) -> None:
        self._memory.use(what, fixed(self._memory.plan, problem, fix))


class HeadPlace:
    """The head of the memory's backbone.

    Args:
        side: side in pixels of what the backbone sees.
    """

    def __init__(self, memory: ModelMemory, classes: Callable[[], int], side: Callable[[], int]) -> None:
        self._memory, self._classes, self._side = memory, classes, side

    @property
    def blocks(self) -> Blocks:
        return self._memory.backbone.head

    @property
    def backbone(self) -> str:
        """The backbone's name."""
        return BACKBONES[self._memory.backbone.key].label

    @property
    def entry(self) -> Shape:
        """Shape of the backbone's last map."""
        return self.survey().rows[0].output

    def survey(self) -> Survey:
        return survey_head(self._memory.backbone, self._side(), self._classes())

    def apply(self, what: str, blocks: Blocks, merge: str = "") -> None:
        self._memory.use(what, msgspec.structs.replace(self._memory.backbone, head=blocks), merge)

    def mend(self, what: str, problem: PlanProblem, fix: str) -> None:
        self.apply(what, fixed_blocks(self.blocks, problem, fix))
