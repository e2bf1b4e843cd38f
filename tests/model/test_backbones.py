import pytest

from engine.core.backend import keras
from engine.model.backbones import BACKBONES, BUILT_IN, SCALINGS
from engine.model.counting import macs
from engine.model.weights import imagenet_model
from tests.model.backbone_table import BEGIN, END, ROOT, tried

FEW = ("mobilenet", "mobilenet_v3_small", "densenet121")
ALL = [key if key in FEW else pytest.param(key, marks=pytest.mark.full) for key in BACKBONES if key != BUILT_IN]
LIGHTEST = {  # of each design
    "efficientnet_lite0", "vgg16", "inception_v3", "resnet50", "resnet50_v2", "xception", "densenet121", "mobilenet",
    "mobilenet_v2", "mobilenet_v3_small", "nasnet_mobile", "efficientnet_b0", "efficientnet_v2_b0", "convnext_tiny",
}  # fmt: skip


def whole_network(backbone):
    shape = (backbone.side_px, backbone.side_px, 3)
    return getattr(keras().applications, backbone.factory)(weights=None, input_shape=shape)


@pytest.mark.parametrize("key", ALL)
def test_the_table_counts_as_the_built_network(key):
    backbone = BACKBONES[key]
    model = whole_network(backbone)
    assert (model.count_params(), macs(model)) == (backbone.parameters, backbone.macs)
    shape = (backbone.side_px, backbone.side_px, 3)
    bare = getattr(keras().applications, backbone.factory)(weights=None, include_top=False, input_shape=shape)
    assert bare.count_params() == backbone.parameters_without_top
    assert bare.output.shape[-1] == backbone.channels


def test_the_built_in_backbone_counts_as_built():
    backbone, model = BACKBONES[BUILT_IN], imagenet_model()
    assert (model.count_params(), macs(model)) == (backbone.parameters, backbone.macs)
    assert model.get_layer("pool").output.shape[-1] == backbone.channels


def test_every_network_of_keras_is_in_the_table():
    applications = keras().applications
    names = {name for name in dir(applications) if name[0].isupper() and callable(getattr(applications, name))}
    assert names == {backbone.factory for backbone in BACKBONES.values()} - {""}


def test_entries_are_complete_and_plausible():
    assert len({backbone.label for backbone in BACKBONES.values()}) == len(BACKBONES)
    for backbone in BACKBONES.values():
        assert backbone.scaling in SCALINGS
        assert backbone.parameters > backbone.parameters_without_top > 0
        assert backbone.min_side <= 96 <= backbone.side_px
        assert 2014 <= backbone.year <= 2022 and backbone.source.startswith("arXiv:")
        assert backbone.top1 is None or 60 < backbone.top1 < (backbone.top5 or 100)


def test_cost_grows_with_the_pixels():
    backbone = BACKBONES["mobilenet_v2"]
    assert backbone.macs_at(224) == backbone.macs
    assert backbone.macs_at(112) == pytest.approx(backbone.macs / 4, abs=1)


@pytest.mark.parametrize(
    "key", [pytest.param(key, marks=() if key in LIGHTEST else pytest.mark.full) for key in BACKBONES]
)
def test_every_backbone_learns_with_a_head_and_comes_back_from_its_file(key, tmp_path):
    trial = tried(key, tmp_path)
    assert (trial.built, trial.step, trial.saved, trial.reloaded) == (True, True, True, True)


def test_the_table_in_the_docs_is_of_all_backbones():
    text = (ROOT / "docs" / "backbones.md").read_text(encoding="utf-8")
    table = text.partition(BEGIN)[2].partition(END)[0]
    assert [key for key in BACKBONES if f"`{key}`" not in table] == []
