"""How long work reports and is stopped: the only thing engine code sees of its caller."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

REPORT_EVERY_S = 0.1


class Cancelled(Exception):
    """The user stopped the work. Not an error; shown nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a piece of work stands.

    Attributes:
        done: steps finished, 0 … total.
        total: steps in all; 0 when unknown.
        what: a word of the table in ``gui/messages.py``: "scanning", "decoding", "training", …
    """

    done: int
    total: int
    what: str = ""


class Control:
    """Lets the caller watch, pause and stop a long piece of work from another thread.

    Args:
        report: called on the worker's thread with each progress that is let through.
        every_s: least time between two reports, in seconds.
    """

    def __init__(self, report: Callable[[Progress], None] | None = None, every_s: float = REPORT_EVERY_S) -> None:
        self._report = report
        self._every_s = every_s
        self._last_s = -1e9
        self._held: Progress | None = None
        self._stop = threading.Event()
        self._go = threading.Event()
        self._go.set()

    @property
    def stopped(self) -> bool:
        """Whether ``stop`` was called."""
        return self._stop.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work is held at its next ``tick`` or ``wait``."""
        return not self._go.is_set()

    def stop(self) -> None:
        """Ask the work to end soon; wakes it when paused."""
        self._stop.set()
        self._go.set()

    def pause(self) -> None:
        """Hold the work at its next tick."""
        self._go.clear()

    def resume(self) -> None:
        """Let held work go on."""
        self._go.set()

    def wait(self) -> None:
        """Block while paused; return at once otherwise."""
        self._go.wait()

    def tick(self, progress: Progress) -> None:
        """Report, at most every ``every_s`` seconds; the newest one waits for ``flush``.

        Raises:
            Cancelled: the work was stopped.
        """
        if self.stopped:
            raise Cancelled
        self.wait()
        self.report(progress)

    @property
    def due(self) -> bool:
        """Whether a report made now would be let through at once."""
        return time.monotonic() - self._last_s >= self._every_s

    def report(self, progress: Progress, force: bool = False) -> None:
        """Report without raising: for callbacks that stop by other means; ``force`` skips the throttle."""
        now = time.monotonic()
        if force or now - self._last_s >= self._every_s or (progress.total and progress.done >= progress.total):
            self._send(progress, now)
        else:
            self._held = progress

    def flush(self) -> None:
        """Deliver the newest report that was held back."""
        if self._held is not None:
            self._send(self._held, time.monotonic())

    def _send(self, progress: Progress, now: float) -> None:
        self._last_s, self._held = now, None
        if self._report is not None:
            self._report(progress)
