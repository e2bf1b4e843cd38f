"""From a plan or a backbone to a Keras model that takes RGB 0–255 and ends in logits."""

import re
from dataclasses import dataclass
from typing import Any

from engine.core import backend
from engine.core.backend import keras
from engine.core.errors import BadPlan
from engine.core.registry import look_up
from engine.model import lite0, weights
from engine.model.backbones import BACKBONES, BUILT_IN, IMAGENET_MEAN, IMAGENET_STD, Backbone, scaled
from engine.model.blocks import BLOCKS, settings_of
from engine.model.layers import layer_name, problems
from engine.model.plan import BackboneSpec, ModelPlan

_SMALLEST_PX = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A model and what freezing and caching need to know of it.

    Attributes:
        model: RGB 0–255 (None, side, side, 3) → logits (None, classes); the layers are called "picture", "scaling",
            …, "logits".
        backbone_layers: names of the backbone's layers, input to output; empty for an own network.
        blocks: the same names block by block, for unfreezing the last ones.
        feature_layer: the layer whose output feeds the head.
        head_layers: what comes after it.
        inference_layers: BatchNormalization layers of a pretrained backbone: they stay ``trainable=False``, which is
            what keeps them in inference mode, also while the rest of their block is fine-tuned.
    """

    model: Any
    backbone_layers: tuple[str, ...]
    blocks: tuple[tuple[str, ...], ...]
    feature_layer: str
    head_layers: tuple[str, ...]
    inference_layers: tuple[str, ...]


def build(spec: ModelPlan | BackboneSpec, classes: int, side_px: int, seed: int) -> Built:
    """Build the network.

    Args:
        classes: K ≥ 2, the number of logits.
        side_px: side of the square input, as ``side_for`` says.
        seed: of the random weights.
    Raises:
        BadPlan: the plan does not hold together, or the side is too small for the backbone.
        WeightsAbsent: a pretrained backbone whose weights are not on this computer.
        BadWeights: its weights file is damaged.
    """
    backend.prepare(seed)
    if isinstance(spec, ModelPlan):
        return _own(spec, classes, side_px)
    return _transfer(spec, classes, side_px)


def side_for(spec: ModelPlan | BackboneSpec, dataset_side: int) -> int:
    """The input side: the one asked for, else for a backbone the recommended one.

    Args:
        dataset_side: side of the dataset's pictures in pixels.
    Returns:
        for a backbone the next multiple of 32 from the pictures' side, at least 96 (or its own minimum), at most its
        default side: smaller maps transfer badly, larger ones only cost time.
    """
    if spec.side_px:
        return spec.side_px
    assert isinstance(spec, BackboneSpec)
    backbone = look_up(BACKBONES, spec.key, "backbone")
    wanted = max(_SMALLEST_PX, backbone.min_side, -(-dataset_side // 32) * 32)
    return min(wanted, backbone.side_px)


def tail_layers(built: Built, n: int) -> tuple[str, ...]:
    """Names of the layers to unfreeze for fine-tuning the last ``n`` blocks; BatchNormalization is left out."""
    names = [name for block in built.blocks[len(built.blocks) - n :] for name in block] if n > 0 else []
    return tuple(name for name in names if name not in built.inference_layers)


def _own(plan: ModelPlan, classes: int, side_px: int) -> Built:
    for problem in problems(plan):
        raise BadPlan("plan-wrong", name=plan.name, block=problem.block, reason=problem.sentence())
    picture = keras().Input((side_px, side_px, 3), name="picture")
    x = scaled(picture, "tf")
    for index, block in enumerate(plan.blocks):
        x = BLOCKS[block.kind].make(settings_of(block), layer_name(block, index))(x)
    feature_layer = layer_name(plan.blocks[-1], len(plan.blocks) - 1)
    logits = keras().layers.Dense(classes, name="logits")(x)
    return Built(
        model=keras().Model(picture, logits, name="plan"),
        backbone_layers=(),
        blocks=(),
        feature_layer=feature_layer,
        head_layers=("logits",),
        inference_layers=(),
    )


def _transfer(spec: BackboneSpec, classes: int, side_px: int) -> Built:
    layers, backbone = keras().layers, look_up(BACKBONES, spec.key, "backbone")
    if side_px < backbone.min_side:
        raise BadPlan("backbone-side-small", name=backbone.label, side=side_px, least=backbone.min_side, block=-1)
    network = backbone_network(backbone, side_px)
    if spec.pretrained:
        weights.load(network, backbone, side_px)
        _fold(network, backbone)
    inference = _put_in_inference(network) if spec.pretrained else ()
    x = layers.GlobalAveragePooling2D(name="pool")(network.output)
    x = layers.Dropout(spec.dropout, name="head_dropout")(x)
    x = layers.Dense(classes, name="logits")(x)
    blocks = tuple(grouped(network, backbone).values())
    return Built(
        model=keras().Model(network.input, x, name=backbone.key),
        backbone_layers=tuple(name for block in blocks for name in block),
        blocks=blocks,
        feature_layer="pool",
        head_layers=("head_dropout", "logits"),
        inference_layers=inference,
    )


def backbone_network(backbone: Backbone, side_px: int) -> Any:
    """The backbone without classifier and with random weights: RGB 0–255 → its last map; a flat graph."""
    picture = keras().Input((side_px, side_px, 3), name="picture")
    entry = scaled(picture, backbone.scaling)
    if backbone.key == BUILT_IN:
        return keras().Model(picture, lite0.features(entry), name=backbone.key)
    factory = getattr(keras().applications, backbone.factory)
    theirs = factory(include_top=False, weights=None, input_tensor=entry)
    return keras().Model(picture, theirs.output, name=backbone.key)


def _fold(network: Any, backbone: Backbone) -> None:
    """Bring what Keras's pretrained graph does around its weights into the layers themselves.

    "caffe" weights expect BGR: the first convolution's input channels are reversed. EfficientNet's file holds the
    standard deviation where the layer wants the variance, which Keras mends by a further layer: here by the variance.
    """
    if backbone.scaling == "caffe":
        first = next(layer for layer in network.layers if type(layer).__name__ == "Conv2D")
        kernel, *rest = first.get_weights()
        first.set_weights([kernel[:, :, ::-1], *rest])
    for layer in network.layers:
        if type(layer).__name__ == "Normalization" and layer.weights:
            mean, variance, count = layer.weights
            mean.assign(IMAGENET_MEAN)
            variance.assign([std**2 for std in IMAGENET_STD])
            count.assign(1)
            layer.finalize_state()


def _put_in_inference(network: Any) -> tuple[str, ...]:
    """Make a pretrained backbone answer alike in training and use.

    Keras hands ``training=True`` to every layer of a graph, whatever a layer was called with: so dropout is set to 0,
    and BatchNormalization to ``trainable=False``, which means inference mode; both are saved with the model.

    Returns:
        names of the BatchNormalization layers.
    """
    names = []
    for layer in network.layers:
        if type(layer).__name__ == "Dropout":
            layer.rate = 0.0
        elif type(layer).__name__ == "BatchNormalization":
            layer.trainable = False
            names.append(layer.name)
    return tuple(names)


def grouped(network: Any, backbone: Backbone) -> dict[str, tuple[str, ...]]:
    """Group the layers by the block that their names tell; a layer that tells none goes with its neighbours.

    Returns:
        block → names of its layers, input to output; "picture" and "scaling" are in none.
    """
    pattern = re.compile(backbone.block_pattern)
    groups: dict[str, list[str]] = {}
    told, waiting = "", []
    for name in (layer.name for layer in network.layers if layer.name not in ("picture", "scaling")):
        found = pattern.search(name)
        told = found.group(pattern.groups and 1) if found else told
        if not told or (backbone.block_ends and not found):
            waiting.append(name)
            continue
        groups.setdefault(told, []).extend([*waiting, name])
        waiting = []
    groups.setdefault(told, []).extend(waiting)
    return {block: tuple(names) for block, names in groups.items()}
