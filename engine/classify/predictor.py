"""Using a trained network on pictures: one traced function, batches of two sizes only."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from engine.core.backend import tensorflow
from engine.core.control import Control, Progress
from engine.core.errors import BadModelFile, BadPicture
from engine.data.loader import open_rgb
from engine.data.preprocess import InputSpec, to_input
from engine.model import weights
from engine.training.feature_cache import padded
from engine.training.model_file import ModelFile
from engine.training.run_folder import RunFolder, resolve

BATCH = 32
IMAGENET = "imagenet"
_THREADS = 2
_DEFAULT_SIDE_PX = 224


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a network says of one file.

    Attributes:
        file: as it was given.
        top: (class name, probability), likeliest first; empty when the file could not be read.
        error: an English sentence why not, else "".
        key: of that sentence, for other languages, else "".
    """

    file: Path
    top: tuple[tuple[str, float], ...] = ()
    error: str = ""
    key: str = ""


class Predictor:
    """A network ready to answer.

    Attributes:
        model: Keras model, RGB 0–255 (n, side, side, 3) → (n, K) logits, or probabilities for imported files.
        labels: K class names.
        input: how pictures are brought to the network's input size.
        name: of the run or file, for people.
        gives_logits: whether the model ends in logits; softmax is then applied here.
    """

    def __init__(self, model: Any, labels: tuple[str, ...], input: InputSpec, name: str = "") -> None:  # noqa: A002
        self.model = model
        self.labels = labels
        self.input = input
        self.name = name
        self.gives_logits = not ends_in_softmax(model)
        self._answer = tensorflow().function(self._probabilities, jit_compile=False, reduce_retracing=False)

    def classify_images(self, images: Sequence[Image.Image | np.ndarray], control: Control | None = None) -> np.ndarray:
        """Classify pictures of any size.

        Args:
            images: RGB pictures, or uint8 arrays (h, w, 3).
        Returns:
            float32 (n, K) probabilities.
        """
        if not len(images):
            return np.zeros((0, len(self.labels)), np.float32)
        pictures = [image if isinstance(image, Image.Image) else Image.fromarray(image) for image in images]
        return self.probabilities(np.stack([to_input(each.convert("RGB"), self.input) for each in pictures]), control)

    def probabilities(
        self, pixels: np.ndarray, control: Control | None = None, what: str = "classifying"
    ) -> np.ndarray:
        """Classify pictures that have the input size already.

        Args:
            pixels: uint8 (n, side, side, 3).
            what: the progress' word.
        Returns:
            float32 (n, K).
        Raises:
            Cancelled: the user stopped it.
        """
        found = [np.zeros((0, len(self.labels)), np.float32)]
        for start in range(0, len(pixels), BATCH):
            if control is not None:
                control.tick(Progress(done=start, total=len(pixels), what=what))
            some = np.asarray(pixels[start : start + BATCH], dtype=np.float32)
            batch = some if len(some) == 1 else padded(some, BATCH)
            found.append(np.asarray(self._answer(tensorflow().constant(batch)))[: len(some)])
        return np.concatenate(found)

    def classify_files(self, paths: Sequence[Path], top: int, control: Control) -> list[Answer]:
        """Classify picture files; those that cannot be read get their reason.

        Args:
            top: how many classes each.
        Raises:
            Cancelled: the user stopped it.
        """
        answers: list[Answer] = []
        with ThreadPoolExecutor(_THREADS) as pool:
            for start in range(0, len(paths), BATCH):
                control.tick(Progress(done=start, total=len(paths), what="classifying"))
                some = paths[start : start + BATCH]
                answers += self._of_files(some, list(pool.map(self._read, some)), top)
        control.tick(Progress(done=len(paths), total=len(paths), what="classifying"))
        return answers

    def top(self, chances: np.ndarray, k: int) -> tuple[tuple[str, float], ...]:
        """The ``k`` likeliest classes of float (K,), likeliest first."""
        return tuple((self.labels[place], float(chances[place])) for place in np.argsort(-chances, kind="stable")[:k])

    def _read(self, path: Path) -> np.ndarray | BadPicture:
        try:
            return to_input(open_rgb(path), self.input)
        except BadPicture as err:
            return err

    def _of_files(self, paths: Sequence[Path], read: list[np.ndarray | BadPicture], top: int) -> list[Answer]:
        good = [each for each in read if isinstance(each, np.ndarray)]
        chances = iter(self.probabilities(np.stack(good)) if good else ())
        return [
            Answer(file=path, error=str(each), key=each.key)
            if isinstance(each, BadPicture)
            else Answer(file=path, top=self.top(next(chances), top))
            for path, each in zip(paths, read, strict=True)
        ]

    def _probabilities(self, batch: Any) -> Any:
        answers = self.model(batch, training=False)
        return tensorflow().nn.softmax(answers) if self.gives_logits else answers


def predictor_of(source: "str | Path | RunFolder | ModelFile | Predictor") -> Predictor:
    """Make a run, a model file or the built-in ImageNet classifier ready.

    Args:
        source: a path, a run's name, "imagenet", or what ``resolve`` gives.
    Raises:
        BadModelFile: there is no such thing, it is damaged, not safe, or no classifier of pictures.
    """
    if isinstance(source, Predictor):
        return source
    if str(source) == IMAGENET:
        return _imagenet()
    found = source if isinstance(source, RunFolder | ModelFile) else resolve(source)
    if isinstance(found, RunFolder):
        return Predictor(found.model(), found.labels, found.input, found.name)
    return _of_file(found)


def ends_in_softmax(model: Any) -> bool:
    """Whether a network gives probabilities: its last layer is a softmax, or has one as activation."""
    last = model.layers[-1]
    activation = getattr(getattr(last, "activation", None), "__name__", "")
    return type(last).__name__ == "Softmax" or activation == "softmax"


def _imagenet() -> Predictor:
    return Predictor(weights.imagenet_model(), weights.imagenet_labels(), weights.imagenet_input(), "ImageNet")


def _of_file(file: ModelFile) -> Predictor:
    model = file.model()
    takes, gives = getattr(model, "input_shape", None), getattr(model, "output_shape", None)
    if not _is_shape(takes, 4) or not _is_shape(gives, 2) or takes[3] != 3 or not gives[1]:  # type: ignore[index]
        raise BadModelFile("model-file-shape", file=file.path.name)
    return Predictor(model, _labels_beside(file, int(gives[1])), _input_beside(file, takes[1]), file.name)  # type: ignore[index]


def _is_shape(shape: object, rank: int) -> bool:
    return isinstance(shape, tuple) and len(shape) == rank and not isinstance(shape[0], tuple)


def _labels_beside(file: ModelFile, outputs: int) -> tuple[str, ...]:
    for path in (file.path.with_name(f"{file.path.stem}.labels.txt"), file.path.with_name("labels.txt")):
        if path.is_file():
            labels = tuple(path.read_text(encoding="utf-8").splitlines())
            if len(labels) != outputs:
                raise BadModelFile("model-file-labels", file=file.path.name, outputs=outputs, found=len(labels))
            return labels
    return tuple(f"class {number}" for number in range(outputs))


def _input_beside(file: ModelFile, side_px: int | None) -> InputSpec:
    import msgspec

    for path in (file.path.with_name(f"{file.path.stem}.input.json"), file.path.with_name("input.json")):
        if path.is_file():
            try:
                return msgspec.json.decode(path.read_bytes(), type=InputSpec)
            except msgspec.MsgspecError as err:
                raise BadModelFile("model-file-damaged", file=path.name, reason=str(err)) from err
    return InputSpec(side_px=side_px or _DEFAULT_SIDE_PX)
