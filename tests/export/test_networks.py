from types import SimpleNamespace

import numpy as np
import pytest

from engine.core import backend
from engine.core.control import Control
from engine.core.errors import ConvScopeError
from engine.export import networks
from engine.export.formats import EXPORTS, export

NETWORKS = ("keras", "saved_model", "litert")


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A stand-in for a run folder with a tiny trained network."""
    backend.prepare(1)
    layers = backend.keras().layers
    model = backend.keras().Sequential(
        [
            layers.Input((16, 16, 3)),
            layers.Rescaling(1 / 255),
            layers.Conv2D(4, 3, activation="relu"),
            layers.DepthwiseConv2D(3),
            layers.BatchNormalization(),
            layers.GlobalAveragePooling2D(),
            layers.Dropout(0.5),
            layers.Dense(3, name="logits"),
        ]
    )
    folder = tmp_path_factory.mktemp("run")
    (folder / "input.json").write_text('{"side_px": 16}')
    return SimpleNamespace(path=folder, labels=("원", "square", "star"), model=lambda: model)


@pytest.mark.parametrize("key", NETWORKS)
def test_what_is_written_can_be_reopened_and_gives_probabilities(run, tmp_path, key):
    path = tmp_path / f"한글 망{EXPORTS[key].suffix}"
    assert export(run, key, path, Control()) == path
    answer = {
        "keras": networks._keras_answers,
        "saved_model": networks._saved_model_answers,
        "litert": networks._litert_answers,
    }[key](path)
    pictures = np.random.default_rng(3).integers(0, 256, (2, 16, 16, 3)).astype(np.float32)
    logits = np.asarray(run.model()(pictures))
    wanted = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(answer(pictures), wanted, atol=1e-4)
    labels = next(tmp_path.rglob("*labels.txt"))
    assert labels.read_text(encoding="utf-8").split() == ["원", "square", "star"]
    assert next(tmp_path.rglob("*input.json")).read_text() == '{"side_px": 16}'
    assert not list(tmp_path.rglob("*.part*"))


@pytest.mark.parametrize("key", NETWORKS)
def test_writing_again_replaces(run, tmp_path, key):
    path = tmp_path / f"net{EXPORTS[key].suffix}"
    for _ in range(2):
        export(run, key, path, Control())
    assert path.exists()


def test_a_file_that_answers_differently_is_not_kept(run, tmp_path, monkeypatch):
    monkeypatch.setattr(networks, "_keras_answers", lambda _path: lambda pictures: np.zeros((len(pictures), 3)))
    with pytest.raises(ConvScopeError, match="answers differently"):
        export(run, "keras", tmp_path / "net.keras", Control())
    assert list(tmp_path.iterdir()) == []


def test_another_folder_is_left_alone(run, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"precious")
    with pytest.raises(ConvScopeError, match="exists already"):
        export(run, "saved_model", tmp_path, Control())
    assert (tmp_path / "photo.jpg").read_bytes() == b"precious"
