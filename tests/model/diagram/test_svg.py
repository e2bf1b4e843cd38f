import xml.etree.ElementTree as ET

from engine.model.diagram.layout import diagram
from engine.model.diagram.svg import families_in, rounded, svg

NS = "{http://www.w3.org/2000/svg}"


def test_it_is_an_svg_with_every_layer_its_labels_and_the_legend(branched):
    drawn = diagram(branched)
    root = ET.fromstring(svg(drawn, "a <network>"))
    assert root.find(f"{NS}title").text == "a <network>"
    titles = {one.text for one in root.iter(f"{NS}title")}
    assert {row.name for row in branched} <= titles
    texts = [one.text for one in root.iter(f"{NS}text")]
    assert "64×64×3" in texts and "Convolution" in texts and "Fully connected" in texts
    assert any("square root" in text for text in texts) and any("auxiliary" in text for text in texts)
    assert float(root.get("width")) >= drawn.width and float(root.get("height")) > drawn.height


def test_the_dark_one_has_other_colours_and_words_can_be_translated(branched):
    drawn = diagram(branched)
    light, dark = svg(drawn, "x"), svg(drawn, "x", dark=True)
    assert light != dark and light.count("<path") == dark.count("<path") == len(drawn.edges)
    assert "합성곱" in svg(drawn, "x", words=lambda text: "합성곱" if text == "Convolution" else text)


def test_only_families_that_occur_are_in_the_legend(branched):
    found = families_in(diagram(branched))
    assert found[0] == "picture" and "join" in found and len(found) == len(set(found))


def test_corners_are_rounded_within_the_line():
    points = ((0.0, 0.0), (20.0, 0.0), (20.0, 4.0), (40.0, 4.0))
    assert list(rounded(points)) == [
        ((13.0, 0.0), (20.0, 0.0), (20.0, 2.0)),
        ((20.0, 2.0), (20.0, 4.0), (27.0, 4.0)),
    ]
