import os

import pytest

from engine.core.errors import BadModelFile, DiskTrouble
from engine.data.preprocess import InputSpec
from engine.experiment import Experiment
from engine.training.model_file import ModelFile
from engine.training.run_folder import RunFolder, create, list_runs, resolve

SPEC = InputSpec(side_px=32, fit="pad")


def made(out, name="My run", labels=("a", "b")):
    return create(Experiment(name=name), labels, SPEC, out)


def test_what_is_known_before_training_can_be_read_back(tmp_path):
    folder = RunFolder.open(made(tmp_path, labels=("고양이", "dog\nhouse")).path)
    assert folder.labels == ("고양이", "dog house") and folder.input == SPEC
    assert folder.name.endswith("-my-run") and folder.name[:2] == "20" and folder.date.startswith("20")
    assert folder.history() == () and folder.best is None and folder.environment == {}
    assert not folder.is_complete and not folder.has_model
    with pytest.raises(BadModelFile, match="no epoch was finished"):
        folder.model()


@pytest.mark.parametrize(
    ("name", "end"),
    [("", "run"), ("../../etc", "etc"), ("a/b:c*?", "a-b-c"), ("꽃 🌸 사진", "꽃-사진"), ("x" * 300, "x" * 60)],
)
def test_any_name_makes_a_good_folder_name(tmp_path, name, end):
    folder = made(tmp_path, name).path
    assert folder.parent == tmp_path and folder.name.split("-", 4)[4] == end


def test_two_runs_in_the_same_second_do_not_meet(tmp_path):
    assert len({made(tmp_path).path for _ in range(3)}) == 3


def test_runs_are_listed_newest_first_and_broken_folders_passed_over(tmp_path):
    first, second, none = (made(tmp_path, name) for name in ("one", "two", "three"))
    for run in (first, second):
        (run.path / "best.keras").write_bytes(b"x")
    os.utime(first.path / "experiment.json", (1, 1))
    (tmp_path / "junk").mkdir()
    (none.path / "experiment.json").write_text("{")
    assert [run.path for run in list_runs(tmp_path)] == [second.path, first.path]
    assert list_runs(tmp_path / "absent") == []


def test_a_run_is_meant_by_path_folder_name_or_experiment_name(own_home):
    run = made(None, "Cats")
    (run.path / "best.keras").write_bytes(b"x")
    for text in (run.path, run.path / "experiment.json", run.name, "Cats"):
        found = resolve(text)
        assert isinstance(found, RunFolder) and found.path == run.path
    assert resolve(run.path / "best.keras") == ModelFile(path=run.path / "best.keras")
    for text in ("Dogs", "absent.keras", str(own_home)):
        with pytest.raises(BadModelFile):
            resolve(text)


def test_a_broken_input_file_is_named(tmp_path):
    run = made(tmp_path)
    (run.path / "input.json").write_text('{"side_px": "x"}')
    with pytest.raises(BadModelFile, match=r"input\.json"):
        _ = run.input


def test_a_place_that_cannot_hold_runs_is_said_plainly(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DiskTrouble):
        made(tmp_path / "file")
