import msgspec
import pytest

from engine.data.spec import Augmentation, DatasetSpec
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec, Block
from engine.model.zoo import SWITCHES, switched, zoo_plan
from engine.policy.train_policy import TrainPolicy
from engine.studies.differences import differences, told_apart, variant_name

ALEXNET = Experiment(model=zoo_plan("alexnet_32"), policy=TrainPolicy(mode="scratch"))


def with_switch(key, value):
    return msgspec.structs.replace(ALEXNET, model=switched(ALEXNET.model, key, value))


def keys(one, other):
    return [(each.key, each.value) for each in differences(one, other)]


def test_an_experiment_is_like_itself_whatever_its_name():
    assert differences(ALEXNET, msgspec.structs.replace(ALEXNET, name="other")) == ()


def test_a_switch_is_told_by_its_label():
    (found,) = differences(with_switch("activation", "tanh"), ALEXNET)
    assert (found.key, found.label, found.value) == ("switch", "Activation", "tanh")
    assert found.label in {field.label for field in SWITCHES}
    (found,) = differences(with_switch("lrn", False), ALEXNET)
    assert found.value is False


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"policy": TrainPolicy(mode="scratch", epochs=20)}, [("epochs", 20)]),
        ({"policy": TrainPolicy(mode="scratch", optimizer="sgd", batch_size=64)},
         [("batch_size", 64), ("optimizer", "sgd")]),
        ({"policy": TrainPolicy(mode="scratch", tune_epochs=9)}, []),
        ({"policy": TrainPolicy(mode="scratch", augmentation=Augmentation(flip=True))}, [("variation", True)]),
        ({"dataset": DatasetSpec(limit=100)}, [("pictures", 100)]),
        ({"dataset": DatasetSpec(source="cifar10")}, [("data", "cifar10")]),
        ({"dataset": DatasetSpec(validation=0.3)}, [("split", 0.3)]),
        ({"seed": 7}, [("seed", 7)]),
        ({"model": zoo_plan("vgg16_32")}, [("model", "VGG16 for 32×32")]),
        ({"model": BackboneSpec()}, [("model", "EfficientNet-Lite0")]),
        ({"model": zoo_plan("alexnet_32", 64)}, [("side", 64)]),
    ],
)  # fmt: skip
def test_what_differs(change, expected):
    assert keys(msgspec.structs.replace(ALEXNET, **change), ALEXNET) == expected


def test_edited_blocks_are_counted():
    blocks = ALEXNET.model.blocks
    edited = msgspec.structs.replace(ALEXNET.model, blocks=(*blocks[:-1], Block(kind="dropout"), blocks[-1]))
    assert keys(msgspec.structs.replace(ALEXNET, model=edited), ALEXNET) == [("blocks", 2)]


def test_backbones():
    one, other = Experiment(model=BackboneSpec(side_px=128)), Experiment(model=BackboneSpec(pretrained=False))
    assert keys(one, other) == [("side", 128), ("weights", True)]
    headed = Experiment(model=BackboneSpec(head=(Block(kind="flatten"),)))
    assert keys(headed, Experiment()) == [("head", 1)]


def test_a_variants_name_has_its_switches():
    assert variant_name(with_switch("activation", "tanh")) == "AlexNet for 32×32, tanh"
    assert variant_name(with_switch("dropout", False)) == "AlexNet for 32×32, no dropout"
    assert variant_name(Experiment()) == "EfficientNet-Lite0"


def test_variants_are_told_apart():
    first = told_apart(ALEXNET, ())
    longer = msgspec.structs.replace(ALEXNET, policy=TrainPolicy(mode="scratch", epochs=20))
    second = told_apart(longer, (first,))
    third = told_apart(ALEXNET, (first, second))
    assert (first.name, second.name) == ("AlexNet for 32×32", "AlexNet for 32×32, 20 epochs")
    assert third.name == "AlexNet for 32×32 (2)"


def test_a_name_of_the_users_own_stays_until_it_is_taken():
    mine = msgspec.structs.replace(ALEXNET, name="mine")
    assert told_apart(mine, ()).name == "mine"
    assert told_apart(mine, (mine,)).name == "AlexNet for 32×32"
