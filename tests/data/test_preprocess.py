import msgspec
import numpy as np
import pytest
from PIL import Image

from engine.data.preprocess import InputSpec, to_input


def wide():
    """30 × 10 px: red, green and blue thirds."""
    image = Image.new("RGB", (30, 10), (0, 255, 0))
    image.paste((255, 0, 0), (0, 0, 10, 10))
    image.paste((0, 0, 255), (20, 0, 30, 10))
    return image


@pytest.mark.parametrize("resample", ["nearest", "bilinear", "bicubic"])
def test_crop_takes_the_middle(resample):
    found = to_input(wide(), InputSpec(side_px=10, resample=resample))
    assert found.shape == (10, 10, 3) and found.dtype == np.uint8 and (found[:, 2:8] == (0, 255, 0)).all()


def test_stretch_keeps_everything():
    found = to_input(wide(), InputSpec(side_px=30, fit="stretch", resample="nearest"))
    assert found[0, 0].tolist() == [255, 0, 0] and found[29, 29].tolist() == [0, 0, 255]


def test_pad_adds_black_bars():
    found = to_input(wide(), InputSpec(side_px=30, fit="pad", resample="nearest"))
    assert found[0].max() == 0 and found[15, 0].tolist() == [255, 0, 0]


def test_crop_share_is_a_centre_crop():
    image = Image.new("RGB", (80, 80))
    image.paste((255, 255, 255), (10, 10, 70, 70))
    assert to_input(image, InputSpec(side_px=20, crop_share=0.75, resample="nearest")).min() == 255
    assert to_input(image, InputSpec(side_px=20, resample="nearest")).min() == 0


def test_a_crop_share_holds_when_the_picture_has_the_input_size_already():
    image = Image.new("RGB", (32, 32))
    image.paste((255, 255, 255), (4, 4, 28, 28))
    assert to_input(image, InputSpec(side_px=32, crop_share=0.75, resample="nearest")).min() == 255


def test_a_picture_of_the_right_size_is_untouched():
    image = Image.fromarray(np.random.default_rng(0).integers(0, 256, (16, 16, 3), dtype=np.uint8))
    assert (to_input(image, InputSpec(side_px=16)) == np.asarray(image)).all()


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (3, 2)])
def test_extreme_sizes(size):
    for fit in ("crop", "stretch", "pad"):
        assert to_input(Image.new("RGB", size), InputSpec(side_px=24, fit=fit)).shape == (24, 24, 3)


def test_json_both_ways():
    spec = InputSpec(side_px=224, resample="bicubic", crop_share=0.875)
    assert msgspec.json.decode(msgspec.json.encode(spec), type=InputSpec) == spec
