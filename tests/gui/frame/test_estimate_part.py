import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from engine.training.forecast.ways_out import Caution, WayOut
from gui.estimate import EstimateState
from gui.frame.estimate_part import EstimatePart
from gui.widgets.estimate_details import EstimateDetails


@pytest.fixture
def part(context, qtbot):
    made = EstimatePart(context)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    return made


def link(part, name):
    return part.findChild(QPushButton, name)


def too_long(context, fake_engine):
    now = context.store.value
    shorter = msgspec.structs.replace(now, policy=msgspec.structs.replace(now.policy, epochs=2))
    fake_engine.caution = Caution(trouble="time", needed=9000, free=2700)
    fake_engine.ways_out = (WayOut(key="epochs", value=2, experiment=shorter, seconds=1800),)
    context.memory(EstimateState).refresh()


def test_it_says_the_time(part, fake_engine, context):
    assert link(part, "strip.estimate").full_text == "~2 min on this CPU"
    assert not link(part, "strip.wayOut").isVisible()
    fake_engine.forecast = msgspec.structs.replace(fake_engine.forecast, basis="rough")
    context.memory(EstimateState).refresh()
    assert link(part, "strip.estimate").full_text == "roughly 2 min on this CPU"


def test_it_warns_with_a_way_out_that_edits_the_experiment(part, qtbot, fake_engine, context):
    too_long(context, fake_engine)
    way = link(part, "strip.wayOut")
    qtbot.waitUntil(way.isVisible)
    assert way.text() == "Train 2 epochs" and "30 min in all" in way.toolTip()
    assert "longer than a lesson" in link(part, "strip.estimate").toolTip()
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert context.store.value.policy.epochs == 2
    context.store.undo.undo()
    assert context.store.value.policy.epochs == 10


def test_memory_that_is_not_there(part, fake_engine, context):
    fake_engine.caution = Caution(trouble="memory", needed=20e9, free=8e9)
    context.memory(EstimateState).refresh()
    assert link(part, "strip.estimate").full_text == "not enough memory"
    assert "20.0 GB" in link(part, "strip.estimate").toolTip() and "8.0 GB" in link(part, "strip.estimate").toolTip()


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no popups of its own
def test_a_click_shows_all_figures(part, qtbot):
    qtbot.mouseClick(link(part, "strip.estimate"), Qt.MouseButton.LeftButton)
    (details,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, EstimateDetails)]
    assert details.isVisible()
    details.close()
