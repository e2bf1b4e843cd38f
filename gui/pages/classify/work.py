"""Classifying many pictures so that answers show as they come: for the look lane."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.core.control import Cancelled, Control, Progress
from gui.frame.drops import PICTURES

AT_ONCE = 8  # pictures between two reports
TOP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifyProgress(Progress):
    """All answers so far, so that a report that is held back loses none."""

    answers: tuple[Any, ...] = ()
    skipped: int = 0


class _Part(Control):
    """A control for a part of the work: stops with the whole, reports nothing."""

    def __init__(self, whole: Control) -> None:
        super().__init__()
        self._whole = whole

    @property
    def stopped(self) -> bool:
        return self._whole.stopped


def classify_all(
    classify: Callable[..., list[Any]], source: object, paths: Iterable[Path], control: Control
) -> ClassifyProgress:
    """Classify pictures, and all pictures in folders.

    Args:
        classify: ``Services.classify``.
        paths: pictures and folders.
    Returns:
        The last report, with all answers; what was answered before a stop is in the reports.
    """
    files, skipped = pictures_in(paths, control)
    answers: list[Any] = []
    report = ClassifyProgress(done=0, total=len(files), what="classifying", skipped=skipped)
    try:
        control.tick(report)
        for start in range(0, len(files), AT_ONCE):
            answers += classify(source, files[start : start + AT_ONCE], TOP, _Part(control))
            report = replace(report, done=len(answers), answers=tuple(answers))
            control.tick(report)
            control.flush()  # these answers are not to wait for the next ones
    finally:
        control.flush()  # a stop or a failure keeps what was answered
    return report


def pictures_in(paths: Iterable[Path], control: Control) -> tuple[list[Path], int]:
    """The pictures among files and folders, in order, and how many other files the folders hold."""
    found: list[Path] = []
    skipped = 0
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        for folder, folders, names in os.walk(path):
            if control.stopped:
                raise Cancelled
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if Path(name).suffix.lower() in PICTURES and not name.startswith("."):
                    found.append(Path(folder) / name)
                elif not name.startswith("."):
                    skipped += 1
    return found, skipped
