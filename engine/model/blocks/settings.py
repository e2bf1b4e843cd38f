"""Settings that several kinds of blocks have, and the words for them."""

from engine.core.fields import Field, Value
from engine.model.shape import Settings

ACTIVATIONS = (
    "linear", "relu", "relu6", "leaky_relu", "elu", "selu", "gelu", "silu", "hard_silu", "mish", "softplus", "tanh",
    "sigmoid",
)  # fmt: skip


def activation_field(default: str = "relu") -> Field:
    """The function at the end of a layer."""
    return Field(
        key="activation", label="Activation", kind="choice", default=default, choices=ACTIVATIONS,
        help="The function applied to each number; without one, layers in a row collapse into one.",
    )  # fmt: skip


def padding_fields(default: str) -> tuple[Field, Field]:
    """How a window meets the map's edge: "same", "valid", or a number of pixels."""
    return (
        Field(
            key="padding", label="Padding", kind="choice", default=default, choices=("same", "valid", "number"),
            help="Same adds zeros so that stride 1 keeps the size; valid adds none; or so many pixels on each side.",
        ),
        Field(
            key="pad", label="On each side", kind="int", default=1, low=0, high=64, unit="px",
            when=("padding", "number"), help="Rows and columns of zeros put around the map: the p of the formula.",
        ),
    )  # fmt: skip


def whole_field(key: str, label: str, default: int, high: int, what: str, unit: str = "", low: int = 1) -> Field:
    """A whole number."""
    return Field(key=key, label=label, kind="int", default=default, low=low, high=high, unit=unit, help=what)


FILTERS = whole_field("filters", "Filters", 32, 8192, "How many patterns are looked for: the channels of the output.")
KERNEL = whole_field("kernel", "Kernel", 3, 31, "Side of the square window each filter looks through.", "px")
STRIDE = whole_field("stride", "Stride", 1, 8, "Steps of the window; 2 halves the map.", "px")
DILATION = whole_field(
    "dilation", "Dilation", 1, 8, "Gaps between the window's pixels; wider sight at the same cost. Needs stride 1."
)
GROUPS = whole_field(
    "groups", "Groups", 1, 4096,
    "The channels in so many parts that do not see each other: AlexNet's two halves. Fewer weights.",
)  # fmt: skip
MULTIPLIER = whole_field("multiplier", "Filters a channel", 1, 16, "How many filters each input channel gets.")
UNITS = whole_field("units", "Units", 128, 8192, "How many numbers come out; each sees all that come in.")
BIAS = Field(
    key="bias", label="Bias", kind="bool", default=True,
    help="A number added to each channel; not needed before BatchNorm.",
)  # fmt: skip
MODE = Field(
    key="mode", label="Takes", kind="choice", default="max", choices=("max", "average"),
    help="The largest number of each window, or their mean.",
)  # fmt: skip


def rate_field(default: float) -> Field:
    """The share that Dropout sets to zero."""
    return Field(
        key="rate", label="Rate", kind="float", default=default, low=0, high=0.9,
        help="Share of the numbers set to zero at random while training, against overfitting.",
    )  # fmt: skip


def activation_words(s: Settings) -> list[str]:
    """The activation's name, if there is one."""
    return [str(s["activation"])] if s["activation"] != "linear" else []


def window_words(s: Settings) -> list[str]:
    """What is unusual about a window: stride, dilation, padding, groups."""
    words = [f"stride {s['stride']}"] if s.get("stride", 1) != 1 else []
    words += [f"dilation {s['dilation']}"] if s.get("dilation", 1) != 1 else []
    words += [f"{s['groups']} groups"] if s.get("groups", 1) != 1 else []
    words += ["no padding"] if s["padding"] == "valid" else []
    return words + ([f"padding {s['pad']}"] if s["padding"] == "number" else [])


def chosen(s: Settings, *keys: str) -> dict[str, Value]:
    """Some of the settings, to hand to a layer."""
    return {key: s[key] for key in keys}
