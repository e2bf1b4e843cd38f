import shutil
from pathlib import Path

import pytest

from engine.core import paths
from engine.core.control import Control
from engine.core.errors import DiskTrouble, UnknownName
from engine.model import weight_library as library
from engine.model import weights
from engine.model.backbones import BACKBONES
from engine.model.weight_files import WEIGHT_FILES, files_of
from engine.model.weight_records import Record, _write_records

REAL = Path(__file__).parents[3] / "shared" / "weights"
NAME = "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_160_no_top.h5"
has_real_file = pytest.mark.skipif(not (REAL / NAME).is_file(), reason="the published MobileNetV2 file is not here")


def entry(name):
    return next(each for each in library.files() if each.name == name)


def placeholder(folder, name, key):
    """A file as large as the whole one."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / name).open("wb") as file:
        file.truncate(BACKBONES[key].parameters_without_top * 4 + 100)
    return folder / name


def test_every_file_without_classifier_is_listed_once():
    listed = library.files()
    names = [each.name for each in listed]
    assert len(set(names)) == len(names)
    assert {file.name for file in WEIGHT_FILES if not file.top} < set(names)
    assert {each.key for each in listed} == {*BACKBONES, ""}
    absent = entry(files_of("vgg16", top=False)[0].name)
    assert absent.state == "absent" and absent.path is None and absent.can_download and not absent.can_delete
    assert absent.size == 14_714_688 * 4 and not absent.measured
    assert absent.algorithm == "md5" and absent.digest.startswith("6d6bbae1")


def test_what_comes_with_the_program_is_built_in():
    built_in = [each for each in library.files() if each.state == "built-in"]
    assert [each.label for each in built_in] == ["EfficientNet-Lite0", "ImageNet class names"]
    assert all(each.is_here and each.verified and each.path and each.size > 10_000 for each in built_in)
    assert not any(each.can_delete or each.can_download for each in built_in)


@has_real_file
def test_an_imported_published_file_is_verified_and_can_be_deleted():
    library.import_all([REAL])
    here = entry(NAME)
    assert here.state == "here" and here.verified and here.size == 9_421_704 and here.side_px == 160
    assert here.path == paths.weights() / NAME and here.can_delete and not here.can_download
    assert library.delete([NAME], Control()) == (NAME,)
    assert entry(NAME).state == "absent" and (REAL / NAME).is_file()


@has_real_file
def test_damage_is_found_by_looking_and_mended_by_a_good_copy():
    path = paths.weights() / NAME
    raw = bytearray((REAL / NAME).read_bytes())
    raw[5_000_000] ^= 1
    path.write_bytes(raw)
    assert entry(NAME).verified is None
    assert library.verify([NAME], Control()) == (NAME,)
    assert entry(NAME).state == "damaged" and entry(NAME).can_download and entry(NAME).can_delete
    paths.keras_weights().mkdir(parents=True)
    shutil.copyfile(REAL / NAME, paths.keras_weights() / NAME)
    assert library.verify([NAME], Control()) == ()
    there = entry(NAME)
    assert there.state == "keras" and there.verified and not there.can_delete


def test_a_file_that_is_too_short_is_damaged_at_once():
    (paths.weights() / files_of("vgg16", top=False)[0].name).write_bytes(b"x")
    found = entry(files_of("vgg16", top=False)[0].name)
    assert found.state == "damaged" and found.verified is False and found.size == 1


def test_files_of_keras_are_used_but_never_deleted():
    name = files_of("vgg16", top=False)[0].name
    path = placeholder(paths.keras_weights(), name, "vgg16")
    assert entry(name).state == "keras" and not entry(name).can_delete
    assert library.delete([name], Control()) == ()
    assert path.is_file()


def test_an_unfinished_download_can_go_on_or_be_thrown_away():
    file = files_of("vgg16", top=False)[0]
    part = paths.weights() / f"{file.name}.part"
    part.write_bytes(b"x" * 1000)
    found = entry(file.name)
    assert found.state == "partial" and found.arrived == 1000 and found.can_download and found.can_delete
    assert not found.is_here and weights.state("vgg16") == "absent"
    library.delete([file.name], Control())
    assert not part.exists()


def test_an_imported_file_is_listed_after_the_published_ones():
    placeholder(paths.weights(), "vgg16.imported.h5", "vgg16")
    _write_records({"vgg16.imported.h5": Record(origin="mine.keras", sha256="ab" * 32)})
    found = entry("vgg16.imported.h5")
    assert found.origin == "mine.keras" and found.digest == "ab" * 32 and found.state == "here"
    names = [each.name for each in library.files() if each.key == "vgg16"]
    assert names == [files_of("vgg16", top=False)[0].name, "vgg16.imported.h5"]
    assert library.delete(["vgg16.imported.h5"], Control()) == ("vgg16.imported.h5",)
    assert len([each for each in library.files() if each.key == "vgg16"]) == 1


def test_only_known_names_are_deleted_or_downloaded():
    outside = paths.data_home() / "outside.h5"
    outside.write_bytes(b"x")
    for name in ("../outside.h5", "outside.h5", str(outside)):
        with pytest.raises(UnknownName):
            library.delete([name], Control())
        with pytest.raises(UnknownName):
            library.download(name, Control())
    assert outside.is_file()


def test_a_read_only_folder_is_said(monkeypatch):
    name = files_of("vgg16", top=False)[0].name
    placeholder(paths.weights(), name, "vgg16")

    def refused(self, missing_ok=False):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(DiskTrouble) as caught:
        library.delete([name], Control())
    assert caught.value.key == "disk-read-only"


def test_there_is_room():
    assert library.free_bytes() > 0
