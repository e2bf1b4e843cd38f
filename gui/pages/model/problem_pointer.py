"""A link to the first wrong block, or to the classifier, while it is out of view."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from engine.model.problems import PlanProblem
from gui import theme
from gui.i18n import tr
from gui.icons import icon
from gui.widgets.block_facts import ENDS
from gui.widgets.block_words import problem_words
from gui.widgets.plan_view import PlanView

_NEAR_PX = 40


class ProblemPointer(QPushButton):
    """Hidden while nothing is wrong, or while one sees it."""

    def __init__(self, view: PlanView, parent: QWidget | None = None) -> None:
        super().__init__(icon("warning", theme.current().bad), "", parent, objectName="model.showProblem")
        self._view = view
        self._block, self._wrong = -1, False
        theme.set_role(self, "part")
        self.clicked.connect(self._show)
        view.verticalScrollBar().valueChanged.connect(self._look)
        view.verticalScrollBar().rangeChanged.connect(self._look)
        self.hide()

    def show_problems(self, wrong: Sequence[PlanProblem]) -> None:
        """Point to the first of these."""
        numbers = range(len(self._view.facts))
        first = next((one for one in wrong if one.block in numbers and one.key not in ENDS), None)
        self._block, self._wrong = first.block if first is not None else -1, bool(wrong)
        if wrong:
            end = tr("The end does not fit the classifier: show it")
            text = tr("Block {n} does not fit: show it", n=first.block + 1) if first is not None else end
            self.setText(text)
            self.setAccessibleName(text)
            self.setToolTip(problem_words(first or wrong[0]))
        self._look()

    def _look(self, *_values: int) -> None:
        if not self._wrong or not self._view.facts:
            self.hide()
        elif 0 <= self._block < len(self._view.facts):
            self.setVisible(not self._view.sees(self._block))
        else:
            bar = self._view.verticalScrollBar()
            self.setVisible(bar.value() < bar.maximum() - _NEAR_PX)

    def _show(self) -> None:
        if self._block >= 0:
            self._view.choose(self._block)
        else:
            self._view.verticalScrollBar().setValue(self._view.verticalScrollBar().maximum())
