from engine.training.forecast.facts import facts_of
from tests.gui.fakes import SIDE_PX, drawn_dataset


def test_the_numbers_of_a_dataset():
    found = facts_of(drawn_dataset())
    assert (found.training, found.validation, found.classes, found.side_px) == (48, 12, 3, SIDE_PX)
    assert found.pictures == 60 and not found.files


def test_fewer_pictures_are_divided_alike(facts):
    assert facts.limited(400).training == 320 and facts.limited(400).validation == 80
    assert facts.limited(10**6) == facts
