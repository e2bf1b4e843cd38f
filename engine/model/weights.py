"""Pretrained weights: found in our folder or Keras's cache, imported, downloaded when asked, checked before use.

Nothing here ever leaves a network with random weights while calling it pretrained.
"""

import json
import threading
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from engine.core import paths
from engine.core.backend import keras
from engine.core.control import Control
from engine.core.errors import BadWeights, DiskTrouble, DownloadFailed, WeightsAbsent
from engine.core.files import replace_file
from engine.core.registry import look_up
from engine.data.preprocess import InputSpec
from engine.model import lite0
from engine.model.backbones import BACKBONES, BUILT_IN, Backbone, scaled
from engine.model.weight_check import check
from engine.model.weight_download import download_file
from engine.model.weight_files import WeightFile, files_of
from engine.model.weight_fit import fill
from engine.model.weight_import import import_from
from engine.model.weight_library import places
from engine.model.weight_records import imported

__all__ = [
    "download", "find", "imagenet_input", "imagenet_labels", "imagenet_model", "import_from", "lite0_arrays", "load",
    "state",
]  # fmt: skip

_converting = threading.Lock()


def state(key: str) -> str:
    """Where the weights of a backbone are.

    Returns:
        "built-in", "here" (our folder or Keras's cache), or "absent".
    Raises:
        UnknownName: no such backbone.
    """
    look_up(BACKBONES, key, "backbone")
    if key == BUILT_IN:
        return "built-in"
    return "here" if find(key, 0) else "absent"


def find(key: str, side_px: int, top: bool = False) -> Path | None:
    """The file of a backbone's weights on this computer, by its name; its contents are checked on loading.

    Args:
        side_px: the input side it will be used at: of several files the one trained nearest to it; 0 takes any.
        top: with the 1,000-class classifier.
    """
    return next((path for _, path in _present(key, side_px, top)), None)


def _present(key: str, side_px: int, top: bool) -> Iterator[tuple[WeightFile, Path]]:
    """The files that are here, best first: published ones by side, then an imported one."""
    candidates = sorted(files_of(key, top), key=lambda file: _distance(file, side_px))
    own = None if top else imported(key)
    for file in (*candidates, *([own] if own else [])):
        for path in places(file):
            if path.is_file():
                yield file, path


def load(model: Any, backbone: Backbone, side_px: int) -> None:
    """Give a backbone's network (without classifier, as its factory made it) its ImageNet weights.

    Of several files the first good one is taken: a damaged one in our folder does not hide a good one of Keras's.

    Raises:
        WeightsAbsent: they are not on this computer.
        BadWeights: the file is damaged or another network's.
    """
    if backbone.key == BUILT_IN:
        _fill(model, lite0_arrays())
        return
    trouble: BadWeights | None = None
    for file, path in _present(backbone.key, side_px, top=False):
        try:
            check(path, file)
            fill(model, path, backbone.label)
        except BadWeights as err:
            trouble = trouble or err
        else:
            return
    raise trouble or WeightsAbsent("weights-absent", name=backbone.label)


def lite0_arrays() -> Mapping[str, np.ndarray]:
    """The built-in backbone's weights, "layer/n" → array; converted into our folder the first time."""
    path = paths.weights() / f"{BUILT_IN}.npz"
    with _converting:
        arrays = _stored_arrays(path)
        if arrays is None:
            arrays = lite0.read_source(lite0.source_file())
            try:
                replace_file(path, lambda fresh: _store_arrays(fresh, arrays), _verify_arrays)
            except DiskTrouble:
                return arrays  # a read-only folder costs a conversion each time, nothing else
    return arrays


def _store_arrays(path: Path, arrays: Mapping[str, np.ndarray]) -> None:
    with path.open("wb") as file:
        np.savez(file, allow_pickle=False, source=np.array(lite0.SOURCE_SHA256), **dict(arrays))


def _verify_arrays(path: Path) -> None:
    if _stored_arrays(path) is None:
        raise OSError("the converted weights cannot be read back")


def _stored_arrays(path: Path) -> dict[str, np.ndarray] | None:
    """What an earlier conversion of the same source left; None when there is nothing good."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None
    source = arrays.pop("source", None)
    return arrays if source is not None and str(source) == lite0.SOURCE_SHA256 else None


def _fill(model: Any, arrays: Mapping[str, np.ndarray]) -> None:
    for layer in model.layers:
        if layer.weights:
            layer.set_weights([arrays[f"{layer.name}/{n}"] for n in range(len(layer.weights))])


def download(key: str, control: Control, side_px: int = 0) -> Path:
    """Fetch a backbone's weights from where Keras publishes them, because the user asked for it.

    Args:
        side_px: of several files the one trained nearest to it; 0 takes the largest.
    Returns:
        the checked file in our folder.
    Raises:
        DownloadFailed, DiskTrouble, Cancelled: as ``download_file``; what arrived is kept, to go on from.
    """
    backbone = look_up(BACKBONES, key, "backbone")
    files = sorted(files_of(key, top=False), key=lambda file: _distance(file, side_px))
    if not files:
        raise DownloadFailed("weights-no-download", name=backbone.label)
    return download_file(files[0], control)


def _distance(file: WeightFile, side_px: int) -> tuple[int, int]:
    """Nearest first; of two as near, and when any will do, the larger."""
    return (abs(file.side_px - side_px) if side_px else 0, -file.side_px)


def imagenet_model() -> Any:
    """The built-in classifier: RGB 0–255 (None, 224, 224, 3) → logits (None, 1000)."""
    layers, side_px = keras().layers, BACKBONES[BUILT_IN].side_px
    picture = keras().Input((side_px, side_px, 3), name="picture")
    x = lite0.features(scaled(picture, BACKBONES[BUILT_IN].scaling))
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    model = keras().Model(picture, layers.Dense(lite0.CLASSES, name="logits")(x), name=BUILT_IN)
    _fill(model, lite0_arrays())
    model.trainable = False
    return model


def imagenet_labels() -> tuple[str, ...]:
    """The 1,000 class names in the order of the logits; the two pairs that share a name get their WordNet id."""
    rows = json.loads((paths.resources() / "imagenet_classes.json").read_text(encoding="utf-8"))
    names = [name for _, name, _ in rows]
    return tuple(name if names.count(name) == 1 else f"{name} ({wordnet})" for wordnet, name, _ in rows)


def imagenet_input() -> InputSpec:
    """How pictures are brought to the built-in classifier."""
    return InputSpec(side_px=BACKBONES[BUILT_IN].side_px, fit="crop", resample="bicubic", crop_share=0.875)
