import hashlib
import io
import pickle
import shutil
import subprocess
import sys
import tarfile
import time
import urllib.error
from pathlib import Path

import numpy as np
import pytest

from engine.core import paths
from engine.core.control import Cancelled, Control
from engine.core.errors import BadDataset, DownloadFailed
from engine.data import cifar10, cifar10_batches, sources
from engine.data.cifar10_batches import BATCH_MD5, FOLDER, META, NAMES
from engine.data.dataset import TEST, TRAIN, VALIDATION
from engine.data.spec import DatasetSpec

SPEC = DatasetSpec(source="cifar10")
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "make_cifar10.py"


@pytest.fixture(autouse=True)
def short_batches(monkeypatch, request):
    """CIFAR-10 in the small: 20 pictures a batch."""
    if "full" in request.keywords:
        return
    for name, value in (("PER_BATCH", 20), ("_TOTAL", 120), ("_TEST", 20)):
        monkeypatch.setattr(cifar10, name, value)
    monkeypatch.setattr(cifar10_batches, "PER_BATCH", 20)


@pytest.fixture
def batches(tmp_path):
    """An unpacked archive."""
    home = tmp_path / FOLDER
    home.mkdir()
    (home / META).write_bytes(pickle.dumps({b"label_names": [name.encode() for name in NAMES]}, 2))
    for number, name in enumerate(BATCH_MD5):
        rows = np.full((20, 3072), number, np.uint8)
        (home / name).write_bytes(pickle.dumps({b"data": rows, b"labels": [n % 10 for n in range(20)]}, 2))
    return home


@pytest.fixture
def archive(batches, tmp_path):
    path = tmp_path / "cifar-10-python.tar.gz"
    with tarfile.open(path, "w:gz") as opened:
        opened.add(batches, FOLDER)
    return path


def declare_official(monkeypatch, archive, batches):
    monkeypatch.setattr(cifar10, "SHA256", hashlib.sha256(archive.read_bytes()).hexdigest())
    sums = {name: hashlib.md5((batches / name).read_bytes()).hexdigest() for name in BATCH_MD5}
    monkeypatch.setattr(cifar10, "BATCH_MD5", sums)


def key_of(call, *arguments):
    with pytest.raises(BadDataset) as caught:
        call(*arguments)
    assert str(caught.value)
    return caught.value.key


def test_the_checksum_is_the_one_keras_knows():
    source = next(Path(place, "keras/src/datasets/cifar10.py") for place in sys.path if Path(place, "keras").is_dir())
    assert cifar10_batches.SHA256 in source.read_text()


def test_absent_says_what_to_do(control):
    assert not cifar10.is_here() and sources.SOURCES["cifar10"].state() == "absent"
    assert key_of(sources.load, SPEC, control) == "cifar10-absent"


def test_import_of_an_archive(archive, control):
    about = cifar10.import_archive(archive, control)
    assert not about.official and cifar10.is_here() and sources.SOURCES["cifar10"].state() == "here"
    dataset = sources.load(SPEC, control)
    assert dataset.notes == ("cifar10-not-official",) and dataset.classes == NAMES and dataset.side_px == 32
    assert len(dataset) == 120 and len(dataset.part(TEST)) == 20 and not dataset.given_split
    assert (
        len(dataset.part(TRAIN)) + len(dataset.part(VALIDATION)) == 100
        and min(dataset.counts(VALIDATION).values()) >= 1
    )
    assert dataset.pictures.open(25).getpixel((0, 0)) == (1, 1, 1)  # the second batch
    assert dataset.keys[0] == "train/00000" and dataset.keys[-1] == "test/00019"


def test_the_official_archive_has_no_note(archive, batches, control, monkeypatch):
    declare_official(monkeypatch, archive, batches)
    assert cifar10.import_archive(archive, control).official
    assert sources.load(SPEC, control).notes == ()


@pytest.mark.parametrize("up", [0, 1, 2])
def test_import_of_a_folder_and_of_what_holds_it(batches, control, up):
    path = [batches, batches.parent, batches.parent.parent][up]
    assert cifar10.import_archive(path, control).origin == path.name
    assert len(sources.load(SPEC, control)) == 120


def test_the_folder_the_archive_lies_in(archive, tmp_path, control):
    (tmp_path / "stick").mkdir()
    archive.rename(tmp_path / "stick" / archive.name)
    assert cifar10.import_archive(tmp_path / "stick", control).origin == archive.name


