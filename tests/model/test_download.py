import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from engine.core.control import Cancelled, Control
from engine.core.errors import DownloadFailed
from engine.model import download, weights
from engine.model.weight_files import WeightFile

PAYLOAD = b"numbers" * 100_000


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/absent":
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(PAYLOAD)))
        self.end_headers()
        self.wfile.write(PAYLOAD[:50_000] if self.path == "/short" else PAYLOAD)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    made = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    thread.join()
    made.server_close()


def test_a_file_arrives_with_progress(server, tmp_path):
    seen = []
    download.fetch(f"{server}/file", tmp_path / "file", Control(seen.append, every_s=0))
    assert (tmp_path / "file").read_bytes() == PAYLOAD
    assert seen[-1].done == seen[-1].total == len(PAYLOAD)
    assert [each.done for each in seen] == sorted(each.done for each in seen)


@pytest.mark.parametrize("path", ["/absent", "/short"])
def test_what_does_not_arrive_is_said(server, tmp_path, path):
    with pytest.raises(DownloadFailed) as caught:
        download.fetch(f"{server}{path}", tmp_path / "file", Control())
    assert path[1:] in str(caught.value)


def test_no_server_is_said(tmp_path):
    with pytest.raises(DownloadFailed):
        download.fetch("http://127.0.0.1:1/file.h5", tmp_path / "file", Control())


@pytest.fixture
def published(server, monkeypatch):
    def publish(path="/file", digest=""):
        file = WeightFile("vgg16", False, 0, digest, "vgg16.h5", f"{server}{path}")
        monkeypatch.setattr(weights, "files_of", lambda key, top: (file,))

    return publish


def test_only_the_published_file_is_kept(published, own_home):
    published(digest="0" * 64)
    with pytest.raises(DownloadFailed) as caught:
        weights.download("vgg16", Control())
    assert "not the published file" in str(caught.value)
    assert not list((own_home / "data" / "weights").iterdir())


def test_the_published_file_is_kept(published):
    import hashlib

    published(digest=hashlib.sha256(PAYLOAD).hexdigest())
    assert weights.download("vgg16", Control()).read_bytes() == PAYLOAD
    assert weights.state("vgg16") == "here"


def test_stopping_leaves_nothing(published, own_home):
    published()
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        weights.download("vgg16", control)
    assert not list((own_home / "data" / "weights").iterdir())


def test_the_built_in_weights_are_not_downloaded():
    with pytest.raises(DownloadFailed):
        weights.download("efficientnet_lite0", Control())
