"""Progress on standard error: one living line in a terminal, now and then a line elsewhere."""

import time
from typing import TextIO

from engine.core.control import Progress

_LINE_EVERY_S = 5.0
_WIDE = 100


class Terminal:
    """Shows progress; an instance is what ``Control`` reports to.

    Args:
        stream: usually standard error.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._living = bool(getattr(stream, "isatty", lambda: False)())
        self._open = False
        self._rows = 0
        self._last_s = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        """Show one report; finished epochs get a line of their own, once."""
        for row in self._new_rows(progress):
            self.line(_row_text(row, getattr(progress, "epochs", 0)))
        text = progress_text(progress)
        if self._living:
            self._stream.write("\r" + text[:_WIDE].ljust(_WIDE))
            self._stream.flush()
            self._open = True
        elif time.monotonic() - self._last_s >= _LINE_EVERY_S:
            self.line(text)

    def line(self, text: str) -> None:
        """Print a whole line, and start a new one after it."""
        if self._open:
            self.close()
        print(text, file=self._stream, flush=True)
        self._last_s = time.monotonic()

    def close(self) -> None:
        """Clear the living line."""
        if self._open:
            self._stream.write("\r" + " " * _WIDE + "\r")
            self._stream.flush()
            self._open = False

    def restart(self) -> None:
        """Count epochs from the beginning again: another run follows."""
        self._rows = 0

    def _new_rows(self, progress: Progress) -> tuple[object, ...]:
        rows = tuple(getattr(progress, "rows", ()))
        if len(rows) < self._rows:
            self._rows = 0
        fresh, self._rows = rows[self._rows :], len(rows)
        return fresh


def progress_text(progress: Progress) -> str:
    """One line: "training 3/10, batch 12/40, loss 0.42, accuracy 87 %, 950 pictures/s, 12 s left"."""
    parts = []
    what = getattr(progress, "stage", "") or progress.what or "working"
    epochs, batches = getattr(progress, "epochs", 0), getattr(progress, "batches", 0)
    if epochs:
        parts.append(f"epoch {getattr(progress, 'epoch', 0)}/{epochs}")
    if batches:
        parts.append(f"batch {getattr(progress, 'batch', 0)}/{batches}")
        parts.append(f"loss {getattr(progress, 'loss', float('nan')):.4f}")
        parts.append(f"accuracy {getattr(progress, 'accuracy', float('nan')):.1%}")
    elif progress.total:
        parts.append(f"{progress.done:,} of {progress.total:,}")
    if getattr(progress, "pictures_per_second", 0):
        parts.append(f"{progress.pictures_per_second:,.0f} pictures/s")  # type: ignore[attr-defined]
    left = getattr(progress, "seconds_left", None)
    if left:
        parts.append(f"about {left:.0f} s left")
    return f"{what}: {', '.join(parts)}" if parts else what


def _row_text(row: object, epochs: int) -> str:
    get = {name: getattr(row, name) for name in ("epoch", "stage", "loss", "accuracy", "val_loss", "val_accuracy")}
    return (
        f"epoch {get['epoch']:>3}/{epochs or '?'} {get['stage']:<8} "
        f"loss {get['loss']:.4f} accuracy {get['accuracy']:.1%} · "
        f"validation loss {get['val_loss']:.4f} accuracy {get['val_accuracy']:.1%}"
    )
