"""What the window asks of the engine, as callables: each imports the engine when first used; tests pass fakes.

Everything that takes a ``control`` is for a lane's thread, never for the window's own.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.core.control import Control, Progress
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment


class LoadedModel:
    """The one model of the look lane: asking for the same source again is quick. For the look lane only."""

    def __init__(self) -> None:
        self._key: tuple[str, int] | None = None
        self._predictor: Any = None

    def get(self, source: object, control: Control) -> Any:
        """The predictor of a run folder, a model file or "imagenet"."""
        from engine.classify.predictor import predictor_of

        key = (str(source), _changed_at(source))
        if key != self._key:
            control.tick(Progress(done=0, total=0, what="building"))
            self._predictor, self._key = None, None
            self._predictor = predictor_of(source)  # type: ignore[arg-type]
            self._key = key
        return self._predictor


_loaded = LoadedModel()


def _changed_at(source: object) -> int:
    """Newest change of a run's model files, so that a run still training is read anew."""
    folder = Path(str(source))
    stamps = [one.stat().st_mtime_ns for one in (folder / "best.keras", folder / "model.keras", folder) if one.exists()]
    return max(stamps, default=0)


def _load_dataset(spec: DatasetSpec, control: Control) -> Any:
    from engine.data import sources

    return sources.load(spec, control)


def _train(experiment: Experiment, control: Control, dataset: Any = None) -> Any:
    from engine.training.run import run

    return run(experiment, control, dataset=dataset)


def _go_on(experiment: Experiment, control: Control, dataset: Any = None) -> Any:
    """Train what was begun before the program ended: from its checkpoint, if there is one that can be read."""
    from engine.core.errors import BadModelFile
    from engine.studies.queue import unfinished
    from engine.training.run import run

    found = unfinished(experiment)
    if found is not None:
        try:
            return run(experiment, control, dataset=dataset, resume=found)
        except BadModelFile:
            control.tick(Progress(done=0, total=0, what="preparing"))
    return run(experiment, control, dataset=dataset)


def _list_runs() -> list[Any]:
    from engine.training.run_folder import list_runs

    return list_runs()


def _open_run(path: Path) -> Any:
    from engine.training.run_folder import RunFolder

    return RunFolder.open(path)


def _classify(source: object, files: list[Path], top: int, control: Control) -> list[Any]:
    return _loaded.get(source, control).classify_files(files, top, control)


def _probe(source: object, probe_key: str, image: object, settings: dict[str, Any], control: Control) -> Any:
    from engine.core.registry import look_up
    from engine.inspection.probes import PROBES

    predictor = _loaded.get(source, control)
    ready = None if image is None else _as_input(image, predictor.input)
    return look_up(PROBES, probe_key, "probe").run(predictor.model, ready, settings, control)


def _as_input(image: object, spec: Any) -> Any:
    """A path, PIL picture or uint8 array as the network's input."""
    from PIL import Image

    from engine.data.loader import open_rgb
    from engine.data.preprocess import to_input

    if isinstance(image, str | Path):
        return to_input(open_rgb(Path(image)), spec)
    return to_input(image if isinstance(image, Image.Image) else Image.fromarray(image), spec)  # type: ignore[arg-type]


def _network_layers(source: object, control: Control) -> tuple[Any, ...]:
    from engine.inspection.network import layers_of

    return tuple(layers_of(_loaded.get(source, control).model))


def _network_rows(spec: Any, classes: int, side_px: int, picture_px: int, control: Control) -> tuple[Any, ...]:
    from engine.inspection.layer_table import network_rows

    control.tick(Progress(done=0, total=0, what="building"))
    return network_rows(spec, classes, side_px, picture_px)


def _evaluate(source: object, dataset: Any, control: Control) -> Any:
    from engine.classify.batch import evaluate

    return evaluate(_loaded.get(source, control), dataset, control)


def _import_cifar10(path: Path, control: Control) -> Any:
    from engine.data import cifar10

    return cifar10.import_archive(path, control)


