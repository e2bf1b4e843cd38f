import pytest

from engine.model.backbones import BACKBONES
from engine.model.plan import BackboneSpec
from gui.pages.model.side_box import SideBox, side_sentences


@pytest.fixture
def box(qtbot):
    made = SideBox()
    qtbot.addWidget(made)
    return made


def items(box):
    return [box.choice.itemText(n) for n in range(box.choice.count())]


def test_the_recommended_side_comes_first_and_each_says_what_it_costs(box):
    box.show_side(BackboneSpec(), 32)
    assert items(box)[0] == "96 px, recommended" and box.choice.currentData() == 0
    assert "128 px, 3.1× faster" in items(box) and "224 px, as trained" in items(box)
    assert sorted(box.choice.itemData(n) for n in range(box.choice.count())) == [0, 32, 64, 128, 160, 192, 224]
    assert "5.4× faster" in box.words.text() and "32 px pictures" in box.words.text() and "3 × 3" in box.words.text()


def test_a_side_of_ones_own_is_in_the_list(box):
    box.show_side(BackboneSpec(side_px=100), 32)
    assert box.choice.currentData() == 100 and "100 px, 5× faster" in items(box)
    box.show_side(BackboneSpec(side_px=448), 500)
    assert "448 px, 4× slower" in items(box) and "4× slower" in box.words.text()
    box.show_side(BackboneSpec(side_px=96), 32)
    assert box.choice.currentText().startswith("96 px, 5.4")


def test_a_forced_side_says_why(box):
    box.show_side(BackboneSpec(key="xception", side_px=64), 32)
    assert box.choice.currentData() == 71 and "nothing below 71 px" in box.words.text()
    box.show_side(BackboneSpec(key="inception_v3"), 32)
    assert "160 px, recommended" in items(box) and "nothing below 75 px" in box.words.text()


def test_what_is_said_of_a_side():
    entry = BACKBONES["efficientnet_lite0"]
    assert "only 1 × 1" in side_sentences(entry, 32, 32) and "enlarge" not in side_sentences(entry, 32, 32)
    assert "trained at" in side_sentences(entry, 224, 0) and "shrunk" not in side_sentences(entry, 224, 0)
    assert "shrunk" in side_sentences(entry, 96, 500)


def test_choosing_is_told(qtbot, box):
    box.show_side(BackboneSpec(), 32)
    with qtbot.waitSignal(box.chosen, timeout=1000) as told:
        box.choice.setCurrentIndex(box.choice.findData(160))
        box.choice.activated.emit(box.choice.currentIndex())
    assert told.args == [160]
