import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QLabel, QToolButton

from engine.model.layers import layers
from engine.model.zoo import zoo_plan
from gui.widgets.network_diagram import NetworkDiagram


@pytest.fixture
def panel(qtbot, context):
    made = NetworkDiagram(context)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    made.show_layers(layers(zoo_plan("googlenet"), 1000), "GoogLeNet")
    return made


def ask(monkeypatch, path):
    asked = []

    def answer(_parent, _title, suggestion, _kinds):
        asked.append(suggestion)
        return str(path or ""), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def test_it_is_saved_as_svg_and_as_png(panel, context, monkeypatch, tmp_path):
    said = []
    context.notify.connect(said.append)
    asked = ask(monkeypatch, tmp_path / "그림")
    panel.save_svg()
    panel.save_png()
    assert (tmp_path / "그림.svg").read_text(encoding="utf-8").startswith("<svg ")
    picture = QImage(str(tmp_path / "그림.png"))
    assert picture.width() > 2000 and said == ["Saved as 그림.svg", "Saved as 그림.png"]
    assert asked[0].endswith("googlenet.svg")


def test_nothing_is_written_when_no_name_is_given_and_trouble_is_told(panel, context, monkeypatch, tmp_path):
    troubles = []
    context.message.connect(troubles.append)
    ask(monkeypatch, None)
    panel.save_svg()
    assert troubles == []
    ask(monkeypatch, tmp_path / "gone" / "a.svg")
    panel.save_svg()
    panel.save_png()
    assert len(troubles) == 2


def test_it_is_copied_as_a_picture(panel):
    panel.copy()
    assert QGuiApplication.clipboard().image().size() == panel.image().size()


def test_the_legend_names_the_colours_that_occur(panel):
    words = [chip.text() for chip in panel.legend.findChildren(QLabel) if not chip.isHidden()]
    assert any("Convolution" in text for text in words) and any("Join" in text for text in words)
    panel.show_layers(layers(zoo_plan("lenet5"), 10), "LeNet-5")
    assert "Join" not in panel.legend.accessibleName() and "Pooling" in panel.legend.accessibleName()


def test_buttons_zoom(panel):
    before = panel.view.zoom
    panel.findChild(QToolButton, "model.zoomIn").click()
    assert panel.view.zoom > before
    panel.findChild(QToolButton, "model.zoomOut").click()
    line, whole = (panel.findChild(QToolButton, f"model.{name}") for name in ("line", "whole"))
    assert line.isChecked() and not whole.isChecked()
    whole.click()
    whole.click()
    assert panel.view.horizontalScrollBar().maximum() <= 1 and whole.isChecked() and not line.isChecked()
    line.click()
    assert panel.view.horizontalScrollBar().maximum() > 1 and line.isChecked() and not whole.isChecked()
    for button in panel.findChildren(QToolButton):
        assert button.isHidden() or not button.objectName() or button.accessibleName()


def test_a_choice_is_passed_on(panel):
    told = []
    panel.selected.connect(told.append)
    panel.choose("conv_1")
    assert panel.view.chosen == "conv_1" and told == []
    panel.view.selected.emit("conv_4")
    assert told == ["conv_4"]
