import shutil
import zipfile
from pathlib import Path

import h5py
import numpy as np
import pytest

from engine.core import paths
from engine.core.backend import keras
from engine.core.control import Cancelled, Control
from engine.core.errors import BadWeights, DiskTrouble
from engine.model import weights
from engine.model.backbones import BACKBONES
from engine.model.weight_fit import slots
from engine.model.weight_import import import_all, import_from

REAL = Path(__file__).parents[3] / "shared" / "weights"
NAME = "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_160_no_top.h5"
has_real_file = pytest.mark.skipif(not (REAL / NAME).is_file(), reason="the published MobileNetV2 file is not here")


@pytest.fixture(scope="module")
def mobilenet():
    """A MobileNet with numbers of its own: each array counts up."""
    network = keras().applications.MobileNet(weights=None, include_top=False, input_shape=(64, 64, 3))
    for n, weight in enumerate(network.weights):
        weight.assign(np.arange(np.prod(weight.shape), dtype="float32").reshape(weight.shape) + n)
    return network


def same_as(mobilenet):
    """Whether the weights in our folder are those of the network they came from."""
    fresh = keras().applications.MobileNet(weights=None, include_top=False, input_shape=(96, 96, 3))
    weights.load(fresh, BACKBONES["mobilenet"], 96)
    return all(np.array_equal(a, b) for a, b in zip(fresh.get_weights(), mobilenet.get_weights(), strict=True))


def with_head(network, nested):
    layers, models = keras().layers, keras()
    picture = models.Input((64, 64, 3))
    x = network(picture) if nested else network.output
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dense(16, activation="relu")(layers.Dropout(0.2)(x))
    x = layers.Dense(5)(x)
    return models.Model(picture if nested else network.input, x)


@pytest.mark.parametrize("name", ["가중치.h5", "mine.weights.h5", "my net.keras"])
def test_each_form_is_known_by_its_shapes(mobilenet, tmp_path, name):
    path = tmp_path / "USB 메모리" / name
    path.parent.mkdir()
    mobilenet.save_weights(path) if name.endswith(".weights.h5") else mobilenet.save(path)
    result = import_all([path])
    assert result.keys == ["mobilenet"] and not result.refused
    assert result.brought[0].name == "mobilenet.imported.h5"
    assert weights.state("mobilenet") == "here" and same_as(mobilenet)


@pytest.mark.parametrize(("ending", "nested"), [(".keras", True), (".h5", True), (".h5", False)])
def test_a_head_is_left_out(mobilenet, tmp_path, ending, nested):
    path = tmp_path / f"with head{ending}"
    model = with_head(mobilenet, nested)
    model.compile("adam", "mse")
    model.optimizer.build(model.trainable_variables)
    model.save(path)
    assert import_from(path) == ["mobilenet"] and same_as(mobilenet)


def test_keras_own_classifier_is_left_out(tmp_path):
    whole = keras().applications.MobileNet(weights=None)
    whole.save(tmp_path / "whole.keras")
    assert import_from(tmp_path / "whole.keras") == ["mobilenet"]
    fresh = keras().applications.MobileNet(weights=None, include_top=False, input_shape=(64, 64, 3))
    weights.load(fresh, BACKBONES["mobilenet"], 64)
    pairs = zip(slots(fresh), slots(whole), strict=False)
    assert all(
        np.array_equal(a, b) for own, their in pairs for a, b in zip(own.variables, their.variables, strict=True)
    )


@has_real_file
def test_a_usb_stick_is_looked_through_one_folder_deep(mobilenet, tmp_path):
    shutil.copyfile(REAL / NAME, tmp_path / NAME)
    inner = tmp_path / "더 많이"
    inner.mkdir()
    mobilenet.save(inner / "mobile.keras")
    (inner / "._mobile.keras").write_bytes(b"macOS")
    (inner / "broken.h5").write_bytes(b"\x89HDF\r\n\x1a\n broken")
    (tmp_path / "notes.txt").write_text("hello")
    (inner / "deeper").mkdir()
    shutil.copyfile(REAL / NAME, inner / "deeper" / "not seen.h5")
    seen = []
    result = import_all([tmp_path], Control(seen.append, every_s=0))
    assert sorted(result.keys) == ["mobilenet", "mobilenet_v2"]
    assert [each.path.name for each in result.refused] == ["broken.h5"] and result.passed_over == 1
    assert {each.what for each in seen} >= {"importing", "verifying"}


