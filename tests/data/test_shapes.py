import numpy as np
import pytest

from engine.core.control import Cancelled, Control
from engine.data import shapes
from engine.data.drawing import OUTLINES, SIDE_PX
from engine.data.spec import DatasetSpec


@pytest.fixture(scope="module")
def drawn():
    return shapes.drawn(60, shapes.DRAWN_FROM, Control())


def test_deterministic_and_each_picture_on_its_own(drawn):
    again = shapes.drawn(3, shapes.DRAWN_FROM, Control())
    assert (again.reshape(8, 3, -1) == drawn.reshape(8, 60, -1)[:, :3]).all()
    assert (shapes.drawn(1, 7, Control())[0] != drawn[0]).any()


def test_pictures_vary(drawn):
    assert drawn.shape == (480, SIDE_PX, SIDE_PX, 3) and drawn.dtype == np.uint8
    means = drawn.reshape(480, -1, 3).mean(axis=1)
    assert (means.std(axis=0) > 25).all()  # colours
    assert len({picture.tobytes() for picture in drawn}) == 480


def test_raw_pixels_do_not_give_the_shape_away(drawn):
    """Logistic regression on raw pixels must stay under 0.60: here by gradient descent on standardised pixels."""
    x = drawn[:, ::3, ::3].reshape(480, -1).astype(np.float32)
    y = np.repeat(np.arange(8), 60)
    order = np.random.default_rng(0).permutation(480)
    train, held = order[:360], order[360:]
    x = (x - x[train].mean(0)) / (x[train].std(0) + 1)
    target, weights = np.eye(8, dtype=np.float32)[y], np.zeros((x.shape[1], 8), np.float32)
    for _ in range(100):
        logits = x[train] @ weights
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        weights -= 1e-3 * (x[train].T @ (shares - target[train]) / len(train) + 0.1 * weights)
    assert ((x[held] @ weights).argmax(axis=1) == y[held]).mean() < 0.45


def test_drawn_once_then_kept(monkeypatch):
    monkeypatch.setattr(shapes, "PER_CLASS", 2)
    seen = []
    first = shapes.load(DatasetSpec(), Control(seen.append, every_s=0))
    assert seen and seen[0].what == "drawing"
    assert len(first) == 16 and first.classes == tuple(OUTLINES) and first.side_px == SIDE_PX
    monkeypatch.setattr(shapes, "drawn", None)
    second = shapes.load(DatasetSpec(), Control())
    assert (np.asarray(second.pictures.open(5)) == np.asarray(first.pictures.open(5))).all()


def test_a_damaged_file_is_drawn_again(monkeypatch):
    monkeypatch.setattr(shapes, "PER_CLASS", 1)
    shapes._file().write_bytes(b"\x93NUMPY broken")
    assert len(shapes.load(DatasetSpec(), Control())) == 8


def test_cancel():
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        shapes.drawn(1, 0, control)
