from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.model.backbones import BACKBONES
from gui.widgets.accuracy_scatter import AccuracyScatter


def test_a_click_on_a_dot_tells_its_backbone(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    scatter = AccuracyScatter(holder)
    holder.resize(600, 400)
    scatter.resize(600, 400)
    scatter.show_backbones(list(BACKBONES.values()), {"vgg19": "here"})
    scatter.show_key("nasnet_large")
    holder.show()
    left, right = scatter.position("mobilenet_v2"), scatter.position("nasnet_large")
    assert left.x() < right.x() and left.y() > right.y()  # less work, lower accuracy
    with qtbot.waitSignal(scatter.chosen, timeout=2000) as chosen:
        QTest.mouseClick(scatter.viewport(), Qt.MouseButton.LeftButton, pos=scatter.mapFromScene(right))
    assert chosen.args == ["nasnet_large"]
    scatter.restyle()
