import json
import time

import pytest

from engine.model.backbones import BACKBONES
from engine.model.catalogue import catalogue
from engine.model.zoo import ZOO, zoo_plan

ROWS = {row["name"]: row for row in catalogue()}


def test_every_network_has_one_row():
    rows = catalogue()
    assert len(ROWS) == len(rows) == len(BACKBONES) + len(ZOO)
    assert json.loads(json.dumps(rows)) == rows
    for row in rows:
        assert row["kind"] in ("backbone", "zoo") and row["weights"] in ("built-in", "here", "absent")
        assert row["parameters"] > row["parameters_without_top"] > 0 and row["macs"] > 0
        assert row["input"][0] == row["input"][1] and row["input"][2] == 3


def test_the_built_in_backbone_is_there_and_no_other():
    assert [row["name"] for row in catalogue() if row["weights"] != "absent"] == ["efficientnet_lite0"]


@pytest.mark.parametrize("key", sorted(set(ZOO) & set(BACKBONES)))
def test_a_network_counts_alike_as_plan_and_as_backbone(key):
    for column in ("parameters", "parameters_without_top", "macs", "input"):
        assert ROWS[f"{key}_plan"][column] == ROWS[key][column]


@pytest.mark.parametrize("row", [row for row in ROWS.values() if row["kind"] == "zoo"], ids=lambda row: row["name"])
def test_a_zoo_name_finds_its_plan(row):
    assert zoo_plan(row["name"]).side_px == row["input"][0]


def test_auxiliary_classifiers_and_forms_are_said():
    assert ROWS["googlenet"]["parameters"] == 6_998_552
    assert ROWS["googlenet"]["parameters_auxiliary"] == 6_379_728
    assert ROWS["vgg16_32"]["of"] == "vgg16_plan" and "BatchNorm" in ROWS["vgg16_32"]["changed"]
    assert "of" not in ROWS["alexnet"] and "parameters_auxiliary" not in ROWS["alexnet"]
    assert ROWS["resnet56"]["parameters_trainable"] == 853_018
    assert ROWS["alexnet"]["top5_error"] == 15.3 and ROWS["alexnet"]["top5_error_source"].startswith("NIPS 2012")


def test_a_caller_cannot_spoil_the_next_ones_list():
    catalogue()[-1]["name"] = "spoilt"
    assert catalogue()[-1]["name"] == list(ROWS)[-1]


def test_it_is_quick():
    from engine.model.catalogue import _zoo_row

    _zoo_row.cache_clear()
    began = time.perf_counter()
    catalogue()
    assert time.perf_counter() - began < 1
