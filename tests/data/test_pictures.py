import numpy as np
import pytest

from engine.core.errors import BadPicture
from engine.data.pictures import ArrayPictures, FilePictures


def test_array_pictures():
    array = np.arange(5, dtype=np.uint8)[:, None, None, None] * np.ones((1, 4, 4, 3), np.uint8)
    pictures = ArrayPictures(array, "five")
    assert len(pictures) == 5 and pictures.open(3).getpixel((0, 0)) == (3, 3, 3)
    some = pictures.take(np.array([4, 1])).take(np.array([1]))
    assert len(some) == 1 and some.open(0).getpixel((0, 0)) == (1, 1, 1)
    assert some.stamp(0) == pictures.stamp(1) != pictures.stamp(2)


def test_file_pictures(tmp_path, make_picture):
    pictures = FilePictures([make_picture(tmp_path / f"{n}.png") for n in range(3)])
    before = pictures.stamp(1)
    assert len(pictures) == 3 and pictures.take(np.array([1])).stamp(0) == before
    make_picture(tmp_path / "1.png", (30, 30))
    assert pictures.stamp(1) != before and pictures.open(1).size == (30, 30)
    (tmp_path / "1.png").unlink()
    assert pictures.stamp(1)
    with pytest.raises(BadPicture):
        pictures.open(1)
