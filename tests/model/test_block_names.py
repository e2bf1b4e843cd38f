import re

import pytest

from engine.model.backbones import BACKBONES
from engine.model.block_names import block_names
from engine.model.build import backbone_network, grouped

FEW = ("efficientnet_lite0", "mobilenet_v2", "vgg16")
ALL = [key if key in FEW else pytest.param(key, marks=pytest.mark.full) for key in BACKBONES]


@pytest.mark.parametrize("key", ALL)
def test_the_stored_names_are_the_built_ones(key):
    backbone = BACKBONES[key]
    groups = grouped(backbone_network(backbone, max(96, backbone.min_side)), backbone)
    assert tuple(groups) == block_names(key)


def test_every_backbone_has_blocks():
    for key in BACKBONES:
        names = block_names(key)
        assert len(names) >= 5 and len(set(names)) == len(names)
        assert not any(re.search(r"\s", name) for name in names)
    assert block_names("absent") == ()
