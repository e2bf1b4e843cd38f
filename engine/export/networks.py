"""Writing a network for use elsewhere: standard layers, softmax at the end, checked by reopening it."""

import contextlib
import io
import shutil
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.backend import keras, tensorflow
from engine.core.control import Control, Progress
from engine.core.errors import ConvScopeError
from engine.core.files import disk_trouble, replace_file, write_text
from engine.export.standard_layers import in_standard_layers
from engine.training.run_folder import RunFolder

_ALIKE = 1e-3
_CHECKED = 2


def write_keras(run: RunFolder, path: Path, control: Control) -> Path:
    """Write one .keras file; labels and input size lie beside it.

    Raises:
        ConvScopeError: the reopened file answers differently.
        DiskTrouble: the disk is full or read-only.
    """
    control.tick(Progress(done=0, total=2, what="exporting"))
    network = with_softmax(run.model())
    model = in_standard_layers(network)
    replace_file(path, model.save, lambda fresh: _same(network, _keras_answers(fresh)))
    _write_companions(run, path.parent, f"{path.stem}.")
    control.tick(Progress(done=2, total=2, what="exporting"))
    return path


def write_litert(run: RunFolder, path: Path, control: Control) -> Path:
    """Write one .tflite file for phones and small boards; labels and input size lie beside it.

    Raises:
        ConvScopeError: the reopened file answers differently.
        DiskTrouble: the disk is full or read-only.
    """
    control.tick(Progress(done=0, total=2, what="exporting"))
    network = with_softmax(run.model())
    model = in_standard_layers(network)
    with contextlib.redirect_stdout(io.StringIO()):
        replace_file(
            path,
            lambda fresh: model.export(str(fresh), format="litert", verbose=False),
            lambda fresh: _same(network, _litert_answers(fresh)),
        )
    _write_companions(run, path.parent, f"{path.stem}.")
    control.tick(Progress(done=2, total=2, what="exporting"))
    return path


def write_saved_model(run: RunFolder, path: Path, control: Control) -> Path:
    """Write a TensorFlow SavedModel folder, for servers; labels and input size lie in it.

    An earlier SavedModel of that name is replaced once the new one is checked; any other folder is left alone.

    Raises:
        ConvScopeError: the reopened folder answers differently, or another folder is in the way.
        DiskTrouble: the disk is full or read-only.
    """
    if path.exists() and not (path / "saved_model.pb").exists() and not _is_empty(path):
        raise ConvScopeError("export-exists", file=str(path))
    control.tick(Progress(done=0, total=2, what="exporting"))
    network = with_softmax(run.model())
    model = in_standard_layers(network)
    fresh = path.with_name(f".{path.name}.part")
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            model.export(str(fresh), format="tf_saved_model", verbose=False)
        _same(network, _saved_model_answers(fresh))
        _write_companions(run, fresh, "")
        if path.exists():
            shutil.rmtree(path)
        fresh.replace(path)
    except OSError as err:
        raise disk_trouble(err, path) from err
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    control.tick(Progress(done=2, total=2, what="exporting"))
    return path


def with_softmax(model: Any) -> Any:
    """The network with its logits turned into probabilities."""
    kr = keras()
    return kr.Model(model.inputs[0], kr.layers.Softmax(name="probabilities", dtype="float32")(model.outputs[0]))


def _write_companions(run: RunFolder, folder: Path, prefix: str) -> None:
    """What one needs to use the file: class names in order, and how pictures are brought to size."""
    write_text(folder / f"{prefix}labels.txt", "".join(f"{label}\n" for label in run.labels))
    source = run.path / "input.json"
    if source.exists():
        write_text(folder / f"{prefix}input.json", source.read_text(encoding="utf-8"))


def _is_empty(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())


def _pictures(model: Any) -> np.ndarray:
    """float32 noise (2, side, side, 3), 0–255, always the same."""
    height, width, channels = model.inputs[0].shape[1:]
    noise = np.random.default_rng(0).integers(0, 256, (_CHECKED, height, width, channels))
    return noise.astype(np.float32)


def _same(model: Any, answer: Callable[[np.ndarray], np.ndarray]) -> None:
    pictures = _pictures(model)
    difference = float(np.abs(np.asarray(model(pictures, training=False)) - answer(pictures)).max())
    if not difference <= _ALIKE:
        raise ConvScopeError("export-differs", difference=difference)


def _keras_answers(path: Path) -> Callable[[np.ndarray], np.ndarray]:
    reopened: Any = keras().saving.load_model(path, compile=False, safe_mode=True)
    return lambda pictures: np.asarray(reopened(pictures, training=False))


def _saved_model_answers(path: Path) -> Callable[[np.ndarray], np.ndarray]:
    reopened: Any = tensorflow().saved_model.load(str(path))
    return lambda pictures: np.asarray(reopened.serve(pictures))


def _litert_answers(path: Path) -> Callable[[np.ndarray], np.ndarray]:
    with warnings.catch_warnings():  # it will move to a package of its own
        warnings.simplefilter("ignore", UserWarning)
        interpreter: Any = tensorflow().lite.Interpreter(model_content=path.read_bytes())
    interpreter.allocate_tensors()
    into, out = interpreter.get_input_details()[0]["index"], interpreter.get_output_details()[0]["index"]

    def answer(pictures: np.ndarray) -> np.ndarray:
        found = []
        for picture in pictures:
            interpreter.set_tensor(into, picture[np.newaxis])
            interpreter.invoke()
            found.append(interpreter.get_tensor(out)[0])
        return np.stack(found)

    return answer
