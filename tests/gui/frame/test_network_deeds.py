import pytest
from PySide6.QtWidgets import QDialog

from engine.model.plan import ModelPlan
from engine.model.zoo import zoo_plan
from gui.main_window import MainWindow
from gui.pages.model.model_page import BACKBONE, BUILD


@pytest.fixture
def window(qtbot, context):
    shown = MainWindow(context)
    qtbot.addWidget(shown, before_close_func=lambda one: one.context.store.undo.setClean())
    shown.show()
    return shown


def open_dialogs(window):
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


@pytest.mark.parametrize(("name", "dialog"), [("startFrom", "zooGallery"), ("compare", "compare")])
def test_an_action_brings_the_page_and_its_dialog(window, name, dialog):
    window.show_page("data")
    window.action(f"network.{name}").trigger()
    assert window.current_page == "model" and window.page("model").tabs.currentIndex() == BUILD
    assert [each.objectName() for each in open_dialogs(window)] == [dialog]
    open_dialogs(window)[0].close()


def test_the_weights_are_on_the_backbone_tab(window):
    window.page("model").tabs.setCurrentIndex(BUILD)
    window.action("network.weights").trigger()
    assert window.page("model").tabs.currentIndex() == BACKBONE
    shown = window.page("model").backbone.weights.window_
    assert shown is not None and shown.isVisible()
    shown.close()


def test_only_a_landmark_network_has_a_card(window, context):
    context.store.edit("own", model=ModelPlan(name="Own", side_px=32, blocks=()))
    window.action("network.card").trigger()
    assert not open_dialogs(window)
    context.store.edit("zoo", model=zoo_plan("alexnet_32"))
    window.action("network.card").trigger()
    assert len(open_dialogs(window)) == 1
    open_dialogs(window)[0].close()
