from dataclasses import replace

from engine.model.layers import layers
from engine.model.zoo import zoo_plan
from gui.widgets.layer_words import layer_tip, step


def test_a_tip_tells_all():
    row = layers(zoo_plan("alexnet"), 1000)[1]
    tip = layer_tip(row)
    for part in ("conv_1", "55", "34,944", "11", "⌊(227"):
        assert part in tip.replace("&nbsp;", " ")
    assert "training" in layer_tip(replace(row, auxiliary=True)) and "&lt;b" in layer_tip(replace(row, name="<b>"))


def test_strides_are_whole_or_have_two_decimals():
    assert (step(4), step(1 / 3), step(2.0)) == ("4", "0.33", "2")
