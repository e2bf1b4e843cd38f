"""What every page shares: the store, the lanes, the engine's doors, the dataset in memory and the one training."""

from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from engine.data.spec import DatasetSpec
from gui.i18n import tr
from gui.jobs import Job, Lanes
from gui.queue_state import QueueState
from gui.run_state import RunState
from gui.services import Services
from gui.settings import Settings
from gui.store import Store

M = TypeVar("M", bound=QObject)


class DatasetState(QObject):
    """The experiment's dataset in memory, loaded anew on the file lane whenever its spec changes.

    Attributes:
        value: the Dataset; None before the first one and while another source is being loaded.
        spec: what ``value`` was loaded from.
        error: why the last loading failed, else None.
        loading: whether a job is under way.
    """

    changed = Signal()
    progressed = Signal(object)  # Progress

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self._job: Job | None = None
        self.value: Any = None
        self.spec: DatasetSpec | None = None
        self.error: Exception | None = None
        context.store.changed.connect(self._experiment_changed)

    @property
    def loading(self) -> bool:
        return self._job is not None

    @property
    def up_to_date(self) -> Any:
        """``value`` if it is what the experiment asks for at this moment, else None."""
        return self.value if self.spec == self._context.store.value.dataset else None

    def reload(self) -> None:
        """Load again: the files changed, or a missing dataset has arrived."""
        spec = self._context.store.value.dataset
        if self._job is not None:
            self._job.cancel()
        if self.spec is None or (self.spec.source, self.spec.path) != (spec.source, spec.path):
            self.value = None
        self.error = None
        job = _LoadJob(spec)
        self._job = job
        job.progressed.connect(self._progressed)
        job.succeeded.connect(self._loaded)
        job.failed.connect(self._failed)
        job.finished.connect(self._finished)
        load = self._context.services.load_dataset
        self._context.lanes.start(Lanes.file, tr("Loading pictures"), lambda control: load(spec, control), job)
        self.changed.emit()

    def _experiment_changed(self, experiment: Any) -> None:
        wanted = self._job.spec if isinstance(self._job, _LoadJob) else self.spec
        if experiment.dataset != wanted:
            self.reload()

    def _progressed(self, progress: object) -> None:
        if self.sender() is self._job:
            self.progressed.emit(progress)

    def _loaded(self, dataset: object) -> None:
        job = self.sender()
        if job is self._job and isinstance(job, _LoadJob):
            self.value, self.spec = dataset, job.spec

    def _failed(self, err: object) -> None:
        job = self.sender()
        if job is self._job and isinstance(job, _LoadJob):
            self.value, self.spec = None, job.spec
            self.error = err if isinstance(err, Exception) else RuntimeError(str(err))

    def _finished(self, job: object) -> None:
        if job is self._job:
            self._job = None
            self.changed.emit()


class _LoadJob(Job):
    def __init__(self, spec: DatasetSpec) -> None:
        super().__init__()
        self.spec = spec


class EngineState(QObject):
    """Whether TensorFlow is in memory, and what it runs on.

    Attributes:
        device: the Device once known.
        starting: whether it is being imported now.
        error: why it could not be started, else None.
    """

    changed = Signal()

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self.device: Any = None
        self.starting = False
        self.error: Exception | None = None

    def start(self) -> None:
        """Import TensorFlow on the train lane; once is enough."""
        if self.starting or self.device is not None:
            return
        self.starting, self.error = True, None
        job = Job()
        job.succeeded.connect(self._ready)
        job.failed.connect(self._failed)
        job.finished.connect(self._finished)
        self._context.lanes.start(Lanes.train, tr("Starting the engine"), self._context.services.start_engine, job)
        self.changed.emit()

    def _ready(self, device: object) -> None:
        self.device = device

    def _failed(self, err: object) -> None:
        self.error = err if isinstance(err, Exception) else RuntimeError(str(err))
        self._context.message.emit(err)

    def _finished(self, _job: object) -> None:
        self.starting = False
        self.changed.emit()


class Context(QObject):
    """Everything a page needs; pages know one another only through these signals."""

    show_page = Signal(str)  # a page's key
    dropped = Signal(list)  # Paths of pictures or folders to classify, dropped or pasted anywhere on the window
    message = Signal(object)  # an exception or a sentence: the bar above the page
    notify = Signal(str)  # a sentence that may pass: the status line
    run_finished = Signal(object)  # the run's folder
    open_run = Signal(object)  # a run's folder: inspect and classify use it from now on
    data_arrived = Signal(str)  # a dataset source's key: it was imported or downloaded
    weights_arrived = Signal(list)  # keys of backbones whose weights are here now

    def __init__(
        self,
        store: Store | None = None,
        services: Services | None = None,
        settings: Settings | None = None,
        lanes: Lanes | None = None,
    ) -> None:
        super().__init__()
        self.store = store or Store()
        self.services = services or Services()
        self.settings = settings or Settings()
        self.lanes = lanes or Lanes()
        self.run_state = RunState(self)
        self.engine = EngineState(self)
        self.dataset = DatasetState(self)
        self.queue = QueueState(self)
        self._memories: dict[type[QObject], QObject] = {}
        self.current_run: object = None  # folder of the run that inspect and classify show; None before any
        self.run_finished.connect(self._use_run)
        self.open_run.connect(self._use_run)

    def memory(self, kind: type[M]) -> M:
        """What a page keeps beyond its own life: the one ``kind(context)``, made when first asked for.

        Pages are built anew when theme or language change; what is in no experiment goes here.
        """
        found = self._memories.get(kind)
        if not isinstance(found, kind):
            found = kind(self)
            self._memories[kind] = found
        return found

    def close(self) -> None:
        """Cancel all work and wait until the threads are gone."""
        self.queue.close()
        self.lanes.close()

    def _use_run(self, folder: object) -> None:
        self.current_run = folder
