from pathlib import Path

import pytest

from commands import parser
from engine.model import weights
from tests.commands.conftest import answer

REAL = Path(__file__).parents[3] / "shared" / "weights"
NAME = "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_160_no_top.h5"


def test_every_file_is_listed_with_its_state(capsys):
    code, values = answer(["weights"])
    assert code == 0 and values["bytes_free"] > 0 and values["imported"] == []
    rows = {row["name"]: row for row in values["files"]}
    row = rows["vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5"]
    assert row["state"] == "absent" and row["where"] is None and row["checksum"].startswith("md5:6d6bbae1")
    assert rows["imagenet_class_index.json"]["state"] == "built-in"
    assert parser.main(["weights"]) == 0 and "EfficientNet-Lite0" in capsys.readouterr().out


@pytest.mark.skipif(not (REAL / NAME).is_file(), reason="the published MobileNetV2 file is not here")
def test_a_folder_is_imported(capsys):
    code, values = answer(["weights", "--import", REAL])
    assert code == 0 and [each["backbone"] for each in values["imported"]] == ["mobilenet_v2"]
    row = next(row for row in values["files"] if row["name"] == NAME)
    assert row["state"] == "here" and row["verified"] is True and row["size"] == 9_421_704


def test_a_file_that_is_no_weights_fails_with_its_reason(tmp_path, capsys):
    (tmp_path / "bad.h5").write_bytes(b"no")
    code, values = answer(["weights", "--import", tmp_path])
    assert code == 1 and "bad.h5" in values["refused"][0]["error"]
    assert parser.main(["weights", "--import", str(tmp_path / "bad.h5")]) == 1
    assert "damaged" in capsys.readouterr().out


def test_a_folder_without_weights_says_so(tmp_path, capsys):
    assert parser.main(["weights", "--import", str(tmp_path)]) == 1
    assert "No weights file" in capsys.readouterr().err


def test_a_download_is_asked_for_by_the_backbones_name(monkeypatch):
    asked = []
    monkeypatch.setattr(weights, "download", lambda name, _control: asked.append(name))
    assert answer(["weights", "--download", "vgg16"])[0] == 0 and asked == ["vgg16"]
    monkeypatch.undo()
    assert parser.main(["weights", "--download", "no such"]) == 1
