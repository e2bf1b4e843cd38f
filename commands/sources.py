"""What the commands' words stand for: a run or a model, and a dataset."""

from engine.core.control import Control
from engine.core.errors import ConvScopeError
from engine.data import sources
from engine.data.dataset import Dataset
from engine.data.spec import DatasetSpec
from engine.training.run_folder import RunFolder, resolve


def run_of(text: str, label: str) -> RunFolder:
    """The run folder ``text`` names.

    Args:
        label: what it is wanted for, for the sentence.
    Raises:
        BadModelFile: there is no such run.
        ConvScopeError: it is a model, not a run.
    """
    found = resolve(text)
    if not isinstance(found, RunFolder):
        raise ConvScopeError("export-not-a-run", label=label, name=text)
    return found


def dataset_for(text: str, source: str, control: Control) -> Dataset:
    """The dataset ``text`` names, split as ``source`` was trained when it was trained on the same one.

    Without this, pictures the network learned from would be counted among those it is judged by.
    """
    return sources.load(spec_for(text, source), control)


def spec_for(text: str, source: str) -> DatasetSpec:
    """The run's own description of the dataset when it is the same, else the plain one."""
    spec = sources.parse(text)
    found = None if source == "imagenet" else resolve(source)
    if isinstance(found, RunFolder):
        own = found.experiment.dataset
        if (own.source, own.path) == (spec.source, spec.path):
            return own
    return spec
