"""Saving what a probe shows: as one picture, or as the raw arrays."""

from pathlib import Path

import numpy as np

from engine.core.control import Control
from engine.core.files import replace_file
from engine.inspection import montage
from engine.inspection.result import ProbeResult


def save_picture(result: ProbeResult, path: Path, _control: Control) -> Path:
    """Write the tiles as one PNG with its title."""
    target = path if path.suffix.lower() == ".png" else path.with_name(path.name + ".png")
    image = montage.picture(result)
    replace_file(target, lambda fresh: image.save(fresh, format="PNG"))
    return target


def save_arrays(result: ProbeResult, path: Path, _control: Control) -> Path:
    """Write tiles (float32) and names as .npz, readable with ``numpy.load`` without pickle."""
    target = path if path.suffix.lower() == ".npz" else path.with_name(path.name + ".npz")
    names = np.array(result.names)

    def write(fresh: Path) -> None:
        np.savez_compressed(fresh, tiles=result.tiles, names=names, layer=np.array(result.layer))

    replace_file(target, write)
    return target
