import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest

from engine.core import backend
from engine.core.control import Control
from engine.export import networks
from engine.export.formats import EXPORTS, export
from engine.export.standard_layers import in_standard_layers
from engine.model.lrn import NAME, local_response_normalization

SETTINGS = (
    {"n": 5},
    {"n": 4, "k": 1.0, "alpha": 1.0, "beta": 0.5},
    {"n": 9, "alpha": 0.2},
    {"n": 21},
    {"n": 1, "beta": 1.25},
)


def network(channels=12, seed=1, **settings):
    """Two normalizations, one of them in a branch; random weights, and answers far from 0."""
    backend.prepare(seed)
    layers = backend.keras().layers
    picture = layers.Input((16, 16, 3), name="picture")
    x = layers.Conv2D(channels, 3, activation="relu", name="conv")(layers.Rescaling(1 / 127.5, -1.0)(picture))
    x = local_response_normalization(name="norm_1", **settings)(x)
    branch = local_response_normalization(name="norm_2", **settings)(layers.Conv2D(channels, 1, name="conv_2")(x))
    x = layers.GlobalAveragePooling2D()(layers.Add()([x, branch]))
    model = backend.keras().Model(picture, layers.Dense(3, name="logits")(x), name="plan")
    rng = np.random.default_rng(seed)
    for layer in model.layers:
        layer.set_weights([rng.normal(0, 0.5, weight.shape) for weight in layer.get_weights()])
    return model


@pytest.fixture(scope="module")
def pictures():
    return np.random.default_rng(7).integers(0, 256, (4, 16, 16, 3)).astype(np.float32)


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("channels", [3, 12])
def test_the_rewritten_network_is_equal(pictures, settings, channels):
    model = network(channels, **settings)
    wanted = np.asarray(model(pictures))
    rewritten = in_standard_layers(model)
    assert not [layer for layer in rewritten.layers if type(layer).__name__ == NAME]
    assert np.abs(np.asarray(rewritten(pictures)) - wanted).max() < 1e-5 * np.abs(wanted).max()
    for norm in ("norm_1", "norm_2"):
        inner = backend.keras().Model(model.input, model.get_layer(norm).output)
        other = backend.keras().Model(rewritten.input, rewritten.get_layer(norm).output)
        wanted = np.asarray(inner(pictures))
        assert np.abs(np.asarray(other(pictures)) - wanted).max() < 1e-5 * np.abs(wanted).max()


def test_the_network_itself_stays_as_it_is_and_its_weights_are_shared(pictures):
    model = network()
    before, weights = [layer.name for layer in model.layers], model.count_params()
    rewritten = in_standard_layers(model)
    assert [layer.name for layer in model.layers] == before and model.count_params() == weights
    assert rewritten.get_layer("conv") is model.get_layer("conv")
    fixed = [layer for layer in rewritten.layers if layer.name.endswith("_sums")]
    assert len(fixed) == 2 and not any(layer.trainable_weights for layer in fixed)
    assert len(rewritten.trainable_weights) == len(model.trainable_weights)


def test_a_network_of_standard_layers_is_left_alone():
    layers = backend.keras().layers
    picture = layers.Input((4, 4, 3))
    model = backend.keras().Model(picture, layers.Flatten()(picture))
    assert in_standard_layers(model) is model


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    model, folder = network(alpha=0.1), tmp_path_factory.mktemp("run")
    return SimpleNamespace(path=folder, labels=("a", "b", "c"), model=lambda: model)


@pytest.mark.parametrize("key", ["keras", "saved_model", "litert"])
def test_every_export_answers_as_the_network_does(run, pictures, tmp_path, key):
    path = export(run, key, tmp_path / f"net{EXPORTS[key].suffix}", Control())
    logits = np.asarray(run.model()(pictures), np.float64)
    wanted = np.exp(logits - logits.max(axis=1, keepdims=True))
    wanted /= wanted.sum(axis=1, keepdims=True)
    answer = getattr(networks, f"_{key}_answers")(path)
    assert np.abs(answer(pictures) - wanted).max() < 1e-5


PLAIN = """
import sys, numpy as np, keras
model = keras.saving.load_model(sys.argv[1], safe_mode=True)
np.save(sys.argv[3], np.asarray(model(np.load(sys.argv[2]))))
assert not [name for name in sys.modules if name.split(".")[0] == "engine"], "ConvScope was imported"
"""


def test_the_keras_file_opens_where_convscope_is_not(run, pictures, tmp_path):
    path = export(run, "keras", tmp_path / "net.keras", Control())
    np.save(tmp_path / "in.npy", pictures)
    command = [sys.executable, "-I", "-c", PLAIN, path, tmp_path / "in.npy", tmp_path / "out.npy"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    wanted = np.asarray(networks.with_softmax(run.model())(pictures))
    assert np.abs(np.load(tmp_path / "out.npy") - wanted).max() < 1e-5
