"""From a backbone and its head to a Keras model that takes RGB 0–255 and ends in logits."""

import re
from typing import Any

from engine.core.backend import keras
from engine.core.errors import BadPlan
from engine.core.registry import look_up
from engine.model import lite0, weights
from engine.model.backbones import BACKBONES, BUILT_IN, IMAGENET_MEAN, IMAGENET_STD, Backbone, scaled
from engine.model.built import Built
from engine.model.flat import flat
from engine.model.heads import head_naming, starts_parameter_free, survey_head
from engine.model.plan import BackboneSpec
from engine.model.sides import INTERPOLATION
from engine.model.wiring import wire

_BEFORE = ("picture", "resize", "scaling")
"""Layers that bring the picture to the backbone; they are no part of it."""


def transfer(spec: BackboneSpec, classes: int, side_px: int, picture_px: int = 0) -> Built:
    """Build a backbone with its head.

    Args:
        classes: K, the number of logits.
        side_px: side the backbone sees, as ``side_for`` says.
        picture_px: side of the pictures, as ``picture_side`` says; 0 if it is the same.
    Raises:
        UnknownName: no such backbone.
        BadPlan: the side is too small for it, or the head does not hold together.
        WeightsAbsent: it is to be pretrained and its weights are not on this computer.
        BadWeights: its weights file is damaged.
    """
    backbone = look_up(BACKBONES, spec.key, "backbone")
    if side_px < backbone.min_side:
        raise BadPlan("backbone-side-small", name=backbone.label, side=side_px, least=backbone.min_side, block=-1)
    for problem in survey_head(spec, side_px, classes).problems:
        raise BadPlan("head-wrong", name=backbone.label, block=problem.block, reason=problem.sentence())
    network = _network(spec, backbone, side_px, picture_px)
    inference = _put_in_inference(network) if spec.pretrained else ()
    wired = wire(spec.head, network.output, classes, head_naming(spec.head))
    logits = keras().layers.Dense(classes, name="logits")(wired.output)
    blocks = tuple(grouped(network, backbone).values())
    cached = starts_parameter_free(spec.head)
    learning = [name for names in wired.names[cached:] for name in names]
    return Built(
        model=keras().Model(network.input, logits, name=backbone.key),
        backbone_layers=tuple(name for block in blocks for name in block),
        blocks=blocks,
        feature_layer=wired.names[0][-1] if cached else network.layers[-1].name,
        head_layers=(*learning, "logits"),
        inference_layers=inference,
    )


def _network(spec: BackboneSpec, backbone: Backbone, side_px: int, picture_px: int) -> Any:
    network = backbone_network(backbone, side_px, picture_px)
    if spec.pretrained:
        weights.load(network, backbone, side_px)
        _fold(network, backbone)
    return flat(network)


def backbone_network(backbone: Backbone, side_px: int, picture_px: int = 0) -> Any:
    """The backbone without classifier and with random weights: RGB 0–255 → its last map; as its factory made it.

    Published weights fit it as it is; ``flat`` makes its graph flat afterwards.

    Args:
        side_px: side the backbone sees.
        picture_px: side of the pictures; where it is another one, a layer "resize" comes first; 0 if it is the same.
    """
    picture_px = picture_px or side_px
    entry = picture = keras().Input((picture_px, picture_px, 3), name="picture")
    if picture_px != side_px:
        resize = keras().layers.Resizing(side_px, side_px, interpolation=INTERPOLATION, name="resize")
        entry = resize(picture)
    entry = scaled(entry, backbone.scaling)
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

    Keras hands ``training=True`` to every layer of a graph, whatever a layer was called with: so the rates of dropout
    and of stochastic depth are set to 0, and BatchNormalization to ``trainable=False``, which means inference mode;
    all are saved with the model.

    Returns:
        names of the BatchNormalization layers.
    """
    names = []
    for layer in network.layers:
        kind = type(layer).__name__
        if kind in ("Dropout", "SpatialDropout2D"):
            layer.rate = 0.0
        elif kind == "StochasticDepth":
            layer.drop_path_rate = 0.0
        elif kind == "BatchNormalization":
            layer.trainable = False
            names.append(layer.name)
    return tuple(names)


def grouped(network: Any, backbone: Backbone) -> dict[str, tuple[str, ...]]:
    """Group the layers by the block that their names tell; a layer that tells none goes with its neighbours.

    Args:
        network: as ``flat`` made it.
    Returns:
        block → names of its layers, input to output; "picture", "resize" and "scaling" are in none.
    """
    pattern = re.compile(backbone.block_pattern)
    groups: dict[str, list[str]] = {}
    told, waiting = "", []
    for name in (layer.name for layer in network.layers if layer.name not in _BEFORE):
        found = pattern.search(name)
        told = found.group(pattern.groups and 1) if found else told
        if not told or (backbone.block_ends and not found):
            waiting.append(name)
            continue
        groups.setdefault(told, []).extend([*waiting, name])
        waiting = []
    groups.setdefault(told, []).extend(waiting)
    return {block: tuple(names) for block, names in groups.items()}
