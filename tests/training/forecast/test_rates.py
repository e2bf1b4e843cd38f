import msgspec
import pytest

from engine.training.forecast import machine, rates


def test_what_was_measured_comes_back(speeds):
    found = msgspec.structs.replace(speeds, measured="2026-01-01", device="CPU", step_s=0.5)
    assert rates.load() is None
    rates.keep(found)
    assert rates.load() == found


def test_each_device_has_its_own_and_the_newest_counts_while_it_is_unknown(speeds, monkeypatch):
    rates.keep(msgspec.structs.replace(speeds, device="CPU"))
    rates.keep(msgspec.structs.replace(speeds, device="GPU: card"))
    for device, expected in (("", "GPU: card"), ("CPU", "CPU"), ("GPU: card", "GPU: card")):
        monkeypatch.setattr(machine, "device", lambda device=device: device)
        assert rates.load().device == expected
    monkeypatch.setattr(machine, "device", lambda: "GPU: other")
    assert rates.load() is None


def test_another_machines_speeds_say_nothing(speeds, monkeypatch):
    rates.keep(speeds)
    other = machine.Machine(cpu="other", cores=8, tensorflow="9")
    monkeypatch.setattr(machine, "this_machine", lambda: other)
    assert rates.load() is None


@pytest.mark.parametrize("text", ["", "{}", "[1]", "no json"])
def test_a_broken_file_is_no_calibration(text):
    rates.path().write_text(text, encoding="utf-8")
    assert rates.load() is None


def test_more_cores_are_quicker():
    assert rates.rough(8).forward["conv"] > rates.rough(2).forward["conv"]
    assert rates.rough(2, "GPU: card").plain_s < rates.rough(2).plain_s


def test_of_two_measurements_the_quicker_counts(speeds):
    busy = msgspec.structs.replace(
        speeds,
        forward={key: value / 2 for key, value in speeds.forward.items()},
        learning={**speeds.learning, "dense": 1e15},
        plain_s=1.0,
        step_s=1e-9,
        thin_forward=0.0,
    )
    found = rates.quickest(busy, speeds)
    assert found.times == 2 and found.forward == speeds.forward and found.thin_forward == speeds.thin_forward
    assert found.learning["dense"] == 1e15 and found.plain_s == speeds.plain_s and found.step_s == 1e-9
