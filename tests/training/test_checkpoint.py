import numpy as np
import pytest

from engine.core.errors import BadModelFile
from engine.training import checkpoint
from engine.training.checkpoint import Arrays, State

STATE = State(stage=0, epoch=2, over=False, rows=2, batches=8, best_epoch=1, best_loss=0.5, waited=1)
ARRAYS = Arrays(now=[np.arange(3.0), np.eye(2)], best=[np.ones(3), np.zeros((2, 2))], optimizer=[np.array(7)])


def test_a_checkpoint_comes_back_and_replaces_the_one_before(tmp_path):
    folder = tmp_path / "checkpoint"
    checkpoint.save(folder, STATE, ARRAYS)
    checkpoint.save(
        folder, State(**{name: getattr(STATE, name) for name in STATE.__struct_fields__} | {"rows": 3}), ARRAYS
    )
    state, arrays = checkpoint.load(folder)
    assert (state.rows, state.best_loss) == (3, 0.5)
    for kind in ("now", "best", "optimizer"):
        for old, new in zip(getattr(ARRAYS, kind), getattr(arrays, kind), strict=True):
            assert np.array_equal(old, new)
    assert len(list(folder.glob("*.npz"))) == 1


def test_a_kill_between_the_two_files_leaves_the_old_checkpoint(tmp_path, monkeypatch):
    folder = tmp_path / "checkpoint"
    checkpoint.save(folder, STATE, ARRAYS)

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(checkpoint, "write_text", killed)
    with pytest.raises(KeyboardInterrupt):
        checkpoint.save(folder, State(**{n: getattr(STATE, n) for n in STATE.__struct_fields__} | {"rows": 9}), ARRAYS)
    assert checkpoint.load(folder)[0].rows == 2


def test_none_and_a_damaged_one_are_told_apart(tmp_path):
    folder = tmp_path / "checkpoint"
    with pytest.raises(BadModelFile, match="no complete epoch"):
        checkpoint.load(folder)
    checkpoint.save(folder, STATE, ARRAYS)
    (file,) = folder.glob("*.npz")
    file.write_bytes(file.read_bytes()[:100])
    with pytest.raises(BadModelFile, match="damaged"):
        checkpoint.load(folder)


def test_a_removed_checkpoint_is_gone(tmp_path):
    checkpoint.save(tmp_path / "checkpoint", STATE, ARRAYS)
    checkpoint.remove(tmp_path / "checkpoint")
    assert not (tmp_path / "checkpoint").exists()
