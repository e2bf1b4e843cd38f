"""One block of a plan: icon, name, settings in words, what it gives; unfolded, its form, its inside, its buttons."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

from engine.core.fields import defaults
from engine.model.blocks import BLOCKS, settings_of
from gui.i18n import label, tr
from gui.icons import icon
from gui.widgets.block_body import Problem, Tools, made_form, sound_settings, text_of_problem
from gui.widgets.block_facts import BlockFacts
from gui.widgets.block_keys import is_ours, word_of
from gui.widgets.block_paint import HEAD_PX, Look, paint_row
from gui.widgets.block_words import settings_words
from gui.widgets.focus_ring import FocusFrame
from gui.widgets.numbers import size, whole
from gui.widgets.part_list import PartList
from gui.widgets.spec_form import SpecForm

LEFT_PX, RIGHT_PX, BOTTOM_PX, ARROW_PX = 26, 12, 10, 20


class BlockRow(FocusFrame):
    """A row that can be chosen, dragged, unfolded. The folded row is painted; what can be typed into are widgets.

    Attributes:
        number: which block it shows; a row may be given another.
        name, words, output, parameters: what stands on it.
        form: the open form, else None.
    """

    pressed = Signal(int, object)  # its number, the keyboard modifiers; told when the mouse was let go without dragging
    dragged = Signal(int)
    edited = Signal(int, str, object)  # number, setting, value
    keyed = Signal(int, str)  # number; a word of ``block_keys``
    fix_asked = Signal(object, str)  # the PlanProblem, the fix
    part_pressed = Signal(int, str)  # number, name of a layer inside
    grown = Signal()  # another height is wanted

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: BlockFacts | None = None
        self.form: SpecForm | None = None
        self.tools: Tools | None = None
        self.problem: Problem | None = None
        self.parts: PartList | None = None
        self.look = Look()
        self.name = self.words = self.output = self.parameters = ""
        self._pressed_at: QPoint | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LEFT_PX, HEAD_PX, RIGHT_PX, BOTTOM_PX)
        self._column.setSpacing(6)
        self._arrow = self._made_arrow()
        self.number = -1
        self.give_number(number)

    def give_number(self, number: int) -> None:
        """Stand for another block; ``show_facts`` follows."""
        if number != self.number:
            self.number = number
            self.setObjectName(f"model.block{number}")
            self._arrow.setObjectName(f"model.block{number}.open")
            if self.problem is not None:
                self.problem.set_prefix(f"model.block{number}")
            if self.tools is not None:
                self.tools.give_number(number)
            if self.form is not None:
                self.form.set_prefix(f"model.block{number}")
            self._tell()

    def show_facts(self, facts: BlockFacts) -> None:
        """Show a block; an unfolded form of the same kind keeps its widgets and the focus."""
        before, self.facts = self.facts, facts
        if before == facts:
            return
        kind = BLOCKS.get(facts.block.kind)
        self.look.icon = icon(kind.icon if kind else "warning")
        self.name = label(kind.label) if kind else facts.block.kind
        self.words = settings_words(kind, defaults(kind.fields) | sound_settings(facts.block)) if kind else ""
        self.output = size(facts.output)
        self.parameters = tr("{n} parameters", n=whole(facts.parameters)) if facts.parameters else ""
        self._arrow.setVisible(kind is not None and kind.group == "composite")
        self._show_problem()
        if self.tools is not None:
            self.tools.formula.setText(facts.formula)
        if self.form is not None:
            if before is not None and before.block.kind == facts.block.kind:
                self.form.set_values(sound_settings(facts.block))
            else:
                self._unfold(False)
                self._unfold(True)
        self.open(self.look.opened)
        self._tell()
        self.update()

    def choose(self, chosen: bool, current: bool, alone: bool) -> None:
        """Look chosen or not; the current row of a choice has its form open.

        Args:
            alone: whether no other block is chosen.
        """
        self.look.chosen = chosen
        self.look.current = current
        self._unfold(current)
        if self.tools is not None:
            self.tools.show_several(not alone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self._tell()
        self.update()

    def tab_after(self, before: QWidget) -> None:
        """Let the Tab key go from ``before`` to the row, its buttons and its form."""
        QWidget.setTabOrder(before, self)
        if self.tools is not None and self.form is not None:
            self.form.tab_after(self.tools.tab_after(self))

    def open(self, wanted: bool) -> None:
        """Show or hide what is inside a composed block."""
        facts = self.facts
        parts = _parts_of(facts) if facts is not None and wanted else ()
        self.look.opened = wanted
        self._arrow.setIcon(icon("chevron_down" if parts else "chevron_right"))
        self._arrow.setToolTip(tr("Close (Left)") if parts else tr("Show what is inside (Right)"))
        self._arrow.setAccessibleName(self._arrow.toolTip())
        if not parts and self.parts is not None:
            self._drop(self.parts)
            self.parts = None
        elif parts and facts is not None:
            if self.parts is None:
                self.parts = PartList(self)
                self.parts.pressed.connect(self._part_pressed)
                self._column.insertWidget(0 if self.problem is None else 1, self.parts)
                self.parts.show()
            self.parts.setObjectName(f"model.block{self.number}.inside")
            self.parts.show_parts(parts, facts.parts)

    def wanted_height(self, width: int) -> int:
        """How high the row has to be."""
        inside, parts = width - LEFT_PX - RIGHT_PX, (self.problem, self.parts, self.tools, self.form)
        heights = [
            part.heightForWidth(inside) if part.hasHeightForWidth() else part.sizeHint().height()
            for part in parts
            if part is not None
        ]
        if not heights:
            return HEAD_PX
        return HEAD_PX + sum(heights) + 6 * (len(heights) - 1) + BOTTOM_PX

    def _unfold(self, wanted: bool) -> None:
        if not wanted and self.form is not None:
            for widget in (self.form, self.tools):
                if widget is not None:
                    self._drop(widget)
            self.form = self.tools = None
        elif wanted and self.form is None and self.facts is not None:
            self.tools = Tools(self.number, self)
            self.tools.formula.setText(self.facts.formula)
            self.tools.asked.connect(self._tool_asked)
            self.form = made_form(self.facts.block, self.number, self)
            self.form.edited.connect(self._edited)
            for widget in (self.tools, self.form):
                self._column.addWidget(widget)
                widget.show()
            self.form.resized.connect(self.grown)

    def _drop(self, widget: QWidget) -> None:
        """Take a widget away; the row keeps the keyboard if the widget had it."""
        focused = QApplication.focusWidget()
        if focused is not None and widget.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _show_problem(self) -> None:
        problem = self.facts.problem if self.facts is not None else None
        self.look.wrong = problem is not None
        if problem is None:
            if self.problem is not None:
                self._drop(self.problem)
                self.problem = None
            return
        if self.problem is None:
            self.problem = Problem(self, f"model.block{self.number}")
            self.problem.fix_asked.connect(self.fix_asked)
            self._column.insertWidget(0, self.problem)
            self.problem.show()
        self.problem.show_problem(problem)

    def _made_arrow(self) -> QToolButton:
        arrow = QToolButton(self)
        arrow.setProperty("role", "quiet")
        arrow.setFixedSize(ARROW_PX, ARROW_PX)
        arrow.setIconSize(QSize(12, 12))
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        arrow.move(3, (HEAD_PX - ARROW_PX) // 2)
        arrow.clicked.connect(self._arrow_clicked)
        arrow.hide()
        return arrow

    def event(self, event: QEvent) -> bool:
        """Copy, paste and the like are the list's here, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_ours(event):
            event.accept()
            return True
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.wanted_height(self.width()) != self.height():
            self.grown.emit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        word = word_of(event)
        if word:
            self.keyed.emit(self.number, word)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            self._show_pressed(True)
        elif event.button() == Qt.MouseButton.RightButton and not self.look.chosen:
            self.pressed.emit(self.number, Qt.KeyboardModifier.NoModifier)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        away = (event.globalPosition().toPoint() - self._pressed_at).manhattanLength()
        if away >= QApplication.startDragDistance():
            self._pressed_at = None
            self.dragged.emit(self.number)
            self._show_pressed(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            self._pressed_at = None
            self._show_pressed(False)
            self.pressed.emit(self.number, event.modifiers())

    def _show_pressed(self, pressed: bool) -> None:
        """Nothing unfolds before it is clear that this is a click: what is dragged over must not move."""
        self.look.pressed = pressed
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().y() < HEAD_PX and self._arrow.isVisible():
            self._arrow_clicked()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.look.chosen and event.reason() == Qt.FocusReason.TabFocusReason:
            self.pressed.emit(self.number, Qt.KeyboardModifier.NoModifier)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_row(self, self.look, (self.name, self.words, self.output, self.parameters), LEFT_PX, RIGHT_PX)
        super().paintEvent(event)

    def _arrow_clicked(self) -> None:
        self.keyed.emit(self.number, "close" if self.look.opened else "open")

    def _part_pressed(self, name: str) -> None:
        self.part_pressed.emit(self.number, name)

    def _tool_asked(self, word: str) -> None:
        self.keyed.emit(self.number, word)

    def _edited(self, key: str, value: object) -> None:
        self.edited.emit(self.number, key, value)

    def _tell(self) -> None:
        """What a screen reader says."""
        parts = [self.name, self.words, self.output, self.parameters]
        if self.facts is not None and self.facts.problem is not None:
            parts.append(text_of_problem(self.facts.problem))
        self.setAccessibleName(", ".join(part for part in parts if part))
        place = tr("Block {n}", n=self.number + 1)
        self.setAccessibleDescription(tr("{block}, chosen", block=place) if self.look.chosen else place)
        self.setToolTip(f"{place}: {self.words}" if self.words else place)


def _parts_of(facts: BlockFacts) -> tuple:
    """The layers inside, which the table of blocks tells; nothing for a block that cannot be measured."""
    kind = BLOCKS.get(facts.block.kind)
    if kind is None or kind.group != "composite" or len(facts.entry) != 3 or not facts.parts:
        return ()
    return kind.expand(settings_of(facts.block), facts.entry, 10).parts
