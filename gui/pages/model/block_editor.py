"""What the builder does to blocks, wherever they live: one edit, one undo step, one sentence for the undo menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.core.errors import ConvScopeError
from engine.core.fields import Value
from engine.model.blocks import BLOCKS
from engine.model.plan import Block
from engine.model.problems import PlanProblem
from engine.model.taken_apart import taken_apart
from gui import messages
from gui.i18n import tr
from gui.pages.model import plan_edits
from gui.pages.model.places import Blocks, Place
from gui.pages.model.repeat_dialog import RepeatDialog
from gui.widgets.block_drag import copied_blocks, copy_blocks
from gui.widgets.plan_view import PlanView


class BlockEditor(QObject):
    """Turns what the list and the menus ask into edits of a place.

    Attributes:
        place: where the blocks are.
    """

    said = Signal(str)  # a sentence that may pass

    def __init__(self, view: PlanView, place: Place, classes: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self.view, self.place, self._classes = view, place, classes
        self.repeat_dialog: RepeatDialog | None = None
        view.added.connect(self.add)
        view.moved.connect(self.move)
        view.edited.connect(self.set_value)
        view.fix_asked.connect(self.mend)
        view.asked.connect(self.act)

    def add_after_chosen(self, kind: str) -> None:
        """A new block under the chosen ones, else at the end."""
        self.add(kind, self._below())

    def add(self, kind: str, at: int) -> None:
        """A new block, so that its number is ``at``."""
        self._insert(tr("Add block"), (Block(kind=kind),), at)

    def move(self, numbers: tuple[int, ...], gap: int) -> None:
        """Blocks into a gap."""
        self._moved(*plan_edits.moved(self.place.blocks, numbers, gap), len(numbers))

    def set_value(self, numbers: tuple[int, ...], key: str, value: Value) -> None:
        """A setting of one block or several."""
        what = tr("Change block") if len(numbers) == 1 else tr("Change {n} blocks", n=len(numbers))
        blocks = plan_edits.with_setting(self.place.blocks, numbers, key, value)
        self.place.apply(what, blocks, f"block{numbers}.{key}")

    def mend(self, problem: PlanProblem, fix: str) -> None:
        """A problem's way out."""
        self.place.mend(tr("Fix block"), problem, fix)

    def act(self, word: str) -> None:
        """A deed of ``block_keys``; without chosen blocks only pasting does something."""
        numbers = self.view.choice.ordered
        deeds: dict[str, Callable[[tuple[int, ...]], None]] = {
            "remove": self._remove, "raise": self._raise, "lower": self._lower, "copy": self._copy, "cut": self._cut,
            "duplicate": self._duplicate, "repeat": self._repeat, "apart": self._take_apart,
        }  # fmt: skip
        if word == "paste":
            self.paste()
        elif numbers and word in deeds:
            deeds[word](numbers)

    def paste(self) -> None:
        """What was copied, under the chosen blocks; a quiet sentence when there is nothing."""
        try:
            blocks = copied_blocks()
        except ConvScopeError as err:
            self.said.emit(messages.sentence(err))
            return
        if len(self.place.blocks) + len(blocks) > plan_edits.MOST_BLOCKS:
            self.said.emit(tr("A network can have at most {n} blocks.", n=plan_edits.MOST_BLOCKS))
            return
        what = tr("Paste {n} blocks", n=len(blocks)) if len(blocks) > 1 else tr("Paste block")
        self._insert(what, blocks, self._below())

    def can_take_apart(self) -> bool:
        """Whether the one chosen block is made of simple ones in a row."""
        return bool(self._parts())

    def repeat(self, times: int, doubling: bool) -> None:
        """The chosen blocks ``times`` times in all."""
        numbers, blocks = self.view.choice.ordered, self.place.blocks
        if numbers and times > 1:
            self.place.apply(tr("Repeat blocks"), plan_edits.repeated(blocks, numbers, times, doubling))
            self.view.choose_span(max(numbers) + 1, len(numbers) * (times - 1))

    def _insert(self, what: str, new: Blocks, at: int) -> None:
        self.place.apply(what, plan_edits.with_blocks(self.place.blocks, new, at))
        self.view.choose_span(at, len(new))

    def _moved(self, blocks: Blocks, at: int, count: int) -> None:
        if blocks != self.place.blocks:
            self.place.apply(tr("Move block") if count == 1 else tr("Move {n} blocks", n=count), blocks)
        self.view.choose_span(at, count)

    def _raise(self, numbers: tuple[int, ...]) -> None:
        self._moved(*plan_edits.stepped(self.place.blocks, numbers, -1), len(numbers))

    def _lower(self, numbers: tuple[int, ...]) -> None:
        self._moved(*plan_edits.stepped(self.place.blocks, numbers, 1), len(numbers))

    def _remove(self, numbers: tuple[int, ...]) -> None:
        self._take_away(tr("Remove block") if len(numbers) == 1 else tr("Remove {n} blocks", n=len(numbers)), numbers)

    def _take_away(self, what: str, numbers: tuple[int, ...]) -> None:
        self.place.apply(what, plan_edits.without(self.place.blocks, numbers))
        self.view.choose(min(min(numbers), len(self.place.blocks) - 1))

    def _copy(self, numbers: tuple[int, ...]) -> None:
        copy_blocks(tuple(self.place.blocks[number] for number in numbers))
        self.said.emit(tr("Copied {n} blocks.", n=len(numbers)) if len(numbers) > 1 else tr("Copied a block."))

    def _cut(self, numbers: tuple[int, ...]) -> None:
        copy_blocks(tuple(self.place.blocks[number] for number in numbers))
        self._take_away(tr("Cut block") if len(numbers) == 1 else tr("Cut {n} blocks", n=len(numbers)), numbers)

    def _duplicate(self, numbers: tuple[int, ...]) -> None:
        what = tr("Duplicate block") if len(numbers) == 1 else tr("Duplicate {n} blocks", n=len(numbers))
        self._insert(what, tuple(self.place.blocks[number] for number in numbers), max(numbers) + 1)

    def _repeat(self, numbers: tuple[int, ...]) -> None:
        most = 1 + (plan_edits.MOST_BLOCKS - len(self.place.blocks)) // len(numbers)
        wide = any(_has_filters(self.place.blocks[number]) for number in numbers)
        self.repeat_dialog = RepeatDialog(len(numbers), most, wide, self.view.window())
        self.repeat_dialog.wanted.connect(self.repeat)
        self.repeat_dialog.open()

    def _parts(self) -> Blocks:
        numbers = self.view.choice.ordered
        if len(numbers) != 1:
            return ()
        fact = self.view.facts[numbers[0]]
        return taken_apart(fact.block, fact.entry, self._classes())

    def _take_apart(self, numbers: tuple[int, ...]) -> None:
        parts = self._parts()
        if parts:
            self.place.apply(tr("Open as blocks"), plan_edits.replaced(self.place.blocks, numbers[0], parts))
            self.view.choose_span(numbers[0], len(parts))
        else:
            self.said.emit(tr("Only a block whose layers follow one another can be opened as blocks."))

    def _below(self) -> int:
        numbers = self.view.choice.numbers
        return max(numbers) + 1 if numbers else len(self.place.blocks)


def _has_filters(block: Block) -> bool:
    return block.kind in BLOCKS and any(field.key == "filters" for field in BLOCKS[block.kind].fields)
