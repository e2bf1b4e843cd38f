import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QSpinBox

from gui.pages.lab import LabPage


@pytest.fixture
def page(context, qtbot):
    made = LabPage(context)
    qtbot.addWidget(made)
    return made


def said(page, name):
    return page.findChild(QLabel, name).text()


def test_the_formula_has_its_numbers(page):
    assert said(page, "lab.formula").startswith("n_out = ⌊(n + 2p − k)/s⌋ + 1")
    assert said(page, "lab.steps") == "n_out = ⌊(8 + 2·1 − 3)/1⌋ + 1 = ⌊7/1⌋ + 1 = 7 + 1 = 8"
    assert "same" in said(page, "lab.remark")


def test_slider_and_box_are_one_value(page):
    page.findChild(QSlider, "lab.strideSlider").setValue(2)
    assert page.findChild(QSpinBox, "lab.stride").value() == 2 and said(page, "lab.steps").endswith("= 4")
    page.findChild(QSpinBox, "lab.n").setValue(500)
    assert "500" in said(page, "lab.steps")
    assert page.findChild(QSlider, "lab.nSlider").value() == page.findChild(QSlider, "lab.nSlider").maximum()


def test_a_filter_that_does_not_fit_says_why_and_the_page_recovers(page):
    page.set_values({"n": 2, "kernel": 9, "padding": 0})
    assert said(page, "lab.steps") == "" and "2" in said(page, "lab.remark")
    page.set_values({"kernel": 2})
    assert said(page, "lab.steps").endswith("= 1")


def test_the_lectures_examples(page):
    page.findChild(QPushButton, "lab.example3").click()
    assert said(page, "lab.steps").endswith("= 55")
    page.findChild(QPushButton, "lab.example4").click()
    assert said(page, "lab.steps").endswith("= 112")
    page.findChild(QPushButton, "lab.example5").click()
    assert "reach" in said(page, "lab.remark")


def test_a_page_built_anew_keeps_the_sizes(page, context, qtbot):
    page.findChild(QSlider, "lab.strideSlider").setValue(2)
    anew = LabPage(context)
    qtbot.addWidget(anew)
    assert anew.findChild(QSpinBox, "lab.stride").value() == 2 and said(anew, "lab.steps").endswith("= 4")
