"""The Model page as in the window, and what tests do on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from engine.model.plan import Block, ModelPlan
from gui.pages.model import ModelPage
from gui.pages.model.model_page import BUILD


@pytest.fixture
def page(qtbot, context, fake_engine):
    fake_engine.weights["mobilenet_v2"] = "here"
    holder = QWidget()  # as in the window: the page is no window of its own
    qtbot.addWidget(holder)
    made = ModelPage(context, holder)
    made.resize(900, 600)
    holder.resize(900, 600)
    holder.show()
    made.refresh()
    yield made
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=5000)


@pytest.fixture
def build(page, context):
    """Opens the Build tab with blocks of these kinds as the experiment's plan; gives the tab."""

    def with_kinds(*kinds, side_px=32):
        page.tabs.setCurrentIndex(BUILD)
        blocks = tuple(kind if isinstance(kind, Block) else Block(kind=kind) for kind in kinds)
        context.store.edit("plan", model=ModelPlan(name="own", side_px=side_px, blocks=blocks))
        return page.build

    return with_kinds


@pytest.fixture
def kinds(context):
    """The kinds of the experiment's blocks, in order."""

    def found():
        model = context.store.value.model
        assert isinstance(model, ModelPlan)
        return [block.kind for block in model.blocks]

    return found


@pytest.fixture
def child(page):
    """A widget of the page by its name."""

    def named(kind, name):
        found = page.findChild(kind, name)
        assert found is not None, name
        return found

    return named


@pytest.fixture
def click(child):
    """Click a button of the page."""

    def named(name):
        QTest.mouseClick(child(QAbstractButton, name), Qt.MouseButton.LeftButton)

    return named
