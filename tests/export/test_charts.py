import math
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.export.charts import curves, ticks
from engine.training.history import EpochRow


def row(epoch, stage="training", loss=0.5, val_loss=0.6, accuracy=0.8, val_accuracy=0.7):
    return EpochRow(
        epoch=epoch,
        stage=stage,
        loss=loss,
        accuracy=accuracy,
        val_loss=val_loss,
        val_accuracy=val_accuracy,
        learning_rate=1e-3,
        seconds=1.0,
    )


@pytest.mark.parametrize("quantity", ["loss", "accuracy"])
@pytest.mark.parametrize("count", [1, 2, 40])
def test_both_lines_are_drawn_and_every_point_tells_its_value(quantity, count):
    drawing = ElementTree.fromstring(curves([row(n + 1) for n in range(count)], quantity, "A chart"))
    lines = {part.get("class"): part.get("d") for part in drawing.iter("path")}
    assert set(lines) == {"train", "validation"} and all(lines.values())
    told = [part.text for part in drawing.iter("title")]
    assert len(told) == 2 * count and f"epoch 1: train {quantity}" in told[0]


def test_what_is_not_a_number_breaks_the_line_and_a_new_stage_is_marked():
    drawing = curves([row(1, "head"), row(2, "head", loss=math.nan), row(3, "tuning")], "loss", "Loss")
    train = next(part for part in ElementTree.fromstring(drawing).iter("path") if part.get("class") == "train")
    assert (train.get("d") or "").count("M") == 2 and ">tuning</text>" in drawing and "nan" not in drawing


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.integers(2, 9))
def test_ticks_are_few_and_inside(low, width, count):
    found = ticks(low, low + width, count)
    assert len(found) <= 2 * count + 2
    assert all(low - width * 1e-3 - 1e-9 <= tick <= low + width * 1.001 + 1e-9 for tick in found)
