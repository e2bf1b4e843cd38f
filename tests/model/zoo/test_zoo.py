import math
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from engine.core.errors import BadExperiment, UnknownName
from engine.experiment import Experiment
from engine.model.backbones import BACKBONES
from engine.model.layers import layers, problems
from engine.model.plan import Block, ModelPlan
from engine.model.zoo import CARDS, SWITCHES, ZOO, edited, figures_of, switched, with_side, zoo_name, zoo_plan
from tests.model.zoo.journey import learned, travel, variants

SIDES = (32, 33, 48, 64, 75, 96, 100, 128, 224, 227, 256, 299, 512, 1024)
PUBLISHED = {
    "vgg16": 138_357_544, "vgg19": 143_667_240, "alexnet": 60_965_224, "zfnet": 62_357_608,
    "resnet50": 25_636_712, "resnet101": 44_707_176, "resnet152": 60_419_944,
}  # fmt: skip
QUICK = {
    "small_cnn", "lenet5", "alexnet", "alexnet_32", "zfnet", "zfnet_32", "vgg16_32", "googlenet", "googlenet_32",
    "resnet18_32", "resnet50_32", "plain18_32", "resnet20", "plain20",
}  # fmt: skip
LEARNS = [
    "alexnet_32",
    *(pytest.param(key, marks=pytest.mark.full) for key in ("zfnet_32", "vgg16_32", "googlenet_32")),
]
SMALLEST = [key if key in QUICK else pytest.param(key, marks=pytest.mark.full) for key in ZOO]


@pytest.mark.parametrize("key", PUBLISHED)
def test_parameters_are_the_published_ones(key):
    assert figures_of(zoo_plan(key), 1000).parameters == PUBLISHED[key]


@pytest.mark.parametrize("key", sorted(set(ZOO) & set(BACKBONES)))
def test_a_network_counts_as_its_backbone_does(key):
    found, backbone = figures_of(zoo_plan(key), 1000), BACKBONES[key]
    assert (found.parameters, found.parameters_without_top) == (backbone.parameters, backbone.parameters_without_top)
    assert found.macs == backbone.macs


@pytest.mark.parametrize("network", ZOO.values(), ids=lambda network: network.key)
def test_every_variant_holds_together_at_every_side(network):
    for switches in variants(network):
        for side in (network.least_px, network.least_px + 1, *(side for side in SIDES if side > network.least_px)):
            assert not problems(network.plan(side, switches)), (side, switches)


@pytest.mark.parametrize("network", ZOO.values(), ids=lambda network: network.key)
def test_below_the_smallest_side_a_plan_says_why(network):
    if network.least_px > 8:
        (problem,) = problems(network.plan(network.least_px - 1))
        assert problem.sentence() and problem.fixes
    with pytest.raises(BadExperiment):
        network.plan(7)


@pytest.mark.parametrize("network", ZOO.values(), ids=lambda network: network.key)
def test_an_entry_is_complete(network):
    card = network.card
    assert network.label and network.family and card.authors and card.source and card.new and card.lecture
    assert 1990 < network.year == card.year and network.source == card.source
    assert card.link.startswith("https://") or network.key == "small_cnn"
    assert (card.top5 is None) == (card.top5_source == "") == (card.top5_note == "")
    assert bool(network.of) == bool(network.changed)
    if network.of:
        assert network.side_px == 32 and ZOO[network.of].switches == network.switches and card.top5 is None
    assert network.plan().side_px == network.side_px >= network.least_px
    assert all(field.help.endswith(".") for field in network.switches)


def test_each_switch_changes_the_network():
    for network in ZOO.values():
        for field in network.switches:
            plan = network.plan()
            for value in field.choices or (True, False):
                changed = switched(plan, field.key, value)
                assert (changed.blocks != plan.blocks) == (value != field.default) == (changed.name != plan.name)
                assert changed.switches[field.key] == value and changed.side_px == plan.side_px and not edited(changed)


def test_names_say_what_is_unusual():
    assert zoo_plan("alexnet").name == "AlexNet"
    assert zoo_plan("alexnet", 0, {"activation": "tanh", "lrn": False}).name == (
        "AlexNet (activation tanh, local response norm off)"
    )
    without = zoo_plan("resnet18", 0, {"skip": False, "shortcut": "padding"})
    assert without.name == "ResNet-18 (skip connections off)"


