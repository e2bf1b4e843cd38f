import re

from engine.model.backbones import BACKBONES, BUILT_IN
from engine.model.weight_files import WEIGHT_FILES, files_of


def test_every_backbone_has_files_with_and_without_classifier():
    for key in BACKBONES:
        if key != BUILT_IN:
            assert files_of(key, top=True) and files_of(key, top=False)
    assert {file.key for file in WEIGHT_FILES} == set(BACKBONES) - {BUILT_IN}


def test_names_and_checksums_are_told_apart():
    assert len({file.name for file in WEIGHT_FILES}) == len({file.url for file in WEIGHT_FILES}) == len(WEIGHT_FILES)
    for file in WEIGHT_FILES:
        assert file.url.startswith("https://storage.googleapis.com/") and file.url.endswith(".h5")
        assert re.fullmatch(r"|[0-9a-f]{32}|[0-9a-f]{64}", file.digest)
        assert bool(file.digest) or file.key in ("mobilenet", "mobilenet_v2")


def test_a_name_on_disk_may_differ_from_the_published_one():
    (file,) = files_of("nasnet_mobile", top=False)
    assert file.name == "nasnet_mobile_no_top.h5"
    assert file.url.endswith("/NASNet-mobile-no-top.h5")
    assert file.algorithm == "md5"
    assert files_of("convnext_tiny", top=False)[0].algorithm == "sha256"
