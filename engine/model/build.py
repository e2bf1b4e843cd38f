"""From a plan or a backbone to a Keras model that takes RGB 0–255 and ends in logits."""

from engine.core import backend
from engine.core.backend import keras
from engine.core.errors import BadPlan
from engine.model.backbones import scaled
from engine.model.built import Built, tail_layers
from engine.model.layers import problems
from engine.model.plan import BackboneSpec, ModelPlan
from engine.model.sides import picture_side, side_for
from engine.model.transfer import backbone_network, grouped, transfer
from engine.model.wiring import wire

__all__ = ["Built", "backbone_network", "build", "grouped", "picture_side", "side_for", "tail_layers"]


def build(spec: ModelPlan | BackboneSpec, classes: int, side_px: int, seed: int, picture_px: int = 0) -> Built:
    """Build the network.

    Args:
        classes: K ≥ 2, the number of logits.
        side_px: side of the square that the network sees, as ``side_for`` says.
        seed: of the random weights.
        picture_px: side of the pictures that a backbone is to enlarge, as ``picture_side`` says; 0 for none.
    Raises:
        BadPlan: the plan does not hold together, or the side is too small for the backbone.
        WeightsAbsent: a pretrained backbone whose weights are not on this computer.
        BadWeights: its weights file is damaged.
    """
    backend.prepare(seed)
    if isinstance(spec, ModelPlan):
        return _own(spec, classes, side_px)
    return transfer(spec, classes, side_px, picture_px)


def _own(plan: ModelPlan, classes: int, side_px: int) -> Built:
    for problem in problems(plan):
        raise BadPlan("plan-wrong", name=plan.name, block=problem.block, reason=problem.sentence())
    picture = keras().Input((side_px, side_px, 3), name="picture")
    wired = wire(plan.blocks, scaled(picture, "tf"), classes)
    logits = keras().layers.Dense(classes, name="logits")(wired.output)
    model = keras().Model(picture, logits, name="plan")
    teacher = keras().Model(picture, {"logits": logits, **wired.auxiliary}, name="teacher") if wired.auxiliary else None
    return Built(
        model=model,
        backbone_layers=(),
        blocks=(),
        feature_layer=model.layers[-2].name,
        head_layers=("logits",),
        inference_layers=(),
        auxiliary=tuple(wired.auxiliary),
        teacher=teacher,
    )