def test_a_plan_knows_whether_it_was_edited():
    plan = zoo_plan("googlenet", 96, {"inception": "naive"})
    assert not edited(plan)
    assert edited(msgspec.structs.replace(plan, blocks=plan.blocks[:-1]))
    assert edited(msgspec.structs.replace(plan, zoo="gone")) and edited(
        msgspec.structs.replace(plan, switches={"a": 1})
    )
    assert edited(ModelPlan(name="Mine", side_px=32, blocks=(Block(kind="flatten"),)))


def test_another_side_is_the_networks_own_way_unless_it_was_edited():
    plan = msgspec.structs.replace(zoo_plan("vgg16", 224), name="Mine")
    larger = with_side(plan, 448)
    assert larger == msgspec.structs.replace(zoo_plan("vgg16", 448), name="Mine") and len(larger.blocks) > len(
        plan.blocks
    )
    own = msgspec.structs.replace(plan, blocks=(*plan.blocks[:-1], Block(kind="dropout", settings={"rate": 0.1})))
    assert with_side(own, 448) == msgspec.structs.replace(own, side_px=448)


@pytest.mark.parametrize("key", ["alexnet", "zfnet", "vgg16", "vgg19"])
def test_a_larger_picture_leaves_the_classifier_as_it_is(key):
    own = ZOO[key].side_px
    counts = {figures_of(zoo_plan(key, side), 1000).parameters for side in (own, own + 40, 2 * own, 3 * own, 1024)}
    assert counts == {PUBLISHED[key]}


def test_wrong_names_and_switches_are_said():
    with pytest.raises(UnknownName, match="squeezenet"):
        zoo_plan("squeezenet")
    with pytest.raises(BadExperiment, match="Activation cannot be gelu"):
        zoo_plan("alexnet", 0, {"activation": "gelu"})
    with pytest.raises(BadExperiment, match="no such setting"):
        zoo_plan("vgg16", 0, {"lrn": True})
    with pytest.raises(UnknownName):
        switched(ModelPlan(name="Mine", side_px=32, blocks=()), "lrn", True)


def test_a_network_is_found_by_either_name():
    assert zoo_plan("vgg16_plan", 64) == zoo_plan("vgg16", 64)
    assert zoo_name("vgg16") == "vgg16_plan" and zoo_name("alexnet") == "alexnet"
    assert zoo_plan("small_cnn").side_px == ZOO["small_cnn"].side_px


def test_a_plan_of_the_zoo_goes_through_a_file(tmp_path):
    plan = zoo_plan("googlenet_32", 0, {"auxiliary": False})
    assert msgspec.json.decode(msgspec.json.encode(plan), type=ModelPlan) == plan
    experiment = Experiment.from_json(msgspec.structs.replace(Experiment(), model=plan).to_json())
    assert experiment.model == plan and not edited(experiment.model)


def test_tables_for_the_window():
    assert len(CARDS) == len(ZOO) and {field.key for field in SWITCHES} >= {"activation", "lrn", "skip", "inception"}
    for network in ZOO.values():
        rows = layers(network.plan(), network.classes)
        assert rows[-1].name == "logits" and rows[-1].output == (network.classes,)


def test_tensorflow_stays_out():
    code = (
        "import sys, engine.model.zoo as z; z.figures_of(z.zoo_plan('resnet50'), 9); sys.exit('keras' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], check=False).returncode == 0


@pytest.mark.timeout(600)
@pytest.mark.parametrize("key", SMALLEST)
def test_at_the_smallest_side_it_is_built_taught_saved_and_opened(key, tmp_path):
    # One step is too few for BatchNorm's running statistics: at 8 px the 152 layers' answers overflow.
    side_px = 64 if key == "resnet152" else ZOO[key].least_px
    travel(zoo_plan(key, side_px), 3, tmp_path, eager=True)


@pytest.mark.full
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("key", ZOO)
def test_as_published_it_is_built_taught_saved_and_opened(key, tmp_path):
    travel(zoo_plan(key), ZOO[key].classes, tmp_path, eager=False)


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("key", LEARNS)
def test_a_form_for_small_pictures_learns_with_the_usual_settings(key):
    losses = learned(zoo_plan(key), 4, 6)
    assert losses[-1] < 0.7 * math.log(4)
