"""The builder's menu: every deed on blocks with its key, as a button's menu and under the right mouse button."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.i18n import tr
from gui.icons import icon
from gui.pages.model.block_editor import BlockEditor
from gui.widgets.block_keys import keys_of

_FREE = {"paste", "all"}  # need no chosen block


class EditMenu(QMenu):
    """Asks the list to act; greys what cannot be done now."""

    def __init__(self, editor: BlockEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._deeds: dict[str, QAction] = {}
        for group in self._groups():
            for word, picture, text in group:
                self._add(word, picture, text)
            self.addSeparator()
        self.aboutToShow.connect(self.show_state)

    def deed(self, word: str) -> QAction:
        """The entry of one deed."""
        return self._deeds[word]

    def show_state(self) -> None:
        """Enable what can be done with the chosen blocks."""
        choice = self._editor.view.choice
        for word, action in self._deeds.items():
            action.setEnabled(word in _FREE or bool(choice.numbers))
        self._deeds["apart"].setEnabled(self._editor.can_take_apart())
        self._deeds["all"].setEnabled(bool(self._editor.view.facts))

    def _add(self, word: str, picture: str, text: str) -> None:
        """The key is written, not bound: the list takes it itself, and the window's own keys stay free elsewhere."""
        action = self.addAction(f"{text}\t{keys_of(word)}")
        if picture:
            action.setIcon(icon(picture))
        action.setObjectName(f"model.edit.{word}")
        action.setProperty("word", word)
        action.triggered.connect(self._triggered)
        self._deeds[word] = action

    def _triggered(self) -> None:
        self._editor.view.act(str(self.sender().property("word")))

    @staticmethod
    def _groups() -> tuple[tuple[tuple[str, str, str], ...], ...]:
        return (
            (
                ("cut", "cut", tr("Cut")),
                ("copy", "copy", tr("Copy")),
                ("paste", "paste", tr("Paste below")),
                ("duplicate", "duplicate", tr("Duplicate")),
                ("repeat", "repeat", tr("Repeat…")),
            ),
            (("raise", "up", tr("Move up")), ("lower", "down", tr("Move down"))),
            (
                ("open", "", tr("Show what is inside")),
                ("close", "", tr("Close")),
                ("apart", "", tr("Open as blocks")),
            ),
            (("all", "", tr("Choose all")), ("remove", "remove", tr("Remove"))),
        )
