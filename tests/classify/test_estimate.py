import subprocess
import sys
from pathlib import Path

import pytest

from engine.classify.estimate import estimate
from engine.data.spec import Augmentation
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import TrainPolicy

PLAN = ModelPlan(name="p", side_px=32, blocks=(Block(kind="conv"), Block(kind="global_average_pooling")))


def seconds(n=1000, model=None, **policy):
    return estimate(Experiment(model=model or BackboneSpec(), policy=TrainPolicy(**policy)), n)


def test_more_work_takes_longer():
    assert seconds(500) < seconds(5000)
    assert seconds() < seconds(augmentation=Augmentation(flip=True)) < seconds(mode="scratch")
    assert seconds() < seconds(mode="finetune")
    assert seconds(model=BackboneSpec(side_px=96)) < seconds(model=BackboneSpec(side_px=224))
    assert seconds(model=PLAN, mode="scratch", epochs=5) < seconds(model=PLAN, mode="scratch", epochs=50)


def test_the_default_experiment_takes_seconds_not_minutes():
    assert 3 < seconds(1600) < 60


def test_a_plan_that_cannot_be_built_has_no_time():
    assert seconds(model=ModelPlan(name="p", side_px=32, blocks=()), mode="scratch") is None


@pytest.mark.parametrize("module", ["engine.classify.estimate"])
def test_guessing_loads_no_tensorflow(module):
    code = f"import sys, {module} as m; from engine.experiment import Experiment; m.estimate(Experiment(), 100); "
    code += "sys.exit('tensorflow' in sys.modules)"
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