@pytest.mark.parametrize("form", ["folder", "archive"])
def test_keras_own_copy_is_found_if_official(archive, batches, control, monkeypatch, form):
    home = paths.keras_datasets()
    home.mkdir(parents=True)
    if form == "folder":
        shutil.copytree(batches, home / "cifar-10-batches-py-target" / FOLDER)
    else:
        shutil.copy(archive, home / "cifar-10-batches-py-target_archive")
    assert cifar10.is_here()
    assert key_of(sources.load, SPEC, control) == "cifar10-checksum"
    declare_official(monkeypatch, archive, batches)
    assert len(sources.load(SPEC, control)) == 120


def test_wrong_or_incomplete_files_leave_our_copy(archive, batches, tmp_path, control):
    cifar10.import_archive(archive, control)
    text = tmp_path / "a.tar.gz"
    text.write_text("hello")
    assert key_of(cifar10.import_archive, text, control) == "cifar10-not-an-archive"
    assert key_of(cifar10.import_archive, tmp_path / "absent", control) == "cifar10-not-an-archive"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert key_of(cifar10.import_archive, empty, control) == "cifar10-missing-file"
    (batches / "test_batch").unlink()
    assert key_of(cifar10.import_archive, batches, control) == "cifar10-missing-file"
    (batches / "test_batch").write_bytes(pickle.dumps({b"data": np.zeros((20, 3072), np.uint8), b"labels": [1] * 20}))
    assert key_of(cifar10.import_archive, batches, control) == "cifar10-wrong-content"  # uneven classes
    (batches / META).write_bytes(pickle.dumps({b"label_names": [b"x"] * 10}))
    assert key_of(cifar10.import_archive, batches, control) == "cifar10-wrong-content"
    assert len(sources.load(SPEC, control)) == 120


def test_a_damaged_copy_counts_as_absent(archive, control):
    cifar10.import_archive(archive, control)
    (paths.datasets() / "cifar10" / "pictures.npy").write_bytes(b"broken")
    assert key_of(sources.load, SPEC, control) == "cifar10-absent"


def test_cancelled_import_leaves_nothing(archive):
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        cifar10.import_archive(archive, control)
    assert not cifar10.is_here()


class _Answer(io.BytesIO):
    def __init__(self, raw, size=None):
        super().__init__(raw)
        self.headers = {"Content-Length": size} if size else {}


def test_download(archive, batches, control, monkeypatch):
    seen = []
    monkeypatch.setattr(cifar10.urllib.request, "urlopen", lambda *_a, **_k: _Answer(archive.read_bytes()))
    with pytest.raises(DownloadFailed, match="checksum"):
        cifar10.download(control)
    assert not cifar10.is_here() and not list((paths.datasets() / "cifar10").iterdir())
    declare_official(monkeypatch, archive, batches)
    assert cifar10.download(Control(seen.append, every_s=0)).official
    assert seen[0].what == "downloading" and len(sources.load(SPEC, control)) == 120


@pytest.mark.parametrize(
    "error", [urllib.error.URLError("no network"), TimeoutError("timed out"), ConnectionResetError()]
)
def test_download_without_a_network(control, monkeypatch, error):
    def fail(*_a, **_k):
        raise error

    monkeypatch.setattr(cifar10.urllib.request, "urlopen", fail)
    with pytest.raises(DownloadFailed) as caught:
        cifar10.download(control)
    assert str(caught.value)


def test_a_transfer_that_breaks_off(archive, control, monkeypatch):
    monkeypatch.setattr(cifar10.urllib.request, "urlopen", lambda *_a, **_k: _Answer(archive.read_bytes(), "999999999"))
    with pytest.raises(DownloadFailed, match="broke off"):
        cifar10.download(control)


@pytest.mark.full
@pytest.mark.skipif(not SHARED.exists(), reason="the shared pictures are not here")
def test_all_sixty_thousand(tmp_path, control):
    archive = tmp_path / "cifar.tar.gz"
    subprocess.run([sys.executable, str(SHARED), "archive", str(archive)], check=True)
    cifar10.import_archive(archive, control)
    began = time.perf_counter()
    dataset = sources.load(SPEC, control)
    assert time.perf_counter() - began < 1
    assert len(dataset) == 60000 and set(dataset.counts().values()) == {6000}
