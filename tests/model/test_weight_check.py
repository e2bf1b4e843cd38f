import hashlib

import pytest

from engine.core.backend import keras
from engine.core.errors import BadWeights
from engine.model.weight_check import check, digest
from engine.model.weight_files import WeightFile


def test_a_published_checksum_decides(tmp_path):
    path = tmp_path / "weights.h5"
    path.write_bytes(b"numbers")
    for algorithm in ("md5", "sha256"):
        right = hashlib.new(algorithm, b"numbers").hexdigest()
        assert digest(path, algorithm) == right
        check(path, WeightFile("vgg16", False, 0, right, path.name, ""))
        with pytest.raises(BadWeights):
            check(path, WeightFile("vgg16", False, 0, right[::-1], path.name, ""))


def test_a_changed_file_is_checked_again(tmp_path):
    path = tmp_path / "weights.h5"
    path.write_bytes(b"numbers")
    file = WeightFile("vgg16", False, 0, hashlib.sha256(b"numbers").hexdigest(), path.name, "")
    check(path, file)
    path.write_bytes(b"other numbers")
    with pytest.raises(BadWeights):
        check(path, file)


def test_without_one_the_numbers_are_counted(tmp_path):
    path = tmp_path / "mobilenet.h5"
    file = WeightFile("mobilenet", False, 224, "", path.name, "")
    path.write_bytes(b"no HDF5")
    with pytest.raises(BadWeights):
        check(path, file)
    keras().applications.MobileNet(weights=None, include_top=False, input_shape=(32, 32, 3)).save(path)
    check(path, file)
