import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.core.errors import BadPlan
from gui.pages.model.backbone_layers import LayersButton
from gui.pages.model.memory import ModelMemory


@pytest.fixture
def button(qtbot, context):
    made = LayersButton(context, ModelMemory.of(context.store))
    qtbot.addWidget(made)
    made.show()
    yield made
    if made.dialog is not None:
        made.dialog.reject()
    qtbot.waitUntil(lambda: not context.lanes.jobs)


def opened(button, qtbot, context):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not context.lanes.jobs)
    return button.dialog


def test_it_shows_the_layers_of_the_chosen_backbone(button, qtbot, context, fake_engine):
    dialog = opened(button, qtbot, context)
    spec, classes, side_px, picture_px = fake_engine.called("network_rows")[-1]
    assert spec == ModelMemory.of(context.store).backbone and classes == 3 and (side_px, picture_px) == (96, 48)
    assert len(dialog.panel.rows) > 5 and "layers at 96 px" in dialog.state.text()
    assert dialog.windowTitle().startswith("Layers of ")
    assert dialog.panel.table.view.objectName() == "backbone.layers"


def test_it_follows_the_choice_while_it_is_open(button, qtbot, context, fake_engine):
    dialog = opened(button, qtbot, context)
    memory = ModelMemory.of(context.store)
    memory.use("other", msgspec.structs.replace(memory.backbone, key="vgg16"))
    qtbot.waitUntil(lambda: not context.lanes.jobs)
    assert fake_engine.called("network_rows")[-1][0].key == "vgg16" and "VGG16" in dialog.windowTitle()
    asked = len(fake_engine.called("network_rows"))
    context.store.edit("name", name="another")
    assert len(fake_engine.called("network_rows")) == asked


def test_trouble_is_said_in_place(button, qtbot, context, fake_engine):
    fake_engine.fail["network_rows"] = BadPlan("backbone-side-small", name="VGG16", side=8, least=32, block=-1)
    dialog = opened(button, qtbot, context)
    assert "VGG16" in dialog.state.text() and dialog.panel.rows == ()


@pytest.mark.qt_log_ignore("raise", "propagateSizeHints")
def test_closing_forgets_it_and_it_opens_again(button, qtbot, context):
    first = opened(button, qtbot, context)
    button.open_layers()
    assert button.dialog is first
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert button.dialog is None
    assert opened(button, qtbot, context) is not first
