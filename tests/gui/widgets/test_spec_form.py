import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox

from engine.core.fields import Field
from gui.widgets.spec_form import SpecForm

FIELDS = (
    Field(key="filters", label="Filters", kind="int", default=32, low=1, high=512),
    Field(key="rate", label="Rate", kind="float", default=0.5, low=0, high=0.9),
    Field(key="padding", label="Padding", kind="choice", default="same", choices=("same", "valid")),
    Field(key="bias", label="Bias", kind="bool", default=True),
)


@pytest.fixture
def form(qtbot):
    made = SpecForm(FIELDS, {"filters": 8}, "model.block")
    qtbot.addWidget(made)
    return made


def test_values_and_defaults_are_shown(form):
    assert form.findChild(QSpinBox, "model.block.filters").value() == 8
    assert form.findChild(QDoubleSpinBox, "model.block.rate").value() == 0.5
    assert form.findChild(QComboBox, "model.block.padding").currentData() == "same"
    assert form.findChild(QCheckBox, "model.block.bias").isChecked()


def test_edits_are_told_with_their_type(form):
    told = []
    form.edited.connect(lambda key, value: told.append((key, value)))
    form.box("filters").setValue(16)
    form.box("rate").setValue(0.25)
    form.box("padding").setCurrentIndex(1)
    form.box("bias").setChecked(False)
    assert told == [("filters", 16), ("rate", 0.25), ("padding", "valid"), ("bias", False)]


def test_showing_other_values_tells_nothing(form, qtbot):
    with qtbot.assertNotEmitted(form.edited):
        form.set_values({"filters": 64, "rate": 0.1, "padding": "valid", "bias": False})
    assert form.box("filters").value() == 64


def test_every_box_has_a_name(form):
    assert all(form.box(field.key).accessibleName() == field.label for field in FIELDS)


def test_small_numbers_keep_their_digits(qtbot):
    field = Field(key="rate", label="Rate", kind="float", default=0.0003, low=1e-6, high=1)
    form = SpecForm((field,), {}, "x")
    qtbot.addWidget(form)
    assert form.box("rate").value() == 0.0003 and "0.0003" in form.box("rate").text()


WHEN = (
    Field(key="padding", label="Padding", kind="choice", default="same", choices=("same", "number")),
    Field(key="pad", label="On each side", kind="int", default=1, low=0, high=64, when=("padding", "number")),
)


@pytest.mark.parametrize("grid", [False, True])
def test_a_setting_shows_only_while_the_other_has_its_value(qtbot, grid):
    form = SpecForm(WHEN, {}, "x", grid=grid)
    qtbot.addWidget(form)
    form.show()
    told = []
    form.resized.connect(lambda: told.append(1))
    assert not form.box("pad").isVisible()
    form.box("padding").setCurrentIndex(1)
    assert form.box("pad").isVisible() and told == [1]
    form.set_values({"padding": "same"})
    assert not form.box("pad").isVisible() and told == [1]
    form.set_prefix("y")
    assert form.box("pad").objectName() == "y.pad"


def test_words_of_choices_have_no_underscores(qtbot):
    field = Field(key="norm", label="Norm", kind="choice", default="batch_norm", choices=("none", "batch_norm"))
    form = SpecForm((field,), {}, "x")
    qtbot.addWidget(form)
    assert form.box("norm").currentText() == "batch norm" and form.box("norm").currentData() == "batch_norm"
