"""Nothing is lost: the experiment is written to a session file soon after each edit, and is back at the next start."""

import json
import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from engine.core import paths
from engine.core.errors import ConvScopeError
from engine.core.files import write_text
from engine.experiment import Experiment
from gui.store import Store

_SOON_MS = 500
_log = logging.getLogger(__name__)


class Session(QObject):
    """Follows a store."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.save)
        store.changed.connect(self._later)
        store.file_changed.connect(self._later)

    def save(self) -> None:
        """Write now. A disk that refuses is logged: the window goes on and tries again at the next edit."""
        self._timer.stop()
        store = self._store
        raw = {
            "path": str(store.path) if store.path else "",
            "unsaved": store.unsaved,
            "experiment": store.value.to_json(),
        }
        try:
            write_text(session_file(), json.dumps(raw, ensure_ascii=False, indent=1))
        except ConvScopeError as err:
            _log.warning("the session could not be kept: %s", err)

    def discard(self) -> None:
        """The user threw the edits away: the next start takes what the file has."""
        path = self._store.path
        if path is not None and path.is_file():
            self._store.open(path)
        else:
            self._store.new()
        self.save()

    def _later(self, *_changed: object) -> None:
        self._timer.start()


def session_file() -> Path:
    """Where the experiment is kept between two starts."""
    return paths.data_home() / "session.json"


def restore(store: Store) -> bool:
    """Bring back the experiment of the last start; False when there is none or it cannot be read."""
    try:
        raw = json.loads(session_file().read_text(encoding="utf-8"))
        value = Experiment.from_json(raw["experiment"])
        path = Path(raw["path"]) if raw.get("path") else None
        unsaved = bool(raw.get("unsaved"))
    except FileNotFoundError:
        return False
    except (OSError, ValueError, KeyError, TypeError, ConvScopeError) as err:
        _log.warning("the last session could not be read: %s", err)
        return False
    store.restore(value, path, unsaved)
    return True
