from PySide6.QtWidgets import QLabel, QPushButton

from engine.training.forecast.ways_out import Caution, WayOut
from gui.estimate import EstimateState
from gui.widgets.estimate_details import EstimateDetails


def test_all_figures(context, qtbot):
    details = EstimateDetails(context.memory(EstimateState))
    qtbot.addWidget(details)
    figures = {one.objectName(): one.text() for one in details.findChildren(QLabel) if one.objectName()}
    assert figures["estimate.parameters"] == "3,423,274" and figures["estimate.macs"] == "70.8 M"
    assert figures["estimate.run"] == "2 min" and figures["estimate.memory"].endswith("MB")
    assert any("10,248 of them learn" in one.text() for one in details.findChildren(QLabel))


def test_each_way_out_is_a_link(context, qtbot, fake_engine):
    state = context.memory(EstimateState)
    state.caution = Caution(trouble="time", needed=9000, free=2700)
    state.ways_out = (WayOut(key="pictures", value=30, experiment=context.store.value, seconds=900),)
    details = EstimateDetails(state)
    qtbot.addWidget(details)
    taken = []
    state.take = taken.append
    details.findChild(QPushButton, "estimate.way0").click()
    assert taken == [state.ways_out[0]]


def test_without_a_forecast_it_stays_empty(context, qtbot):
    state = context.memory(EstimateState)
    state.forecast = None
    details = EstimateDetails(state)
    qtbot.addWidget(details)
    assert details.findChild(QLabel, "estimate.run") is None
