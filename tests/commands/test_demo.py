import pytest

from commands import demo, parser
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec
from engine.policy.train_policy import TrainPolicy
from engine.training.run_folder import RunFolder
from tests.commands.conftest import answer


def test_the_whole_demo_on_few_small_pictures(tmp_path, monkeypatch, capsys):
    small = Experiment(
        name="Demo", dataset=DatasetSpec(limit=64), model=BackboneSpec(side_px=32), policy=TrainPolicy(epochs=2)
    )
    monkeypatch.setattr(demo, "EXPERIMENT", small)
    code, values = answer(["demo", "--out", tmp_path / "D"])
    assert code == 0
    for key in ("val_accuracy", "random_weights", "logistic_regression"):
        assert 0 <= values[key] <= 1
    report = (tmp_path / "D" / "report.html").read_text(encoding="utf-8")
    assert "EfficientNet-Lite0, random weights" in report and "What the first layer looks for" in report
    names = {path.name for path in (tmp_path / "D" / "pictures").iterdir()}
    assert names > {"feature_maps.png", "filters.png"} and len(names) == 8
    run = RunFolder.open(tmp_path / "D" / values["run"].rsplit("/", 1)[-1])
    assert run.experiment == small
    assert "1. Making" in capsys.readouterr().err


@pytest.mark.full
def test_the_demo_keeps_its_promise(tmp_path):
    code, values = answer(["demo", "--out", tmp_path])
    assert code == 0 and values["seconds"] < 180
    assert values["val_accuracy"] >= 0.97 and values["logistic_regression"] < 0.6
    assert values["random_weights"] <= values["val_accuracy"] - 0.1


def test_the_demo_can_be_stopped(tmp_path, monkeypatch, capsys):
    def stopped(_out, _say, _control):
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "_learn", stopped)
    assert parser.main(["demo", "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "Stopped.\n"
