import numpy as np
import pytest

from engine.core.errors import BadDataset
from engine.data import folder, sources
from engine.data.dataset import TEST, TRAIN, VALIDATION
from engine.data.spec import DatasetSpec


def spec(path, **more):
    return DatasetSpec(source="folder", path=str(path), **more)


def key_of(path, control):
    with pytest.raises(BadDataset) as caught:
        folder.load(spec(path), control)
    assert str(caught.value)
    return caught.value.key


def test_class_sub_folders(class_folder, control):
    dataset = sources.load(spec(class_folder), control)
    assert dataset.name == "동물" and dataset.classes == ("dog 🐕", "고양이")
    assert dataset.counts() == {"dog 🐕": 10, "고양이": 10} and len(dataset.left_out) == 5
    assert dataset.side_px == 0 and dataset.root == class_folder and not dataset.given_split
    assert all(count >= 1 for count in dataset.counts(VALIDATION).values())
    assert dataset.pictures.open(0).size == (12, 10)


def test_one_bad_file_more_moves_no_other(class_folder, control):
    before = sources.load(spec(class_folder), control)
    (class_folder / "고양이" / "0.png").write_bytes(b"broken")
    after = sources.load(spec(class_folder), control)
    left = dict(zip(before.keys, before.split, strict=True))
    assert len(after) == len(before) - 1
    assert all(left[key] == part for key, part in zip(after.keys, after.split, strict=True))


@pytest.mark.parametrize("name", ["val", "Valid", "validation"])
def test_given_parts_are_honoured(tmp_path, make_picture, control, name):
    for part, n in (("Train", 5), (name, 3), ("test", 2)):
        for label in ("b", "a"):
            for number in range(n):
                make_picture(tmp_path / part / label / f"{number}.jpg", (9, 9))
    dataset = sources.load(spec(tmp_path), control)
    assert dataset.classes == ("a", "b") and dataset.given_split and dataset.side_px == 9
    assert [len(dataset.part(part)) for part in (TRAIN, VALIDATION, TEST)] == [10, 6, 4]


def test_train_and_test_only_hold_validation_out_of_train(tmp_path, make_picture, control):
    for part in ("train", "test"):
        for label in ("a", "b"):
            for number in range(6):
                make_picture(tmp_path / part / label / f"{number}.png")
    dataset = sources.load(spec(tmp_path), control)
    assert not dataset.given_split and dataset.counts(TEST) == {"a": 6, "b": 6}
    assert all(0 < n < 6 for n in dataset.counts(VALIDATION).values())


def test_a_class_may_be_called_train(tmp_path, make_picture, control):
    for label in ("train", "plane"):
        for number in range(3):
            make_picture(tmp_path / label / f"{number}.png")
    assert folder.load(spec(tmp_path), control).classes == ("plane", "train")


def test_folders_around_and_inside_classes(tmp_path, make_picture, control):
    for label in ("a", "b"):
        make_picture(tmp_path / "unpacked" / "inner" / label / "deep" / "1.png")
        make_picture(tmp_path / "unpacked" / "inner" / label / "2.png")
    dataset = folder.load(spec(tmp_path), control)
    assert dataset.name == "inner" and dataset.counts() == {"a": 2, "b": 2}


def test_strays_and_empty_classes_are_listed(tmp_path, make_picture, control):
    for label in ("a", "b"):
        make_picture(tmp_path / label / "1.png")
    make_picture(tmp_path / "stray.png")
    (tmp_path / "c").mkdir()
    dataset = folder.load(spec(tmp_path), control)
    assert dataset.classes == ("a", "b")
    assert {one.file: one.reason for one in dataset.left_out} == {
        "stray.png": "picture-outside-class",
        "c": "class-empty",
    }


def test_folders_that_cannot_be_used(tmp_path, make_picture, control):
    assert key_of("", control) == "dataset-no-path"
    assert key_of(tmp_path / "absent", control) == "dataset-folder-missing"
    for wrong in ("a\0b", "x" * 5000):  # which of the two depends on Python's version
        assert key_of(wrong, control) in ("folder-unreadable", "dataset-folder-missing")
    assert key_of(tmp_path, control) == "dataset-no-classes"
    picture = make_picture(tmp_path / "a" / "1.png")
    assert key_of(picture, control) == "dataset-not-a-folder"
    assert key_of(tmp_path, control) == "dataset-one-class"
    picture.write_bytes(b"")
    (tmp_path / "b").mkdir()
    assert key_of(tmp_path, control) == "dataset-empty"


def test_training_pictures_of_one_class_only(tmp_path, make_picture, control):
    make_picture(tmp_path / "train" / "a" / "1.png")
    make_picture(tmp_path / "val" / "b" / "1.png")
    assert key_of(tmp_path, control) == "dataset-no-training"


def test_labels_follow_the_sorted_names(tmp_path, make_picture, control):
    for label in ("z", "m", "a"):
        make_picture(tmp_path / label / "1.png")
    dataset = folder.load(spec(tmp_path), control)
    assert [dataset.classes[n] for n in dataset.labels] == [key.split("/")[0] for key in dataset.keys]
    assert dataset.labels.dtype == np.int32 and dataset.split.dtype == np.int8
