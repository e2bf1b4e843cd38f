import io
import pickle
import struct
import tarfile

import numpy as np
import pytest

from engine.core.errors import BadDataset
from engine.data import cifar10_batches
from engine.data.cifar10_batches import NAMES, check_names, files_of_archive, read_batch


@pytest.fixture(autouse=True)
def short_batches(monkeypatch):
    monkeypatch.setattr(cifar10_batches, "PER_BATCH", 20)


def batch(**changes):
    rows = np.arange(20 * 3072, dtype=np.int64).reshape(20, 3072).astype(np.uint8)
    return {b"data": rows, b"labels": [n % 10 for n in range(20)]} | {k.encode(): v for k, v in changes.items()}


def python2_pickle(found):
    """A batch as Python 2.7 and NumPy 1.3 wrote it: byte strings, and NumPy's old module names."""

    def text(raw):
        return b"T" + struct.pack("<i", len(raw)) + raw

    rows = found[b"data"]
    array = (
        b"cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\x00t" + text(b"b") + b"tR(K\x01(K\x14M\x00\x0ct"
    )
    array += b"cnumpy\ndtype\n(" + text(b"u1") + b"K\x00K\x01tR(K\x03" + text(b"|") + b"NNNJ\xff\xff\xff\xff"
    array += b"J\xff\xff\xff\xffK\x00tb\x89" + text(rows.tobytes()) + b"tb"
    labels = b"](" + b"".join(b"K" + bytes([n]) for n in found[b"labels"]) + b"e"
    return b"\x80\x02}(" + text(b"data") + array + text(b"labels") + labels + b"u."


@pytest.mark.parametrize("dump", [python2_pickle, *(lambda d, n=n: pickle.dumps(d, n) for n in (2, 4, 5))])
def test_old_and_new_pickles(dump):
    pictures, labels = read_batch(dump(batch()))
    assert pictures.shape == (20, 32, 32, 3) and pictures.dtype == np.uint8
    assert labels.tolist() == [n % 10 for n in range(20)]
    assert (pictures[3, 0, 1] == batch()[b"data"][3, [1, 1025, 2049]]).all()  # planes became pixels


@pytest.mark.parametrize(
    "wrong",
    [
        batch(labels=[10] * 20),
        batch(labels=[0] * 19),
        batch(labels=[0.5] * 20),
        batch(data=np.zeros((20, 3072), np.float32)),
        batch(data=np.zeros((19, 3072), np.uint8)),
        batch(data=b"no array"),
        [],
        {},
    ],
)
def test_other_contents_are_refused(wrong):
    with pytest.raises(ValueError):
        read_batch(pickle.dumps(wrong, 2))


class _Evil:
    def __init__(self, call, *arguments):
        self.call, self.arguments = call, arguments

    def __reduce__(self):
        return self.call, self.arguments


@pytest.mark.parametrize(
    "evil",
    [
        _Evil(print, "ran"),
        _Evil(eval, "print('ran')"),
        _Evil(__import__, "os"),
        _Evil(np.load, "x"),
        _Evil(getattr, "", "x"),
    ],
)
def test_no_code_runs(evil, capsys):
    with pytest.raises(ValueError):
        read_batch(pickle.dumps(batch(extra=evil), 2))
    assert "ran" not in capsys.readouterr().out


@pytest.mark.parametrize("raw", [b"", b"x", b"\x80\x02", pickle.dumps(batch(), 2)[:2000]])
def test_damaged_pickles(raw):
    with pytest.raises(ValueError):
        read_batch(raw)


def test_names():
    check_names(pickle.dumps({b"label_names": [name.encode() for name in NAMES]}, 2))
    with pytest.raises(ValueError):
        check_names(pickle.dumps({b"label_names": [b"cat"]}, 2))


def tar_of(path, *members):
    with tarfile.open(path, "w:gz") as archive:
        for name, raw in members:
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return path


def test_only_what_matters_is_read_and_nothing_unpacked(tmp_path):
    path = tar_of(tmp_path / "a.tar.gz", ("../../evil", b"x"), ("d/data_batch_1", b"1"), ("d/readme.html", b"2"))
    assert list(files_of_archive(path)) == [("data_batch_1", b"1")]
    assert [file.name for file in tmp_path.iterdir()] == ["a.tar.gz"]


def test_bombs_and_other_files(tmp_path, monkeypatch):
    (tmp_path / "no.tar.gz").write_bytes(b"hello")
    monkeypatch.setattr(cifar10_batches, "_MOST_BYTES", 10)
    large = tar_of(tmp_path / "large.tar.gz", ("data_batch_1", bytes(11)))
    many = tar_of(tmp_path / "many.tar.gz", *((str(n), b"") for n in range(200)))
    cut = tmp_path / "cut.tar.gz"
    cut.write_bytes(large.read_bytes()[:40])
    for path in (tmp_path / "no.tar.gz", large, many, cut):
        with pytest.raises(BadDataset) as caught:
            list(files_of_archive(path))
        assert caught.value.key == "cifar10-not-an-archive"
