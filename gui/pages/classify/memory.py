"""What the Classify page was asked and what came of it: a page built anew goes on from here."""

from pathlib import Path

from PySide6.QtCore import QObject

from gui.context import Context
from gui.jobs import Lanes
from gui.latest import Latest
from gui.pages.classify.work import ClassifyProgress


class ClassifyMemory(QObject):
    """The pictures, their answers, and the work under way, which goes on while the page is rebuilt.

    Attributes:
        files: pictures and folders to classify.
        source: the network they were given to; None while they wait for one.
        progress: the newest report, with all answers so far.
        classifying: asks the look lane.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.files: list[Path] = []
        self.source: object = None
        self.progress = ClassifyProgress(done=0, total=0)
        self.classifying = Latest(context.lanes, Lanes.look, self)
        self.classifying.progressed.connect(self._took)
        self.classifying.succeeded.connect(self._took)
        self.classifying.failed.connect(self._failed)

    def take(self, files: list[Path]) -> None:
        """Other pictures: nothing is known of them yet, and earlier work is dropped."""
        self.classifying.forget()
        self.files, self.source = list(files), None
        self.progress = ClassifyProgress(done=0, total=0)

    def _took(self, progress: object) -> None:
        if isinstance(progress, ClassifyProgress):
            self.progress = progress

    def _failed(self, _err: object) -> None:
        if not self.progress.answers:
            self.source = None  # a page built anew tries again, and says why it fails
