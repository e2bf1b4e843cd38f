from engine.core import backend
from engine.inspection.layer_table import layer_rows


def test_rows_have_the_arithmetic_of_each_layer(small):
    rows = {row.name: row for row in layer_rows(small)}
    assert sum(row.parameters for row in rows.values()) == small.count_params()
    first, depth, point, logits = (rows[name] for name in ("first", "depth", "point", "logits"))
    assert first.output == (14, 14, 5) and first.macs == 14 * 14 * 9 * 3 * 5 and "= 14" in first.formula
    assert depth.macs == 12 * 12 * 9 * 5 and depth.receptive_field == 5
    assert point.macs == 12 * 12 * 5 * 7 and point.receptive_field == 5
    assert logits.macs == 7 * 4 and rows["pool"].receptive_field == 5 + 11 and logits.formula == ""


def test_the_widest_branch_decides_the_receptive_field():
    layers = backend.keras().layers
    image = layers.Input((32, 32, 3))
    stem = layers.Conv2D(4, 3, strides=2, padding="same")(image)
    wide = layers.Conv2D(4, 5, padding="same", dilation_rate=2)(stem)
    after = layers.MaxPooling2D(name="after")(layers.Add(name="sum")([stem, wide]))
    rows = {row.name: row for row in layer_rows(backend.keras().Model(image, after))}
    assert rows["sum"].receptive_field == 3 + 2 * 4 * 2
    assert rows["after"].receptive_field == 19 + 1 * 2 and "= 8" in rows["after"].formula
