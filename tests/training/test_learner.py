import numpy as np
import pytest

from engine.data.spec import Augmentation
from engine.policy.freezing import stages
from engine.policy.train_policy import TrainPolicy
from engine.training.learner import Learner, augmentation_of
from tests.training.conftest import two_blocks


def learner(**policy):
    built, chosen = two_blocks(None, 3, 16, 0), TrainPolicy(mode="finetune", tune_blocks=1, **policy)
    return [Learner(built, stage, chosen) for stage in stages(chosen, built)]


def test_the_head_learns_alone_and_the_tuned_part_is_the_whole_network():
    head, tuned = learner()
    assert head.cached and [value.shape for value in head.values()] == [(6, 3), (3,)]
    assert not tuned.cached and [value.shape for value in tuned.values()] == [(3, 3, 6, 6), (6,), (6, 3), (3,)]


def test_weights_and_optimizer_come_back_as_they_were():
    head, _ = learner()
    before, memory = head.values(), head.optimizer_values()
    head.set_values([value + 1 for value in before])
    head.set_values(before)
    head.set_optimizer_values(memory)
    assert all(np.array_equal(a, b) for a, b in zip(before, head.values(), strict=True))
    with pytest.raises(ValueError, match="another network"):
        head.set_values(before[:1])


def test_the_whole_network_has_what_the_head_learned():
    head, _ = learner()
    head.set_values([np.full((6, 3), 2.0, np.float32), np.zeros(3, np.float32)])
    assert head.whole().get_layer("logits").get_weights()[0].min() == 2


def test_the_rate_can_be_changed_while_learning():
    head, _ = learner()
    head.rate = 0.25
    assert head.rate == 0.25


def test_no_augmentation_is_none():
    assert augmentation_of(TrainPolicy()) is None
    assert augmentation_of(TrainPolicy(augmentation=Augmentation(flip=True))) == Augmentation(flip=True)
