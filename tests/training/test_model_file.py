import json
import zipfile

import numpy as np
import pytest

from engine.core import backend
from engine.core.errors import BadModelFile
from engine.model.lrn import local_response_normalization
from engine.training.model_file import ModelFile, check, check_whole, open_model


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    layers = backend.keras().layers
    picture = layers.Input((8, 8, 3))
    x = layers.Conv2D(2, 3, activation="relu", kernel_regularizer="l2")(layers.Rescaling(1 / 255)(picture))
    x = layers.ReLU(6.0)(layers.BatchNormalization()(x))
    model = backend.keras().Model(picture, layers.Dense(3)(layers.GlobalAveragePooling2D()(x)))
    path = tmp_path_factory.mktemp("models") / "good.keras"
    model.save(path)
    return path, model


def rewritten(path, target, change=lambda config: config, extra=None):
    """A copy with another config, or with a further entry."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "config.json":
                data = json.dumps(change(json.loads(data))).encode()
            new.writestr(entry.filename, data)
        if extra:
            new.writestr(*extra)
    return target


def test_a_file_of_standard_layers_opens_and_answers_the_same(good):
    path, model = good
    picture = np.full((1, 8, 8, 3), 100, np.float32)
    assert np.allclose(np.asarray(ModelFile(path=path).model()(picture)), np.asarray(model(picture)))


@pytest.mark.parametrize(
    "part",
    [
        {"module": "keras.layers", "class_name": "Lambda", "config": {}},
        {"module": "keras.layers", "class_name": "TFSMLayer", "config": {}},
        {"module": "os", "class_name": "function", "config": "system"},
        {"module": "keras.src.utils", "class_name": "get_file", "config": {}},
        {"module": "keras.layers", "class_name": "Dense", "registered_name": "evil>Dense", "config": {}},
        {"class_name": "__lambda__", "config": {}},
    ],
)
def test_parts_that_could_run_code_are_refused_before_anything_is_built(good, tmp_path, part):
    bad = rewritten(good[0], tmp_path / "bad.keras", lambda config: config | {"hidden": [{"deep": part}]})
    with pytest.raises(BadModelFile) as refused:
        open_model(bad)
    assert refused.value.key == "model-file-unsafe" and part["class_name"] in str(refused.value)


def test_a_foreign_entry_is_refused(good, tmp_path):
    bad = rewritten(good[0], tmp_path / "bad.keras", extra=("../evil.py", "print()"))
    with pytest.raises(BadModelFile, match=r"evil\.py"):
        check(bad)


@pytest.mark.parametrize("kept", [0, 100, -50])
def test_a_cut_off_file_is_said_to_be_damaged(good, tmp_path, kept):
    bad = tmp_path / "cut.keras"
    bad.write_bytes(good[0].read_bytes()[:kept])
    with pytest.raises(BadModelFile, match="damaged or not complete"):
        open_model(bad)
    with pytest.raises(OSError):
        check_whole(bad)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadModelFile, match="absent"):
        open_model(tmp_path / "absent.keras")


@pytest.fixture(scope="module")
def with_lrn(tmp_path_factory):
    layers = backend.keras().layers
    picture = layers.Input((8, 8, 3))
    x = local_response_normalization(alpha=0.1, name="norm")(layers.Conv2D(6, 3)(picture))
    model = backend.keras().Model(picture, layers.Dense(3)(layers.GlobalAveragePooling2D()(x)))
    path = tmp_path_factory.mktemp("models") / "lrn.keras"
    model.save(path)
    return path, model


def test_local_response_normalization_of_our_own_opens(with_lrn):
    path, model = with_lrn
    picture = np.random.default_rng(0).uniform(0, 255, (1, 8, 8, 3)).astype(np.float32)
    assert np.array_equal(np.asarray(open_model(path)(picture)), np.asarray(model(picture)))


@pytest.mark.parametrize(
    "change",
    [
        {"registered_name": "ConvScope>Other"},
        {"registered_name": "Evil>LocalResponseNormalization"},
        {"registered_name": "LocalResponseNormalization"},
        {"registered_name": None},
        {"module": "os"},
        {"module": None},
        {"class_name": "Dense"},
        {"class_name": "Lambda", "module": "keras.layers"},
    ],
)
def test_only_exactly_that_layer_of_ours_opens(with_lrn, tmp_path, change):
    def changed(config):
        (layer,) = [each for each in config["config"]["layers"] if each["config"]["name"] == "norm"]
        layer.update(change)
        return config

    bad = rewritten(with_lrn[0], tmp_path / "bad.keras", changed)
    with pytest.raises(BadModelFile) as refused:
        open_model(bad)
    assert refused.value.key == "model-file-unsafe"


def test_wrong_numbers_in_it_are_told_as_damage(with_lrn, tmp_path):
    def changed(config):
        (layer,) = [each for each in config["config"]["layers"] if each["config"]["name"] == "norm"]
        layer["config"]["n"] = 0
        return config

    bad = rewritten(with_lrn[0], tmp_path / "bad.keras", changed)
    with pytest.raises(BadModelFile, match="damaged"):
        open_model(bad)
