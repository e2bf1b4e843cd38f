"""One setting of a choice as data: forms, checks and documentation read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Value = int | float | str | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A setting a user can change.

    Attributes:
        key: written into files: never renamed.
        label: short English words for a form; translated by the window.
        kind: which widget shows it.
        default: the value of a new entry.
        low, high: inclusive range of numbers.
        choices: the allowed words of a ``choice``.
        unit: "px", "%", "°", … or nothing.
        help: one sentence for the tooltip: what it does and why one would change it.
        when: another field and its value: only then does this setting count, and a form shows it.
    """

    key: str
    label: str
    kind: Literal["int", "float", "choice", "bool"]
    default: Value
    low: float = 0
    high: float = 1e9
    choices: tuple[str, ...] = ()
    unit: str = ""
    help: str = ""
    when: tuple[str, Value] | None = None

    def problem(self, value: object) -> str | None:
        """Why ``value`` is not allowed, in plain English; None when it is."""
        if self.kind == "bool":
            return None if isinstance(value, bool) else "it must be on or off"
        if self.kind == "choice":
            return None if value in self.choices else f"it must be one of {', '.join(self.choices)}"
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return "it must be a number"
        if self.kind == "int" and value != int(value):
            return "it must be a whole number"
        if not self.low <= value <= self.high:
            return f"it must be between {self.low:g} and {self.high:g}"
        return None


def defaults(fields: tuple[Field, ...]) -> dict[str, Value]:
    """The default of each field, by key."""
    return {field.key: field.default for field in fields}


def first_problem(fields: tuple[Field, ...], values: Mapping[str, object]) -> tuple[str, object, str] | None:
    """The first wrong setting as (label, value, reason), unknown keys included; None when all hold."""
    known = {field.key: field for field in fields}
    for key, value in values.items():
        if key not in known:
            return key, value, "there is no such setting"
        reason = known[key].problem(value)
        if reason:
            return known[key].label, value, reason
    return None
