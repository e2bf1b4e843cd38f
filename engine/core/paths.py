"""Where ConvScope keeps its files; ``CONVSCOPE_HOME`` moves all of them (tests use it)."""

import os
from pathlib import Path

import platformdirs

_APP = "ConvScope"


def resources() -> Path:
    """The folder of class names, themes, translations and icons that come with the program."""
    return Path(__file__).resolve().parents[2] / "resources"


def data_home() -> Path:
    """What must be kept: runs, weights, datasets. Made on first use."""
    return _made(_home() / "data" if _home_is_set() else Path(platformdirs.user_data_dir(_APP, appauthor=False)))


def cache_home() -> Path:
    """What can be made again: decoded pictures, features. Made on first use."""
    return _made(_home() / "cache" if _home_is_set() else Path(platformdirs.user_cache_dir(_APP, appauthor=False)))


def runs() -> Path:
    """The folder of run folders."""
    return _made(data_home() / "runs")


def weights() -> Path:
    """The folder of pretrained weights."""
    return _made(data_home() / "weights")


def datasets() -> Path:
    """The folder of imported datasets, as our own arrays."""
    return _made(data_home() / "datasets")


def keras_weights() -> Path:
    """Keras's own cache of weights; read, never written, and not made."""
    home = os.environ.get("KERAS_HOME")
    return (Path(home) if home else Path.home() / ".keras") / "models"


def keras_datasets() -> Path:
    """Keras's own cache of datasets; read, never written, and not made."""
    home = os.environ.get("KERAS_HOME")
    return (Path(home) if home else Path.home() / ".keras") / "datasets"


def _home_is_set() -> bool:
    return bool(os.environ.get("CONVSCOPE_HOME"))


def _home() -> Path:
    return Path(os.environ["CONVSCOPE_HOME"]).expanduser()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
