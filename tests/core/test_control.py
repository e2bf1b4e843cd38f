import threading

import pytest

from engine.core.control import Cancelled, Control, Progress


def test_reports_are_throttled_and_the_newest_waits_for_flush():
    seen = []
    control = Control(seen.append, every_s=60)
    for done in range(1, 6):
        control.tick(Progress(done=done, total=10))
    assert [p.done for p in seen] == [1]
    control.flush()
    assert [p.done for p in seen] == [1, 5]


def test_the_last_step_is_always_delivered():
    seen = []
    control = Control(seen.append, every_s=60)
    for done in range(1, 4):
        control.tick(Progress(done=done, total=3))
    assert seen[-1].done == 3


def test_a_stopped_control_raises_at_the_next_tick():
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        control.tick(Progress(done=1, total=2))


def test_stopping_wakes_paused_work():
    control, ended = Control(), threading.Event()
    control.pause()

    def work():
        control.wait()
        ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert control.paused and not ended.is_set()
    control.stop()
    thread.join(5)
    assert ended.is_set()
