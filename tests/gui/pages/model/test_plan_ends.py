from engine.model.layers import layers
from engine.model.plan import Block, ModelPlan
from gui.pages.model.plan_ends import BackboneRow, ClassifierRow, InputRow


def test_the_picture_shows_its_side_and_tells_another(qtbot):
    row = InputRow()
    qtbot.addWidget(row)
    told = []
    row.edited.connect(told.append)
    row.show_side(96)
    assert row.shape.text() == "96 × 96 × 3" and told == []
    row.side.setValue(48)
    assert told == [48]


def test_a_backbone_shows_what_comes_out_of_it(qtbot):
    row = BackboneRow()
    qtbot.addWidget(row)
    row.show_backbone("MobileNetV2", (5, 5, 1280))
    assert row.heading.text() == "MobileNetV2" and row.shape.text() == "5 × 5 × 1,280"


def test_the_classifier_tells_classes_and_parameters(qtbot):
    row = ClassifierRow()
    qtbot.addWidget(row)
    plan = ModelPlan(name="own", side_px=8, blocks=(Block(kind="flatten"),))
    row.show_classes(10, layers(plan, 10))
    assert row.words.text() == "10 classes · 1,930 parameters"
