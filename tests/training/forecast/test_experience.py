import json

import pytest

from engine.data.preprocess import InputSpec
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec
from engine.policy.train_policy import TrainPolicy
from engine.training.forecast import experience
from engine.training.forecast.forecast import forecast, learn_from
from engine.training.history import EpochRow, write_history
from engine.training.run_folder import ENVIRONMENT, HISTORY, create

SLOW = Experiment(name="slow", policy=TrainPolicy(mode="scratch", epochs=4))


def finished(experiment, seconds, facts):
    """A run folder as training leaves it."""
    run = create(experiment, tuple(f"class {n}" for n in range(facts.classes)), InputSpec(side_px=facts.side_px))
    (run.path / ENVIRONMENT).write_text(json.dumps({"pictures": [facts.training, facts.validation]}), encoding="utf-8")
    rows = [
        EpochRow(epoch=n + 1, stage="training", loss=1, accuracy=0, val_loss=1, val_accuracy=0, learning_rate=1,
                 seconds=each)
        for n, each in enumerate(seconds)
    ]  # fmt: skip
    write_history(run.path / HISTORY, rows)
    return run.path


def test_the_same_network_is_known_exactly(facts):
    learn_from(finished(SLOW, (99, 50, 51, 49), facts))
    again = forecast(SLOW, facts)
    assert again.epoch_s == pytest.approx(50) and again.basis == "runs"
    assert forecast(SLOW, facts.limited(800)).epoch_s == pytest.approx(25)


def test_other_networks_are_corrected_by_how_far_it_was_off(facts):
    other = Experiment(model=BackboneSpec(key="mobilenet_v2", pretrained=False), policy=SLOW.policy)
    before, exact = forecast(other, facts).epoch_s, forecast(SLOW, facts).epoch_s
    learn_from(finished(SLOW, (3 * exact,) * 4, facts))
    after = forecast(other, facts)
    assert before < after.epoch_s < 3 * before and after.basis == "rough"
    assert forecast(other, facts, learn=False).epoch_s == before


@pytest.mark.parametrize("seconds", [(), (5.0,), (5.0, 0.001)])
def test_runs_that_teach_nothing(facts, seconds):
    learn_from(finished(SLOW, seconds, facts))
    assert not experience.path().exists()


def test_a_folder_that_is_no_run_teaches_nothing(tmp_path):
    learn_from(tmp_path)
    assert not experience.path().exists()


def test_a_broken_file_is_no_experience(facts):
    experience.path().write_text("{", encoding="utf-8")
    assert forecast(SLOW, facts) is not None


def test_what_does_not_matter_for_the_time(facts):
    import msgspec

    same = msgspec.structs.replace(SLOW, name="other", seed=3)
    assert experience.fingerprint(SLOW, facts) == experience.fingerprint(same, facts)
    batch = msgspec.structs.replace(SLOW, policy=TrainPolicy(mode="scratch", batch_size=64))
    assert experience.fingerprint(SLOW, facts) != experience.fingerprint(batch, facts)


def test_a_plans_own_side_counts_not_the_datasets(facts):
    from dataclasses import replace

    from engine.model.zoo import zoo_plan

    plan = Experiment(model=zoo_plan("lenet5"), policy=SLOW.policy)
    assert experience.fingerprint(plan, facts) == experience.fingerprint(plan, replace(facts, side_px=32))
    assert experience.fingerprint(SLOW, facts) != experience.fingerprint(SLOW, replace(facts, side_px=128))
