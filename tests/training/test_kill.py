"""``main.py train`` killed, and stopped with Ctrl+C: what is there opens, and ``--resume`` goes on with it."""

import json
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine import experiment as experiments
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.model.plan import Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training import checkpoint
from engine.training.history import read_batches, read_history
from engine.training.run_folder import RunFolder, list_runs

ROOT = Path(__file__).resolve().parents[2]
EPOCHS, WAIT_S = 60, 90
TINY = ModelPlan(
    name="tiny",
    side_px=32,
    blocks=(
        Block(kind="conv", settings={"filters": 8}),
        Block(kind="pooling"),
        Block(kind="global_average_pooling"),
    ),
)


@pytest.fixture
def experiment_file(tmp_path):
    policy = TrainPolicy(mode="scratch", epochs=EPOCHS, patience=0)
    file = tmp_path / "실험 Übung.json"
    experiments.write(Experiment(name="실험", dataset=DatasetSpec(limit=160), model=TINY, policy=policy), file)
    return file


def command(file, out, *more):
    return [sys.executable, str(ROOT / "main.py"), "train", str(file), "--out", str(out), *more]


def begun(file, out):
    """A training in a process of its own, two epochs old, and its folder."""
    child = subprocess.Popen(command(file, out), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + WAIT_S
    while True:
        found = [path.parent for path in out.glob("*/history.csv") if len(read_history(path)) >= 2]
        if found:
            return child, found[0]
        if child.poll() is not None or time.monotonic() > until:
            child.kill()
            pytest.fail(f"two epochs never came: {child.communicate()}")
        time.sleep(0.005)


def check_every_file(path):
    """Each file in the folder is whole, whatever its kind."""
    readers = {
        ".json": lambda file: msgspec.json.decode(file.read_bytes()),
        ".csv": lambda file: file.read_text(encoding="utf-8").splitlines()[1],
        ".txt": lambda file: file.read_text(encoding="utf-8").splitlines()[0],
        ".keras": zipfile.is_zipfile,
        ".npz": lambda file: dict(np.load(file)),
    }
    files = [file for file in path.rglob("*") if file.is_file() and not file.name.startswith(".")]
    for file in files:
        assert readers[file.suffix](file), file
    return {file.name for file in files}


def test_killed_then_resumed(experiment_file, tmp_path):
    out = tmp_path / "runs"
    child, path = begun(experiment_file, out)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert check_every_file(path) >= {"experiment.json", "input.json", "labels.txt", "environment.json", "log.txt"}
    (folder,) = list_runs(out)
    assert folder.path == path and not folder.is_complete and folder.model().count_params() > 0
    state, _ = checkpoint.load(path / "checkpoint")
    kept = folder.history()
    assert 1 <= state.rows <= len(kept) < EPOCHS

    after = subprocess.run(
        command(experiment_file, out, "--resume", "--json"), capture_output=True, text=True, timeout=WAIT_S, check=False
    )
    assert after.returncode == 0, after.stderr
    answer = json.loads(after.stdout)
    assert answer["run"] == str(path) and answer["epochs"] == EPOCHS and list(out.iterdir()) == [path]
    rows = folder.history()
    assert [row.epoch for row in rows] == list(range(1, EPOCHS + 1)) and rows[: state.rows] == kept[: state.rows]
    batches = -(-folder.environment["pictures"][0] // folder.experiment.policy.batch_size)
    assert [number for number, _, _ in read_batches(path / "batches.csv")] == list(range(1, batches * EPOCHS + 1))
    assert folder.is_complete and not list(path.rglob(".*"))  # nor is a half-written file left of the kill

    again = subprocess.run(
        command(experiment_file, out, "--resume"), capture_output=True, text=True, timeout=WAIT_S, check=False
    )
    assert again.returncode == 1 and "Traceback" not in again.stderr and again.stderr.strip()


def test_stopped_with_ctrl_c_keeps_the_best_weights(experiment_file, tmp_path):
    child, path = begun(experiment_file, tmp_path / "runs")
    child.send_signal(signal.SIGINT)
    said, noted = child.communicate(timeout=WAIT_S)
    assert child.returncode == 1 and "Stopped. The best weights so far are kept" in noted, noted
    assert "Traceback" not in noted and str(path) in said
    check_every_file(path)
    folder = RunFolder.open(path)
    assert folder.environment["ended"] == "stopped" and 2 <= len(folder.history()) < EPOCHS
    assert folder.model().count_params() > 0 and checkpoint.load(path / "checkpoint")[0].rows == len(folder.history())
