"""What is wrong with a block, and the way out, in words."""

from engine.core.sentences import SENTENCES
from engine.model.layers import PlanProblem
from gui.i18n import label


def problem_words(problem: PlanProblem) -> tuple[str, str]:
    """The reason as a sentence, and what the fix link says ("" without a fix)."""
    return label(SENTENCES[problem.key]).format(**problem.params), label(problem.fix_label() or "")