@has_real_file
def test_a_wrong_file_with_a_right_name_is_refused(mobilenet, tmp_path):
    mobilenet.save(tmp_path / NAME)
    with pytest.raises(BadWeights) as caught:
        import_from(tmp_path / NAME)
    assert caught.value.key == "weights-checksum"
    other = NAME.replace("160", "224")  # no checksum is published: as many numbers are not enough
    shapes = keras().Sequential([keras().Input((1127,)), keras().layers.Dense(2001)])
    shapes.save(tmp_path / other)
    with pytest.raises(BadWeights):
        import_from(tmp_path / other)
    assert weights.state("mobilenet_v2") == "absent"


def test_as_many_numbers_in_other_shapes_do_not_fit(tmp_path):
    parameters = BACKBONES["mobilenet_v2"].parameters_without_top
    with h5py.File(tmp_path / "fake.weights.h5", "w") as file:
        file.create_dataset("layers/conv2d/vars/0", shape=(parameters,), dtype="float32")
    with pytest.raises(BadWeights) as caught:
        import_from(tmp_path / "fake.weights.h5")
    assert caught.value.key == "weights-fit-none"


def test_a_network_of_this_program_is_no_backbone(tmp_path):
    layers = keras().layers
    picture = keras().Input((64, 64, 3), name="picture")
    logits = layers.Dense(3, name="logits")(layers.GlobalAveragePooling2D()(picture))
    keras().Model(picture, logits).save(tmp_path / "model.keras")
    with pytest.raises(BadWeights) as caught:
        import_from(tmp_path / "model.keras")
    assert caught.value.key == "weights-own-run"


@pytest.mark.parametrize("name", ["cut.h5", "cut.weights.h5", "cut.keras"])
def test_a_truncated_file_is_refused(mobilenet, tmp_path, name):
    path = tmp_path / name
    mobilenet.save_weights(path) if name.endswith(".weights.h5") else mobilenet.save(path)
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(BadWeights):
        import_from(path)
    assert not list(paths.weights().iterdir())


def test_a_file_with_numbers_that_are_none_is_refused(tmp_path):
    network = keras().applications.MobileNet(weights=None, include_top=False, input_shape=(64, 64, 3))
    network.weights[0].assign(np.full(network.weights[0].shape, np.nan))
    network.save(tmp_path / "nan.keras")
    with pytest.raises(BadWeights):
        import_from(tmp_path / "nan.keras")


def test_nothing_outside_the_file_is_read(tmp_path):
    with h5py.File(tmp_path / "secret.h5", "w") as file:
        file.create_dataset("x", data=np.zeros(3))
    with h5py.File(tmp_path / "linked.h5", "w") as file:
        file["layers"] = h5py.ExternalLink("secret.h5", "/")
    with pytest.raises(BadWeights):
        import_from(tmp_path / "linked.h5")
    with h5py.File(tmp_path / "outside.h5", "w") as file:
        file.create_dataset("x", shape=(3,), dtype="float32", external=[(str(tmp_path / "secret.h5"), 0, 12)])
    with pytest.raises(BadWeights):
        import_from(tmp_path / "outside.h5")


def test_an_archive_that_swells_is_refused(tmp_path):
    path = tmp_path / "bomb.keras"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", "{}")
        archive.writestr("model.weights.h5", bytes(50_000_000))
    with pytest.raises(BadWeights):
        import_from(path)


def test_the_class_names_need_no_import(tmp_path):
    (tmp_path / "imagenet_class_index.json").write_text("{}")
    with pytest.raises(BadWeights) as caught:
        import_from(tmp_path / "imagenet_class_index.json")
    assert "come with ConvScope" in str(caught.value)


def test_unknown_files_and_empty_folders_are_said(tmp_path):
    (tmp_path / "notes.txt").write_text("hello")
    for path, words in ((tmp_path / "notes.txt", "not a weights file"), (tmp_path, "No weights file"),
                        (tmp_path / "absent", "does not exist")):  # fmt: skip
        with pytest.raises(BadWeights) as caught:
            import_from(path)
        assert words in str(caught.value)


def test_stopping_brings_nothing(mobilenet, tmp_path):
    mobilenet.save(tmp_path / "mobile.keras")
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        import_all([tmp_path], control)
    assert weights.state("mobilenet") == "absent"


def test_our_own_full_disk_is_not_the_files_fault(mobilenet, tmp_path, monkeypatch):
    mobilenet.save(tmp_path / "mobile.h5")
    import engine.model.weight_records as records

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(records, "write", full)
    with pytest.raises(DiskTrouble) as caught:
        import_from(tmp_path / "mobile.h5")
    assert caught.value.key == "disk-full" and not list(paths.weights().glob("*.h5"))
