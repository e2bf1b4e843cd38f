import pytest

from engine.core.backend import Device
from engine.core.errors import ConvScopeError
from engine.core.sentences import SENTENCES
from gui import messages


def test_an_engine_error_is_its_sentence():
    err = ConvScopeError("experiment-missing", file="a.json")
    assert messages.sentence(err) == "The experiment file a.json does not exist."


def test_an_unforeseen_error_shows_no_type_name():
    text = messages.sentence(ValueError("first line\nsecond line"))
    assert "first line" in text and "second" not in text and "ValueError" not in text


def test_full_memory_says_what_to_do():
    assert "smaller batch" in messages.sentence(MemoryError())


def test_a_text_is_passed_through():
    assert messages.sentence("As it is.") == "As it is." and messages.details("As it is.") == ""


def test_details_have_the_traceback():
    try:
        raise ConvScopeError("disk-full", file="x")
    except ConvScopeError as err:
        assert "Traceback" in messages.details(err) and "disk-full" in messages.details(err)


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "1 s"), (42, "42 s"), (150, "2 min"), (4800, "1 h 20 min")])
def test_durations(seconds, words):
    assert messages.duration(seconds) == words


def test_what_is_being_done():
    assert messages.working("scanning") == "Looking through the files"
    assert messages.working("something new") == "Something new"


def test_the_device_and_why():
    device = Device(kind="CPU", name="2 cores", why="no-gpu")
    assert messages.device_line(device) == "CPU, 2 cores" and "no graphics card" in messages.device_why(device)
    assert messages.device_line(Device(kind="GPU", name="T4", why="gpu-found")) == "GPU, T4"


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_every_reason_can_be_said_without_parameters(key):
    assert messages.reason(key)
