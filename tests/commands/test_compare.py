import msgspec
import pytest

from commands import parser
from commands.compare import plan_named
from engine.core.errors import BadPlan
from tests.commands.conftest import PLAN, answer


def test_vgg16_against_vgg19_as_json():
    code, found = answer(["compare", "vgg16", "vgg19_plan"])
    assert code == 0 and set(found) == {"left", "right", "rows", "figures"}
    assert found["figures"]["parameters"] == {"left": 138_357_544, "right": 143_667_240, "difference": 5_309_696}
    extra = [row for row in found["rows"] if row["state"] != "same"]
    assert [(row["state"], row["left"], row["right"]["kind"]) for row in extra] == [("right", None, "conv")] * 3


def test_a_name_can_have_switches():
    naive = plan_named("googlenet:inception=naive,auxiliary=off")
    assert naive.switches["inception"] == "naive" and naive.switches["auxiliary"] is False
    code, found = answer(["compare", "googlenet:inception=naive", "googlenet"])
    assert code == 0 and found["figures"]["macs"]["difference"] < 0
    changed = [row for row in found["rows"] if row["state"] == "changed"]
    assert len(changed) == 9
    assert changed[0]["changes"][0].keys() == {"key", "left", "right"}


def test_plan_files_and_the_text(tmp_path, capsys):
    path = tmp_path / "plan.json"
    path.write_bytes(msgspec.json.encode(PLAN))
    assert parser.main(["compare", str(path), "lenet5", "--classes", "2"]) == 0
    said = capsys.readouterr().out
    assert "what differs" in said and "Receptive field" in said and "LeNet-5" in said


@pytest.mark.parametrize("other", ["nothing", "alexnet:colour=red", "alexnet:lrn=maybe"])
def test_what_is_not_there_is_said_in_a_line(other, capsys):
    assert parser.main(["compare", "vgg16", other]) == parser.FAILED
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_number_of_classes_that_makes_no_sense_is_bad_usage(capsys):
    assert parser.main(["compare", "vgg16", "vgg19", "--classes", "1"]) == parser.BAD_USAGE
    with pytest.raises(BadPlan):
        plan_named("resnet999")
