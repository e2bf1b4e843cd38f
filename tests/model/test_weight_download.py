import hashlib

import pytest

from engine.core import paths
from engine.core.control import Cancelled, Control
from engine.core.errors import DiskTrouble, DownloadFailed
from engine.model import weight_download
from engine.model.download import tag_of
from engine.model.weight_check import verdict
from engine.model.weight_download import _alone, download_file, part_of
from engine.model.weight_files import WeightFile

PAYLOAD = b"numbers" * 1000


def published():
    return WeightFile(
        "vgg16", False, 0, hashlib.sha256(PAYLOAD).hexdigest(), "vgg16.h5", "https://example.org/vgg16.h5"
    )


@pytest.fixture
def network(monkeypatch):
    """What arrives; an exception is raised after half of it."""
    answers = []

    def fetch(_url, path, _control):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            path.write_bytes(PAYLOAD[:3500])
            tag_of(path).write_text("tag")
            raise answer
        path.write_bytes(answer)

    monkeypatch.setattr(weight_download, "fetch", fetch)
    return answers


def in_folder():
    return sorted(path.name for path in paths.weights().iterdir())


def test_the_published_file_is_kept_and_known_as_good(network):
    network.append(PAYLOAD)
    path = download_file(published(), Control())
    assert path.read_bytes() == PAYLOAD and in_folder() == ["vgg16.h5"]
    assert verdict(path, published()) is True


def test_only_the_published_file_is_kept(network):
    network.append(b"something else")
    with pytest.raises(DownloadFailed) as caught:
        download_file(published(), Control())
    assert "not the published file" in str(caught.value) and not in_folder()


def test_an_unfinished_file_stays_and_never_passes_for_the_whole_one(network):
    network += [Cancelled(), PAYLOAD]
    with pytest.raises(Cancelled):
        download_file(published(), Control())
    assert in_folder() == ["vgg16.h5.part", "vgg16.h5.part.tag"] and part_of(published()).stat().st_size == 3500
    download_file(published(), Control())
    assert "vgg16.h5" in in_folder() and "vgg16.h5.part" not in in_folder()


def test_two_downloads_of_one_file_do_not_mix(network):
    network.append(PAYLOAD)
    with _alone(published()), pytest.raises(DownloadFailed) as caught:
        download_file(published(), Control())
    assert caught.value.key == "download-busy"
    download_file(published(), Control())


def test_a_folder_in_its_place_is_a_trouble_of_the_disk(network):
    network.append(PAYLOAD)
    (paths.weights() / "vgg16.h5").mkdir()
    with pytest.raises(DiskTrouble):
        download_file(published(), Control())


def test_a_read_only_cache_is_a_trouble_of_the_disk(network, monkeypatch):
    def refused(self, **_options):
        raise OSError(30, "Read-only file system")

    paths.cache_home()
    monkeypatch.setattr(type(paths.cache_home()), "mkdir", refused)
    monkeypatch.setattr(paths, "_made", lambda folder: folder)
    with pytest.raises(DiskTrouble) as caught:
        download_file(published(), Control())
    assert caught.value.key == "disk-read-only"
