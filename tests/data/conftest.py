"""Each test has its own home and no Keras cache; pictures are made when a test asks."""

import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.core.control import Control


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("CONVSCOPE_HOME", str(home))
    monkeypatch.setenv("KERAS_HOME", str(home / "keras"))
    return home


@pytest.fixture
def control():
    return Control()


@pytest.fixture
def make_picture():
    """Writes a small noisy picture; other names, other pixels."""

    def make(path: Path, size=(12, 10), **save):
        path.parent.mkdir(parents=True, exist_ok=True)
        random = np.random.default_rng(zlib.crc32(path.name.encode()))
        Image.fromarray(random.integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)).save(path, **save)
        return path

    return make


@pytest.fixture
def class_folder(tmp_path, make_picture):
    """Two classes of ten pictures, and one broken file of each kind."""
    root = tmp_path / "동물"
    for name in ("고양이", "dog 🐕"):
        for number in range(10):
            make_picture(root / name / f"{number}.png")
    broken = root / "고양이"
    whole = make_picture(root.parent / "whole.jpg", (80, 80)).read_bytes()
    (broken / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (broken / "empty.png").write_bytes(b"")
    (broken / "notes.txt").write_text("hello")
    (broken / "fake.jpg").write_text("<html>not found</html>")
    (broken / "._0.png").write_bytes(b"\x00\x05\x16\x07" + bytes(60))
    return root
