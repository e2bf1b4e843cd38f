from PySide6.QtCore import Qt

from engine.model.layers import layers
from engine.model.presets import PRESETS
from gui.widgets.layer_table import FORMULA, NAME, NUMBERS, OUTPUT, LayerTable


def test_it_shows_every_layer_with_its_formula_and_the_totals(qtbot):
    table = LayerTable()
    qtbot.addWidget(table)
    rows = layers(PRESETS["vgg16"].plan(224), 1000)
    table.show_layers(rows)
    model = table.model
    assert model.rowCount() == len(rows) and model.index(1, OUTPUT).data() == "224 × 224 × 64"
    assert model.index(1, FORMULA).data().endswith("= 224")
    assert table.totals.text().startswith("138,357,544 parameters")
    for column in NUMBERS:
        align = model.index(1, column).data(Qt.ItemDataRole.TextAlignmentRole)
        assert align & Qt.AlignmentFlag.AlignRight
    table.show_layers(rows[:4], complete=False)
    assert "wrong" in table.totals.text()


def test_a_block_is_marked_silently_and_a_chosen_layer_tells_its_block(qtbot):
    table = LayerTable()
    qtbot.addWidget(table)
    table.show_layers(layers(PRESETS["small_cnn"].plan(32), 10))
    told = []
    table.selected.connect(told.append)
    table.mark(2)
    assert table.view.currentIndex().row() == 3 and told == []
    table.mark(-1)
    assert not table.view.currentIndex().isValid()
    table.view.setCurrentIndex(table.model.index(1, NAME))
    assert told == [0]
