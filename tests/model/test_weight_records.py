import numpy as np

from engine.core import paths
from engine.model import weight_records
from engine.model.backbones import BACKBONES
from engine.model.weight_check import digest, verdict
from engine.model.weight_records import forget, imported, is_ours, keep, records
from engine.model.weight_source import Group

GROUPS = (Group("a", (np.ones((2, 2), "float16"),)), Group("b", (np.zeros(2), np.ones(2))))


def test_what_is_kept_has_a_record():
    path = keep(BACKBONES["vgg16"], GROUPS, "mine.keras")
    assert path == paths.weights() / "vgg16.imported.h5"
    record = records()["vgg16.imported.h5"]
    assert record.origin == "mine.keras" and record.sha256 == digest(path, "sha256") and not record.published
    file = imported("vgg16")
    assert file is not None and file.digest == record.sha256 and file.algorithm == "sha256"
    assert verdict(path, file) is True and imported("vgg19") is None


def test_a_second_import_takes_the_place_of_the_first():
    keep(BACKBONES["vgg16"], GROUPS, "one.keras")
    keep(BACKBONES["vgg16"], GROUPS[:1], "two.h5", published=True)
    assert records()["vgg16.imported.h5"].origin == "two.h5" and records()["vgg16.imported.h5"].published


def test_a_lost_record_leaves_a_file_without_checksum():
    path = keep(BACKBONES["vgg16"], GROUPS, "mine.keras")
    (paths.weights() / "imported.json").write_text("{ broken")
    assert records() == {} and path.is_file()
    file = imported("vgg16")
    assert file is not None and file.digest == ""


def test_a_deleted_file_is_forgotten():
    keep(BACKBONES["vgg16"], GROUPS, "mine.keras")
    forget("vgg16.imported.h5")
    forget("never there")
    assert records() == {}


def test_our_names_are_known():
    assert is_ours("vgg16.imported.h5")
    assert not is_ours("alexnet.imported.h5") and not is_ours("vgg16.h5")
    assert weight_records._ENDING == ".imported.h5"
