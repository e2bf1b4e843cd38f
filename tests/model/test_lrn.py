import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.core import backend
from engine.model.lrn import REGISTERED, band, custom_objects, local_response_normalization

ROOT = Path(__file__).resolve().parents[2]


def by_the_equation(a: np.ndarray, n: int, k: float, alpha: float, beta: float) -> np.ndarray:
    """b_i = a_i / (k + α Σ_{j=max(0, i−n/2)}^{min(N−1, i+n/2)} a_j²)^β, channel by channel."""
    b, channels = np.empty(a.shape), a.shape[-1]
    for i in range(channels):
        first, last = max(0, i - n // 2), min(channels - 1, i + n // 2)
        total = np.zeros(a.shape[:-1])
        for j in range(first, last + 1):
            total += a[..., j].astype(np.float64) ** 2
        b[..., i] = a[..., i] / (k + alpha * total) ** beta
    return b


@pytest.mark.parametrize("n", [1, 2, 4, 5, 9, 15, 16, 21])
@pytest.mark.parametrize("channels", [1, 3, 16])
def test_the_layer_computes_the_papers_equation(n, channels):
    a = np.random.default_rng(n).normal(0, 30, (2, 3, 5, channels)).astype(np.float32)
    settings = {"n": n, "k": 2.0, "alpha": 1e-2, "beta": 0.75}
    wanted = by_the_equation(a, **settings)
    found = np.asarray(local_response_normalization(**settings)(a))
    assert found.shape == a.shape and np.abs(found - wanted).max() < 1e-5 * np.abs(wanted).max()


def test_it_starts_with_alexnets_constants():
    layer, a = local_response_normalization(name="norm"), np.full((1, 1, 1, 5), 100.0, np.float32)
    assert layer.name == "norm" and (layer.n, layer.k, layer.alpha, layer.beta) == (5, 2.0, 1e-4, 0.75)
    assert np.asarray(layer(a))[0, 0, 0, 2] == pytest.approx(100 / (2 + 1e-4 * 5 * 100**2) ** 0.75)


def test_the_band_reaches_half_of_n_to_both_sides():
    assert band(4, 3).tolist() == [[1, 1, 0, 0], [1, 1, 1, 0], [0, 1, 1, 1], [0, 0, 1, 1]]
    assert band(3, 1).tolist() == np.eye(3).tolist() and band(2, 9).min() == 1


@pytest.mark.parametrize("n", [5, 17])
@pytest.mark.parametrize("channels", [2, 8])
def test_gradients_flow_through_neighbouring_channels_too(channels, n):
    tf = backend.tensorflow()
    a = tf.Variable(np.random.default_rng(0).normal(0, 3, (1, 2, 2, channels)).astype(np.float32))
    with tf.GradientTape() as tape:
        b = local_response_normalization(n=n, alpha=0.1)(a)[..., 0]
    found = tape.gradient(b, a).numpy()[0, 0, 0]
    step = np.zeros(a.shape)
    step[0, 0, 0, 1] = 1e-4
    settings = {"n": n, "k": 2.0, "alpha": 0.1, "beta": 0.75}
    more, less = (by_the_equation(a.numpy() + sign * step, **settings)[0, 0, 0, 0] for sign in (1, -1))
    assert found[1] == pytest.approx((more - less) / 2e-4, abs=1e-4) and found[1] != 0


def network(channels=6, n=5):
    layers = backend.keras().layers
    picture = layers.Input((8, 8, 3))
    x = layers.Conv2D(channels, 3)(picture)
    x = local_response_normalization(n=n, alpha=0.01, name="norm")(x)
    return backend.keras().Model(picture, layers.Dense(2)(layers.GlobalAveragePooling2D()(x)))


def test_it_is_saved_under_its_registered_name_and_opens_in_safe_mode(tmp_path):
    model = network()
    model.save(tmp_path / "m.keras")
    again = backend.keras().saving.load_model(tmp_path / "m.keras", custom_objects=custom_objects(), safe_mode=True)
    layer = again.get_layer("norm")
    assert (layer.n, layer.k, layer.alpha, layer.beta) == (5, 2.0, 0.01, 0.75)
    picture = np.random.default_rng(1).uniform(0, 255, (2, 8, 8, 3)).astype(np.float32)
    assert np.array_equal(np.asarray(again(picture)), np.asarray(model(picture)))
    named = [part["registered_name"] for part in json.loads(model.to_json())["config"]["layers"] if "norm" in str(part)]
    assert REGISTERED in named


def test_it_learns_nothing_but_lets_others_learn():
    model = network()
    model.compile(optimizer="sgd", loss="mse")
    before = model.layers[1].get_weights()[0]
    model.fit(np.ones((4, 8, 8, 3), np.float32), np.ones((4, 2), np.float32), verbose=0, shuffle=False)
    assert not model.get_layer("norm").weights and not np.array_equal(model.layers[1].get_weights()[0], before)


def test_half_precision_is_computed_in_full_and_given_back():
    layer = local_response_normalization(dtype="float16", alpha=1.0)
    found = np.asarray(layer(np.full((1, 1, 1, 5), 300.0, np.float16)))  # 300² is beyond float16
    assert found.dtype == np.float16 and found.min() > 0


@pytest.mark.parametrize("wrong", [{"n": 0}, {"n": 2.5}, {"k": 0.0}, {"alpha": -1.0}])
def test_numbers_outside_their_range_are_refused(wrong):
    with pytest.raises(ValueError, match="must be"):
        local_response_normalization(**wrong)


def test_importing_the_module_does_not_load_keras():
    code = "import sys; import engine.model.lrn; sys.exit('keras' in sys.modules or 'tensorflow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
