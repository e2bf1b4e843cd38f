"""The one loader of picture files: training, classifying and thumbnails read pictures with it alone."""

import io
import struct
import warnings
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from engine.core.errors import BadPicture

MOST_PIXELS = 89_478_485  # Pillow's own border of what may be a decompression bomb
FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "PPM", "AVIF", "JPEG2000")  # not EPS: it runs a program

_APPLE_DOUBLE = b"\x00\x05\x16\x07"
_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"RIFF", b"II*\x00", b"MM\x00*")
_WRONG_EXIF = (SyntaxError, ValueError, TypeError, KeyError, IndexError, ZeroDivisionError, struct.error, OSError)
_ALPHA_MODES = ("RGBA", "LA", "PA", "RGBa", "La")

warnings.filterwarnings("ignore", module=r"PIL\.")  # what matters of them is said by BadPicture


def open_rgb(source: Path | str | bytes, name: str = "") -> Image.Image:
    """Read a picture as people see it.

    EXIF rotation is applied, CMYK, 16-bit and palette pictures become RGB, transparency is laid on white, and of an
    animation the first frame is taken.

    Args:
        source: a file, or the bytes of one.
        name: what error sentences call it; the file's name when empty.
    Returns:
        A loaded RGB image of the picture's own size.
    Raises:
        BadPicture: ``picture-empty``, ``picture-truncated``, ``picture-not-an-image``, ``picture-too-large``,
            ``picture-unreadable`` or ``picture-mac-resource``.
    """
    if isinstance(source, bytes):
        return _read(io.BytesIO(source), name or "the picture")
    path = Path(source)
    name = name or path.name
    try:
        if not path.is_file():  # a pipe would block for ever
            raise BadPicture("picture-unreadable", file=name)
        with path.open("rb") as opened:
            return _read(opened, name)
    except OSError as err:
        raise BadPicture("picture-unreadable", file=name) from err


def _read(opened: BinaryIO, name: str) -> Image.Image:
    start = opened.read(16)
    opened.seek(0)
    if not start:
        raise BadPicture("picture-empty", file=name)
    if start.startswith(_APPLE_DOUBLE):
        raise BadPicture("picture-mac-resource", file=name)
    try:
        with Image.open(opened, formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise BadPicture("picture-too-large", file=name)
            return _as_seen(image)
    except BadPicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as err:
        raise BadPicture("picture-too-large", file=name) from err
    except UnidentifiedImageError as err:
        raise BadPicture(_unidentified(start, name), file=name) from err
    except Exception as err:  # decoders raise almost anything on broken files
        raise BadPicture(_broken(err, opened), file=name) from err


def _unidentified(start: bytes, name: str) -> str:
    if start.startswith(_SIGNATURES):
        return "picture-truncated"
    return "picture-mac-resource" if name.startswith("._") else "picture-not-an-image"


def _broken(err: Exception, opened: BinaryIO) -> str:
    """Tell a file that ends too early from one that is damaged inside."""
    if isinstance(err, EOFError) or "truncated" in str(err).lower():
        return "picture-truncated"
    if opened.closed:
        return "picture-unreadable"
    opened.seek(0)
    start = opened.read(4)
    opened.seek(max(0, opened.seek(0, io.SEEK_END) - 64))
    end = opened.read()
    ends_early = (start[:2] == b"\xff\xd8" and b"\xff\xd9" not in end) or (start == b"\x89PNG" and b"IEND" not in end)
    return "picture-truncated" if ends_early else "picture-unreadable"


def _as_seen(image: Image.Image) -> Image.Image:
    image.load()
    return _to_rgb(_upright(image), image.format or "")


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except _WRONG_EXIF:  # damaged notes beside a sound picture
        return image.copy()


def _to_rgb(image: Image.Image, file_format: str) -> Image.Image:
    if image.mode == "F" or image.mode.startswith("I"):
        return Image.fromarray(_to_bytes(np.asarray(image), file_format)).convert("RGB")
    if image.mode in _ALPHA_MODES or "transparency" in image.info:
        seen = image.convert("RGBA")
        white = Image.new("RGBA", seen.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, seen).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")


def _to_bytes(values: np.ndarray, file_format: str) -> np.ndarray:
    """Bring a grey picture of more than 8 bits to 0–255.

    16-bit values keep their high byte, as TensorFlow does (40000 becomes 156). Wider ones have no agreed white: up to
    255 they are taken as they are, up to 65535 as 16-bit, floats up to 1 as shares, the rest relative to their maximum.
    """
    if values.dtype == np.uint16 or (file_format == "PPM" and values.dtype == np.int32):
        return (values >> 8).astype(np.uint8)
    wide = np.nan_to_num(values.astype(np.float64)).clip(0)
    top = float(wide.max(initial=0))
    if values.dtype.kind == "f" and top <= 1:
        return (wide * 255).round().astype(np.uint8)
    if top <= 255:
        return wide.astype(np.uint8)
    return (wide / 256 if top <= 65535 else wide * (255 / top)).astype(np.uint8)
