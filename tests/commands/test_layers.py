import msgspec
import pytest

from commands import parser
from engine.model.backbones import BACKBONES
from engine.model.catalogue import zoo_name
from engine.model.plan import Block, ModelPlan
from engine.model.presets import PRESETS
from tests.commands.conftest import PLAN, answer

KEYS = {"name", "kind", "output", "formula", "parameters", "macs", "receptive_field"}


@pytest.mark.parametrize("name", ["vgg16", "vgg16_plan"])
def test_a_preset_by_name_has_the_published_parameters(name):
    code, found = answer(["layers", name])
    assert code == 0 and set(found) == {"name", "layers", "parameters", "macs"}
    assert found["parameters"] == 138_357_544 and found["layers"][1]["receptive_field"] == 3
    assert found["layers"][1]["formula"] == "⌊(224 + 2·1 − 3)/1⌋ + 1 = 224"
    assert all(set(row) == KEYS for row in found["layers"])


def test_a_backbone_by_name_has_the_published_parameters():
    code, found = answer(["layers", "mobilenet_v2"])
    assert code == 0 and found["parameters"] == 3_538_984 and abs(found["macs"] / 300e6 - 1) < 0.01


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
    assert names <= {*BACKBONES, *map(zoo_name, PRESETS)}
