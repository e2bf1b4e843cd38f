"""Blocks that keep the shape, and those that only change the map's size."""

from engine.core.fields import Field
from engine.model.blocks.kind import BlockKind
from engine.model.blocks.settings import activation_field, rate_field, whole_field
from engine.model.part import single

LRN_FIELDS = (
    whole_field("n", "Neighbours", 5, 63, "How many channels side by side damp each other, itself included."),
    Field(key="k", label="k", kind="float", default=2.0, low=0.001, high=1000,
          help="Added to the sum, so that nothing is divided by zero."),
    Field(key="alpha", label="α", kind="float", default=1e-4, low=0, high=100,
          help="How strongly the neighbours' squares count."),
    Field(key="beta", label="β", kind="float", default=0.75, low=0.01, high=4,
          help="The power the sum is raised to before it divides."),
)  # fmt: skip

_PAD = whole_field("pad", "On each side", 1, 64, "Rows and columns of zeros put around the map.", "px")
_SIDE = whole_field("side", "Side", 96, 1024, "The map's new height and width.", "px")
_INTERPOLATION = Field(
    key="interpolation", label="In between", kind="choice", default="bilinear",
    choices=("nearest", "bilinear", "bicubic"),
    help="How the numbers between two pixels are found: copied, on a straight line, or on a smooth curve.",
)  # fmt: skip

KINDS = (
    BlockKind(
        key="activation", label="Activation", icon="activation", group="regular",
        help="Applies a function to each number, for example ReLU: negative ones become 0.",
        fields=(activation_field("relu"),), describe=lambda s: str(s["activation"]),
        expand=lambda s, _entry, _k: single("activation", **s),
    ),
    BlockKind(
        key="batch_norm", label="BatchNorm", icon="batch_norm", group="regular",
        help="Brings each channel to mean 0 and spread 1 over the batch: deeper networks train, and faster.",
        describe=lambda _: "mean 0, spread 1 in each channel", expand=lambda _s, _entry, _k: single("batch_norm"),
    ),
    BlockKind(
        key="local_response_norm", label="Local response norm", icon="local_response_norm", takes="map",
        group="regular", fields=LRN_FIELDS,
        help="Strong channels damp their neighbours, as in AlexNet; later networks do without.",
        describe=lambda s: f"over {s['n']} channels, k {s['k']:g}, α {s['alpha']:g}, β {s['beta']:g}",
        expand=lambda s, _entry, _k: single("local_response_norm", **s),
    ),
    BlockKind(
        key="dropout", label="Dropout", icon="dropout", group="regular",
        help="Sets numbers to zero at random while training, so that none is relied on too much.",
        fields=(rate_field(0.5),), describe=lambda s: f"{s['rate']:g} to zero while training",
        expand=lambda s, _entry, _k: single("dropout", **s),
    ),
    BlockKind(
        key="zero_padding", label="Zero padding", icon="zero_padding", takes="map", group="shape", fields=(_PAD,),
        help="Puts a frame of zeros around the map, so that windows reach its edge.",
        describe=lambda s: f"{s['pad']} px on each side", expand=lambda s, _entry, _k: single("zero_padding", **s),
    ),
    BlockKind(
        key="resize", label="Resize", icon="resize", takes="map", group="shape", fields=(_SIDE, _INTERPOLATION),
        help="Brings the map to another size: larger pictures leave room for more poolings, at more cost.",
        describe=lambda s: f"to {s['side']} × {s['side']}, {s['interpolation']}",
        expand=lambda s, _entry, _k: single("resize", **s),
    ),
)  # fmt: skip
