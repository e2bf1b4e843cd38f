"""Writes ``resources/backbone_costs.json``: what each backbone does for one picture, read off the built networks.

python -m tests.benchmarks.backbone_costs [KEY …]
"""

import gc
import json
import sys
from dataclasses import asdict
from typing import Any

from engine.core import paths
from engine.model.backbones import BACKBONES, Backbone
from engine.model.counting import layer_macs
from engine.model.flat import flat
from engine.model.layers import LayerRow
from engine.model.transfer import backbone_network, grouped
from engine.training.forecast.work import work_of

_FILE = paths.resources() / "backbone_costs.json"
_KINDS = {
    "InputLayer": "input", "Flatten": "flatten", "Reshape": "reshape", "Conv2D": "conv", "Dense": "dense",
    "DepthwiseConv2D": "depthwise_conv", "SeparableConv2D": "separable_conv", "BatchNormalization": "batch_norm",
    "LayerNormalization": "layer_norm", "MaxPooling2D": "pooling", "AveragePooling2D": "pooling",
    "Multiply": "multiply", "Activation": "activation", "ReLU": "activation", "HardSwish": "activation",
}  # fmt: skip


def rows_of(network: Any) -> tuple[LayerRow, ...]:
    """A built network's layers with what they cost, inputs first."""
    return tuple(
        LayerRow(
            name=layer.name,
            kind=_kind(layer),
            block=-1,
            inputs=() if type(layer).__name__ == "InputLayer" else _before(layer),
            output=tuple(layer.output.shape[1:]),
            formula="",
            parameters=int(layer.count_params()),
            macs=layer_macs(layer),
            receptive_field=1,
        )
        for layer in network.layers
    )


def costs(backbone: Backbone) -> dict[str, Any]:
    """One entry of the file."""
    network = flat(backbone_network(backbone, backbone.side_px))
    rows = rows_of(network)
    whole = work_of(rows)
    known = {row.name: row for row in rows}
    shares = []
    for names in grouped(network, backbone).values():
        block = work_of([known[name] for name in names])
        parts = (
            block.all_macs / whole.all_macs,
            (block.norms + block.plain) / (whole.norms + whole.plain),
            block.weights / whole.weights,
            block.layers / whole.layers,
        )
        shares.append([round(part, 4) for part in parts])
    raw = {key: _rounded(value) for key, value in asdict(whole).items()}
    return raw | {"shares": shares}


def main(keys: list[str]) -> None:
    """Count anew, all or some, and write the file."""
    table = json.loads(_FILE.read_text(encoding="utf-8")) if _FILE.is_file() else {}
    for key in keys or list(BACKBONES):
        table[key] = costs(BACKBONES[key])
        print(key, {name: value for name, value in table[key].items() if name != "shares"}, flush=True)
        gc.collect()
    ordered = {key: table[key] for key in BACKBONES if key in table}
    lines = (f"{json.dumps(key)}: {json.dumps(value)}" for key, value in ordered.items())
    _FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _kind(layer: Any) -> str:
    if type(layer).__name__ == "Conv2D" and layer.groups > 1 and layer.groups == layer.filters:
        return "depthwise_conv"
    return _KINDS.get(type(layer).__name__, type(layer).__name__.lower())


def _before(layer: Any) -> tuple[str, ...]:
    taken = layer.input
    tensors = taken if isinstance(taken, list | tuple) else [taken]
    return tuple(tensor._keras_history.operation.name for tensor in tensors)


def _rounded(value: Any) -> Any:
    return {key: round(each) for key, each in value.items()} if isinstance(value, dict) else round(value)


if __name__ == "__main__":
    main(sys.argv[1:])
