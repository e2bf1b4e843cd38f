"""What the answers add up to, in one line."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from gui.i18n import tr

_MOST_CLASSES = 4


def totals(answers: Sequence[Any], skipped: int = 0) -> str:
    """Pictures, how often each class came first, failed and skipped files."""
    good = [answer for answer in answers if not answer.error and answer.top]
    failed = len(answers) - len(good)
    parts = [tr("1 picture") if len(good) == 1 else tr("{n} pictures", n=f"{len(good):,}")]
    counts = Counter(answer.top[0][0] for answer in good).most_common()
    if len(counts) > 1 or len(good) > 1:
        words = [f"{count} × {name}" for name, count in counts[:_MOST_CLASSES]]
        rest = sum(count for _name, count in counts[_MOST_CLASSES:])
        if rest:
            words.append(tr("others: {n}", n=rest))
        parts.append(", ".join(words))
    if failed:
        parts.append(tr("could not be read: {n}", n=failed))
    if skipped:
        parts.append(tr("other files left out: {n}", n=skipped))
    return " · ".join(parts)
