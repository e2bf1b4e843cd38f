"""Which array of a weights file belongs to which layer of a backbone, whatever form the file has."""

import errno
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.backend import keras
from engine.core.errors import BadWeights
from engine.model.backbones import BACKBONES, BUILT_IN, Backbone
from engine.model.weight_source import Group, Source, opened, read

_HEADS = 4  # so many dense layers at most may follow a backbone in a file
_CHUNK_BYTES = 60_000  # HDF5 keeps no longer list of names in one piece
Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A layer that wants arrays.

    Attributes:
        name: of the layer.
        variables: its Keras variables in the order of ``layer.weights``.
    """

    name: str
    variables: tuple[Any, ...]

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes of its variables."""
        return tuple(tuple(variable.shape) for variable in self.variables)


def slots(network: Any) -> list[Slot]:
    """The layers of a network that have weights, also those inside a layer, input to output."""
    found: list[Slot] = []
    for layer in network.layers:
        if hasattr(layer, "layers"):
            found += slots(layer)
        elif layer.weights:
            found.append(Slot(layer.name, tuple(layer.weights)))
    return found


def fill(network: Any, path: Path, label: str) -> None:
    """Give a network without classifier the weights of a legacy file, which may go on with a classifier's.

    Args:
        label: what people call the network.
    Raises:
        BadWeights: the file is damaged, or its arrays do not fit.
    """
    wanted = slots(network)
    with opened(path) as source:
        arrays = _paired(wanted, source.groups)
        if arrays is None:
            raise BadWeights("weights-other-network", file=path.name, name=label)
        for variable, array in zip((each for slot in wanted for each in slot.variables), arrays, strict=True):
            variable.assign(read(array, path.name).astype(variable.dtype))


def _paired(wanted: Sequence[Slot], groups: Sequence[Group]) -> list[Any] | None:
    """An array for each variable in turn: by the layers' names if all are there, else in the file's order."""
    named = {group.name: group.arrays for group in groups}
    by_name = [array for slot in wanted for array in named.get(slot.name, ())]
    in_order = [array for group in groups for array in group.arrays]
    shapes = [shape for slot in wanted for shape in slot.shapes]
    for arrays in (by_name, in_order[: len(shapes)]):
        if [tuple(array.shape) for array in arrays] == shapes:
            return arrays
    return None


def recognised(source: Source) -> tuple[Backbone, tuple[Group, ...]] | None:
    """The backbone whose every array an open file has, with its arrays layer by layer; None when it is none.

    A classifier that follows is left out.
    """
    for backbone in _candidates(source):
        reference = _reference(backbone)
        if source.groups:
            wanted = slots(reference)
            arrays = _paired(wanted, source.groups)
            if arrays is not None:
                return backbone, _regrouped(wanted, arrays)
            continue
        for container in source.containers():
            groups = _in_tree(reference, source, container)
            if groups is not None:
                return backbone, groups
    return None


def write(path: Path, groups: Sequence[tuple[str, Sequence[np.ndarray]]]) -> None:
    """Write arrays layer by layer as a legacy ``.h5`` file.

    Args:
        groups: (a layer's name, its arrays), input to output.
    Raises:
        OSError: it cannot be written.
    """
    import h5py

    try:
        with h5py.File(path, "w") as file:
            _set_names(file, "layer_names", [name for name, _ in groups])
            for name, arrays in groups:
                group = file.create_group(name)
                _set_names(group, "weight_names", [str(n) for n in range(len(arrays))])
                for n, array in enumerate(arrays):
                    group.create_dataset(str(n), data=array)
    except RuntimeError as err:  # what HDF5 says when the end of a file cannot be written
        number = re.search(r"errno = (\d+)", str(err))
        code = int(number.group(1)) if number else errno.EIO
        raise OSError(code, os.strerror(code)) from err


def _set_names(group: Any, key: str, names: Sequence[str]) -> None:
    raw = np.array([name.encode("utf-8") for name in names])
    if raw.nbytes <= _CHUNK_BYTES:
        group.attrs[key] = raw
        return
    for n, piece in enumerate(np.array_split(raw, raw.nbytes // _CHUNK_BYTES + 1)):
        group.attrs[f"{key}{n}"] = piece


def _candidates(source: Source) -> list[Backbone]:
    """The backbones whose number of parameters a part of the file has; nothing is built for the others."""
    totals = set(_running_totals(source.groups)) if source.groups else set(_totals_in_tree(source))
    return [
        backbone
        for backbone in BACKBONES.values()
        if backbone.key != BUILT_IN and totals & {backbone.parameters_without_top, backbone.parameters}
    ]


def _running_totals(groups: Sequence[Group]) -> Iterator[int]:
    total = 0
    for group in groups:
        total += group.elements
        yield total


def _totals_in_tree(source: Source) -> Iterator[int]:
    """For each container: all its numbers, then without its last dense layer, its last two, …"""
    for container in source.containers():
        sizes: dict[str, int] = {}
        for place, array in source.tree.items():
            if place.startswith(container) and array.dtype.kind in "fi" and "/seed_generator/" not in place:
                layer = place.removeprefix(container).split("/", 1)[0]
                sizes[layer] = sizes.get(layer, 0) + int(array.size or 0)
        total = sum(sizes.values())
        yield total
        dense = sorted((layer for layer in sizes if re.fullmatch(r"dense(_\d+)?", layer)), key=_number, reverse=True)
        for layer in dense[:_HEADS]:
            total -= sizes[layer]
            yield total


def _number(layer: str) -> int:
    return int(layer.rpartition("_")[2]) if layer[-1].isdigit() else 0


def _reference(backbone: Backbone) -> Any:
    """The network as Keras makes it, without classifier and pretrained weights."""
    factory, side = getattr(keras().applications, backbone.factory), max(64, backbone.min_side)
    return factory(include_top=False, weights=None, input_shape=(side, side, 3))


def _in_tree(network: Any, source: Source, container: str) -> tuple[Group, ...] | None:
    """The arrays of a network's layers in a tree of Keras 3, which counts the layers of each class."""
    groups = []
    for name, places, shapes in _places(network, container):
        arrays = tuple(source.tree[place] for place in places if place in source.tree)
        if tuple(tuple(array.shape) for array in arrays) != shapes:
            return None
        groups.append(Group(name, arrays))
    return tuple(groups)


def _places(network: Any, container: str) -> Iterator[tuple[str, list[str], tuple[Shape, ...]]]:
    used: dict[str, int] = {}
    for layer in network.layers:
        plain = _snake(type(layer).__name__)
        n = used[plain] = used.get(plain, -1) + 1
        place = f"{container}{plain}_{n}" if n else f"{container}{plain}"
        if hasattr(layer, "layers"):
            yield from _places(layer, f"{place}/{container.rstrip('/').rpartition('/')[2]}/")
        elif layer.weights:
            places = [f"{place}/vars/{i}" for i in range(len(layer.weights))]
            yield layer.name, places, tuple(tuple(weight.shape) for weight in layer.weights)


def _snake(name: str) -> str:
    """Keras's name for a class: "BatchNormalization" → "batch_normalization", "Conv2D" → "conv2d"."""
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", name)).lower()


def _regrouped(wanted: Sequence[Slot], arrays: Sequence[Any]) -> tuple[Group, ...]:
    left = iter(arrays)
    return tuple(Group(slot.name, tuple(next(left) for _ in slot.variables)) for slot in wanted)
