from gui.widgets.empty_state import EmptyState


def test_it_says_what_to_do_and_has_the_button(qtbot):
    state = EmptyState("Train first.", "Go to Train", object_name="inspect.train")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.clicked):
        state.button.click()
    assert state.button.objectName() == "inspect.train" and state.button.accessibleName() == "Go to Train"
    state.set_text("Nothing to do.")
    assert state.button.isHidden()
