import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.core import paths
from engine.core.backend import keras
from engine.core.control import Control
from engine.core.errors import BadWeights, DownloadFailed, UnknownName, WeightsAbsent
from engine.data.preprocess import to_input
from engine.model import lite0, weights
from engine.model.backbones import BACKBONES
from engine.model.build import backbone_network, build
from engine.model.plan import BackboneSpec
from engine.model.weight_files import files_of

PHOTOS = Path(__file__).parent / "photos"
REAL = Path(__file__).parents[3] / "shared" / "weights"
NAME = "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_160_no_top.h5"
has_real_file = pytest.mark.skipif(not (REAL / NAME).is_file(), reason="the published MobileNetV2 file is not here")


def test_the_built_in_classifier_names_photographs():
    model, labels, spec = weights.imagenet_model(), weights.imagenet_labels(), weights.imagenet_input()
    for photo, answers in (
        ("cat", {"tabby", "tiger cat", "Egyptian cat"}),
        ("coffee", {"espresso"}),
        ("camera", {"tripod"}),
    ):
        picture = to_input(Image.open(PHOTOS / f"{photo}.jpg").convert("RGB"), spec)
        logits = model(picture[None].astype("float32")).numpy()[0]
        assert labels[int(logits.argmax())] in answers


def test_there_are_a_thousand_different_labels():
    labels = weights.imagenet_labels()
    assert len(set(labels)) == len(labels) == 1000
    assert labels[0] == "tench" and labels[999] == "toilet tissue"


def test_the_conversion_is_kept_and_made_again_when_damaged(monkeypatch):
    first = weights.lite0_arrays()
    kept = paths.weights() / "efficientnet_lite0.npz"
    assert kept.is_file()
    reads = []
    original = lite0.read_source
    monkeypatch.setattr(lite0, "read_source", lambda path: reads.append(path) or original(path))
    again = weights.lite0_arrays()
    assert not reads and all(np.array_equal(first[name], again[name]) for name in first)
    kept.write_bytes(kept.read_bytes()[:100_000])
    weights.lite0_arrays()
    assert len(reads) == 1
    weights.lite0_arrays()
    assert len(reads) == 1


def test_states():
    assert weights.state("efficientnet_lite0") == "built-in"
    assert weights.state("vgg16") == "absent"
    with pytest.raises(UnknownName):
        weights.state("alexnet")


def test_absent_weights_are_never_replaced_by_random_ones():
    with pytest.raises(WeightsAbsent) as caught:
        build(BackboneSpec(key="mobilenet"), 5, 96, 0)
    assert "MobileNet" in str(caught.value)


def test_files_in_the_cache_of_keras_are_found():
    file = files_of("resnet50", top=False)[0]
    paths.keras_weights().mkdir(parents=True)
    (paths.keras_weights() / file.name).write_bytes(b"x")
    assert weights.state("resnet50") == "here"
    with pytest.raises(BadWeights) as caught:
        build(BackboneSpec(key="resnet50"), 5, 96, 0)
    assert file.name in str(caught.value)


def test_of_several_files_the_nearest_side_is_taken():
    for side in (96, 160, 224):
        name = NAME.replace("160", str(side))
        (paths.weights() / name).write_bytes(b"x")
    found = {side: weights.find("mobilenet_v2", side) for side in (0, 32, 128, 170, 512)}
    ends = {side: path.name.removesuffix("_no_top.h5").rpartition("_")[2] for side, path in found.items() if path}
    assert ends == {0: "224", 32: "96", 128: "160", 170: "160", 512: "224"}
    assert weights.find("mobilenet_v2", 96, top=True) is None


@has_real_file
def test_a_published_file_is_imported_and_answers_as_in_keras(own_home):
    assert weights.import_from(REAL) == ["mobilenet_v2"]
    assert weights.state("mobilenet_v2") == "here"
    network = backbone_network(BACKBONES["mobilenet_v2"], 96)
    weights.load(network, BACKBONES["mobilenet_v2"], 96)
    theirs = keras().applications.MobileNetV2(include_top=False, input_shape=(96, 96, 3), weights=str(REAL / NAME))
    pictures = np.random.default_rng(0).uniform(0, 255, (2, 96, 96, 3)).astype("float32")
    ours = network(pictures).numpy()
    assert ours.std() > 0.1
    np.testing.assert_allclose(ours, theirs(pictures / 127.5 - 1).numpy(), atol=1e-4)


@has_real_file
def test_a_single_renamed_file_is_known_by_its_checksum(tmp_path):
    renamed = tmp_path / "downloaded (1).h5"
    shutil.copyfile(REAL / NAME, renamed)
    assert weights.import_from(renamed) == ["mobilenet_v2"]
    assert weights.find("mobilenet_v2", 160) == paths.weights() / NAME
    assert weights.import_from(paths.weights()) == ["mobilenet_v2"]


@has_real_file
def test_a_damaged_file_is_not_imported(tmp_path):
    damaged = tmp_path / NAME
    damaged.write_bytes((REAL / NAME).read_bytes()[:-1000])
    with pytest.raises(BadWeights):
        weights.import_from(damaged)
    assert weights.state("mobilenet_v2") == "absent"


@has_real_file
def test_a_damaged_file_does_not_hide_a_good_one():
    (paths.weights() / NAME).write_bytes(b"x")
    paths.keras_weights().mkdir(parents=True)
    shutil.copyfile(REAL / NAME, paths.keras_weights() / NAME)
    network = keras().applications.MobileNetV2(include_top=False, weights=None, input_shape=(96, 96, 3))
    weights.load(network, BACKBONES["mobilenet_v2"], 96)


def test_a_download_takes_the_file_of_the_nearest_side(monkeypatch):
    asked = []
    monkeypatch.setattr(weights, "download_file", lambda file, _control: asked.append(file.name))
    for side in (96, 0):
        weights.download("mobilenet_v2", Control(), side)
    assert asked == [NAME.replace("160", "96"), NAME.replace("160", "224")]
    with pytest.raises(DownloadFailed):
        weights.download("efficientnet_lite0", Control())


def test_the_class_names_are_the_ones_of_the_file():
    rows = json.loads((paths.resources() / "imagenet_classes.json").read_text(encoding="utf-8"))
    assert len(rows) == 1000 and rows[281][:2] == ["n02123045", "tabby"]
