"""What a row of the builder unfolds: its buttons and formula, its form, and why it is wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.core.fields import Value
from engine.model.blocks import BLOCKS
from engine.model.plan import Block
from engine.model.problems import PlanProblem
from gui.i18n import tr
from gui.icons import icon
from gui.widgets.block_keys import keys_of
from gui.widgets.block_words import fix_words, problem_words
from gui.widgets.spec_form import SpecForm

text_of_problem = problem_words


class Tools(QWidget):
    """The size formula with its numbers, and buttons for what keys do too."""

    asked = Signal(str)  # a word of ``block_keys``

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.formula = _Words(self)
        self.formula.setToolTip(tr("How the output follows from the input, with this block's numbers."))
        self.several = _Words(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.formula)
        texts.addWidget(self.several)
        row.addLayout(texts, 1)
        for word, picture, text in (
            ("raise", "up", tr("Move up")),
            ("lower", "down", tr("Move down")),
            ("duplicate", "duplicate", tr("Duplicate")),
            ("remove", "remove", tr("Remove")),
        ):
            row.addWidget(self._made_button(word, picture, text))
        self.give_number(number)

    def tab_after(self, before: QWidget) -> QWidget:
        """Let the Tab key go from ``before`` through the buttons; the last of them."""
        for button in self._buttons.values():
            QWidget.setTabOrder(before, button)
            before = button
        return before

    def give_number(self, number: int) -> None:
        """Belong to another block."""
        self.formula.setObjectName(f"model.block{number}.formula")
        for word, button in self._buttons.items():
            button.setObjectName(f"model.block{number}.{word}")

    def show_several(self, several: bool) -> None:
        """Say that more than this block is chosen."""
        self.several.setText(tr("Changes go to all chosen blocks of this kind.") if several else "")

    def _made_button(self, word: str, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setProperty("role", "quiet")
        button.setProperty("word", word)
        button.setToolTip(f"{text} ({keys_of(word)})")
        button.setAccessibleName(text)
        button.clicked.connect(self._clicked)
        self._buttons[word] = button
        return button

    def _clicked(self) -> None:
        self.asked.emit(str(self.sender().property("word")))


class _Words(QLabel):
    """A caption that takes no room while it says nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, wordWrap=True)
        self.setProperty("role", "caption")
        self.hide()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setHidden(not text)


class Problem(QWidget):
    """Why a block cannot be built, and links to the ways out."""

    fix_asked = Signal(object, str)  # the PlanProblem, the fix

    def __init__(self, parent: QWidget, prefix: str) -> None:
        super().__init__(parent)
        self._problem: PlanProblem | None = None
        self._prefix = prefix
        self.reason = QLabel(self, wordWrap=True)
        self.reason.setProperty("role", "bad")
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.reason)

    def show_problem(self, problem: PlanProblem) -> None:
        """Say what is wrong; one link a fix."""
        if problem == self._problem:
            return
        self._problem = problem
        self.reason.setText(problem_words(problem))
        for link in self.links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [self._made_link(problem, fix) for fix in problem.fixes]
        self.set_prefix(self._prefix)

    def set_prefix(self, prefix: str) -> None:
        """Name the links after something else: "model.block3.fix", then "model.block3.fix2", …"""
        self._prefix = prefix
        for i, link in enumerate(self.links):
            link.setObjectName(f"{prefix}.fix{i + 1 if i else ''}")

    def _made_link(self, problem: PlanProblem, fix: str) -> QPushButton:
        link = QPushButton(fix_words(problem, fix), self)
        link.setProperty("role", "link")
        link.setProperty("fix", fix)
        link.setAccessibleName(link.text())
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(self._clicked)
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        link.show()
        return link

    def _clicked(self) -> None:
        self.fix_asked.emit(self._problem, str(self.sender().property("fix")))


def made_form(block: Block, number: int, parent: QWidget) -> SpecForm:
    """The form of a block's settings."""
    fields = BLOCKS[block.kind].fields if block.kind in BLOCKS else ()
    return SpecForm(fields, sound_settings(block), f"model.block{number}", parent, grid=True)


def sound_settings(block: Block) -> dict[str, Value]:
    """The settings a form can show: a wrong one, from a file made by hand, shows as its default."""
    fields = {field.key: field for field in BLOCKS[block.kind].fields} if block.kind in BLOCKS else {}
    return {key: value for key, value in block.settings.items() if key in fields and not fields[key].problem(value)}
