import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from engine.data.spec import Augmentation
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training.forecast import rates
from engine.training.forecast.forecast import forecast

PLAN = ModelPlan(name="p", side_px=32, blocks=(Block(kind="conv"), Block(kind="global_average_pooling")))


def said(facts, model=None, **policy):
    return forecast(Experiment(model=model or BackboneSpec(), policy=TrainPolicy(**policy)), facts)


def test_more_work_takes_longer(facts):
    def seconds(model=None, of=facts, **policy):
        return said(of, model, **policy).seconds

    assert seconds(of=facts.limited(400)) < seconds()
    assert seconds() < seconds(augmentation=Augmentation(flip=True)) < seconds(mode="scratch")
    assert seconds() < seconds(mode="finetune", tune_blocks=1) < seconds(mode="finetune", tune_blocks=9)
    assert seconds(BackboneSpec(side_px=96)) < seconds(BackboneSpec(side_px=224))
    assert seconds(PLAN, mode="scratch", epochs=5) < seconds(PLAN, mode="scratch", epochs=50)


def test_the_default_experiment_takes_seconds_not_minutes(facts):
    assert 3 < said(facts).seconds < 60


def test_a_plan_that_cannot_be_built_has_no_forecast(facts):
    assert said(facts, ModelPlan(name="p", side_px=32, blocks=()), mode="scratch") is None
    assert said(facts, BackboneSpec(key="nothing")) is None


def test_what_it_counts(facts):
    head = said(facts)
    assert head.learned == 1281 * 8 and head.parameters == 3_413_024 + head.learned
    assert said(facts, mode="scratch").learned == head.parameters
    assert head.learned < said(facts, mode="finetune").learned < head.parameters
    assert [stage.key for stage in said(facts, mode="finetune").stages] == ["head", "tuning"]


def test_memory_follows_the_batch_and_the_optimiser(facts):
    small, large = (said(facts, PLAN, mode="scratch", batch_size=size).memory for size in (32, 64))
    assert large.activations == 2 * small.activations and large.weights == small.weights
    assert said(facts, PLAN, mode="scratch", optimizer="sgd").memory.optimizer < small.optimizer


def test_a_measured_machine_is_no_rough_guess_any_more(facts, speeds):
    assert said(facts).basis == "rough"
    slow = msgspec.structs.replace(speeds, forward={key: value / 10 for key, value in speeds.forward.items()})
    guessed = said(facts).seconds
    rates.keep(slow)
    assert said(facts).basis == "measured" and said(facts).seconds > 2 * guessed


@pytest.mark.parametrize("module", ["engine.training.forecast.forecast"])
def test_foreseeing_loads_no_tensorflow(module):
    code = f"import sys, {module} as m; from engine.experiment import Experiment; "
    code += "from engine.training.forecast.facts import Facts; "
    code += "m.forecast(Experiment(), Facts(training=80, validation=20, classes=2, side_px=96, files=False)); "
    code += "sys.exit('tensorflow' in sys.modules)"
    root = Path(__file__).resolve().parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
