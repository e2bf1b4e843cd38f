import json

import pytest

from engine.model.backbones import BACKBONES
from engine.model.catalogue import catalogue
from engine.model.presets import PRESETS, preset_plan


def test_every_network_has_one_row():
    rows = catalogue()
    assert len({row["name"] for row in rows}) == len(rows) == len(BACKBONES) + len(PRESETS)
    assert json.loads(json.dumps(rows)) == rows
    for row in rows:
        assert row["kind"] in ("backbone", "zoo") and row["weights"] in ("built-in", "here", "absent")
        assert row["parameters"] > row["parameters_without_top"] > 0 and row["macs"] > 0
        assert row["input"][0] == row["input"][1] and row["input"][2] == 3


def test_the_built_in_backbone_is_there_and_no_other():
    assert [row["name"] for row in catalogue() if row["weights"] != "absent"] == ["efficientnet_lite0"]


def test_vgg16_as_plan_and_as_backbone_count_alike():
    rows = {row["name"]: row for row in catalogue()}
    for column in ("parameters", "parameters_without_top", "macs", "input"):
        assert rows["vgg16_plan"][column] == rows["vgg16"][column]


@pytest.mark.parametrize("row", [row for row in catalogue() if row["kind"] == "zoo"], ids=lambda row: row["name"])
def test_a_zoo_name_finds_its_plan(row):
    assert preset_plan(row["name"]).side_px == row["input"][0]
