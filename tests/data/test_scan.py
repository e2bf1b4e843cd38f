import os
import sys
import unicodedata

import pytest

from engine.core.control import Cancelled, Control
from engine.data import scan as scans
from engine.data.scan import key_of, scan

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


def reasons(found):
    return {one.file: one.reason for one in found.left_out}


def test_every_bad_file_is_listed_with_its_reason(class_folder, control):
    found = scan(class_folder, control)
    assert len(found.files) == len(found.sizes) == 20 and set(found.sizes) == {(12, 10)}
    assert reasons(found) == {
        "고양이/cut.jpg": "picture-truncated",
        "고양이/empty.png": "picture-empty",
        "고양이/notes.txt": "picture-not-an-image",
        "고양이/fake.jpg": "picture-not-an-image",
        "고양이/._0.png": "picture-mac-resource",
    }
    assert all(one.file in one.sentence for one in found.left_out)
    assert (class_folder / "고양이" / "notes.txt").exists()


def test_keys_are_nfc_whatever_the_disk_says(tmp_path, make_picture, control):
    make_picture(tmp_path / "a" / unicodedata.normalize("NFD", "한글.png"))
    assert [file.key for file in scan(tmp_path, control).files] == ["a/한글.png"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take both names for one")
def test_two_spellings_of_one_name(tmp_path, make_picture, control):
    for form in ("NFC", "NFD"):
        make_picture(tmp_path / unicodedata.normalize(form, "é.png"))
    found = scan(tmp_path, control)
    assert len(found.files) == 1 and list(reasons(found).values()) == ["picture-same-name"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse the name")
def test_a_name_that_is_not_text(tmp_path, make_picture, control):
    source = make_picture(tmp_path / "a.png")
    source.rename(tmp_path / os.fsdecode(b"\xb0\xa1.png"))
    found = scan(tmp_path, control)
    assert len(found.files) == 1 and found.files[0].key.encode("utf-8")


@needs_links
def test_link_loops_end_and_nothing_counts_twice(tmp_path, make_picture, control):
    for name in ("a", "b"):
        make_picture(tmp_path / name / "1.png")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "0again").symlink_to(tmp_path / "b", target_is_directory=True)
    (tmp_path / "a" / "gone.png").symlink_to(tmp_path / "nowhere.png")
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    found = scan(tmp_path, control)
    assert [file.key for file in found.files] == ["a/1.png", "b/1.png"]
    assert reasons(found) == {
        "a/loop": "folder-linked-again",
        "a/0again": "folder-linked-again",
        "a/gone.png": "picture-unreadable",
        "a/self": "picture-unreadable",
    }


@needs_links
def test_a_class_may_be_a_link_to_elsewhere(tmp_path, make_picture, control):
    make_picture(tmp_path / "elsewhere" / "1.png")
    root = tmp_path / "root"
    root.mkdir()
    (root / "a").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert [file.key for file in scan(root, control).files] == ["a/1.png"]


def test_hidden_folders_are_named_once(tmp_path, make_picture, control):
    for name in (".git", "__MACOSX", "a"):
        make_picture(tmp_path / name / "1.png")
        make_picture(tmp_path / name / "2.png")
    found = scan(tmp_path, control)
    assert len(found.files) == 2 and reasons(found) == {".git": "folder-hidden", "__MACOSX": "folder-hidden"}


def test_verdicts_are_remembered_until_a_file_changes(class_folder, control, monkeypatch):
    first = scan(class_folder, control)
    opened = []
    real = scans.open_rgb
    monkeypatch.setattr(scans, "open_rgb", lambda path: opened.append(path.name) or real(path))
    assert scan(class_folder, control) == first and opened == []
    cut = class_folder / "고양이" / "cut.jpg"
    cut.write_bytes((class_folder.parent / "whole.jpg").read_bytes())
    again = scan(class_folder, control)
    assert opened == ["cut.jpg"] and len(again.files) == 21


def test_cancel_keeps_what_is_known(tmp_path, make_picture, monkeypatch):
    monkeypatch.setattr(scans, "_AT_ONCE", 2)
    for number in range(9):
        make_picture(tmp_path / "a" / f"{number}.png")
    control = Control(lambda progress: control.stop() if progress.done >= 4 and progress.total else None, every_s=0)
    with pytest.raises(Cancelled):
        scan(tmp_path, control)
    opened = []
    real = scans.open_rgb
    monkeypatch.setattr(scans, "open_rgb", lambda path: opened.append(path) or real(path))
    assert len(scan(tmp_path, Control()).files) == 9
    assert 0 < len(opened) < 9


def test_progress_ends_at_the_total(class_folder):
    seen = []
    scan(class_folder, Control(seen.append, every_s=0))
    assert seen[-1].what == "scanning" and seen[-1].done == seen[-1].total == 25


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission(tmp_path, make_picture, control):
    make_picture(tmp_path / "a" / "1.png")
    (tmp_path / "b").mkdir(mode=0)
    assert reasons(scan(tmp_path, control)) == {"b": "folder-unreadable"}


def test_key_of_joins_and_normalises():
    assert key_of("", "a") == "a" and key_of("a", unicodedata.normalize("NFD", "é")) == "a/é"
