import dataclasses

import pytest
from PySide6.QtWidgets import QWidget

from gui.pages.model.weights import WeightsButton
from tests.gui.pages.model.weights.fake_library import FakeLibrary


@pytest.fixture
def library(context):
    """A fake library of weights files, which the context's services lead to."""
    made = FakeLibrary()
    context.services = dataclasses.replace(context.services, weights_library=lambda: made)
    return made


@pytest.fixture
def window(qtbot, context, library):
    """The weights window as its button opens it, when it has looked through what was unchecked."""
    holder = QWidget()  # closed here and not by qtbot, which would do so before the work has ended
    button = WeightsButton(context, holder)
    holder.show()
    button.click()
    made = button.window_
    qtbot.waitUntil(lambda: not made.work.busy, timeout=3000)
    library.calls.clear()
    yield made
    library.hold.clear()
    made.work.cancel([each.name for each in made.work.files] + [""])
    qtbot.waitUntil(lambda: not made.work.busy and not context.lanes.jobs, timeout=5000)
    made.close()
    holder.close()
    holder.deleteLater()
