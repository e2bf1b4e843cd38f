import numpy as np
import pytest
from PIL import Image

from commands import parser
from tests.commands.conftest import answer


def test_a_picture_and_the_raw_arrays(trained, pictures, tmp_path):
    common = ["inspect", trained["run"], "--probe", "feature_maps", "--image", pictures / "red" / "0.png"]
    code, values = answer([*common, "--out", tmp_path / "새" / "maps.png"])
    assert code == 0 and values["tiles"] == [6, 32, 32] and values["layer"] == "conv_1"
    with Image.open(values["file"]) as shown:
        assert shown.width > 32
    code, values = answer([*common, "--layer", "pooling_2", "--set", "limit=4", "--out", tmp_path / "maps.npz"])
    with np.load(values["file"]) as arrays:
        assert code == 0 and arrays["tiles"].shape == (4, 16, 16) and arrays["names"][0] == "channel 0"


def test_filters_need_no_picture(trained, tmp_path):
    code, values = answer(["inspect", trained["run"], "--probe", "filters", "--out", tmp_path / "f.npz"])
    assert code == 0 and values["tiles"] == [6, 3, 3, 3]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--probe", "x-ray", "--out", "a.png"], "no probe called “x-ray”"),
        (["--probe", "feature_maps", "--out", "a.png"], "name one with --image"),
        (["--probe", "filters", "--out", "a.doc"], "must end in .png"),
        (["--probe", "filters", "--layer", "conv_9", "--out", "a.png"], "no layer called “conv_9”"),
        (["--probe", "filters", "--set", "limit=many", "--out", "a.png"], "At most cannot be many"),
        (["--probe", "filters", "--class", "cat", "--out", "a.png"], "no such setting"),
        (["--probe", "feature_maps", "--image", "no.png", "--out", "a.png"], "no.png"),
    ],
)
def test_mistakes_get_one_sentence(trained, words, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert parser.main(["inspect", trained["run"], *words]) == 1
    told = capsys.readouterr()
    assert said in told.err and told.err.count("\n") == 1 and told.out == "" and not list(tmp_path.iterdir())
