import pytest

from engine.data.spec import Augmentation
from engine.experiment import Experiment
from engine.model.layers import problems
from engine.model.plan import BackboneSpec
from engine.model.zoo import zoo_plan
from engine.policy.train_policy import TrainPolicy
from engine.training.forecast import machine
from engine.training.forecast.facts import Facts
from engine.training.forecast.forecast import forecast
from engine.training.forecast.ways_out import LESSON_S, caution, ways_out

MANY = Facts(training=40_000, validation=10_000, classes=10, side_px=32, files=False)
SCRATCH = TrainPolicy(mode="scratch")


@pytest.fixture(autouse=True)
def plenty(monkeypatch):
    """Memory is no matter unless a test says so."""
    monkeypatch.setattr(machine, "free_memory", lambda: 10**12)


def ways(experiment, facts=MANY, **more):
    found = caution(forecast(experiment, facts))
    return found, ways_out(experiment, facts, found.trouble, forecast, **more)


def test_what_fits_a_lesson_needs_no_way_out(facts):
    assert caution(forecast(Experiment(), facts)) is None


def test_from_scratch_becomes_a_frozen_backbone_where_its_weights_are_here():
    experiment = Experiment(model=BackboneSpec(key="resnet50", pretrained=False), policy=SCRATCH)
    found, offered = ways(experiment)
    assert found.trouble == "time" and offered[0].key == "frozen" and offered[0].seconds < LESSON_S
    assert offered[0].experiment.policy.mode == "transfer" and offered[0].experiment.model.pretrained
    assert "frozen" not in [way.key for way in ways(experiment, pretrained=False)[1]]


def test_an_own_network_gets_fewer_pictures_or_epochs():
    experiment = Experiment(model=zoo_plan("resnet110"), policy=SCRATCH)
    offered = {way.key: way for way in ways(experiment)[1]}
    assert offered["pictures"].seconds <= LESSON_S and offered["pictures"].experiment.dataset.limit >= 200
    assert offered["epochs"].experiment.policy.epochs == offered["epochs"].value < SCRATCH.epochs


def test_a_large_picture_becomes_smaller_and_the_plan_stays_whole():
    experiment = Experiment(model=zoo_plan("vgg16"), policy=SCRATCH)
    offered = {way.key: way for way in ways(experiment)[1]}
    assert not problems(offered["side"].experiment.model)
    assert offered["side"].experiment.model.side_px == offered["side"].value < 224


def test_pictures_that_need_not_vary():
    policy = TrainPolicy(augmentation=Augmentation(flip=True), epochs=200)
    offered = ways(Experiment(model=BackboneSpec(side_px=224), policy=policy))[1]
    assert "unvaried" in [way.key for way in offered]


def test_ways_that_are_enough_come_first():
    offered = ways(Experiment(model=zoo_plan("vgg16"), policy=SCRATCH))[1]
    enough = [way.seconds <= LESSON_S for way in offered]
    assert enough == sorted(enough, reverse=True)


def test_too_little_memory_asks_for_a_smaller_batch(monkeypatch, facts):
    experiment = Experiment(model=zoo_plan("vgg16"), policy=TrainPolicy(mode="scratch", batch_size=1000))
    monkeypatch.setattr(machine, "free_memory", lambda: 12 * 10**9)
    found, offered = ways(experiment, facts)
    assert found.trouble == "memory" and found.needed > found.free == 12 * 10**9 and not found.on_card
    smaller = offered[0].experiment
    assert offered[0].key == "batch" and smaller.policy.batch_size == offered[0].value
    still = caution(forecast(smaller, facts))
    assert still is None or still.trouble == "time"
    assert offered[0].value in (2**n for n in range(10))


def test_a_cards_memory_counts_where_one_is_used(monkeypatch, facts):
    monkeypatch.setattr(machine, "free_gpu_memory", lambda: 2 * 10**9)
    experiment = Experiment(model=zoo_plan("vgg16"), policy=SCRATCH)
    assert caution(forecast(experiment, facts)).on_card
    assert caution(forecast(Experiment(), facts)) is None


def test_nobody_knows_the_memory(monkeypatch, facts):
    monkeypatch.setattr(machine, "free_memory", lambda: 0)
    experiment = Experiment(model=zoo_plan("vgg16"), policy=TrainPolicy(mode="scratch", batch_size=1000, epochs=1))
    found = caution(forecast(experiment, facts))
    assert found is None or found.trouble == "time"
