from pathlib import Path

import pytest

from commands import parser
from commands.train import unfinished
from engine import experiment as experiments
from engine.core.errors import BadModelFile
from tests.commands.conftest import answer


def test_it_says_what_design_promises(trained):
    assert set(trained) == {"run", "epochs", "val_accuracy", "seconds", "pictures_per_second"}
    assert trained["epochs"] == 3 and trained["val_accuracy"] == 1.0
    assert (Path(trained["run"]) / "model.keras").is_file()


def test_a_missing_or_broken_experiment_gets_a_sentence(tmp_path, capsys):
    assert parser.main(["train", str(tmp_path / "없음.json")]) == 1
    assert "없음.json does not exist" in capsys.readouterr().err
    (tmp_path / "bad.json").write_text("{")
    assert parser.main(["train", str(tmp_path / "bad.json")]) == 1
    told = capsys.readouterr()
    assert told.err.count("\n") == 1 and told.out == ""


def test_a_finished_run_is_not_resumed(trained, experiment):
    with pytest.raises(BadModelFile, match="no unfinished run"):
        unfinished(experiments.read(experiment), Path(trained["run"]).parent)
    assert answer(["train", experiment, "--resume", "--out", Path(trained["run"]).parent])[0] == 1
