import msgspec
import pytest

from commands import parser
from engine.model.backbones import BACKBONES
from engine.model.catalogue import zoo_name
from engine.model.plan import Block, ModelPlan
from engine.model.zoo import ZOO
from tests.commands.conftest import PLAN, answer

ROW = {"name", "kind", "output", "formula", "parameters", "macs", "receptive_field"}
ROW |= {"inputs", "stride", "memory", "auxiliary", "block"}
KEYS = {"name", "layers", "parameters", "macs", "memory", "batch", "auxiliary_parameters", "shares"}


@pytest.mark.parametrize("name", ["vgg16", "vgg16_plan"])
def test_a_preset_by_name_has_the_published_parameters(name):
    code, found = answer(["layers", name])
    assert code == 0 and set(found) == KEYS
    assert found["parameters"] == 138_357_544 and found["layers"][1]["receptive_field"] == 3
    assert found["layers"][1]["formula"] == "⌊(224 + 2·1 − 3)/1⌋ + 1 = 224"
    assert all(set(row) == ROW for row in found["layers"])


def test_a_backbone_by_name_has_the_published_parameters():
    code, found = answer(["layers", "mobilenet_v2"])
    assert code == 0 and found["parameters"] == 3_538_984 and abs(found["macs"] / 300e6 - 1) < 0.01


def test_the_share_each_part_holds_and_the_memory_of_a_batch():
    one, many = answer(["layers", "vgg16"])[1], answer(["layers", "vgg16", "--batch", "8"])[1]
    assert round(one["shares"]["parameters"]["dense"], 2) == 0.89 and one["batch"] == 1
    assert many["memory"] == 8 * one["memory"] and many["layers"][1]["memory"] == 8 * 224 * 224 * 64 * 4
    assert one["layers"][3]["stride"] == 2 and one["layers"][3]["inputs"] == ["conv_2"]


def test_auxiliary_classifiers_are_marked_and_not_counted(capsys):
    found = answer(["layers", "googlenet"])[1]
    extra = [row for row in found["layers"] if row["auxiliary"]]
    assert found["parameters"] == 6_998_552 and sum(row["parameters"] for row in extra) == found["auxiliary_parameters"]
    assert parser.main(["layers", "googlenet"]) == 0
    text = capsys.readouterr().out
    assert "inception_reduced_8:" in text and "\n  1x1 " in text and "(training only)" in text
    assert "Parameters: Convolution 85 % · Fully connected 15 %" in text


def test_the_network_is_drawn_into_a_file(tmp_path, capsys):
    light, dark = tmp_path / "new" / "그림.svg", tmp_path / "dark.svg"
    assert parser.main(["layers", "googlenet", "--svg", str(light)]) == 0
    assert parser.main(["layers", "googlenet", "--svg", str(dark), "--dark", "--width", "1500"]) == 0
    assert light.read_text(encoding="utf-8").startswith("<svg ") and str(light) in capsys.readouterr().err
    assert light.read_bytes() != dark.read_bytes()
    assert parser.main(["layers", "vgg16", "--svg", str(light / "below.svg")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("batch", ["0", "x"])
def test_a_batch_is_a_count(batch, capsys):
    assert parser.main(["layers", "vgg16", "--batch", batch]) == 2
    assert f"{batch} is not a whole number" in capsys.readouterr().err


def test_plan_and_experiment_files(tmp_path, experiment, capsys):
    path = tmp_path / "계획.json"
    path.write_bytes(msgspec.json.encode(PLAN))
    for words, classes in (([path, "--classes", "2"], 2), ([experiment], 2), ([path], 1000)):
        code, found = answer(["layers", *words])
        assert code == 0 and found["layers"][-1]["output"] == [classes]
    assert parser.main(["layers", str(path)]) == 0 and "receptive field" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "neither a plan nor an experiment"),
        ("[1]", "neither a plan nor an experiment"),
        (msgspec.json.encode(ModelPlan(name="x", side_px=32, blocks=(Block(kind="rocket"),))).decode(), "rocket"),
    ],
)
def test_files_that_are_no_plan_get_a_sentence(tmp_path, capsys, content, said):
    path = tmp_path / "a.json"
    path.write_text(content)
    assert parser.main(["layers", str(path)]) == 1
    told = capsys.readouterr().err
    assert said in told and told.count("\n") == 1


def test_an_unknown_name_lists_those_there_are(capsys):
    assert parser.main(["layers", "resnet9000"]) == 1
    assert "small_cnn" in capsys.readouterr().err


def test_every_name_of_the_list_is_known():
    names = {row["name"] for row in answer(["models"])[1]}
    assert names <= {*BACKBONES, *map(zoo_name, ZOO)}
