import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.model.zoo import ZOO
from gui.pages.model.zoo_list import KEY, ZooList, facts, found_in


@pytest.fixture
def listed(qtbot):
    made = ZooList()
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    return made


def keys(listed):
    return [item.data(KEY) for item in listed._items() if item.data(KEY) and not item.isHidden()]


def headings(listed):
    return [item.text() for item in listed._items() if not item.data(KEY) and not item.isHidden()]


def test_originals_stand_under_their_families(listed):
    assert keys(listed) == [key for key, network in ZOO.items() if not network.of]
    assert headings(listed) == list(dict.fromkeys(network.family for network in ZOO.values()))


def test_of_a_form_the_original_is_chosen(listed, qtbot):
    with qtbot.waitSignal(listed.looked_at) as told:
        listed.choose("googlenet_32")
    assert told.args == ["googlenet"] and listed.key == "googlenet"
    listed.choose("no such")
    assert listed.key == "googlenet"


def test_search_keeps_what_fits_and_chooses_the_first(listed):
    listed.choose("alexnet")
    listed.search("VGG 2014")
    assert keys(listed) == ["vgg16", "vgg19"] and listed.key == "vgg16" and headings(listed) == ["VGG"]
    listed.search("szegedy")
    assert keys(listed) == ["googlenet"]
    listed.search("")
    assert len(keys(listed)) > 10 and listed.key == "googlenet"


def test_where_nothing_fits_it_says_so(listed, qtbot):
    listed.choose("alexnet")
    with qtbot.waitSignal(listed.looked_at) as told:
        listed.search("zzz")
    assert told.args == [""] and listed.key == "" and headings(listed) == ["No network fits your words."]
    listed.search("")
    assert listed.key == "alexnet" and "No network fits your words." not in headings(listed)


def test_arrow_keys_pass_over_the_headings_and_enter_takes(listed, qtbot):
    listed.choose("lenet5")
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert listed.key == "alexnet"
    with qtbot.waitSignal(listed.wanted):
        QTest.keyClick(listed, Qt.Key.Key_Return)


def test_a_row_says_parameters_and_error():
    assert facts(ZOO["alexnet"]) == "61.0 M parameters · top-5 error 15.3 %"
    assert "error" not in facts(ZOO["lenet5"]) and "1998" in found_in(ZOO["lenet5"])


def test_it_can_be_painted(listed):
    assert not listed.grab().isNull()
