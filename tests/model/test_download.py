import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from engine.core.control import Cancelled, Control
from engine.core.errors import DiskTrouble, DownloadFailed
from engine.model import download
from engine.model.download import tag_of

PAYLOAD = bytes(range(256)) * 4_000


class Handler(BaseHTTPRequestHandler):
    """Sends PAYLOAD as the last word of the address says."""

    asked: ClassVar[list[str]] = []
    holding = threading.Event()

    def do_GET(self):
        self.asked.append(self.headers.get("Range", ""))
        kind, tag = self.path[1:], '"one"'
        if kind == "absent":
            self.send_error(404)
            return
        start = int(self.headers.get("Range", "bytes=0-")[6:-1])
        if kind == "plain" or (start and self.headers.get("If-Range") != tag):
            start = 0
        if start >= len(PAYLOAD):
            self.send_error(416)
            return
        body = PAYLOAD[start:]
        self.send_response(206 if start else 200)
        if kind != "tagless":
            self.send_header("ETag", tag)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(PAYLOAD) - 1}/{len(PAYLOAD)}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if kind in ("short", "tagless") and not start:
            body = body[:300_000]
        self.wfile.write(body[:100_000])
        if kind == "stalled":
            self.wfile.flush()
            self.holding.wait(10)
        self.wfile.write(body[100_000:])

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A client that hangs up is what is being tested."""


@pytest.fixture
def server():
    Handler.asked.clear()
    Handler.holding.clear()
    made = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    Handler.holding.set()
    made.shutdown()
    thread.join()
    made.server_close()


def test_a_file_arrives_with_progress(server, tmp_path):
    seen, path = [], tmp_path / "가중치.h5.part"
    download.fetch(f"{server}/file", path, Control(seen.append, every_s=0))
    assert path.read_bytes() == PAYLOAD and list(tmp_path.iterdir()) == [path]
    assert seen[-1].done == seen[-1].total == len(PAYLOAD)
    assert [each.done for each in seen] == sorted(each.done for each in seen)


def test_what_is_not_there_is_said(server, tmp_path):
    with pytest.raises(DownloadFailed) as caught:
        download.fetch(f"{server}/absent", tmp_path / "file", Control())
    assert "absent" in str(caught.value) and not list(tmp_path.iterdir())


def test_no_server_is_said(tmp_path):
    with pytest.raises(DownloadFailed):
        download.fetch("http://127.0.0.1:1/file.h5", tmp_path / "file", Control())


def test_a_broken_download_goes_on_where_it_ended(server, tmp_path):
    path = tmp_path / "file.part"
    with pytest.raises(DownloadFailed) as caught:
        download.fetch(f"{server}/short", path, Control())
    assert caught.value.key == "download-broken" and path.read_bytes() == PAYLOAD[:300_000]
    seen = []
    download.fetch(f"{server}/short", path, Control(seen.append, every_s=0))
    assert Handler.asked == ["", "bytes=300000-"]
    assert path.read_bytes() == PAYLOAD and seen[0].done >= 300_000


def test_a_server_without_parts_sends_all_of_it_again(server, tmp_path):
    path = tmp_path / "file.part"
    path.write_bytes(PAYLOAD[:1000])
    tag_of(path).write_text('"one"')
    download.fetch(f"{server}/plain", path, Control())
    assert Handler.asked == ["bytes=1000-"] and path.read_bytes() == PAYLOAD


def test_other_contents_on_the_server_begin_anew(server, tmp_path):
    path = tmp_path / "file.part"
    path.write_bytes(b"old" * 1000)
    tag_of(path).write_text('"older"')
    download.fetch(f"{server}/file", path, Control())
    assert path.read_bytes() == PAYLOAD


def test_a_part_that_is_too_long_begins_anew(server, tmp_path):
    path = tmp_path / "file.part"
    path.write_bytes(PAYLOAD + b"more")
    tag_of(path).write_text('"one"')
    download.fetch(f"{server}/file", path, Control())
    assert Handler.asked == [f"bytes={len(PAYLOAD) + 4}-", ""] and path.read_bytes() == PAYLOAD


def test_without_a_name_for_the_contents_nothing_is_kept(server, tmp_path):
    path = tmp_path / "file.part"
    with pytest.raises(DownloadFailed) as caught:
        download.fetch(f"{server}/tagless", path, Control())
    assert caught.value.key == "download-failed" and not list(tmp_path.iterdir())


def test_stopping_keeps_what_arrived_even_while_the_network_stalls(server, tmp_path):
    path, control = tmp_path / "file.part", Control(every_s=0)

    def stop_soon(progress):
        if progress.done >= 100_000:
            control.stop()

    control._report = stop_soon
    with pytest.raises(Cancelled):
        download.fetch(f"{server}/stalled", path, control)
    assert path.read_bytes() == PAYLOAD[:100_000] and tag_of(path).read_text() == '"one"'


def test_no_room_is_said_before_anything_is_written(server, tmp_path, monkeypatch):
    usage = type("Usage", (), {"free": 10})
    monkeypatch.setattr(download.shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(DiskTrouble) as caught:
        download.fetch(f"{server}/file", tmp_path / "file.part", Control())
    assert caught.value.key == "disk-full" and not list(tmp_path.iterdir())


def test_a_missing_folder_is_a_trouble_of_the_disk(server, tmp_path):
    with pytest.raises(DiskTrouble):
        download.fetch(f"{server}/file", tmp_path / "gone" / "file.part", Control())
