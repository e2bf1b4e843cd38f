from pathlib import Path

import pytest

from engine.core.errors import DownloadFailed
from gui.pages.model.weights.work import WeightsWork

VGG, MOBILE = "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5", "mobilenet_1_0_160_tf_no_top.h5"


@pytest.fixture
def work(qtbot, context, library):
    made = WeightsWork.of(context)
    yield made
    library.hold.clear()
    made.cancel([each.name for each in made.files] + [""])
    qtbot.waitUntil(lambda: not made.busy and not context.lanes.jobs, timeout=5000)


def state(work, name):
    return next(each for each in work.files if each.name == name).state


def test_there_is_one_for_all_windows(context, work):
    assert WeightsWork.of(context) is work and not work.busy


def test_a_download_makes_a_file_here_and_tells_the_others(qtbot, context, work):
    with qtbot.waitSignal(context.weights_arrived, timeout=3000) as arrived:
        work.download([VGG])
    assert arrived.args == [["vgg16"]] and state(work, VGG) == "here"


def test_downloads_wait_for_each_other_and_show_how_far_they_are(qtbot, work, library):
    library.hold.set()
    work.download([VGG, MOBILE])
    qtbot.waitUntil(lambda: bool(work.progress(VGG).total), timeout=3000)
    assert work.progress(VGG).done == round(library.of(VGG).size * 0.4)
    assert work.progress(MOBILE).what == "waiting" and work.importing is None
    library.hold.clear()
    qtbot.waitUntil(lambda: not work.busy, timeout=3000)
    assert [name for what, name in library.calls if what == "download"] == [VGG, MOBILE]


def test_the_same_file_is_not_fetched_twice_at_once(qtbot, work, library):
    library.hold.set()
    work.download([VGG])
    work.download([VGG])
    library.hold.clear()
    qtbot.waitUntil(lambda: not work.busy, timeout=3000)
    assert library.calls == [("download", VGG)]


def test_what_waits_and_what_runs_can_be_cancelled(qtbot, work, library):
    library.hold.set()
    work.download([VGG, MOBILE])
    work.cancel([MOBILE])
    assert work.progress(MOBILE) is None and work.progress(VGG) is not None
    work.cancel([VGG])
    qtbot.waitUntil(lambda: not work.busy, timeout=3000)
    assert library.calls == [] and not work.troubles


def test_a_failure_stays_with_its_file_until_it_is_tried_again(qtbot, work, library):
    library.fail["download"] = DownloadFailed("download-failed", file="w.h5", reason="no network")
    work.download([VGG, MOBILE])
    qtbot.waitUntil(lambda: not work.busy, timeout=3000)
    assert set(work.troubles) == {VGG, MOBILE} and state(work, VGG) == "absent"
    library.fail.clear()
    work.download([VGG])
    assert set(work.troubles) == {MOBILE}
    qtbot.waitUntil(lambda: not work.busy, timeout=3000)


def test_an_import_tells_what_it_brought(qtbot, work, library):
    with qtbot.waitSignal(work.imported, timeout=3000) as imported:
        work.bring([Path("/usb") / VGG, Path("/usb/bad.h5")])
    assert [each.name for each in imported.args[0].brought] == [VGG]
    qtbot.waitUntil(lambda: state(work, VGG) == "here", timeout=3000)


def test_an_import_that_fails_as_a_whole_is_told(qtbot, work, library):
    library.fail["import"] = ValueError("no")
    with qtbot.waitSignal(work.failed, timeout=3000):
        work.bring([Path("/usb")])


def test_deleting_and_checking(qtbot, context, work, library):
    with qtbot.waitSignal(context.weights_arrived, timeout=3000) as arrived:
        work.delete(["vgg16.imported.h5"])
    assert arrived.args == [[]] and state(work, "vgg16.imported.h5") == "absent"
    work.verify(["resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5"])
    qtbot.waitUntil(lambda: not work.busy, timeout=3000)
    assert [what for what, _ in library.calls] == ["delete", "verify"]


def test_closing_the_program_ends_a_download(qtbot, context, work, library):
    library.hold.set()
    work.download([VGG, MOBILE])
    qtbot.waitUntil(lambda: bool(work.progress(VGG).total), timeout=3000)
    context.lanes.close()
    assert library.calls == []
