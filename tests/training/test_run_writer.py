import numpy as np
import pytest

from engine.core.backend import keras
from engine.core.errors import DiskTrouble
from engine.data.preprocess import InputSpec
from engine.experiment import Experiment
from engine.training.run_folder import BEST, create
from engine.training.run_writer import RunWriter
from tests.training.conftest import two_blocks


@pytest.fixture
def writer(tmp_path):
    return RunWriter(create(Experiment(), ("a", "b", "c"), InputSpec(side_px=16), tmp_path))


@pytest.fixture(scope="module")
def model():
    return two_blocks(None, 3, 16, 0).model


def test_snapshots_are_not_written_more_often_than_they_are_worth(writer, model):
    asked = []

    def whole():
        asked.append(1)
        return model

    for _ in range(5):
        writer.best(whole)
    assert len(asked) == 1 and writer.best_is_stale
    writer.save_best(model)
    assert not writer.best_is_stale


def test_a_saved_network_that_answers_otherwise_is_noticed(writer, model):
    pixels = np.full((2, 16, 16, 3), 90, np.uint8)
    writer.save_best(model)
    writer.verify_best(model, pixels)
    other = two_blocks(None, 3, 16, 1).model
    with pytest.raises(DiskTrouble, match="answers differently"):
        writer.verify_best(other, pixels)


def test_the_last_network_is_a_copy_when_it_is_the_best(writer, model):
    writer.save_best(model)
    writer.save_last(None)
    folder = writer.run.path
    assert (folder / "model.keras").read_bytes() == (folder / "best.keras").read_bytes()
    assert not [path for path in folder.iterdir() if ".part" in path.name]


def test_the_optimiser_is_not_in_the_file(writer, model):
    writer.save_best(model)
    bare = (writer.run.path / BEST).stat().st_size
    model.compile("adam", "mse")
    model.train_on_batch(np.zeros((2, 16, 16, 3), "float32"), np.zeros((2, 3), "float32"))
    writer.save_best(model)
    assert (writer.run.path / BEST).stat().st_size < bare * 1.05


def test_a_full_disk_is_said_and_the_old_file_stays(writer, model, monkeypatch):
    writer.save_best(model)
    before = (writer.run.path / "best.keras").read_bytes()

    def full(_model, _path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keras().Model, "save", full)
    with pytest.raises(DiskTrouble) as trouble:
        writer.save_best(model)
    assert trouble.value.key == "disk-full" and (writer.run.path / "best.keras").read_bytes() == before


def test_the_environment_keeps_what_was_known_and_adds_to_it(writer):
    writer.environment(5, pictures=[10, 2])
    writer.environment(5, ended="finished")
    facts = writer.run.environment
    assert (facts["seed"], facts["pictures"], facts["ended"]) == (5, [10, 2], "finished")
    assert facts["device"].startswith(("CPU", "GPU")) and writer.run.date == facts["started"][:16].replace("T", " ")
