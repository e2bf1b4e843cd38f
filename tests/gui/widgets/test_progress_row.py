from PySide6.QtWidgets import QProgressBar, QPushButton

from engine.core.control import Progress
from gui.jobs import Job
from gui.widgets.progress_row import ProgressRow


def made(qtbot):
    row = ProgressRow(object_prefix="data")
    qtbot.addWidget(row)
    return row


def test_it_shows_how_far(qtbot):
    row = made(qtbot)
    assert row.isHidden()
    row.show_progress(Progress(done=41_200, total=100_000, what="scanning"))
    bar = row.findChild(QProgressBar, "data.progress")
    assert not row.isHidden() and bar.value() == 41_200
    assert bar.accessibleName() == "Looking through the files: 41,200 of 100,000"


def test_an_unknown_end_is_a_moving_bar(qtbot):
    row = made(qtbot)
    row.show_progress(Progress(done=5, total=0, what="scanning"))
    assert row.findChild(QProgressBar, "data.progress").maximum() == 0


def test_it_follows_a_job_and_cancels_it(qtbot):
    row, job = made(qtbot), Job()
    row.follow(job)
    row.findChild(QPushButton, "data.cancel").click()
    assert job.control.stopped
    job.finished.emit(job)
    assert row.isHidden()
