import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.core.fields import Field
from gui.widgets.slider_form import SliderForm

FIELDS = (
    Field(key="flip", label="Flip", kind="bool", default=False),
    Field(key="shift", label="Shift", kind="float", default=0.0, high=0.5),
    Field(key="rotate", label="Rotate", kind="float", default=0.0, high=180, unit="°"),
)


@pytest.fixture
def form(qtbot):
    made = SliderForm(FIELDS, {"shift": 0.25, "rotate": 15.0}, "data.vary")
    qtbot.addWidget(made)
    made.show()
    made.edits = []
    made.edited.connect(lambda key, value: made.edits.append((key, value)))
    return made


def texts(form):
    return [text.text() for text in form._texts.values()]


def test_it_shows_values_with_their_units_and_says_nothing(form):
    assert form.box("shift").value() == 50 and texts(form) == ["25 %", "15°"]
    form.set_values({"flip": True})
    assert form.box("flip").isChecked() and texts(form) == ["0 %", "0°"] and form.edits == []


def test_keys_and_clicks_edit(form):
    QTest.keyClick(form.box("shift"), Qt.Key.Key_Right)
    form.box("flip").click()
    assert form.edits == [("shift", pytest.approx(0.255)), ("flip", True)]


def test_every_box_has_a_name(form):
    for key in ("flip", "shift", "rotate"):
        assert form.box(key).objectName() == f"data.vary.{key}" and form.box(key).accessibleName()
