"""The column inside the builder's list: widgets only for the rows in view, the others are known by their height."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from gui import theme
from gui.i18n import tr
from gui.widgets.block_choice import BlockChoice
from gui.widgets.block_drag import MOVED_BLOCK, NEW_BLOCK
from gui.widgets.block_facts import BlockFacts
from gui.widgets.block_paint import HEAD_PX
from gui.widgets.block_row import BlockRow

GAP_PX, RIGHT_PX, AROUND_PX, EMPTY_PX = 4, 8, 120, 72
_MOST_MEASURED = 24


class PlanList(QWidget):
    """Places the rows, makes those that come into view, and takes drops between them.

    Attributes:
        facts: what each row shows.
        rows: the rows that have a widget, by number.
    """

    dropped = Signal(str, str, int)  # mime type, text, number of the gap 0 … n

    def __init__(self, make_row: Callable[[int], BlockRow], area: QScrollArea) -> None:
        super().__init__()
        self._make_row, self._area = make_row, area
        self.facts: Sequence[BlockFacts] = ()
        self.rows: dict[int, BlockRow] = {}
        self._spare: list[BlockRow] = []
        self._choice, self._opened = BlockChoice(), frozenset[int]()
        self._tops: list[int] = []
        self._heights: list[int] = []
        self._first: QWidget | None = None
        self._last: QWidget | None = None
        self._gap = -1
        self._busy = False
        self.setAcceptDrops(True)
        self.empty = QLabel(tr("Empty. Click a block at the left, or drag it here."), self)
        self.empty.setProperty("role", "drop")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_ends(self, first: QWidget, last: QWidget) -> None:
        """What stands above the first block and below the last; ``arrange`` or ``show_facts`` follows."""
        if (first, last) != (self._first, self._last):
            for old in (self._first, self._last):
                if old is not None:
                    old.hide()
            for widget in (first, last):
                widget.setParent(self)
                widget.show()
            self._first, self._last = first, last

    def show_facts(self, facts: Sequence[BlockFacts], choice: BlockChoice, opened: frozenset[int]) -> None:
        """Show these blocks."""
        self._busy = True  # widgets that go may make the list scroll
        for number in [one for one in self.rows if one >= len(facts)]:
            self._retire(number)
        self.facts, self._choice, self._opened = facts, choice, opened
        self._heights = [HEAD_PX] * len(facts)
        for number, row in self.rows.items():
            row.show_facts(facts[number])
            self._dress(number, row)
        self.empty.setVisible(not facts)
        self._busy = False
        self.arrange()

    def show_choice(self, choice: BlockChoice) -> None:
        """Show which are chosen."""
        self._choice = choice
        self._busy = True
        for number, row in self.rows.items():
            self._dress(number, row)
        self._busy = False
        self.arrange()

    def show_opened(self, opened: frozenset[int]) -> None:
        """Show which have their inside open."""
        self._opened = opened
        self.arrange()

    def row(self, number: int) -> BlockRow:
        """The widget of a block, made if there is none."""
        found = self.rows.get(number)
        if found is None:
            found = self._spare.pop() if self._spare else self._make_row(number)
            found.give_number(number)
            self.rows[number] = found
            found.show_facts(self.facts[number])
            self._dress(number, found)
            found.show()
            if not self._busy:
                self._place(number)
        return found

    def mark_part(self, name: str) -> None:
        """Point a layer out in the rows that show their inside."""
        for row in self.rows.values():
            if row.parts is not None:
                row.parts.mark(name)

    def exchange(self, one: int, other: int) -> None:
        """A block went to another place: its widget goes along, with its form and the keyboard."""
        pair = {one: self.rows.pop(other, None), other: self.rows.pop(one, None)}
        for number, row in pair.items():
            if row is not None:
                row.give_number(number)
                self.rows[number] = row

    def box(self, number: int) -> QRect:
        """Where a block is."""
        return QRect(0, self._tops[number], self.width() - RIGHT_PX, self._heights[number])

    def arrange(self) -> None:
        """Find the place of every row anew and make those in view."""
        if self._busy:
            return
        self._busy = True
        for number in self._special():
            self.row(number)
        for _ in range(2):  # the scroll bar may come or go
            width = self._area.viewport().width()
            for number, row in self.rows.items():
                self._heights[number] = row.wanted_height(width - RIGHT_PX)
            self.resize(width, self._stacked(width))
            if self._area.viewport().width() == width:
                break
        for number in self.rows:
            self._place(number)
        self._busy = False
        self.realise()

    def realise(self) -> None:
        """Give widgets to the rows in view and take them from those far away."""
        if self._busy or not self._tops:
            return
        top = self._area.verticalScrollBar().value() - AROUND_PX
        bottom = top + self._area.viewport().height() + 2 * AROUND_PX
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        kept, focused = set(self._special()) | set(range(first, last)), QApplication.focusWidget()
        for number in [one for one in self.rows if one not in kept]:
            if focused is None or not (self.rows[number] is focused or self.rows[number].isAncestorOf(focused)):
                self._retire(number)
        fresh = [number for number in range(first, last) if number not in self.rows]
        for number in fresh:
            self.row(number)
        if any(self.rows[number].wanted_height(self.width() - RIGHT_PX) != HEAD_PX for number in fresh):
            self.arrange()

    def gap_at(self, at: QPoint) -> int:
        """Number of the gap nearest a point: 0 above the first block, n under the last."""
        middles = [top + tall // 2 for top, tall in zip(self._tops, self._heights, strict=True)]
        return bisect_right(middles, at.y())

    def _special(self) -> list[int]:
        """Rows that are not as high as the others: the chosen one, open ones, wrong ones."""
        found = {number for number in (self._choice.current, *self._opened) if 0 <= number < len(self.facts)}
        wrong = [number for number, fact in enumerate(self.facts) if fact.problem is not None]
        return sorted(found | set(wrong[:_MOST_MEASURED]))

    def _dress(self, number: int, row: BlockRow) -> None:
        choice = self._choice
        form = row.form
        row.choose(number in choice.numbers, number == choice.current, len(choice.numbers) == 1)
        if row.form is not form and row.form is not None:
            row.tab_after(self._area)
        if row.look.opened != (number in self._opened):
            row.open(number in self._opened)

    def _retire(self, number: int) -> None:
        row, focused = self.rows.pop(number), QApplication.focusWidget()
        if focused is not None and (row is focused or row.isAncestorOf(focused)):
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)
        row.choose(False, False, True)
        row.hide()
        row.give_number(-1)  # a name is that of a row in use
        self._spare.append(row)

    def _place(self, number: int) -> None:
        box = self.box(number)
        if self.rows[number].geometry() != box:
            self.rows[number].setGeometry(box)

    def _stacked(self, width: int) -> int:
        """Stack everything; the bottom."""
        y = 0
        if self._first is not None:
            y = _put(self._first, y, width - RIGHT_PX)
        self._tops = []
        for tall in self._heights:
            self._tops.append(y)
            y += tall + GAP_PX
        if not self.facts:
            y = _put(self.empty, y, width - RIGHT_PX, EMPTY_PX)
        if self._last is not None:
            y = _put(self._last, y, width - RIGHT_PX)
        return max(y, self._area.viewport().height())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _kind_of(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_gap(self.gap_at(event.position().toPoint()))
        self._area.ensureVisible(0, event.position().toPoint().y(), 0, 40)
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        kind, gap = _kind_of(event), self.gap_at(event.position().toPoint())
        self._show_gap(-1)
        event.acceptProposedAction()
        self.dropped.emit(kind, bytes(event.mimeData().data(kind).data()).decode(errors="replace"), gap)

    def paintEvent(self, _event) -> None:
        if self._gap >= 0:
            painter = QPainter(self)
            painter.fillRect(0, self._gap_y() - 1, self.width(), 3, QColor(theme.current().accent))

    def _gap_y(self) -> int:
        if not self._tops:
            return self.empty.geometry().top()
        if self._gap < len(self._tops):
            return self._tops[self._gap] - GAP_PX // 2 - 1
        return self._tops[-1] + self._heights[-1] + GAP_PX // 2 - 1

    def _show_gap(self, gap: int) -> None:
        self._gap = gap
        self.update()


def _put(widget: QWidget, y: int, width: int, least: int = 0) -> int:
    hint = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
    tall = max(least, hint)
    widget.setGeometry(0, y, width, tall)
    return y + tall + GAP_PX


def _kind_of(event: QDropEvent) -> str:
    return next((kind for kind in (MOVED_BLOCK, NEW_BLOCK) if event.mimeData().hasFormat(kind)), "")
