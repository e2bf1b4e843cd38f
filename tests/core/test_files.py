import pytest

from engine.core.errors import DiskTrouble
from engine.core.files import replace_file, write_text


def test_a_failed_write_leaves_the_last_good_file_and_no_litter(tmp_path):
    target = tmp_path / "a.txt"
    write_text(target, "good")

    def half(path):
        path.write_text("ba")
        raise OSError(28, "No space left on device")

    with pytest.raises(DiskTrouble) as err:
        replace_file(target, half)
    assert err.value.key == "disk-full" and "a.txt" in str(err.value)
    assert target.read_text() == "good" and list(tmp_path.iterdir()) == [target]


def test_a_file_that_fails_its_check_is_not_swapped_in(tmp_path):
    target = tmp_path / "모델.txt"
    write_text(target, "good")

    def refuse(_path):
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        replace_file(target, lambda path: path.write_text("bad"), refuse)
    assert target.read_text() == "good"


def test_a_folder_that_is_gone_is_said_in_a_sentence(tmp_path):
    with pytest.raises(DiskTrouble) as err:
        write_text(tmp_path / "no" / "a.txt", "x")
    assert err.value.key == "disk-gone"


def test_a_read_only_folder_is_said_even_where_nothing_can_be_cleaned_up(tmp_path, monkeypatch):
    def refused(*_args, **_options):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(type(tmp_path), "unlink", refused)
    with pytest.raises(DiskTrouble) as err:
        replace_file(tmp_path / "a.txt", refused)
    assert err.value.key == "disk-read-only"
