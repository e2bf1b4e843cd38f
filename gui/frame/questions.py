"""The few questions that must be answered before the window goes on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.i18n import tr

_ROLES = {
    "save": QMessageBox.ButtonRole.AcceptRole,
    "yes": QMessageBox.ButtonRole.AcceptRole,
    "discard": QMessageBox.ButtonRole.DestructiveRole,
    "cancel": QMessageBox.ButtonRole.RejectRole,
}


def ask(parent: QWidget, text: str, more: str, choices: Sequence[tuple[str, str]]) -> str:
    """Ask and wait; Esc and the closing cross answer "cancel".

    Args:
        choices: (one of "save", "yes", "discard", "cancel"; the button's words), the usual one first.
    Returns:
        The first word of the choice.
    """
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setWindowTitle("ConvScope")
    box.setText(text)
    box.setInformativeText(more)
    buttons = {box.addButton(words, _ROLES[key]): key for key, words in choices}
    for button, key in buttons.items():
        button.setObjectName(f"question.{key}")
        if key == choices[0][0]:
            box.setDefaultButton(button)  # type: ignore[arg-type]
        if key == "cancel":
            box.setEscapeButton(button)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return next((key for button, key in buttons.items() if button is clicked), "cancel")


def save_first(parent: QWidget, name: str) -> str:
    """Edits that no file has: "save", "discard" or "cancel"."""
    return ask(
        parent,
        tr("Save the changes to “{name}”?", name=name),
        tr("Otherwise they are lost."),
        [("save", tr("Save")), ("discard", tr("Discard")), ("cancel", tr("Cancel"))],
    )


def stop_training(parent: QWidget) -> bool:
    """The window is to close while a network trains: whether to stop it."""
    answer = ask(
        parent,
        tr("A network is being trained."),
        tr("Closing stops the training; the best weights so far are kept and can be opened later."),
        [("yes", tr("Stop and close")), ("cancel", tr("Go on training"))],
    )
    return answer == "yes"
