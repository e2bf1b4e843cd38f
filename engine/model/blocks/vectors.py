"""Blocks that see the whole map, or a row of numbers."""

from engine.model.blocks.kind import BlockKind
from engine.model.blocks.settings import BIAS, UNITS, activation_field, activation_words
from engine.model.part import single

KINDS = (
    BlockKind(
        key="global_average_pooling", label="Global average pooling", icon="global_average_pooling", takes="map",
        group="whole", help="Takes the mean of each channel: from a map to one vector, at any input size.",
        describe=lambda _: "mean of each channel",
        expand=lambda _s, _entry, _k: single("global_pooling", mode="average"),
    ),
    BlockKind(
        key="global_max_pooling", label="Global max pooling", icon="global_max_pooling", takes="map", group="whole",
        help="Takes the largest number of each channel: whether the pattern is anywhere in the picture.",
        describe=lambda _: "largest of each channel",
        expand=lambda _s, _entry, _k: single("global_pooling", mode="max"),
    ),
    BlockKind(
        key="flatten", label="Flatten", icon="flatten", group="whole",
        help="Lays all numbers of the map in one row, for the Dense blocks.",
        describe=lambda _: "all numbers in one row", expand=lambda _s, _entry, _k: single("flatten"),
    ),
    BlockKind(
        key="dense", label="Dense", icon="dense", takes="flat", group="whole",
        help="Fully connected: each output weighs every input.",
        fields=(UNITS, activation_field("relu"), BIAS),
        describe=lambda s: ", ".join([f"{s['units']} units", *activation_words(s)]),
        expand=lambda s, _entry, _k: single("dense", **s),
    ),
)  # fmt: skip
