import re
from html.parser import HTMLParser

import numpy as np
import pytest

from engine.export.content import Compared, Example, Fact, Look, Report
from engine.export.page import page
from tests.export.test_charts import row

LABELS = ("원", "<b>square</b>", "star")
PICTURE = np.zeros((8, 8, 3), np.uint8)


class Balanced(HTMLParser):
    """Every tag that is opened is closed, in order."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "img", "circle", "line", "path"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in {"circle", "line", "path"}:
            assert self.open.pop() == tag


@pytest.fixture
def full():
    return Report(
        title="모양 & <shapes>",
        subtitle="three kinds",
        labels=LABELS,
        facts=(Fact(value="97.5%", label="validation accuracy"),),
        comparison=(Compared(name="ours", accuracy=0.975, ours=True), Compared(name="pixels", accuracy=0.4)),
        history=(row(1), row(2)),
        confusion=np.array([[9, 1, 0], [0, 10, 0], [0, 2, 8]]),
        examples=(
            Example(image=PICTURE, truth="원", top=(("원", 0.9), ("star", 0.1))),
            Example(image=PICTURE, truth="star", top=(("원", 0.8), ("star", 0.2))),
        ),
        maps=(Look(title="Feature maps of a", caption="5", sheet=PICTURE),),
        filters=(Look(title="Filters of a", caption="5", sheet=PICTURE),),
        looked_at=PICTURE,
        details={"Seed": "3"},
        experiment_json='{"version": 1}',
    )


def test_everything_is_in_one_file_and_escaped(full):
    text = page(full)
    parser = Balanced()
    parser.feed(text)
    assert parser.open == []
    assert "<b>square</b>" not in text and "&lt;b&gt;square" in text and "모양 &amp; &lt;shapes&gt;" in text
    assert not re.search(r'(src|href)="(?!data:)', text) and "<script" not in text and "http" not in text
    for part in ("97.5%", "prefers-color-scheme: dark", "viewport", "✗ it is star", "✓ 원", "Filters of a"):
        assert part in text


def test_the_wrong_examples_come_first(full):
    text = page(full)
    assert text.index("✗ it is star") < text.index("✓ 원")


def test_every_count_of_the_confusion_matrix_is_there(full):
    cells = re.findall(r"<td[^>]*>(\d+)</td>", page(full).split("What it mixes up")[1].split("</table>")[0])
    assert [int(cell) for cell in cells] == [9, 1, 0, 0, 10, 0, 0, 2, 8]


def test_many_classes_are_listed_as_pairs():
    labels = tuple(f"class {n}" for n in range(40))
    confusion = np.eye(40, dtype=int) * 5
    confusion[3, 17] = 4
    text = page(Report(title="t", subtitle="s", labels=labels, confusion=confusion))
    assert "<td>class 3</td><td>class 17</td>" in text and text.count("<tr>") == 2


def test_empty_parts_are_left_out():
    text = page(Report(title="t", subtitle="s", labels=("a",), note="The pictures are gone."))
    assert "<h2>" not in text and "The pictures are gone." in text
