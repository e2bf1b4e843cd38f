import pickle
import struct
from collections import OrderedDict

import numpy as np
import pytest

from engine.core.errors import BadWeights
from engine.model import lite0, torch_file


class FloatStorage:
    pass


class IntStorage:
    pass


FloatStorage.__module__ = IntStorage.__module__ = "torch"


def _rebuild_tensor_v2(*_):
    raise AssertionError("only its name is written")


_rebuild_tensor_v2.__module__ = "torch._utils"


class Tensor:
    def __init__(self, storage, offset, shape, strides):
        self.parts = (storage, offset, shape, strides, False, OrderedDict())

    def __reduce__(self):
        return _rebuild_tensor_v2, self.parts


class Storage:
    def __init__(self, key, elements, kind=FloatStorage):
        self.pid = ("storage", kind, key, "cpu", elements, None)


class Pickler(pickle._Pickler):
    """Writes names of modules that are not installed, as PyTorch would."""

    def persistent_id(self, obj):
        return obj.pid if isinstance(obj, Storage) else None

    def save_global(self, obj, name=None):
        self.write(pickle.GLOBAL + f"{obj.__module__}\n{obj.__name__}\n".encode())

    dispatch = pickle._Pickler.dispatch.copy()
    dispatch[type] = save_global
    dispatch[type(_rebuild_tensor_v2)] = save_global


def write(path, tensors, data, magic=torch_file.MAGIC, little=True):
    with path.open("wb") as file:
        for part in (magic, torch_file.PROTOCOL, {"little_endian": little}, OrderedDict(tensors), list(data)):
            Pickler(file, 2).dump(part)
        for numbers in data.values():
            file.write(struct.pack("<q", len(numbers)) + np.asarray(numbers, "<f4").tobytes())
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "some.pth"


def test_tensors_come_with_their_shape_strides_and_offset(path):
    storage = Storage("1", 8)
    tensors = {"rows": Tensor(storage, 0, (2, 3), (3, 1)), "turned": Tensor(storage, 2, (3, 2), (1, 3))}
    read = torch_file.read(write(path, tensors, {"1": range(8)}))
    assert read["rows"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert read["turned"].tolist() == [[2, 5], [3, 6], [4, 7]]
    assert read["turned"].flags.c_contiguous


@pytest.mark.parametrize(
    ("offset", "shape", "strides"),
    [(6, (2, 2), (2, 1)), (0, (9,), (1,)), (0, (2,), (8,)), (-1, (2,), (1,)), (0, (2,), (-1,)), (0, (3,), (1, 1)),
     (0, (1 << 40,), (0,)), (0, (2.0,), (1,))],
)  # fmt: skip
def test_a_tensor_that_reaches_outside_its_data_is_refused(path, offset, shape, strides):
    write(path, {"bad": Tensor(Storage("1", 8), offset, shape, strides)}, {"1": range(8)})
    with pytest.raises(BadWeights) as caught:
        torch_file.read(path)
    assert path.name in str(caught.value)


@pytest.mark.parametrize("size", [0, 1, 40, 200, -1, -30])
def test_a_truncated_file_is_refused(path, size):
    write(path, {"ok": Tensor(Storage("1", 8), 0, (8,), (1,))}, {"1": range(8)})
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(BadWeights):
        torch_file.read(path)


@pytest.mark.parametrize("change", [{"magic": 5}, {"little": False}])
def test_another_format_is_refused(path, change):
    write(path, {"ok": Tensor(Storage("1", 8), 0, (8,), (1,))}, {"1": range(8)}, **change)
    with pytest.raises(BadWeights):
        torch_file.read(path)


def test_other_storages_and_sizes_are_refused(path):
    for storage, data in ((Storage("1", 8, IntStorage), range(8)), (Storage("1", 9), range(8)), (Storage("2", 8), [])):
        write(path, {"bad": Tensor(storage, 0, (8,), (1,))}, {"1": data})
        with pytest.raises(BadWeights):
            torch_file.read(path)


@pytest.mark.parametrize("name", ["os system", "builtins eval", "torch load", "collections Counter", "posix system"])
def test_nothing_but_four_names_is_allowed(path, tmp_path, name):
    module, function = name.split()
    mark = tmp_path / "ran"
    path.write_bytes(f"c{module}\n{function}\n(S'touch {mark}'\ntR.".encode())
    with pytest.raises(BadWeights) as caught:
        torch_file.read(path)
    assert "not allowed" in str(caught.value)
    assert not mark.exists()


def test_a_missing_file_is_said(path):
    with pytest.raises(BadWeights) as caught:
        torch_file.read(path)
    assert "does not exist" in str(caught.value)


def test_the_real_file_is_read():
    tensors = torch_file.read(lite0.source_file())
    assert len(tensors) == 296
    assert tensors["_conv_stem.weight"].shape == (32, 3, 3, 3)
    assert tensors["_conv_stem.weight"].flags.c_contiguous
    assert all(np.isfinite(each).all() for each in tensors.values())
