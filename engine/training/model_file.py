"""Model files: looked through before they are opened, so that a foreign file never runs code."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.core.backend import keras
from engine.core.errors import BadModelFile
from engine.model import lrn
from engine.model.grouped_conv import quicken

_PARTS = {"metadata.json", "config.json", "model.weights.h5"}
_LARGEST_CONFIG_BYTES = 64 * 2**20
_LARGEST_RATIO = 200
_LAYER_NAMES = """Functional Sequential Model InputLayer Input Conv1D Conv2D Conv3D DepthwiseConv2D SeparableConv2D
    Conv2DTranspose Dense Flatten Reshape Permute RepeatVector Activation ReLU LeakyReLU PReLU ELU Softmax
    MaxPooling2D AveragePooling2D GlobalAveragePooling2D GlobalMaxPooling2D AdaptiveAveragePooling2D
    BatchNormalization LayerNormalization GroupNormalization UnitNormalization Normalization Rescaling Resizing
    Dropout SpatialDropout2D AlphaDropout GaussianDropout GaussianNoise ZeroPadding2D Cropping2D UpSampling2D
    Add Subtract Multiply Average Maximum Minimum Concatenate Dot Identity RandomFlip RandomRotation RandomZoom
    RandomTranslation RandomContrast RandomBrightness CenterCrop MultiHeadAttention LayerScale StochasticDepth"""
_LAYERS = frozenset(_LAYER_NAMES.split())
_OPERATION_NAMES = """
    GetItem Stack Add Subtract Multiply Divide TrueDivide Mean Relu Relu6 HardSwish HardSigmoid Sigmoid Silu
    Softmax Clip Maximum Minimum Reshape Transpose Concatenate Cast Negative Power Sqrt"""
_OPERATIONS = frozenset(_OPERATION_NAMES.split())
_OTHERS = ("keras.initializers", "keras.regularizers", "keras.constraints", "keras.activations", "keras.dtype_policies")
_LAYER_MODULES = (
    "keras",
    "keras.layers",
    "keras.models",
    "keras.src.models.functional",
    "keras.src.models.sequential",
    "keras.src.applications.convnext",  # LayerScale
)
_PLAIN = {"DTypePolicy", "__tuple__", "__tensor__", "__keras_tensor__", "__numpy__", "__ellipsis__", "slice"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """A ``.keras`` file that belongs to no run.

    Attributes:
        path: of the file.
    """

    path: Path

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem

    def model(self) -> Any:
        """Look through the file, then open it.

        Raises:
            BadModelFile: not a Keras file, damaged, or with parts that could run code.
        """
        return open_model(self.path)


def open_model(path: Path) -> Any:
    """Open a ``.keras`` file that holds standard layers and our own only; it is not compiled.

    Raises:
        BadModelFile: missing, not a Keras file, damaged, or with parts that could run code.
    """
    check(path)
    try:
        model: Any = keras().saving.load_model(path, custom_objects=lrn.custom_objects(), compile=False, safe_mode=True)
        for layer in model.layers:
            quicken(layer)
        return model
    except (ValueError, OSError, KeyError, TypeError, AttributeError) as err:
        raise BadModelFile("model-file-damaged", file=path.name, reason=_first_line(err)) from err


def check(path: Path) -> None:
    """Look through a ``.keras`` file without building anything of it.

    Raises:
        BadModelFile: missing, not a Keras file, damaged, or with parts that could run code.
    """
    if not path.is_file():
        raise BadModelFile("model-file-missing", file=str(path))
    try:
        with zipfile.ZipFile(path) as archive:
            _check_entries(path, archive)
            config = json.loads(archive.read("config.json"))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError) as err:
        raise BadModelFile("model-file-damaged", file=path.name, reason=_first_line(err)) from err
    config.pop("compile_config", None)  # never read: models are opened with compile=False
    for part in _named_parts(config):
        if not _is_harmless(part):
            raise BadModelFile("model-file-unsafe", file=path.name, part=_title(part))


def check_whole(path: Path) -> None:
    """Check also that every byte of a file just written can be read back.

    Raises:
        OSError: it cannot.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
    except zipfile.BadZipFile as err:
        raise OSError(f"{path.name} cannot be read back") from err
    if broken:
        raise OSError(f"{broken} in {path.name} cannot be read back")


def _check_entries(path: Path, archive: zipfile.ZipFile) -> None:
    if path.suffix.lower() != ".keras":
        raise BadModelFile("model-file-kind", file=path.name)
    for entry in archive.infolist():
        foreign = entry.filename not in _PARTS and not entry.filename.startswith("assets/")
        if foreign or ".." in Path(entry.filename).parts:
            raise BadModelFile("model-file-unsafe", file=path.name, part=entry.filename)
        if entry.file_size > _LARGEST_RATIO * max(entry.compress_size, 1024):
            raise BadModelFile("model-file-unsafe", file=path.name, part=entry.filename)
    if archive.getinfo("config.json").file_size > _LARGEST_CONFIG_BYTES:
        raise BadModelFile("model-file-unsafe", file=path.name, part="config.json")


def _named_parts(config: Any) -> Iterator[dict[str, Any]]:
    """Every dictionary that names a class, at any depth."""
    waiting = [config]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if "class_name" in part:
                yield part
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _is_harmless(part: dict[str, Any]) -> bool:
    name, module = str(part["class_name"]), str(part.get("module") or "")
    registered = part.get("registered_name")
    if name == "function":
        return module in ("builtins", "keras.activations", "") and isinstance(part.get("config"), str)
    if name in _PLAIN:
        return module in ("", "keras", "builtins", "keras.dtype_policies")
    if registered == lrn.REGISTERED:
        return (name, module) == (lrn.NAME, lrn.MODULE)
    if registered not in (None, "", name):
        return False
    if module.startswith("keras.src.ops.") or module == "keras.ops":
        return name in _OPERATIONS
    if module in _OTHERS:
        return name.isidentifier() and not name.startswith("_")
    return module in _LAYER_MODULES and name in _LAYERS


def _title(part: dict[str, Any]) -> str:
    module = part.get("module")
    return f"{module}.{part['class_name']}" if module else str(part["class_name"])


def _first_line(err: BaseException) -> str:
    return (str(err).strip().splitlines() or [type(err).__name__])[0][:200].rstrip(".")
