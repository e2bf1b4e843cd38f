"""The formats a run can be written in, as one table."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.core.control import Control
from engine.core.errors import ConvScopeError
from engine.core.registry import by_key, look_up
from engine.export import networks, report
from engine.training.run_folder import RunFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One format.

    Attributes:
        key: written on the command line: never renamed.
        label: for a menu.
        description: one sentence: what it is for.
        suffix: of the file; empty for a folder.
        run: (run folder, path, control) → what was written.
    """

    key: str
    label: str
    description: str
    suffix: str
    run: Callable[[RunFolder, Path, Control], Path]


EXPORTS = by_key(
    Export(
        key="keras",
        label="Keras file",
        description="The network in one file, softmax included, to be opened with keras.saving.load_model.",
        suffix=".keras",
        run=networks.write_keras,
    ),
    Export(
        key="saved_model",
        label="TensorFlow SavedModel",
        description="A folder for TensorFlow Serving and other programs that run TensorFlow.",
        suffix="",
        run=networks.write_saved_model,
    ),
    Export(
        key="litert",
        label="LiteRT (TensorFlow Lite)",
        description="A small file for phones and single-board computers.",
        suffix=".tflite",
        run=networks.write_litert,
    ),
    Export(
        key="report",
        label="Report (web page)",
        description="Curves, confusion matrix, examples, feature maps and filters in one file to read or hand in.",
        suffix=".html",
        run=report.write,
    ),
)


def export(run: RunFolder, key: str, path: Path, control: Control) -> Path:
    """Write a run in one of the formats.

    Args:
        key: of ``EXPORTS``.
        path: the file (or folder) to write; its folder is made.
    Raises:
        UnknownName: there is no such format.
        ConvScopeError: a wrong suffix, or the written file does not answer as the network does.
        DiskTrouble: the disk is full or read-only.
    """
    chosen = look_up(EXPORTS, key, "export format")
    if chosen.suffix and path.suffix.lower() != chosen.suffix:
        raise ConvScopeError("export-suffix", file=path.name, suffix=chosen.suffix, label=chosen.label)
    path.parent.mkdir(parents=True, exist_ok=True)
    return chosen.run(run, path, control)
