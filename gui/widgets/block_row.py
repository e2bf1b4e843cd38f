"""One block of a plan: icon, name, settings in words, what it gives; unfolded, its form and buttons."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.core.fields import Value
from engine.model.blocks import BLOCKS, settings_of
from engine.model.layers import PlanProblem
from engine.model.plan import Block
from gui import theme
from gui.i18n import label, tr
from gui.icons import icon
from gui.widgets.block_words import problem_words, settings_words
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.focus_ring import FocusFrame
from gui.widgets.numbers import size, whole
from gui.widgets.spec_form import SpecForm

MOVED_BLOCK = "application/x-convscope-block"  # its number, as text
NEW_BLOCK = "application/x-convscope-block-kind"  # the kind's key
ICON_PX = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockFacts:
    """What a row shows of its block.

    Attributes:
        output: shape of what it gives, () when that cannot be said.
        parameters: how many numbers it learns.
        formula: how the output follows, with its numbers.
        problem: what is wrong with it, None when nothing is.
    """

    block: Block
    output: tuple[int, ...] = ()
    parameters: int = 0
    formula: str = ""
    problem: PlanProblem | None = None


class BlockRow(FocusFrame):
    """A row that can be chosen, dragged, unfolded."""

    pressed = Signal(int)  # its number
    edited = Signal(int, str, object)  # number, setting, value
    keyed = Signal(int, str)  # number; "up", "down", "raise", "lower", "remove"
    fix_asked = Signal(object)  # the PlanProblem

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.facts: BlockFacts | None = None
        self.form: SpecForm | None = None
        self._pressed_at = None
        self.setObjectName(f"model.block{number}")
        self.setProperty("role", "card")
        self.icon, self.name, self.words = QLabel(self), ElidedLabel(self), ElidedLabel(self)
        self.output, self.parameters, self.reason = QLabel(self), QLabel(self), QLabel(self)
        self.fix = QPushButton(self, objectName=f"model.block{number}.fix")
        self._lay_out()

    def show_facts(self, facts: BlockFacts) -> None:
        """Show a block; an unfolded form of the same kind keeps its widgets and the focus."""
        before, self.facts = self.facts, facts
        kind = BLOCKS.get(facts.block.kind)
        self.icon.setPixmap(icon(kind.icon if kind else "warning").pixmap(QSize(ICON_PX, ICON_PX)))
        self.name.setText(label(kind.label) if kind else facts.block.kind)
        self.words.setText(settings_words(kind, settings_of(facts.block)) if kind else "")
        self.output.setText(size(facts.output))
        self.parameters.setText(tr("{n} parameters", n=whole(facts.parameters)) if facts.parameters else "")
        self.formula.setText(facts.formula)
        self._show_problem(facts.problem)
        self.setAccessibleName(self._spoken())
        if self.form is not None:
            if before is not None and before.block.kind == facts.block.kind:
                self.form.set_values(_sound_settings(facts.block))
            else:
                self.unfold(False)
                self.unfold(True)

    def unfold(self, wanted: bool) -> None:
        """Show or hide the form; the chosen row has it open."""
        self.setProperty("chosen", "true" if wanted else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self._tools.setVisible(wanted)
        if not wanted and self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        elif wanted and self.form is None and self.facts is not None:
            block = self.facts.block
            fields = BLOCKS[block.kind].fields if block.kind in BLOCKS else ()
            self.form = SpecForm(fields, _sound_settings(block), f"model.block{self.number}")
            self.form.edited.connect(self._edited)
            self._column.insertWidget(1, self.form)
            self.form.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit(self.number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        away = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if away >= QApplication.startDragDistance():
            self._pressed_at = None
            start_drag(self, MOVED_BLOCK, str(self.number))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed_at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        word = {
            Qt.Key.Key_Up: "raise" if alt else "up",
            Qt.Key.Key_Down: "lower" if alt else "down",
            Qt.Key.Key_Delete: "remove",
            Qt.Key.Key_Backspace: "remove",
        }.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.number)
        elif word:
            self.keyed.emit(self.number, word)
        else:
            super().keyPressEvent(event)

    def _edited(self, key: str, value: object) -> None:
        self.edited.emit(self.number, key, value)

    def _show_problem(self, problem: PlanProblem | None) -> None:
        theme.set_role(self, "bar-bad" if problem else "card")
        self.reason.setVisible(problem is not None)
        self.fix.setVisible(problem is not None and problem.fix is not None)
        if problem is not None:
            reason, fix = problem_words(problem)
            self.reason.setText(reason)
            self.fix.setText(fix)
            self.fix.setAccessibleName(fix)

    def _spoken(self) -> str:
        parts = [self.name.text(), self.words.text(), self.output.text(), self.parameters.text()]
        if self.facts is not None and self.facts.problem is not None:
            parts.append(self.reason.text())
        return ", ".join(part for part in parts if part)

    def _ask_fix(self) -> None:
        if self.facts is not None and self.facts.problem is not None:
            self.fix_asked.emit(self.facts.problem)

    def _lay_out(self) -> None:
        for caption in (self.words, self.parameters):
            caption.setProperty("role", "caption")
        self.reason.setProperty("role", "bad")
        self.reason.setWordWrap(True)
        self.fix.setProperty("role", "link")
        self.fix.clicked.connect(self._ask_fix)
        for number in (self.output, self.parameters):
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for text in (self.icon, self.name, self.words, self.output, self.parameters):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        left, right, head = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for box, inside in ((left, (self.name, self.words)), (right, (self.output, self.parameters))):
            box.setSpacing(0)
            for widget in inside:
                box.addWidget(widget)
        head.setSpacing(10)
        head.addWidget(self.icon)
        head.addLayout(left, 1)
        head.addLayout(right)
        self._tools = self._made_tools()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 6)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.reason)
        self._column.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._tools)
        self._tools.hide()

    def _made_tools(self) -> QWidget:
        tools = QWidget(self)
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        self.formula = QLabel(tools, objectName=f"model.block{self.number}.formula")
        self.formula.setProperty("role", "caption")
        self.formula.setWordWrap(True)
        self.formula.setToolTip(tr("How the output follows from the input, with this block's numbers."))
        row.addWidget(self.formula, 1)
        for word, picture, text in (
            ("raise", "up", tr("Move up (Alt+Up)")),
            ("lower", "down", tr("Move down (Alt+Down)")),
            ("remove", "remove", tr("Remove (Delete)")),
        ):
            button = QToolButton(tools, objectName=f"model.block{self.number}.{word}")
            button.setIcon(icon(picture))
            button.setProperty("role", "quiet")
            button.setProperty("word", word)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(self._tool_clicked)
            row.addWidget(button)
        return tools

    def _tool_clicked(self) -> None:
        self.keyed.emit(self.number, str(self.sender().property("word")))


def _sound_settings(block: Block) -> dict[str, Value]:
    """The settings a form can show: a wrong one, from a file made by hand, shows as its default."""
    fields = {field.key: field for field in BLOCKS[block.kind].fields} if block.kind in BLOCKS else {}
    return {key: value for key, value in block.settings.items() if key in fields and not fields[key].problem(value)}


def start_drag(source: QWidget, kind: str, text: str) -> None:
    """Drag something from the builder until it is let go."""
    data = QMimeData()
    data.setData(kind, QByteArray(text.encode()))
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(source.grab())
    drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)
