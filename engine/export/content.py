"""What a report says, as data: gathered by ``report``, laid out by ``page``."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from engine.training.history import EpochRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One number at the top: "97.5 %", "validation accuracy", "between 95.3 and 98.7 %"."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One way of solving the same problem.

    Attributes:
        name: "EfficientNet-Lite0, frozen".
        accuracy: 0 … 1, on the validation pictures.
        note: what it is, in a few words.
        ours: whether it is the run the report is about.
    """

    name: str
    accuracy: float
    note: str = ""
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Example:
    """A picture and what the network said.

    Attributes:
        image: uint8 (h, w, 3).
        truth: its class name.
        top: (class name, probability), likeliest first.
        name: of the picture.
    """

    image: np.ndarray
    truth: str
    top: tuple[tuple[str, float], ...]
    name: str = ""

    @property
    def right(self) -> bool:
        """Whether the likeliest class is the true one."""
        return self.top[0][0] == self.truth


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Look:
    """A look inside: a sheet of tiles uint8 (h, w, 3) with a title and what to see in it."""

    title: str
    caption: str
    sheet: np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Report:
    """All a report says; empty parts are left out.

    Attributes:
        title: the experiment's name.
        subtitle: one line: what was learned from what.
        labels: K class names.
        confusion: int (K, K), rows are the true classes; None when the pictures are not here.
        looked_at: uint8 (h, w, 3), the picture the feature maps belong to.
        details: label → value, of the experiment and the computer.
        note: a sentence for what is missing.
    """

    title: str
    subtitle: str
    labels: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    comparison: tuple[Compared, ...] = ()
    history: tuple[EpochRow, ...] = ()
    confusion: np.ndarray | None = None
    examples: tuple[Example, ...] = ()
    maps: tuple[Look, ...] = ()
    filters: tuple[Look, ...] = ()
    looked_at: np.ndarray | None = None
    details: Mapping[str, str] = field(default_factory=dict)
    experiment_json: str = ""
    note: str = ""
