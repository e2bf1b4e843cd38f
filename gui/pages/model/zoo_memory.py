"""What the last switch of a network changed: shown beside it, and offered for comparison."""

from PySide6.QtCore import QObject

from engine.model.plan import ModelPlan
from gui.context import Context


class ZooMemory(QObject):
    """Kept for as long as the window lives: ``context.memory(ZooMemory)``.

    Attributes:
        before: the plan before the last switch; None before there was one.
        after: the plan it gave.
        what: the switch and its new value, in words.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.before: ModelPlan | None = None
        self.after: ModelPlan | None = None
        self.what = ""

    def note(self, before: ModelPlan, after: ModelPlan, what: str) -> None:
        """Remember a switch."""
        self.before, self.after, self.what = before, after, what
