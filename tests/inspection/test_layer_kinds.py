import pytest

from engine.core import backend
from engine.inspection.layer_kinds import field_after, formula_of, kind_of
from engine.model.arithmetic import ReceptiveField
from engine.model.lrn import local_response_normalization


def made(layer, *shapes):
    """The layer, called on inputs of these shapes."""
    inputs = [backend.keras().Input(shape) for shape in shapes]
    layer(inputs if len(inputs) > 1 else inputs[0])
    return layer


@pytest.mark.parametrize(
    ("cls", "args", "shapes", "kind", "formula", "field"),
    [
        ("Conv2D", {"filters": 8, "kernel_size": 3, "strides": 2, "groups": 2, "padding": "same"}, [(9, 9, 4)],
         "conv", "⌊(9 + 2·1 − 3)/2⌋ + 1 = 5", (7, 4)),
        ("ZeroPadding2D", {"padding": 3}, [(9, 9, 4)], "zero_padding", "9 + 2·3 = 15", (3, 2)),
        ("ZeroPadding2D", {"padding": ((0, 1), (0, 1))}, [(9, 9, 4)], "zero_padding", "9 + 0 + 1 = 10", (3, 2)),
        ("Resizing", {"height": 18, "width": 18}, [(9, 9, 4)], "resize", "9 → 18", (5, 1)),
        ("UpSampling2D", {}, [(9, 9, 4)], "resize", "9 → 18", (3, 1)),
        ("Concatenate", {}, [(9, 9, 4), (9, 9, 2)], "concat", "4 + 2 = 6 channels", (3, 2)),
        ("GlobalMaxPooling2D", {}, [(9, 9, 4)], "global_pooling", "largest over 9 × 9 = 1 number a channel", (19, 2)),
        ("Flatten", {}, [(9, 9, 4)], "flatten", "9 · 9 · 4 = 324", (19, 2)),
        ("Dense", {"units": 5, "use_bias": False}, [(7,)], "dense", "7 · 5 = 35 parameters", (3, 2)),
        ("BatchNormalization", {"scale": False}, [(9, 9, 4)],
         "batch_norm", "3 · 4 parameters: shift, mean, variance", (3, 2)),
        ("ReLU", {}, [(9, 9, 4)], "activation", "", (3, 2)),
        ("Multiply", {}, [(9, 9, 4), (1, 1, 4)], "multiply", "", (3, 2)),
        ("SpatialDropout2D", {"rate": 0.1}, [(9, 9, 4)], "dropout", "", (3, 2)),
        ("UnitNormalization", {}, [(9, 9, 4)], "unit_normalization", "", (3, 2)),
    ],
)  # fmt: skip
def test_each_kind_has_its_formula_and_view(cls, args, shapes, kind, formula, field):
    layer = made(getattr(backend.keras().layers, cls)(**args), *shapes)
    assert (kind_of(layer), formula_of(layer)) == (kind, formula)
    assert field_after(layer, [ReceptiveField(3, 2) for _ in shapes]) == ReceptiveField(*field)


def test_local_response_normalization_says_its_numbers():
    layer = made(local_response_normalization(), (9, 9, 4))
    assert kind_of(layer) == "local_response_norm" and "over 5 channels" in formula_of(layer)
