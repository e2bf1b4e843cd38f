import msgspec
import pytest

from engine.experiment import Experiment
from engine.training.forecast.ways_out import Caution, WayOut
from gui.widgets import estimate_words
from tests.gui.fakes import forecast_of


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("batch", 16, "Use batches of 16"), ("frozen", 0, "Train only the head"), ("side", 96, "Use 96 px"),
        ("unvaried", 0, "Do not vary the pictures"), ("pictures", 2000, "Use 2,000 pictures"),
        ("epochs", 1, "Train 1 epoch"), ("epochs", 4, "Train 4 epochs"),
    ],
)  # fmt: skip
def test_ways_out(key, value, expected):
    way = WayOut(key=key, value=value, experiment=Experiment(), seconds=600)
    assert estimate_words.way_words(way, short=True) == expected
    assert estimate_words.way_words(way) == f"{expected}: 10 min in all"


def test_cautions():
    assert "longer than a lesson of 45 min" in estimate_words.caution_sentence(
        Caution(trouble="time", needed=9000, free=2700)
    )
    card = Caution(trouble="memory", needed=9e9, free=8e9, on_card=True)
    assert "graphics card’s memory" in estimate_words.caution_sentence(card)


def test_parts():
    said = forecast_of(120)
    assert estimate_words.time_parts(said).startswith("loading 2 s · features and start 10 s · 10 epochs")
    assert "layer outputs 115 MB" in estimate_words.memory_parts(said.memory)
    for basis, word in (("rough", "rough guess"), ("measured", "measured in"), ("runs", "finished trainings")):
        assert word in estimate_words.basis_sentence(msgspec.structs.replace(said, basis=basis))


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda: estimate_words.size(1.4e9), "1.4 GB"), (lambda: estimate_words.size(27e6), "27 MB"),
        (lambda: estimate_words.size(2.34e6), "2.3 MB"), (lambda: estimate_words.count(3.857e9), "3.86 G"),
        (lambda: estimate_words.count(12), "12"), (lambda: estimate_words.epoch_words(0.02), "under 0.1 s"),
        (lambda: estimate_words.epoch_words(0.42), "0.4 s"), (lambda: estimate_words.epoch_words(300), "5 min"),
    ],
)  # fmt: skip
def test_numbers(call, expected):
    assert call() == expected
