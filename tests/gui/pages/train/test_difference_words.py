import pytest

from engine.studies.differences import Difference
from gui.pages.train.difference_words import difference_words


@pytest.mark.parametrize(
    ("difference", "expected"),
    [
        (Difference(key="switch", label="Activation", value="tanh"), "Activation: tanh"),
        (Difference(key="switch", label="Dropout", value=False), "Dropout: off"),
        (Difference(key="data", value="cifar10"), "CIFAR-10"),
        (Difference(key="data", value="/home/me/flowers"), "flowers"),
        (Difference(key="pictures", value=2000), "2,000 pictures"),
        (Difference(key="pictures", value=0), "all pictures"),
        (Difference(key="split", value=0.3), "another split"),
        (Difference(key="model", value="VGG16"), "VGG16"),
        (Difference(key="side", value=0), "recommended side"),
        (Difference(key="blocks", value=3), "3 blocks differ"),
        (Difference(key="mode", value="scratch"), "from scratch"),
        (Difference(key="learning_rate", value=0.01), "learning rate 0.01"),
        (Difference(key="optimizer", value="sgd"), "SGD with momentum"),
        (Difference(key="schedule", value="cosine"), "Cosine"),
        (Difference(key="patience", value=0), "never stops early"),
        (Difference(key="variation", value=True), "pictures varied"),
        (Difference(key="weights", value=False), "random weights"),
        (Difference(key="seed", value=4), "seed 4"),
    ],
)
def test_one_difference(difference, expected):
    assert difference_words((difference,)) == expected


def test_many_and_none():
    assert difference_words(()) == "nothing but its name"
    many = tuple(Difference(key="seed", value=n) for n in range(6))
    assert difference_words(many).endswith("· 2 more")
