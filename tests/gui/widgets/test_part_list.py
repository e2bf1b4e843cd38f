from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.core.fields import defaults
from engine.model.blocks import BLOCKS
from engine.model.layers import survey
from engine.model.plan import Block, ModelPlan
from gui.widgets.part_list import LINE_PX, PartList


def test_lines_tell_layers_shapes_and_parameters_and_a_click_names_the_layer(qtbot):
    plan = ModelPlan(name="own", side_px=28, blocks=(Block(kind="inception_naive"), Block(kind="flatten")))
    rows = [row for row in survey(plan, 10).rows if row.block == 0]
    kind = BLOCKS["inception_naive"]
    listed = PartList()
    qtbot.addWidget(listed)
    listed.show_parts(kind.expand(defaults(kind.fields), (28, 28, 3), 10).parts, rows)
    listed.resize(300, listed.sizeHint().height())
    listed.show()
    assert listed.lines[1] == ("Conv 3×3", "128 filters, relu", "28×28×128", "3,584")
    assert listed.lines[-1][0] == "Joined" and "3,584" in listed.accessibleName()
    told = []
    listed.pressed.connect(told.append)
    QTest.mouseClick(listed, Qt.MouseButton.LeftButton, pos=QPoint(100, 6 + LINE_PX + 3))
    QTest.mouseClick(listed, Qt.MouseButton.LeftButton, pos=QPoint(100, listed.height() - 1))
    assert told[0] == rows[1].name
    listed.mark(rows[1].name)
    assert not listed.grab().isNull()
