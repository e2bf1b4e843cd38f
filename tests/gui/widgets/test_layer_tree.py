from engine.model.layers import layers
from engine.model.zoo import zoo_plan
from gui.widgets.layer_model import LayerModel
from gui.widgets.layer_tree import LayerTree


def test_only_a_network_with_blocks_has_handles_to_fold_them(qtbot):
    tree = LayerTree()
    qtbot.addWidget(tree)
    tree.setModel(LayerModel(tree))
    tree.show_rows(layers(zoo_plan("vgg16"), 1000))
    assert not tree.rootIsDecorated()
    tree.show_rows(layers(zoo_plan("resnet20"), 10))
    assert tree.rootIsDecorated() and tree.room_px() < tree.width()
