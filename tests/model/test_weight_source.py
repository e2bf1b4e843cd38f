import zipfile

import h5py
import numpy as np
import pytest

from engine.core.errors import BadWeights
from engine.model.weight_source import is_own_run, opened, read


def test_a_legacy_file_tells_its_layers_in_order(tmp_path):
    with h5py.File(tmp_path / "w.h5", "w") as file:
        root = file.create_group("model_weights")
        root.attrs["layer_names"] = [b"second", b"empty", b"first"]
        for name in ("first", "second"):
            group = root.create_group(name)
            group.attrs["weight_names"] = [f"{name}/kernel:0".encode()]
            group.create_dataset(f"{name}/kernel:0", data=np.ones(3))
        root.create_group("empty").attrs["weight_names"] = np.array([], dtype="S1")
    with opened(tmp_path / "w.h5") as source:
        assert [(group.name, group.elements) for group in source.groups] == [("second", 3), ("first", 3)]
        assert source.containers() == ()


def test_a_tree_tells_where_layers_are(tmp_path):
    with h5py.File(tmp_path / "w.weights.h5", "w") as file:
        file["layers/dense/vars/0"] = np.ones(2)
        file["layers/functional/layers/conv2d/vars/0"] = np.ones(2)
        file["optimizer/vars/0"] = np.ones(2)
    with opened(tmp_path / "w.weights.h5") as source:
        assert source.groups == () and source.containers() == ("layers/", "layers/functional/layers/")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x89HDF\r\n\x1a\n", b"hello" * 100])
@pytest.mark.parametrize("ending", [".h5", ".keras"])
def test_anything_else_is_refused(tmp_path, content, ending):
    (tmp_path / f"w{ending}").write_bytes(content)
    with pytest.raises(BadWeights) as caught, opened(tmp_path / f"w{ending}"):
        pass
    assert caught.value.key == "weights-damaged"


def test_only_finite_numbers_are_read():
    assert read(np.arange(3), "w.h5").tolist() == [0, 1, 2]
    for values in (np.array([1.0, np.inf]), np.array(["text"]), np.array([b"text"], dtype=object)):
        with pytest.raises(BadWeights):
            read(values, "w.h5")


def test_a_strange_configuration_is_no_own_run(tmp_path):
    for n, config in enumerate(("[]", "{", '{"config": {"layers": 3}}', '{"config": {"layers": [1]}}')):
        with zipfile.ZipFile(tmp_path / f"{n}.keras", "w") as archive:
            archive.writestr("config.json", config)
        assert not is_own_run(tmp_path / f"{n}.keras")
    assert not is_own_run(tmp_path / "w.h5")


def test_lists_that_make_no_sense_are_refused(tmp_path):
    with h5py.File(tmp_path / "other.h5", "w") as file:
        file.create_group("layer").attrs["weight_names"] = [b"kernel"]
    for n, names in enumerate((3, [b"nothing"], [b"array"], [b"linked"], [b"\xff\xfe"])):
        with h5py.File(tmp_path / f"{n}.h5", "w") as file:
            file.attrs["layer_names"] = names
            file["array"] = np.ones(2)
            file["linked"] = h5py.ExternalLink("other.h5", "/layer")
        with pytest.raises(BadWeights) as caught, opened(tmp_path / f"{n}.h5"):
            pass
        assert caught.value.key == "weights-damaged"
