from pathlib import Path

from PySide6.QtCore import QByteArray


def test_what_is_set_is_kept(settings):
    assert (settings.theme, settings.language, settings.page) == ("system", "", "data")
    settings.theme, settings.language, settings.page = "dark", "ko", "lab"
    assert (settings.theme, settings.language, settings.page) == ("dark", "ko", "lab")


def test_recent_files_newest_first_without_doubles_at_most_ten(settings, qtbot):
    files = [Path(f"/somewhere/{n}.json") for n in range(12)]
    for file in files:
        with qtbot.waitSignal(settings.recent_changed):
            settings.add_recent(file)
    settings.add_recent(files[5])
    assert settings.recent[:2] == [files[5], files[11]] and len(settings.recent) == 10
    settings.clear_recent()
    assert settings.recent == []


def test_one_recent_file_stays_a_list(settings):
    settings.add_recent(Path("/a.json"))
    settings.sync()
    assert settings.recent == [Path("/a.json")]


def test_folders_that_are_gone_are_forgotten(settings, tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    settings.set_folder("pictures", inside / "a.png")
    assert settings.folder("pictures") == str(inside)
    inside.rmdir()
    assert settings.folder("pictures") == str(Path.home())


def test_window_state(settings):
    assert settings.bytes_of("window") is None
    settings.set_bytes("window", QByteArray(b"abc"))
    assert settings.bytes_of("window") == QByteArray(b"abc")


def test_other_files_have_their_own_list_of_names(settings, tmp_path):
    assert settings.recent_of("plans") == []
    for name in ("a", "b", "a"):
        settings.add_recent_of("plans", tmp_path / name)
    assert settings.recent_of("plans") == [tmp_path / "a", tmp_path / "b"] and settings.recent == []
