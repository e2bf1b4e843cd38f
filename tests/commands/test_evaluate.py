import pytest

from commands import parser
from tests.commands.conftest import answer


def test_it_says_what_design_promises(trained, pictures):
    code, values = answer(["evaluate", trained["run"], "--data", pictures])
    assert code == 0
    assert set(values) == {"n", "accuracy", "accuracy_interval", "top5", "loss", "confusion", "labels"}
    assert values["accuracy"] == pytest.approx(trained["val_accuracy"])
    assert values["n"] == sum(map(sum, values["confusion"])) < 32, "pictures it learned from are not counted"
    low, high = values["accuracy_interval"]
    assert low <= values["accuracy"] <= high and values["labels"] == ["red", "파랑"]


def test_text_and_a_chosen_part(trained, pictures, capsys):
    assert parser.main(["evaluate", trained["run"], "--data", str(pictures), "--part", "train"]) == 0
    assert "pictures right" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["nowhere", "--data", "shapes"], ["imagenet", "--data", "/nowhere/at/all"]])
def test_what_is_not_there_gets_a_sentence(words, capsys):
    assert parser.main(["evaluate", *words]) == 1
    told = capsys.readouterr()
    assert told.err.count("\n") == 1 and told.out == ""
