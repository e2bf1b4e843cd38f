"""What a command is, and what it answers."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.core.control import Control


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A command's result.

    Attributes:
        text: for people, printed to standard output.
        json: printed instead with --json: one object.
        code: the exit status: 0 done, 1 failed or stopped.
        note: one line for standard error.
    """

    text: str
    json: object = None
    code: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One word after ``main.py``.

    Attributes:
        key: the word.
        summary: one sentence for the list of commands.
        arguments: declares its arguments.
        run: does it; raises ``ConvScopeError`` for what a user can mend.
        has_json: whether it takes --json.
    """

    key: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Control], Answer]
    has_json: bool = True


def table(head: Sequence[str], rows: Sequence[Sequence[object]], numbers: Sequence[int] = ()) -> str:
    """Rows as aligned text; columns in ``numbers`` to the right, numbers with thousands separators."""
    cells = [list(head), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [
        "  ".join(
            value.rjust(widths[column]) if column in numbers else value.ljust(widths[column])
            for column, value in enumerate(row)
        ).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else str(value)
