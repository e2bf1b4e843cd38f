import re

import pytest

from engine.model.backbones import BACKBONES
from engine.model.block_names import block_names
from engine.model.build import build
from engine.model.plan import BackboneSpec


def test_every_backbone_has_its_blocks():
    assert all(len(block_names(key)) > 1 for key in BACKBONES)


def test_an_unknown_backbone_has_none():
    assert block_names("no_such_network") == ()


@pytest.mark.parametrize("key", ["efficientnet_lite0", "mobilenet_v2"])
def test_they_are_the_blocks_of_the_built_network(key):
    built = build(BackboneSpec(key=key, pretrained=False), classes=3, side_px=96, seed=0)
    names, pattern = block_names(key), re.compile(BACKBONES[key].block_pattern)
    assert len(names) == len(built.blocks)
    for name, layers in zip(names, built.blocks, strict=True):
        assert any(found.group(0) == name for layer in layers if (found := pattern.search(layer)))
