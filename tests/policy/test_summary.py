import pytest

from engine.policy.summary import summary
from engine.policy.train_policy import TrainPolicy


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (TrainPolicy(), ("frozen", "10 epochs, Adam 0.001")),
        (TrainPolicy(mode="scratch", epochs=1, optimizer="sgd", learning_rate=0.1),
         ("from scratch", "1 epoch, SGD with momentum 0.1")),
        (TrainPolicy(mode="finetune"), ("last 3 blocks tuned", "10 + 5 epochs, Adam 0.001")),
        (TrainPolicy(mode="finetune", tune_blocks=1), ("last block tuned", "10 + 5 epochs, Adam 0.001")),
    ],
)  # fmt: skip
def test_a_policy_in_words(policy, words):
    assert summary(policy) == words
