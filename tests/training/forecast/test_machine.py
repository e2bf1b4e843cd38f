import sys

import pytest

from engine.training.forecast import machine


def test_this_machine_has_a_name_and_does_not_change():
    assert machine.this_machine() == machine.this_machine() and machine.this_machine().cores >= 1
    assert machine.this_machine().tensorflow


def test_free_memory_is_told_in_bytes():
    if sys.platform not in ("linux", "win32", "darwin"):
        pytest.skip("nobody knows")
    assert 2**24 < machine.free_memory() < 2**50


def test_a_system_that_does_not_tell_says_nothing(monkeypatch):
    monkeypatch.setattr(machine, "_lines", lambda _path: [])
    monkeypatch.setattr(sys, "platform", "linux")
    assert machine.free_memory() == 0


def test_a_containers_limit_counts(monkeypatch):
    files = {"/proc/meminfo": ["MemAvailable:  8000000 kB"], "/sys/fs/cgroup/memory.max": ["2000"],
             "/sys/fs/cgroup/memory.current": ["500"]}  # fmt: skip
    monkeypatch.setattr(machine, "_lines", lambda path: files.get(path, []))
    monkeypatch.setattr(sys, "platform", "linux")
    assert machine.free_memory() == 1500


def test_without_a_card_there_is_no_card_memory(monkeypatch):
    monkeypatch.setattr(machine, "device", lambda: "CPU")
    assert machine.free_gpu_memory() == 0