def _download_cifar10(control: Control) -> Any:
    from engine.data import cifar10

    return cifar10.download(control)


def _import_weights(path: Path, control: Control) -> list[str]:
    from engine.model import weights

    control.tick(Progress(done=0, total=0, what="importing"))
    return list(weights.import_from(path, control))


def _download_weights(key: str, control: Control) -> Any:
    from engine.model import weights

    return weights.download(key, control)


def _weights_library() -> Any:
    from engine.model import weight_library

    return weight_library


def _weights_state(key: str) -> str:
    from engine.model import weights

    return weights.state(key)


def _augment_preview(image: Any, augmentation: Any, n: int, seed: int, _control: Control) -> Any:
    from engine.data import augment

    return augment.preview(image, augmentation, n, seed)


def _start_engine(control: Control) -> Any:
    from engine.core import backend

    control.tick(Progress(done=0, total=0, what="starting"))
    backend.keras()
    return backend.device()


def _forecast(experiment: Experiment, dataset: Any) -> Any:
    from engine.training.forecast.facts import facts_of
    from engine.training.forecast.forecast import forecast

    return forecast(experiment, facts_of(dataset))


def _caution(forecast: Any) -> Any:
    from engine.training.forecast.ways_out import caution

    return caution(forecast)


def _ways_out(experiment: Experiment, dataset: Any, caution: Any, pretrained: bool) -> tuple[Any, ...]:
    from engine.training.forecast.facts import facts_of
    from engine.training.forecast.forecast import forecast
    from engine.training.forecast.ways_out import ways_out

    return ways_out(experiment, facts_of(dataset), caution.trouble, forecast, pretrained=pretrained)


def _calibrate(control: Control) -> Any:
    from engine.training.forecast.calibration import measured

    return measured(control)


def _learn(folder: Path) -> None:
    from engine.training.forecast.forecast import learn_from

    learn_from(folder)


def _export(source: object, format_key: str, path: Path, control: Control) -> Any:
    from engine.export.formats import export
    from engine.training.run_folder import RunFolder

    return export(RunFolder.open(Path(str(source))), format_key, path, control)


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The engine's doors. ``source`` is a run folder's path, a model file's path, or "imagenet"."""

    load_dataset: Callable[[DatasetSpec, Control], Any] = _load_dataset
    train: Callable[[Experiment, Control, Any], Any] = _train
    go_on: Callable[[Experiment, Control, Any], Any] = _go_on
    list_runs: Callable[[], list[Any]] = _list_runs
    open_run: Callable[[Path], Any] = _open_run
    predictor: Callable[[object, Control], Any] = field(default=_loaded.get)
    classify: Callable[[object, list[Path], int, Control], list[Any]] = _classify
    probe: Callable[[object, str, object, dict[str, Any], Control], Any] = _probe
    network_layers: Callable[[object, Control], tuple[Any, ...]] = _network_layers
    network_rows: Callable[[Any, int, int, int, Control], tuple[Any, ...]] = _network_rows
    evaluate: Callable[[object, Any, Control], Any] = _evaluate
    import_cifar10: Callable[[Path, Control], Any] = _import_cifar10
    download_cifar10: Callable[[Control], Any] = _download_cifar10
    import_weights: Callable[[Path, Control], list[str]] = _import_weights
    download_weights: Callable[[str, Control], Any] = _download_weights
    weights_state: Callable[[str], str] = _weights_state
    weights_library: Callable[[], Any] = _weights_library
    augment_preview: Callable[[Any, Any, int, int, Control], Any] = _augment_preview
    start_engine: Callable[[Control], Any] = _start_engine
    forecast: Callable[[Experiment, Any], Any] = _forecast
    caution: Callable[[Any], Any] = _caution
    ways_out: Callable[[Experiment, Any, Any, bool], tuple[Any, ...]] = _ways_out
    calibrate: Callable[[Control], Any] = _calibrate
    learn: Callable[[Path], None] = _learn
    export: Callable[[object, str, Path, Control], Any] = _export
