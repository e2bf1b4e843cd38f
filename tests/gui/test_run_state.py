import msgspec


def test_another_experiment_than_the_one_on_screen(context, qtbot, fake_engine):
    other = msgspec.structs.replace(context.store.value, name="other", seed=8)
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.start(other)
    experiment, dataset = fake_engine.called("train")[0]
    assert experiment is other and dataset is fake_engine.dataset and context.run_state.experiment is other


def test_going_on_with_what_was_begun(context, qtbot, fake_engine):
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.start(go_on=True)
    assert fake_engine.called("go_on")
