from engine.model.layers import layers
from engine.model.zoo import zoo_plan
from gui.widgets.layer_model import NAME, LayerModel


def test_it_is_a_sound_tree(qtmodeltester):
    model = LayerModel()
    model.show(layers(zoo_plan("googlenet"), 1000))
    qtmodeltester.check(model)
    model.show(layers(zoo_plan("vgg16"), 10))
    qtmodeltester.check(model)


def test_every_layer_has_a_place_that_leads_back_to_it():
    model, rows = LayerModel(), layers(zoo_plan("resnet20"), 10)
    model.show(rows)
    assert all(model.layer(model.place(row.name)) == row for row in rows)
    assert not model.place("nowhere").isValid() and model.layer(model.place("nowhere")) is None


def test_the_same_lines_with_other_numbers_are_no_new_table(qtbot):
    model, rows = LayerModel(), layers(zoo_plan("resnet20"), 10)
    model.show(rows)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(model.dataChanged):
        model.show(layers(zoo_plan("resnet20"), 100))
    assert resets == []
    model.show(rows[:-3])
    assert resets == [1] and model.index(0, NAME).data() == "picture"
