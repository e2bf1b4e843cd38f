import dataclasses

import msgspec

from engine.training.forecast.ways_out import Caution, WayOut
from gui.estimate import EstimateState
from tests.gui.fakes import forecast_of


def state_of(context):
    return context.memory(EstimateState)


def test_it_follows_the_experiment(context, qtbot, fake_engine):
    state = state_of(context)
    assert state.forecast is fake_engine.forecast and state.caution is None
    fake_engine.forecast = forecast_of(600)
    with qtbot.waitSignal(state.changed):
        context.store.edit_policy("epochs", epochs=3)
    assert state.forecast.seconds == 600


def test_without_pictures_nobody_can_tell(context, qtbot):
    state = state_of(context)
    context.store.edit_dataset("folder", source="folder", path="/x")
    assert state.forecast is None and state.caution is None
    qtbot.waitUntil(lambda: state.forecast is not None and not context.lanes.jobs)


def test_a_way_out_is_one_step_that_undo_takes_back(context, qtbot, fake_engine):
    state, before = state_of(context), context.store.value
    way = WayOut(
        key="frozen", value=0, seconds=60.0,
        experiment=msgspec.structs.replace(before, policy=msgspec.structs.replace(before.policy, mode="scratch")),
    )  # fmt: skip
    fake_engine.caution = Caution(trouble="time", needed=9000, free=2700)
    fake_engine.ways_out = (way,)
    state.refresh()
    qtbot.waitUntil(lambda: state.ways_out == (way,))
    context.store.edit("name", name="edited meanwhile")
    state.take(way)
    assert context.store.value.policy.mode == "scratch" and context.store.value.name == "edited meanwhile"
    context.store.undo.undo()
    assert context.store.value.policy == before.policy


def test_ways_out_go_with_the_trouble(context, qtbot, fake_engine):
    state = state_of(context)
    fake_engine.caution = Caution(trouble="time", needed=9000, free=2700)
    fake_engine.ways_out = ("way",)
    state.refresh()
    qtbot.waitUntil(lambda: bool(state.ways_out))
    fake_engine.caution = None
    state.refresh()
    assert state.caution is None and state.ways_out == ()


def test_it_is_asked_with_the_weights_that_are_here(context, qtbot, fake_engine):
    asked = []
    context.services = dataclasses.replace(
        context.services, ways_out=lambda *args: asked.append(args[-1]) or (), caution=lambda _said: Caution(
            trouble="time", needed=9000, free=2700)
    )  # fmt: skip
    state = state_of(context)
    qtbot.waitUntil(lambda: asked == [True])
    fake_engine.weights.clear()
    state.refresh()
    qtbot.waitUntil(lambda: asked == [True, False])
