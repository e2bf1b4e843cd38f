"""Tables of choices: one frozen entry a choice, looked up by its key."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol, TypeVar

from engine.core.errors import UnknownName


class Keyed(Protocol):
    """Anything with a ``key``, the word written into files: never renamed."""

    @property
    def key(self) -> str:
        """The word written into files."""
        ...


Entry = TypeVar("Entry", bound=Keyed)


def by_key(*entries: Entry) -> Mapping[str, Entry]:
    """Make a read-only table, in the order given.

    Raises:
        ValueError: two entries share a key.
    """
    table: dict[str, Entry] = {}
    for entry in entries:
        if entry.key in table:
            raise ValueError(f"repeated key {entry.key!r}")
        table[entry.key] = entry
    return MappingProxyType(table)


def look_up(table: Mapping[str, Entry], key: str, what: str) -> Entry:
    """Return the entry of ``key``, or say which names there are.

    Args:
        what: the kind of name in plain words, as in "probe" or "backbone".
    Raises:
        UnknownName: there is no such entry.
    """
    try:
        return table[key]
    except KeyError:
        raise UnknownName("unknown-name", what=what, name=key, known=", ".join(table)) from None
