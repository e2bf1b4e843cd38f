"""How each kind of layer is drawn: its colour family, and whether it is a volume, a slice or a sign."""

from dataclasses import dataclass

from engine.core.registry import by_key
from engine.model.shape import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Layers of one colour.

    Attributes:
        label: in the legend and beside shares.
        series: index of its colour in the theme's series (Okabe and Ito's eight).
        kinds: keys of ``engine.model.parts.PARTS``, or the names of Keras classes in the same spelling.
    """

    key: str
    label: str
    series: int
    kinds: tuple[str, ...] = ()


FAMILIES = by_key(
    Family(key="picture", label="Picture", series=4, kinds=("input",)),
    Family(
        key="convolution",
        label="Convolution",
        series=0,
        kinds=("conv", "depthwise_conv", "separable_conv", "conv_transpose"),
    ),
    Family(key="pooling", label="Pooling", series=1, kinds=("pooling", "global_pooling")),
    Family(key="dense", label="Fully connected", series=2, kinds=("dense",)),
    Family(
        key="normalization",
        label="Normalization",
        series=3,
        kinds=("batch_norm", "local_response_norm", "layer_norm", "group_norm", "normalization"),
    ),
    Family(key="activation", label="Activation", series=5, kinds=("activation",)),
    Family(key="join", label="Join", series=6, kinds=("concat", "add", "multiply")),
    Family(key="other", label="Other", series=7),
)

_FAMILY_OF = {kind: family.key for family in FAMILIES.values() for kind in family.kinds}
_KEEPS_SHAPE = ("normalization", "activation")
_THIN = {"dropout", "zero_padding", "rescaling", "layer_scale", "stochastic_depth"}
_SIGNS = {"add": "+", "multiply": "×"}


def family_of(kind: str) -> str:
    """Key of the family of a layer's kind; "other" for a kind that has none."""
    return _FAMILY_OF.get(kind, "other")


def sign_of(kind: str) -> str:
    """What a layer that only joins numbers shows; "" for any other."""
    return _SIGNS.get(kind, "")


def is_slice(kind: str, output: Shape, entry: Shape) -> bool:
    """Whether a layer is drawn as a thin slice on what it works on: it keeps the shape (zero padding but for a rim)."""
    if kind in _THIN or family_of(kind) in _KEEPS_SHAPE:
        return True
    return family_of(kind) == "other" and output == entry
