"""The kinds of blocks to build with, by section: click to add after the chosen one, drag into the list, or search."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.model.blocks import BLOCKS
from engine.model.blocks.kind import GROUPS, BlockKind
from gui.i18n import label, tr
from gui.icons import icon
from gui.pages.page import scrolled
from gui.widgets.block_drag import NEW_BLOCK, start_drag


class Palette(QWidget):
    """One button a kind of block, in sections; the search box keeps those that fit."""

    wanted = Signal(str)  # kind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = _Search(self)
        self.search.textChanged.connect(self._searched)
        self.search.returnPressed.connect(self._add_first)
        self.search.left.connect(self._to_buttons)
        self.buttons: dict[str, _KindButton] = {}
        self._headings: dict[str, QLabel] = {}
        self.none = QLabel(tr("No block is called so."), self)
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)
        self.none.hide()
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(1)
        for group, title in GROUPS.items():
            self._add_section(column, group, label(title))
        column.addWidget(self.none)
        column.addStretch(1)
        self.area = scrolled(inside)
        self.area.setObjectName("model.palette")
        self.area.setAccessibleName(tr("Kinds of blocks"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self.search)
        outer.addWidget(self.area, 1)
        self._set_tab_stop()

    def start_search(self) -> None:
        """Put the keyboard into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @property
    def shown(self) -> list[str]:
        """The kinds that fit what is searched for, in order."""
        return [kind for kind, button in self.buttons.items() if not button.isHidden()]

    def _add_section(self, column: QVBoxLayout, group: str, title: str) -> None:
        heading = QLabel(title)
        heading.setProperty("role", "caption")
        heading.setContentsMargins(6, 8 if self._headings else 0, 0, 2)
        self._headings[group] = heading
        column.addWidget(heading)
        for kind in BLOCKS.values():
            if kind.group == group:
                button = _KindButton(kind, icon(kind.icon), self)
                button.clicked.connect(self._clicked)
                button.stepped.connect(self._step)
                self.buttons[kind.key] = button
                column.addWidget(button)

    def _searched(self, text: str) -> None:
        words = text.casefold().split()
        for button in self.buttons.values():
            button.setVisible(all(word in button.sought for word in words))
        shown = {BLOCKS[kind].group for kind in self.shown}
        for group, heading in self._headings.items():
            heading.setVisible(group in shown)
        self.none.setVisible(not shown)
        self._set_tab_stop()
        self.area.verticalScrollBar().setValue(0)

    def _set_tab_stop(self) -> None:
        """The Tab key reaches the first button, arrows the others: a way past all of them in one step."""
        for place, kind in enumerate(self.shown):
            self.buttons[kind].setFocusPolicy(Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus)

    def _add_first(self) -> None:
        shown = self.shown
        if shown and self.search.text().strip():
            self.wanted.emit(shown[0])
            self.search.setFocus()
            self.search.selectAll()

    def _to_buttons(self) -> None:
        shown = self.shown
        if shown:
            self.buttons[shown[0]].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.buttons[shown[0]])

    def _clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _KindButton)
        self.wanted.emit(button.kind)

    def _step(self, step: int) -> None:
        """From a button to its neighbour; above the first is the search box."""
        shown = [self.buttons[kind] for kind in self.shown]
        place = next((i for i, button in enumerate(shown) if button.hasFocus()), 0) + step
        target = self.search if place < 0 else shown[min(place, len(shown) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed on a button go into the search box."""
        if event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus()
            self.search.setText(event.text())
        else:
            super().keyPressEvent(event)


class _Search(QLineEdit):
    """Down goes to the buttons, Esc empties it."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="model.blockSearch")
        self.setPlaceholderText(tr("Add a block"))
        self.setAccessibleName(tr("Search a block; Enter adds the first one found"))
        self.setToolTip(tr("Search a block (Ctrl+F); Enter adds the first one found."))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _KindButton(QPushButton):
    stepped = Signal(int)  # -1 up, 1 down

    def __init__(self, kind: BlockKind, picture: QIcon, parent: QWidget) -> None:
        name = label(kind.label)
        super().__init__(picture, name, parent)
        self.kind = kind.key
        self.sought = " ".join((name, kind.label, kind.key, label(kind.help), kind.help)).casefold()
        self._pressed_at: QPoint | None = None
        self.setObjectName(f"model.add.{kind.key}")
        self.setProperty("role", "part")
        self.setAccessibleName(tr("Add {name}", name=name))
        self.setAccessibleDescription(label(kind.help))
        self.setToolTip(label(kind.help) + "\n" + tr("Click to add after the chosen block, or drag it into the list."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are the palette's; a button of its own would hand them on as the Tab key does."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed_at
        if start and (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            start_drag(self, NEW_BLOCK, self.kind)
            return
        super().mouseMoveEvent(event)
