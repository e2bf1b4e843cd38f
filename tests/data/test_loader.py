import io
import struct

import numpy as np
import pytest
from PIL import Image

from engine.core.errors import BadPicture
from engine.data import loader
from engine.data.loader import open_rgb

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def saved(image, file_format, **options):
    out = io.BytesIO()
    image.save(out, file_format, **options)
    return out.getvalue()


def halves(mode="RGB"):
    """Red left, blue right: 20 × 10 px."""
    image = Image.new("RGB", (20, 10), RED)
    image.paste(BLUE, (10, 0, 20, 10))
    return image.convert(mode)


def key_of(source, **more):
    with pytest.raises(BadPicture) as caught:
        open_rgb(source, **more)
    assert str(caught.value)  # its sentence has all it needs
    return caught.value.key


@pytest.mark.parametrize("file_format", ["PNG", "BMP", "TIFF", "PPM", "GIF", "WEBP", "JPEG", "AVIF", "JPEG2000"])
def test_common_formats_open(file_format):
    image = open_rgb(saved(halves(), file_format))
    assert image.mode == "RGB" and image.size == (20, 10)
    assert np.allclose(image.getpixel((3, 5)), RED, atol=40) and np.allclose(image.getpixel((16, 5)), BLUE, atol=40)


@pytest.mark.parametrize("turn, corner", [(1, RED), (2, BLUE), (3, BLUE), (4, RED), (6, RED), (8, BLUE)])
def test_exif_rotation_is_applied(turn, corner):
    exif = Image.Exif()
    exif[0x0112] = turn
    image = open_rgb(saved(halves(), "JPEG", exif=exif, quality=95))
    assert image.size == ((10, 20) if turn > 4 else (20, 10))
    assert np.allclose(image.getpixel((1, 1)), corner, atol=40)


def test_damaged_exif_does_not_cost_the_picture():
    image = open_rgb(saved(halves(), "JPEG", exif=b"Exif\x00\x00MM\x00*\x00\x00\xff\xff broken"))
    assert image.size == (20, 10)


def test_cmyk():
    image = open_rgb(saved(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", quality=95))
    assert np.allclose(image.getpixel((4, 4)), RED, atol=12)


@pytest.mark.parametrize("file_format", ["PNG", "TIFF"])
def test_sixteen_bits_keep_their_high_byte(file_format):
    values = np.array([[0, 255, 256, 40000, 65535]], np.uint16)
    assert np.asarray(open_rgb(saved(Image.fromarray(values), file_format)))[0, :, 0].tolist() == [0, 0, 1, 156, 255]


def test_sixteen_bit_ppm():
    raw = b"P5 2 1 65535\n" + struct.pack(">HH", 40000, 100)
    assert np.asarray(open_rgb(raw))[0, :, 0].tolist() == [156, 0]


@pytest.mark.parametrize("top, expected", [(1.0, 255), (200.0, 200), (1e6, 255)])
def test_float_pictures_get_a_sensible_white(top, expected):
    image = open_rgb(saved(Image.fromarray(np.array([[0, top]], np.float32)), "TIFF"))
    assert image.getpixel((1, 0)) == (expected,) * 3


def test_palette_and_one_bit():
    assert open_rgb(saved(halves("P"), "PNG")).getpixel((2, 2)) == RED
    assert open_rgb(saved(Image.new("1", (4, 4), 1), "PNG")).getpixel((1, 1)) == WHITE


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_alpha_is_laid_on_white(mode):
    clear = Image.new("RGBA", (4, 4), (0, 0, 0, 0)).convert(mode)
    assert open_rgb(saved(clear, "PNG")).getpixel((1, 1)) == WHITE
    half = open_rgb(saved(Image.new("RGBA", (4, 4), (255, 0, 0, 128)), "PNG")).getpixel((1, 1))
    assert np.allclose(half, (255, 127, 127), atol=1)


def test_a_palette_with_a_clear_colour():
    image = halves("P")
    index = image.getpixel((0, 0))
    assert open_rgb(saved(image, "PNG", transparency=index)).getpixel((0, 0)) == WHITE


@pytest.mark.parametrize("file_format", ["GIF", "PNG", "WEBP"])
def test_an_animation_gives_its_first_frame(file_format):
    frames = [Image.new("RGB", (6, 6), BLUE)]
    raw = saved(Image.new("RGB", (6, 6), RED), file_format, save_all=True, append_images=frames, lossless=True)
    assert np.allclose(open_rgb(raw).getpixel((2, 2)), RED, atol=3)


def test_empty():
    assert key_of(b"") == "picture-empty"


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "GIF", "BMP", "TIFF"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_truncated(file_format, share):
    noise = Image.fromarray(np.random.default_rng(0).integers(0, 256, (90, 90, 3), dtype=np.uint8))
    raw = saved(noise, file_format)
    if file_format == "GIF":
        share = min(share, 0.5)  # a palette of 768 bytes comes first
    assert key_of(raw[: int(len(raw) * share)]) in ("picture-truncated", "picture-unreadable")


def test_a_jpeg_cut_in_half_is_called_truncated():
    raw = saved(halves().resize((200, 200)), "JPEG")
    assert key_of(raw[: len(raw) * 3 // 4]) == "picture-truncated"


@pytest.mark.parametrize("raw", [b"hello", b"<html></html>", b"\x7fELF" + bytes(400), b"%!PS-Adobe-3.0 EPSF-3.0\n"])
def test_not_an_image(raw):
    assert key_of(raw) == "picture-not-an-image"


def test_damaged_inside_is_unreadable():
    raw = bytearray(saved(halves(), "PNG"))
    at = raw.index(b"IDAT")
    raw[at + 6 : at + 16] = bytes(10)
    assert key_of(bytes(raw)) == "picture-unreadable"


def test_mac_resource(tmp_path):
    (tmp_path / "._a.jpg").write_bytes(b"Mac OS X")
    assert key_of(b"\x00\x05\x16\x07" + bytes(30)) == "picture-mac-resource"
    assert key_of(tmp_path / "._a.jpg") == "picture-mac-resource"


def test_a_picture_whose_name_starts_so_is_still_a_picture(tmp_path):
    halves().save(tmp_path / "._a.png")
    assert open_rgb(tmp_path / "._a.png").size == (20, 10)


def test_too_large_is_refused_before_it_is_decoded(monkeypatch):
    assert key_of(saved(Image.new("1", (9500, 9500)), "PNG")) == "picture-too-large"  # 90 Mpx
    assert key_of(saved(Image.new("1", (13500, 13500)), "PNG")) == "picture-too-large"  # Pillow's own error
    monkeypatch.setattr(loader, "MOST_PIXELS", 200)
    assert open_rgb(saved(halves(), "PNG")).size == (20, 10)


def test_missing_folder_and_pipe(tmp_path):
    import os

    assert key_of(tmp_path / "absent.png") == key_of(tmp_path) == "picture-unreadable"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        assert key_of(tmp_path / "pipe.png") == "picture-unreadable"


def test_the_sentence_names_the_file(tmp_path):
    path = tmp_path / "빈 파일 🐱.png"
    path.touch()
    with pytest.raises(BadPicture, match=r"빈 파일 🐱\.png"):
        open_rgb(path)
    with pytest.raises(BadPicture, match="pasted"):
        open_rgb(b"", name="pasted")
