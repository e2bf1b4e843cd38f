"""A network as a vertical list of blocks: choose one or several, unfold, edit, drag, reorder by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from gui.i18n import tr
from gui.widgets.block_choice import BlockChoice, followed
from gui.widgets.block_drag import MOVED_BLOCK, NEW_BLOCK, start_drag
from gui.widgets.block_facts import BlockFacts
from gui.widgets.block_keys import is_ours, word_of
from gui.widgets.block_paint import HEAD_PX
from gui.widgets.block_row import BlockRow
from gui.widgets.plan_list import PlanList

_PAGE = 8
_STEPS = {"up": -1, "down": 1, "page_up": -_PAGE, "page_down": _PAGE, "first": -(10**6), "last": 10**6}


class PlanView(QScrollArea):
    """The list. It holds no plan: it shows what it is given and says what the user wants.

    Attributes:
        choice: which blocks are chosen.
    """

    chosen = Signal(int)  # the current block changed; -1 for none
    choice_changed = Signal()
    edited = Signal(object, str, object)  # numbers of blocks, setting, value
    moved = Signal(object, int)  # numbers, the gap they go into
    added = Signal(str, int)  # kind, number of the new block
    asked = Signal(str)  # a word of ``block_keys`` that changes the plan: "remove", "copy", …
    fix_asked = Signal(object, str)  # PlanProblem, fix
    part_pressed = Signal(int, str)  # block, name of a layer inside
    menu_asked = Signal(QPoint)  # where, on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model.plan")
        self.setAccessibleName(tr("Blocks of the network"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choice = BlockChoice()
        self.opened: frozenset[int] = frozenset()
        self._blocks: list[object] = []
        self.list = PlanList(self._made_row, self)
        self.setWidget(self.list)
        self.list.dropped.connect(self._dropped)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def selected(self) -> int:
        """Number of the current block, -1 for none."""
        return self.choice.current

    @property
    def facts(self) -> Sequence[BlockFacts]:
        """What is shown."""
        return self.list.facts

    def row(self, number: int) -> BlockRow:
        """The widget of one block; made if it is out of view."""
        return self.list.row(number)

    def show_blocks(self, facts: Sequence[BlockFacts]) -> None:
        """Show these blocks; the chosen ones stay chosen and open ones open, wherever they went."""
        blocks: list[object] = [fact.block for fact in facts]
        place, before, chosen = followed(self._blocks, blocks), self.choice.current, self.choice.numbers
        self._blocks = blocks
        self.choice.follow(place)
        self.opened = frozenset(new for old in self.opened if (new := place(old)) is not None)
        if before >= 0 and before != self.choice.current >= 0:
            self.list.exchange(before, self.choice.current)  # the form and the keyboard go along
        self.list.show_facts(facts, self.choice, self.opened)
        if (before, chosen) != (self.choice.current, self.choice.numbers):
            self._tell(before)

    def sees(self, number: int) -> bool:
        """Whether the better part of a block is in view."""
        box, top = self.list.box(number), self.verticalScrollBar().value()
        return top <= box.center().y() and box.top() + min(box.height(), 90) <= top + self.viewport().height()

    def choose(self, number: int, focus: bool = True) -> None:
        """Choose one block alone and unfold it; -1 folds all."""
        before = self.choice.current
        self.choice.only(number if number < len(self.facts) else -1)
        self._show_choice(before, focus)

    def start_over(self) -> None:
        """Other blocks follow: nothing of these is chosen or open any more."""
        self.choose(-1)
        self.opened = frozenset()
        self._blocks = []
        self.verticalScrollBar().setValue(0)

    def choose_span(self, first: int, count: int) -> None:
        """Choose blocks in a row."""
        before = self.choice.current
        self.choice.span(first, count)
        self._show_choice(before, True)

    def set_ends(self, first: QWidget, last: QWidget) -> None:
        """Put what comes in above the blocks and the classifier below."""
        self.list.set_ends(first, last)

    def mark_part(self, name: str) -> None:
        """Point out a layer inside an opened block, by its name."""
        self.list.mark_part(name)

    def _show_choice(self, before: int, focus: bool) -> None:
        self.list.show_choice(self.choice)
        current = self.choice.current
        if current >= 0:
            if focus:
                self.list.row(current).setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal()
            QTimer.singleShot(0, self, self._reveal)
        self._tell(before)

    def _tell(self, before: int) -> None:
        if before != self.choice.current:
            self.chosen.emit(self.choice.current)
        self.choice_changed.emit()

    def _reveal(self) -> None:
        if 0 <= self.choice.current < len(self.facts):
            box = self.list.box(self.choice.current)
            bar, tall = self.verticalScrollBar(), self.viewport().height()
            if box.bottom() + 8 > bar.value() + tall:
                bar.setValue(box.bottom() + 8 - tall)
            if box.top() - 8 < bar.value():
                bar.setValue(box.top() - 8 if self.choice.current else 0)

    def _made_row(self, number: int) -> BlockRow:
        row = BlockRow(number, self.list)
        row.pressed.connect(self._pressed)
        row.dragged.connect(self._dragged)
        row.edited.connect(self._edited)
        row.keyed.connect(self._keyed)
        row.fix_asked.connect(self.fix_asked)
        row.part_pressed.connect(self.part_pressed)
        row.grown.connect(self.list.arrange)
        return row

    def _pressed(self, number: int, modifiers: Qt.KeyboardModifier) -> None:
        before = self.choice.current
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.choice.extend(number)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.choice.toggle(number)
        else:
            self.choice.only(number)
        bar = self.verticalScrollBar()
        at = self.list.box(number).top() - bar.value()
        self.list.show_choice(self.choice)
        bar.setValue(self.list.box(number).top() - at)  # what was pressed stays under the mouse
        self._show_choice(before, True)

    def _dragged(self, number: int) -> None:
        """All chosen blocks go along if the one under the mouse is among them."""
        numbers = self.choice.ordered if number in self.choice.numbers else (number,)
        start_drag(self.list.row(number), MOVED_BLOCK, ",".join(map(str, numbers)), HEAD_PX)

    def _edited(self, number: int, key: str, value: object) -> None:
        kind = self.facts[number].block.kind
        alike = [one for one in self.choice.ordered if self.facts[one].block.kind == kind]
        self.edited.emit(tuple(alike) if number in alike else (number,), key, value)

    def _keyed(self, number: int, word: str) -> None:
        """A key or a button on a row: those that only choose are done here, the others told."""
        current, last = self.choice.current, len(self.facts) - 1
        if word in ("open", "close"):
            self._open(number, word == "open")
        elif word.removeprefix("extend_") in _STEPS and last >= 0:
            target = min(max(number + _STEPS[word.removeprefix("extend_")], 0), last)
            if word.startswith("extend_"):
                self.choice.extend(target)
                self._show_choice(current, True)
            elif target != current or len(self.choice.numbers) > 1:
                self.choose(target)
        elif word == "choose":
            self.choose(number)
        elif word == "toggle":
            self.choice.toggle(number)
            self._show_choice(current, True)
        else:
            if word in ("remove", "raise", "lower", "duplicate") and number not in self.choice.numbers:
                self.choose(number)
            self.act(word)

    def act(self, word: str) -> None:
        """Do what a menu or key says to the chosen blocks."""
        before = self.choice.current
        if word == "all":
            self.choice.these(range(len(self.facts)))
            self._show_choice(before, before >= 0)
        elif word == "none":
            self.choose(-1)
            self.setFocus()
        elif word in ("open", "close"):
            for number in self.choice.ordered:
                self._open(number, word == "open")
        else:
            self.asked.emit(word)

    def _open(self, number: int, wanted: bool) -> None:
        opened = self.opened | {number} if wanted else self.opened - {number}
        if opened != self.opened:
            self.opened = opened
            self.list.row(number).open(wanted)
            self.list.show_opened(opened)

    def _dropped(self, kind: str, text: str, gap: int) -> None:
        if kind == NEW_BLOCK:
            self.added.emit(text, gap)
        elif kind == MOVED_BLOCK:
            numbers = tuple(int(one) for one in text.split(",") if one.isdecimal())
            if numbers and max(numbers) < len(self.facts):
                self.moved.emit(numbers, gap)

    def _scrolled(self, _value: int) -> None:
        self.list.realise()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With no row in focus, the list itself takes the keys."""
        word = word_of(event)
        if word in ("down", "first") and self.facts:
            self.choose(0)
        elif word in ("up", "last") and self.facts:
            self.choose(len(self.facts) - 1)
        elif word in ("paste", "all", "copy", "cut", "duplicate", "remove"):
            self.act(word)
        else:
            super().keyPressEvent(event)

    def event(self, event) -> bool:
        if event.type() == event.Type.ShortcutOverride and is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        focused = QApplication.focusWidget()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and focused is not None:
            self.menu_asked.emit(focused.mapToGlobal(QPoint(24, 24)))
        else:
            self.menu_asked.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.arrange()
