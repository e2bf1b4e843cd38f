import dataclasses
import shutil
from collections import namedtuple

import numpy as np
import pytest

from engine.core import paths
from engine.core.control import Cancelled, Control
from engine.core.errors import BadPicture, DiskTrouble
from engine.data import pipeline
from engine.data.dataset import Dataset
from engine.data.pictures import ArrayPictures, FilePictures
from engine.data.pipeline import batches, input_spec_for, pixels
from engine.data.preprocess import InputSpec, to_input
from engine.data.spec import Augmentation

SPEC = InputSpec(side_px=16)


@pytest.fixture
def dataset():
    """40 pictures of 8 px; picture n is n everywhere but for its red."""
    array = np.arange(40, dtype=np.uint8)[:, None, None, None] * np.ones((1, 8, 8, 3), np.uint8)
    array[..., 0] = 9
    return Dataset(
        name="numbers",
        classes=("a", "b"),
        pictures=ArrayPictures(array, "numbers"),
        keys=tuple(str(n) for n in range(40)),
        labels=(np.arange(40) % 2).astype(np.int32),
        split=np.zeros(40, np.int8),
        side_px=8,
    )


@pytest.fixture
def files(dataset, tmp_path):
    paths_ = [tmp_path / f"{n}.png" for n in range(40)]
    for n, path in enumerate(paths_):
        dataset.pictures.open(n).save(path)
    return dataclasses.replace(dataset, pictures=FilePictures(paths_))


def decoded_files():
    return sorted(file.name for file in (paths.cache_home() / "decoded").iterdir())


def test_input_spec(dataset):
    assert input_spec_for(dataset, 16) == InputSpec(side_px=16, resample="bicubic")
    assert input_spec_for(dataset, 8).resample == "bilinear"
    assert input_spec_for(dataclasses.replace(dataset, side_px=0), 16).resample == "bilinear"


@pytest.mark.parametrize("side", [8, 16])
def test_pixels_in_the_order_wanted(dataset, files, control, side):
    wanted = np.array([5, 39, 0, 5])
    spec = InputSpec(side_px=side)
    for kind in (dataset, files):
        found = pixels(kind, wanted, spec, control)
        assert found.shape == (4, side, side, 3) and found.dtype == np.uint8
        for at, index in enumerate(wanted):
            assert (found[at] == to_input(dataset.pictures.open(index), spec)).all()


def test_progress_and_cancel(files):
    seen = []
    pixels(files, np.arange(40), SPEC, Control(seen.append, every_s=0))
    assert [progress.done for progress in seen] == [32, 40] and seen[0].what == "decoding"
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        pixels(files, np.arange(40), SPEC, control)


def test_a_file_that_vanished_is_named(files, control):
    files.pictures.paths[7].unlink()
    with pytest.raises(BadPicture, match=r"7\.png"):
        pixels(files, np.arange(40), SPEC, control)


@pytest.fixture
def small_memory(monkeypatch):
    monkeypatch.setattr(pipeline, "IN_MEMORY_BYTES", 1000)


def test_large_ones_are_mapped_and_kept(files, control, small_memory, monkeypatch):
    first = pixels(files, np.arange(40), SPEC, control)
    assert isinstance(first, np.memmap) and len(decoded_files()) == 1
    monkeypatch.setattr(pipeline, "_decode", None)
    assert (pixels(files, np.arange(40), SPEC, control) == first).all()


def test_a_changed_file_or_size_is_decoded_again(files, dataset, control, small_memory):
    pixels(files, np.arange(40), SPEC, control)
    dataset.pictures.open(9).resize((20, 20)).save(files.pictures.paths[3])
    assert pixels(files, np.arange(40), SPEC, control)[3, 0, 0, 1] == 9
    pixels(files, np.arange(40), InputSpec(side_px=17), control)
    assert len(decoded_files()) == 3


def test_few_decoded_files_stay(dataset, control, small_memory):
    for side in range(16, 16 + pipeline.KEPT_FILES + 2):
        pixels(dataset, np.arange(40), InputSpec(side_px=side), control)
    assert len(decoded_files()) == pipeline.KEPT_FILES


def test_cancel_leaves_no_half_file(files, small_memory):
    control = Control(lambda progress: control.stop(), every_s=0)
    with pytest.raises(Cancelled):
        pixels(files, np.arange(40), SPEC, control)
    assert decoded_files() == []


def test_a_full_disk(files, control, small_memory, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage(10, 10, 0))
    with pytest.raises(DiskTrouble, match="full"):
        pixels(files, np.arange(40), SPEC, control)


def gathered(made):
    pairs = [(x.numpy(), y.numpy()) for x, y in made]
    return np.concatenate([x for x, _ in pairs]), np.concatenate([y for _, y in pairs])


@pytest.fixture(params=["memory", "map"])
def x(request, tmp_path):
    array = np.arange(10, dtype=np.uint8)[:, None, None, None] * np.ones((1, 6, 6, 3), np.uint8)
    if request.param == "memory":
        return array
    np.save(tmp_path / "x.npy", array)
    return np.load(tmp_path / "x.npy", mmap_mode="r")


Y = np.arange(10) * 10


def test_batches_in_order(x):
    made = batches(x, Y, batch_size=4)
    assert len(made) == 3 and not made.options().autotune.enabled
    pictures, labels = gathered(made)
    assert pictures.dtype == np.float32 and labels.dtype == np.int32 and (pictures == x).all() and (labels == Y).all()
    assert made.element_spec[0].shape[1:] == (6, 6, 3)


def test_shuffling_keeps_pairs_is_seeded_and_new_each_epoch(x):
    made = batches(x, Y, batch_size=4, seed=1)
    first, second = gathered(made), gathered(made)
    for pictures, labels in (first, second):
        assert sorted(labels) == Y.tolist() and (pictures[:, 0, 0, 0] * 10 == labels).all()
    assert (first[1] != second[1]).any()
    assert (gathered(batches(x, Y, batch_size=4, seed=1))[1] == first[1]).all()


def test_augmentation_is_new_each_epoch_and_seeded(x):
    varied = Augmentation(brightness=0.5)
    made = batches(x, Y, batch_size=4, seed=3, augment=varied)
    assert len(made) == 3
    first, second = gathered(made), gathered(made)
    one, two = (pictures[np.argsort(labels)][:, 0, 0, 0] for pictures, labels in (first, second))
    assert (one != two).any() and len(np.unique(first[0][:, 0, 0, 0])) > 3
    again = gathered(batches(x, Y, batch_size=4, seed=3, augment=varied))
    assert (again[0] == first[0]).all() and (again[1] == first[1]).all()


def test_features_pass_too():
    features = np.random.default_rng(0).standard_normal((5, 7)).astype(np.float32)
    assert (gathered(batches(features, np.zeros(5), batch_size=2))[0] == features).all()
