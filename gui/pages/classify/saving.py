"""Answers as a table that spreadsheets open."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.core.control import Control
from engine.core.files import write_text


def as_csv(answers: Sequence[Any]) -> str:
    """One row a picture: file, then class and probability of the most likely classes, then the error if any."""
    most = max((len(answer.top) for answer in answers), default=0)
    text = io.StringIO()
    writer = csv.writer(text)
    pairs = [name for i in range(1, most + 1) for name in (f"class_{i}", f"probability_{i}")]
    writer.writerow(["file", *pairs, "error"])
    for answer in answers:
        cells = [cell for name, share in answer.top for cell in (name, f"{share:.6f}")]
        writer.writerow([str(answer.file), *cells, *[""] * (2 * most - len(cells)), answer.error or ""])
    return text.getvalue()


def save_csv(answers: Sequence[Any], path: Path, _control: Control) -> Path:
    """Write the answers; the byte-order mark lets spreadsheets read names in any script."""
    target = path if path.suffix.lower() == ".csv" else path.with_name(path.name + ".csv")
    write_text(target, "\ufeff" + as_csv(answers))
    return target
