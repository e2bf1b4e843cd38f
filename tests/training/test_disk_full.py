"""The disk fills up while a run is saved, at each write in turn: one sentence, and nothing that was kept is lost."""

import errno
import os

import pytest

from engine.core.control import Control
from engine.core.errors import DiskTrouble
from engine.training import run_writer
from engine.training.history import read_batches
from engine.training.run import run
from engine.training.run_folder import RunFolder, list_runs
from tests.training.conftest import scratch

EPOCHS, ROOMY = 2, 10**9


class Disk:
    """Has room for so many writes, then none."""

    def __init__(self):
        self.writes, self.room, self._sync = 0, ROOMY, os.fsync

    def sync(self, descriptor):
        self.writes += 1
        if self.writes > self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._sync(descriptor)

    def hold(self, room):
        self.writes, self.room = 0, room


@pytest.fixture
def disk(monkeypatch):
    """Each better epoch is written, however fast it was, so that every run has the same writes."""
    monkeypatch.setattr(run_writer, "_SNAPSHOT_LEAST_S", 0.0)
    monkeypatch.setattr(run_writer, "_SNAPSHOT_SHARE", 0.0)
    made = Disk()
    monkeypatch.setattr("engine.core.files.os.fsync", made.sync)
    return made


def train(data, **more):
    return run(scratch(epochs=EPOCHS), Control(), dataset=data, **more)


def check_whole(path):
    folder = RunFolder.open(path)
    folder.model()
    assert folder.is_complete and [row.epoch for row in folder.history()] == list(range(1, EPOCHS + 1))
    assert [number for number, _, _ in read_batches(path / "batches.csv")] == list(range(1, 3 * EPOCHS + 1))


def test_a_disk_full_at_any_write_is_one_sentence_and_the_run_goes_on_later(tmp_path, data, disk):
    check_whole(train(data, out=tmp_path / "whole").folder)
    writes, ends = disk.writes, []
    for room in range(writes - 1):  # the last one of all is another test's
        disk.hold(room)
        out = tmp_path / f"{room:02d}"
        with pytest.raises(DiskTrouble, match=r"The disk is full: .+ could not be written") as caught:
            train(data, out=out)
        assert caught.value.key == "disk-full"
        disk.hold(ROOMY)
        left = list(out.iterdir())
        assert [found.path for found in list_runs(out)] == left, room  # nothing lies about that cannot be used
        ends.append(_go_on(left[0], data) if left else "nothing kept")
    assert ends == sorted(ends, key=["nothing kept", "usable", "resumed"].index)
    assert ends.count("usable") <= 2 and ends.count("resumed") >= 4 * (EPOCHS - 1) + 1


def _go_on(path, data):
    """The network opens; where an epoch was finished, training goes on from it."""
    folder = RunFolder.open(path)
    folder.model()
    assert not folder.is_complete and not list(path.rglob(".*"))
    if not (path / "checkpoint" / "state.json").is_file():
        return "usable"
    kept = folder.history()
    train(data, resume=path)
    check_whole(path)
    assert folder.history()[: len(kept) - 1] == kept[:-1]
    return "resumed"


def test_a_disk_full_when_all_is_saved_is_no_failure(tmp_path, data, disk):
    train(data, out=tmp_path / "whole")
    disk.hold(disk.writes - 1)
    result = train(data, out=tmp_path / "full")
    assert result.epochs == EPOCHS
    check_whole(result.folder)


def test_a_disk_full_while_resuming_leaves_what_there_was(tmp_path, data, disk):
    disk.hold(12)
    with pytest.raises(DiskTrouble):
        train(data, out=tmp_path)
    (found,) = list_runs(tmp_path)
    for room in range(4):
        disk.hold(room)
        before = read_batches(found.path / "batches.csv")
        with pytest.raises(DiskTrouble):
            train(data, resume=found.path)
        assert read_batches(found.path / "batches.csv")[:3] == before[:3] and len(before) >= 3
    disk.hold(ROOMY)
    train(data, resume=found.path)
    check_whole(found.path)
