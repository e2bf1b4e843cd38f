import pytest

from engine.core.errors import BadExperiment
from engine.data import spec
from engine.policy.train_policy import Augmentation, TrainPolicy


@pytest.mark.parametrize(
    "wrong", [{"epochs": 0}, {"batch_size": 2000}, {"learning_rate": 11.0}, {"tune_rate": 0.0}, {"patience": -1}]
)
def test_a_value_out_of_range_is_refused_by_name(wrong):
    with pytest.raises(BadExperiment) as refused:
        TrainPolicy(**wrong)
    assert next(iter(wrong)) in str(refused.value)


def test_augmentation_is_the_data_chapters_own():
    assert Augmentation is spec.Augmentation and not TrainPolicy().augmentation.active
