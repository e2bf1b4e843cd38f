"""Going on with a run that was stopped or killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from engine.core.control import Control
from engine.core.errors import BadModelFile
from engine.training import checkpoint, run_writer
from engine.training.history import read_batches
from engine.training.run import run
from engine.training.run_folder import RunFolder, list_runs
from tests.training.conftest import on_backbone, scratch, tinted
from tests.training.test_run import StopAt

pytestmark = pytest.mark.usefixtures("prompt", "small_backbone")
ROOT = Path(__file__).resolve().parents[2]


def stopped(experiment, out, data, epoch=3):
    return run(
        experiment, StopAt(lambda progress: progress.epoch == epoch and progress.batch == 1), out=out, dataset=data
    )


def test_a_stopped_run_goes_on_where_it_was(tmp_path, data):
    experiment = scratch(epochs=5)
    before = stopped(experiment, tmp_path, data)
    rows = RunFolder.open(before.folder).history()
    seen = []
    after = run(experiment, Control(seen.append), dataset=data, resume=before.folder)
    folder = RunFolder.open(after.folder)
    assert after.folder == before.folder and folder.is_complete and not (after.folder / "checkpoint").exists()
    assert [row.epoch for row in folder.history()] == [1, 2, 3, 4, 5] and folder.history()[:2] == rows
    assert [number for number, _, _ in read_batches(after.folder / "batches.csv")] == list(range(1, 16))
    assert seen[-1].rows == folder.history() and after.epochs == 5


def test_the_optimizer_and_the_weights_are_those_of_the_last_epoch(tmp_path, data):
    whole = run(scratch(epochs=2), Control(), out=tmp_path / "whole", dataset=data)
    before = stopped(scratch(epochs=9), tmp_path / "cut", data)
    _, arrays = checkpoint.load(before.folder / "checkpoint")
    own = RunFolder.open(whole.folder).model().get_weights()
    iterations = int(arrays.optimizer[0])
    assert iterations == 6 and len(arrays.now) == len(own)
    from engine.training.model_file import open_model

    last = open_model(whole.folder / "model.keras").get_weights()
    assert sorted(map(np.sum, arrays.now)) == pytest.approx(sorted(map(np.sum, last)), abs=1e-3)


def test_a_head_on_features_and_the_stage_after_it_go_on_too(tmp_path):
    data, experiment = tinted(side_px=32), on_backbone(mode="finetune", epochs=2, tune_epochs=2, tune_blocks=1)
    before = stopped(experiment, tmp_path, data, epoch=2)
    assert before.epochs == 1
    again = run(
        experiment,
        StopAt(lambda progress: progress.epoch == 4 and progress.batch == 1),
        dataset=data,
        resume=before.folder,
    )
    assert again.epochs == 3 and again.stopped
    after = run(experiment, Control(), dataset=data, resume=before.folder)
    assert [row.stage for row in RunFolder.open(after.folder).history()] == ["head", "head", "tuning", "tuning"]


def test_a_finished_run_and_another_experiment_are_refused(finished, data, tmp_path):
    with pytest.raises(BadModelFile, match="finished"):
        run(scratch(), Control(), dataset=data, resume=finished[0].folder)
    with pytest.raises(BadModelFile, match="another experiment"):
        run(scratch(epochs=7), Control(), dataset=data, resume=finished[0].folder)


def test_a_kill_in_the_midst_of_saving_leaves_the_last_good_network(tmp_path, data, monkeypatch):
    """The save dies half way, as with a pulled plug: what was saved before opens, and the run goes on."""
    monkeypatch.setattr(run_writer, "_SNAPSHOT_LEAST_S", 0.0)
    monkeypatch.setattr(run_writer, "_SNAPSHOT_SHARE", 0.0)
    real, saves = run_writer.replace_file, []

    def dies(path, write, verify=None):
        saves.append(path.name)
        if len(saves) < 2:
            return real(path, write, verify)

        def half(fresh):
            write(fresh)
            fresh.write_bytes(fresh.read_bytes()[:500])
            raise KeyboardInterrupt

        return real(path, half, verify)

    monkeypatch.setattr(run_writer, "replace_file", dies)
    with pytest.raises(KeyboardInterrupt):
        run(scratch(epochs=4), Control(), out=tmp_path, dataset=data)
    (folder,) = list_runs(tmp_path)
    folder.model()
    assert saves == ["best.keras", "best.keras"] and not folder.is_complete
    monkeypatch.setattr(run_writer, "replace_file", real)
    after = run(scratch(epochs=4), Control(), dataset=data, resume=folder.path)
    assert after.epochs == 4 and RunFolder.open(after.folder).is_complete


def test_a_killed_process_leaves_a_run_that_goes_on(tmp_path, data):
    code = (
        "import sys; from pathlib import Path; from engine.core.control import Control; "
        "from engine.training.run import run; from tests.training.conftest import scratch, tinted; "
        "run(scratch(epochs=400), Control(), out=Path(sys.argv[1]), dataset=tinted())"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, stderr=subprocess.DEVNULL, env={**os.environ}
    )
    try:
        until = time.monotonic() + 90
        while time.monotonic() < until and not (list_runs(tmp_path) and len(list_runs(tmp_path)[0].history()) > 3):
            assert child.poll() is None, "ended before it could be killed"
            time.sleep(0.02)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    (folder,) = list_runs(tmp_path)
    folder.model()
    assert not folder.is_complete
    rows = checkpoint.load(folder.path / "checkpoint")[0].rows
    result = run(
        scratch(epochs=400),
        StopAt(lambda progress: progress.epoch > rows + 1 and progress.batch == 1),
        dataset=data,
        resume=folder.path,
    )
    assert result.epochs > rows and [row.epoch for row in folder.history()] == list(range(1, result.epochs + 1))
