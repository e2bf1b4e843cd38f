import numpy as np

from engine.core.sentences import SENTENCES
from engine.data.dataset import TEST, TRAIN, VALIDATION, Dataset, LeftOut
from engine.data.pictures import ArrayPictures


def test_parts_and_counts():
    dataset = Dataset(
        name="d",
        classes=("a", "b"),
        pictures=ArrayPictures(np.zeros((4, 2, 2, 3), np.uint8), "z"),
        keys=("1", "2", "3", "4"),
        labels=np.array([0, 1, 1, 1], np.int32),
        split=np.array([TRAIN, TRAIN, VALIDATION, TEST], np.int8),
    )
    assert len(dataset) == 4 and dataset.part(TRAIN).tolist() == [0, 1]
    assert dataset.counts() == {"a": 1, "b": 3} and dataset.counts(VALIDATION) == {"a": 0, "b": 1}


def test_every_reason_needs_the_file_only():
    reasons = [key for key in SENTENCES if key.startswith(("picture-", "folder-", "class-"))]
    assert len(reasons) >= 10
    for reason in reasons:
        assert "x.png" in LeftOut(file="x.png", reason=reason).sentence
