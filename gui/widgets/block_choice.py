"""Which blocks of a list are chosen: one is the current one, others may join it. No widgets here."""

from collections.abc import Callable, Sequence


class BlockChoice:
    """The chosen blocks, by number.

    Attributes:
        current: the one whose form is open and from which keys go on; -1 for none.
        numbers: all chosen ones, the current among them.
        anchor: where a range chosen with Shift begins.
    """

    def __init__(self) -> None:
        self.current, self.anchor = -1, -1
        self.numbers: frozenset[int] = frozenset()

    @property
    def ordered(self) -> tuple[int, ...]:
        """The chosen ones from first to last."""
        return tuple(sorted(self.numbers))

    def only(self, number: int) -> None:
        """Choose one, or with -1 none."""
        self.current = self.anchor = number
        self.numbers = frozenset({number} if number >= 0 else ())

    def toggle(self, number: int) -> None:
        """Let one join or leave (Ctrl and a click)."""
        self.numbers ^= {number}
        self.anchor = number
        if number in self.numbers:
            self.current = number
        elif self.current == number:
            self.current = min(self.numbers, key=lambda one: abs(one - number), default=-1)

    def extend(self, number: int) -> None:
        """Choose all from the anchor to this one (Shift and a click, Shift and an arrow)."""
        start = self.anchor if self.anchor >= 0 else number
        self.anchor, self.current = start, number
        self.numbers = frozenset(range(min(start, number), max(start, number) + 1))

    def span(self, first: int, count: int) -> None:
        """Choose ``count`` blocks in a row; the first of them is the current one."""
        self.current = self.anchor = first if count else -1
        self.numbers = frozenset(range(first, first + count))

    def these(self, numbers: Sequence[int]) -> None:
        """Choose these; the current one stays if it is among them."""
        self.numbers = frozenset(numbers)
        if self.current not in self.numbers:
            self.current = self.anchor = min(numbers, default=-1)

    def follow(self, place: Callable[[int], int | None]) -> None:
        """The blocks were edited: each chosen one goes where it went, or leaves."""
        moved = {number: place(number) for number in self.numbers}
        current, anchor = moved.get(self.current), place(self.anchor) if self.anchor >= 0 else None
        self.numbers = frozenset(number for number in moved.values() if number is not None)
        self.current = current if current is not None else min(self.numbers, default=-1)
        self.anchor = anchor if anchor is not None else self.current


def followed(old: Sequence[object], new: Sequence[object]) -> Callable[[int], int | None]:
    """Where each block of a list went in an edited one: old number → new number, None for one that is gone.

    Blocks are told apart by identity: an edit keeps the objects that it does not change.
    """
    shared = min(len(old), len(new))
    first = next((i for i in range(shared) if old[i] is not new[i]), shared)
    rest = shared - first
    last = next((i for i in range(rest) if old[-1 - i] is not new[-1 - i]), rest)
    end, shift = len(old) - last, len(new) - len(old)
    known = {id(block) for block in old}
    places = {id(block): number for number, block in reversed(list(enumerate(new[first : len(new) - last], first)))}

    def place(number: int) -> int | None:
        if number < first:
            return number
        if number >= end:
            return number + shift if number < len(old) else None
        if id(old[number]) in places:
            return places[id(old[number])]
        return number if shift == 0 and id(new[number]) not in known else None  # it was changed, not moved

    return place
