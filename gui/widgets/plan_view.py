"""A network as a vertical list of blocks: choose, unfold, edit, drag, reorder by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.i18n import tr
from gui.widgets.block_row import MOVED_BLOCK, NEW_BLOCK, BlockFacts, BlockRow

GAP_PX = 4


class PlanView(QScrollArea):
    """The list. It holds no plan: it shows what it is given and says what the user wants.

    Attributes:
        selected: number of the chosen block, -1 for none.
    """

    chosen = Signal(int)
    edited = Signal(int, str, object)  # block, setting, value
    moved = Signal(int, int)  # from, to (its number afterwards)
    removed = Signal(int)
    added = Signal(str, int)  # kind, number of the new block
    fix_asked = Signal(object)  # PlanProblem

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model.plan")
        self.setAccessibleName(tr("Blocks of the network"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selected = -1
        self.rows: list[BlockRow] = []
        self._list = _List(self)
        self.setWidget(self._list)
        self._list.dropped.connect(self._dropped)

    def show_blocks(self, facts: Sequence[BlockFacts]) -> None:
        """Show these blocks; the chosen one stays chosen while it exists."""
        while len(self.rows) > len(facts):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        for number in range(len(self.rows), len(facts)):
            self.rows.append(self._made_row(number))
        for row, fact in zip(self.rows, facts, strict=True):
            row.show_facts(fact)
        self._list.empty.setVisible(not facts)
        if self.selected >= len(facts):
            self.choose(len(facts) - 1, focus=False)

    def choose(self, number: int, focus: bool = True) -> None:
        """Unfold a block; -1 folds all."""
        if number != self.selected:
            if 0 <= self.selected < len(self.rows):
                self.rows[self.selected].unfold(False)
            self.selected = number
            if 0 <= number < len(self.rows):
                self.rows[number].unfold(True)
            self.chosen.emit(number)
        if 0 <= number < len(self.rows):
            if focus:
                self.rows[number].setFocus()
            QTimer.singleShot(0, self._reveal)

    def set_ends(self, first: QWidget, last: QWidget) -> None:
        """Put the input above the blocks and the classifier below."""
        self._list.column.insertWidget(0, first)
        self._list.column.insertWidget(self._list.column.count() - 1, last)

    def _reveal(self) -> None:
        if 0 <= self.selected < len(self.rows):
            self.ensureWidgetVisible(self.rows[self.selected], 0, 8)
            self.horizontalScrollBar().setValue(0)

    def _made_row(self, number: int) -> BlockRow:
        row = BlockRow(number, self._list)
        row.pressed.connect(self._pressed)
        row.edited.connect(self.edited)
        row.keyed.connect(self._keyed)
        row.fix_asked.connect(self.fix_asked)
        self._list.blocks.addWidget(row)
        return row

    def _pressed(self, number: int) -> None:
        self.choose(number)

    def _keyed(self, number: int, word: str) -> None:
        last = len(self.rows) - 1
        if word == "up" and number > 0:
            self.choose(number - 1)
        elif word == "down" and number < last:
            self.choose(number + 1)
        elif word == "raise" and number > 0:
            self.moved.emit(number, number - 1)
        elif word == "lower" and number < last:
            self.moved.emit(number, number + 1)
        elif word == "remove":
            self.removed.emit(number)

    def _dropped(self, kind: str, text: str, gap: int) -> None:
        if kind == NEW_BLOCK:
            self.added.emit(text, gap)
            return
        source = int(text)
        target = gap - 1 if gap > source else gap
        if target != source:
            self.moved.emit(source, target)


class _List(QWidget):
    """The column inside, which takes drops between its rows."""

    dropped = Signal(str, str, int)  # mime type, text, number of the gap 0 … n

    def __init__(self, view: PlanView) -> None:
        super().__init__()
        self._view = view
        self._gap = -1
        self.setAcceptDrops(True)
        self.column, self.blocks = QVBoxLayout(self), QVBoxLayout()
        for layout in (self.column, self.blocks):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GAP_PX)
        self.empty = QLabel(tr("Click a block at the left, or drag it here."))
        self.empty.setProperty("role", "muted")
        self.empty.setContentsMargins(12, 12, 12, 12)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.addLayout(self.blocks)
        self.column.addWidget(self.empty)
        self.column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _kind_of(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_gap(self.gap_at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        kind, gap = _kind_of(event), self.gap_at(event.position().toPoint())
        self._show_gap(-1)
        event.acceptProposedAction()
        self.dropped.emit(kind, bytes(event.mimeData().data(kind).data()).decode(), gap)

    def gap_at(self, at: QPoint) -> int:
        """Number of the gap nearest a point: 0 above the first block, n under the last."""
        for row in self._view.rows:
            if at.y() < row.geometry().center().y():
                return row.number
        return len(self._view.rows)

    def paintEvent(self, _event) -> None:
        if self._gap < 0:
            return
        painter = QPainter(self)
        painter.fillRect(0, self._gap_y() - 1, self.width(), 3, QColor(theme.current().accent))

    def _gap_y(self) -> int:
        rows = self._view.rows
        if not rows:
            return self.empty.geometry().top()
        if self._gap < len(rows):
            return rows[self._gap].geometry().top() - GAP_PX // 2 - 1
        return rows[-1].geometry().bottom() + GAP_PX // 2

    def _show_gap(self, gap: int) -> None:
        self._gap = gap
        self.update()


def _kind_of(event: QDropEvent) -> str:
    return next((kind for kind in (MOVED_BLOCK, NEW_BLOCK) if event.mimeData().hasFormat(kind)), "")
