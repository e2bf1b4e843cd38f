"""Which side the pictures have and which side the network sees: small pictures are enlarged inside the network.

Bilinear, by a visible layer: its values stay within 0–255, and it exists on every device and in every export format,
which bicubic does not.
"""

from engine.core.registry import look_up
from engine.model.backbones import BACKBONES, Backbone
from engine.model.plan import BackboneSpec, ModelPlan

SMALLEST_PX = 96
SMALLEST_MAP = 3
INTERPOLATION = "bilinear"
_STEP_PX = 32
MEASURED: dict[int, float] = {32: 44.0, 64: 57.9, 96: 68.5, 128: 71.4, 160: 74.0, 224: 74.8}
"""What enlarging brought once: percent right of 3,000 test pictures of CIFAR-10 (32 px), by the side that
EfficientNet-Lite0 saw; its head learned from 1,600 pictures in 15 epochs. Single runs, ±1.8 (docs/backbones.md)."""


def side_for(spec: ModelPlan | BackboneSpec, dataset_side: int) -> int:
    """The side the network sees: the one asked for, else the recommended one; never below the network's minimum.

    Args:
        dataset_side: side of the dataset's pictures in pixels; 0 when they differ.
    """
    if isinstance(spec, ModelPlan):
        return spec.side_px
    backbone = look_up(BACKBONES, spec.key, "backbone")
    return max(spec.side_px, backbone.min_side) if spec.side_px else recommended_side(backbone, dataset_side)


def recommended_side(backbone: Backbone, dataset_side: int) -> int:
    """The next multiple of 32 from the pictures' side that is at least 96 and leaves a last map of at least 3×3.

    At most the side its weights were trained at: smaller maps transfer badly, larger ones only cost time.
    """
    side = -(-max(SMALLEST_PX, dataset_side, backbone.min_side) // _STEP_PX) * _STEP_PX
    while side < backbone.side_px and backbone.map_side(side) < SMALLEST_MAP:
        side += _STEP_PX
    return min(side, backbone.side_px)


def picture_side(spec: ModelPlan | BackboneSpec, dataset_side: int) -> int:
    """The side of the pictures that the built network takes.

    Args:
        dataset_side: as for ``side_for``.
    Returns:
        the dataset's own side where the network sees a larger one: it enlarges them itself; else what it sees.
    """
    seen = side_for(spec, dataset_side)
    return dataset_side if isinstance(spec, BackboneSpec) and 0 < dataset_side < seen else seen


def is_forced(spec: BackboneSpec, dataset_side: int) -> bool:
    """Whether the pictures must be enlarged, because the network takes none of the side asked for, or of theirs."""
    least = look_up(BACKBONES, spec.key, "backbone").min_side
    return 0 < (spec.side_px or dataset_side) < least


def side_choices(backbone: Backbone, dataset_side: int) -> tuple[int, ...]:
    """Sides worth choosing from, smallest first: multiples of 32 up to the trained side, that side, the recommended."""
    usual = range(-(-backbone.min_side // _STEP_PX) * _STEP_PX, max(backbone.side_px, 224) + 1, _STEP_PX)
    return tuple(sorted({*usual, backbone.side_px, recommended_side(backbone, dataset_side)}))


def times_faster(backbone: Backbone, side_px: int) -> float:
    """How many times fewer multiply-adds a picture costs than at the backbone's own side; below 1 it costs more."""
    return backbone.macs / backbone.macs_at(side_px)
