"""The plan as Keras code: read, copied, saved; it follows every edit."""

import re
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QGuiApplication,
    QShowEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from engine.core.errors import ConvScopeError
from engine.core.files import write_text
from engine.model.code import Code, written
from engine.model.plan import ModelPlan
from gui import messages, theme
from gui.context import Context
from gui.i18n import tr
from gui.icons import icon
from gui.widgets.elided_label import ElidedLabel

PAUSE_MS = 60
_FOLDER = "code"
_TOKENS = re.compile(
    r"(?P<comment>#.*)"
    r'|(?P<string>"""[^"]*"""|"[^"\\]*(?:\\.[^"\\]*)*")'
    r"|(?P<keyword>@[\w.]+|\b(?:import|from|class|def|return|for|in|super|self)\b)"
    r"|(?P<number>\b\d+(?:\.\d+)?(?:e-?\d+)?\b|\b(?:True|False|None)\b)"
)


class CodeView(QWidget):
    """Shows the code of one plan; while it is out of sight it costs nothing.

    Args:
        context: knows the folder of the last save, and tells what became of it.
    """

    block_chosen = Signal(int)  # the block whose lines were clicked

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan: ModelPlan | None = None
        self._code = Code(text="", blocks=())
        self._marked = -1
        self._classes, self._stale = 0, False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._write)
        self.words = ElidedLabel(self)
        self.words.setObjectName("model.codeWords")
        theme.set_role(self.words, "caption")
        self.text = QPlainTextEdit(readOnly=True, objectName="model.code")
        self.text.setAccessibleName(tr("The network as Keras code"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.cursorPositionChanged.connect(self._cursor_moved)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setStyleSheet(_look())
        self._colours = _Colours(self.text.document())
        self.copy = QPushButton(icon("copy"), tr("Copy"), objectName="model.copyCode")
        self.copy.setAccessibleName(tr("Copy the code"))
        self.copy.clicked.connect(self._copy)
        self.save = QPushButton(icon("save"), tr("Save as .py…"), objectName="model.saveCode")
        self.save.clicked.connect(self._save)
        self._lay_out()

    def show_plan(self, plan: ModelPlan, classes: int) -> None:
        """Show another plan a moment later, when edits come no faster."""
        if (plan, classes) == (self._plan, self._classes):
            return
        self._plan, self._classes, self._stale = plan, classes, True
        if self.isVisible():
            self._timer.start()

    def refresh(self) -> None:
        """Show the newest plan now."""
        self._timer.stop()
        self._write()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._write()

    def mark_block(self, number: int) -> None:
        """Show where a block stands; −1 for none."""
        self._marked = number
        self._mark(scroll=True)

    def _write(self) -> None:
        if self._plan is None or not self._stale:
            return
        self._stale = False
        try:
            self._code = written(self._plan, self._classes)
        except ConvScopeError as err:
            self._code = Code(text="", blocks=())
            self.words.setText(messages.sentence(err))
        else:
            self.words.setText(tr("Plain Keras: runs without ConvScope."))
        self._enable(bool(self._code.text))
        self._replace(self._code.text)
        self._mark(scroll=False)

    def _replace(self, code: str) -> None:
        """Another text; what is looked at stays in place."""
        if code == self.text.toPlainText():
            return
        bars = (self.text.verticalScrollBar(), self.text.horizontalScrollBar())
        at = [bar.value() for bar in bars]
        with QSignalBlocker(self.text):
            self.text.setPlainText(code)
        for bar, value in zip(bars, at, strict=True):
            bar.setValue(value)

    def _mark(self, scroll: bool) -> None:
        """Lay a colour under the marked block's lines."""
        if not 0 <= self._marked < len(self._code.blocks):
            self.text.setExtraSelections([])
            return
        first, last = self._code.blocks[self._marked]
        lines = [self.text.document().findBlockByNumber(number) for number in range(first, last + 1)]
        self.text.setExtraSelections([_under(line.position(), self.text.document()) for line in lines])
        if scroll:
            bar = self.text.verticalScrollBar()
            if not bar.value() <= first <= last < bar.value() + bar.pageStep():
                bar.setValue(max(0, first - 2))

    def _cursor_moved(self) -> None:
        line = self.text.textCursor().blockNumber()
        found = next((n for n, (first, last) in enumerate(self._code.blocks) if first <= line <= last), -1)
        if found not in (-1, self._marked):
            self._marked = found
            self._mark(scroll=False)
            self.block_chosen.emit(found)

    def _enable(self, on: bool) -> None:
        theme.set_role(self.words, "caption" if on else "bad")
        self.copy.setEnabled(on)
        self.save.setEnabled(on)

    def _copy(self) -> None:
        self.refresh()
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._context.notify.emit(tr("The code is on the clipboard."))

    def _save(self) -> None:
        self.refresh()
        name = self._plan.name if self._plan is not None else ""
        suggestion = Path(self._context.settings.folder(_FOLDER)) / f"{file_name(name)}.py"
        kinds = tr("Python files (*.py)")
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("Save the code"), str(suggestion), kinds)
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(".py")
        try:
            write_text(path, self.text.toPlainText())
        except ConvScopeError as err:
            self._context.message.emit(err)
            return
        self._context.settings.set_folder(_FOLDER, path)
        self._context.notify.emit(tr("Saved as {name}", name=path.name))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["s"])
        row.addWidget(self.words, 1)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE["s"])
        column.addLayout(row)
        column.addWidget(self.text, 1)


def _look() -> str:
    """On a surface of its own, in the system's fixed font."""
    tokens = theme.current()
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    return (
        f'QPlainTextEdit {{ font-family: "{family}"; font-size: {tokens.caption_px}px; background: {tokens.surface};'
        f" border: 1px solid {tokens.line}; border-radius: {tokens.radius_px}px; padding: 3px; }}"
        f" QPlainTextEdit:focus {{ border: 2px solid {tokens.accent}; padding: 2px; }}"
    )


def _under(position: int, document: QTextDocument) -> QTextEdit.ExtraSelection:
    """The whole line at a position, marked."""
    made = QTextEdit.ExtraSelection()
    made.format.setBackground(QColor(theme.current().selected))  # type: ignore[attr-defined]
    made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
    made.cursor = QTextCursor(document)  # type: ignore[attr-defined]
    made.cursor.setPosition(position)  # type: ignore[attr-defined]
    return made


class _Colours(QSyntaxHighlighter):
    """Comments, strings, numbers and keywords in the theme's colours."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        tokens = theme.current()
        colours = {"comment": tokens.muted, "string": tokens.good, "keyword": tokens.accent, "number": tokens.warn}
        self._formats: dict[str, QTextCharFormat] = {}
        for kind, colour in colours.items():
            self._formats[kind] = QTextCharFormat()
            self._formats[kind].setForeground(QColor(colour))
        self._formats["comment"].setFontItalic(True)

    def highlightBlock(self, text: str) -> None:
        for found in _TOKENS.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._formats[found.lastgroup or "comment"])


def file_name(name: str) -> str:
    """A plan's name as a file's: letters and digits of any script, joined by underscores."""
    return "_".join(re.findall(r"\w+", name)).lower()[:60] or "network"
