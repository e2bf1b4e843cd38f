"""What the window remembers between two starts: looks, language, size, recent files."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

MOST_RECENT = 10


class Settings(QObject):
    """A typed door to QSettings.

    Args:
        store: where it is kept; the user's own settings by default.
    """

    recent_changed = Signal()

    def __init__(self, store: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = store or QSettings("ConvScope", "ConvScope")

    @property
    def theme(self) -> str:
        """One of "system", "light", "dark"."""
        return str(self._kept.value("theme", "system"))

    @theme.setter
    def theme(self, mode: str) -> None:
        self._kept.setValue("theme", mode)

    @property
    def language(self) -> str:
        """A key of ``i18n.LANGUAGES``; empty for the computer's own."""
        return str(self._kept.value("language", ""))

    @language.setter
    def language(self, key: str) -> None:
        self._kept.setValue("language", key)

    @property
    def page(self) -> str:
        """The page shown last."""
        return str(self._kept.value("page", "data"))

    @page.setter
    def page(self, key: str) -> None:
        self._kept.setValue("page", key)

    @property
    def recent(self) -> list[Path]:
        """Experiment files, the newest first, at most ten."""
        raw = self._kept.value("recent", [])
        names = [raw] if isinstance(raw, str) else list(raw or [])  # type: ignore[arg-type]
        return [Path(name) for name in names][:MOST_RECENT]

    def add_recent(self, path: Path) -> None:
        """Put an experiment file first in the list."""
        others = [one for one in self.recent if one != path]
        self._kept.setValue("recent", [str(one) for one in [path, *others][:MOST_RECENT]])
        self.recent_changed.emit()

    def clear_recent(self) -> None:
        """Forget the list."""
        self._kept.remove("recent")
        self.recent_changed.emit()

    def recent_of(self, what: str) -> list[Path]:
        """Files of another kind than experiments, the newest first."""
        raw = self._kept.value(f"recent/{what}", [])
        return [Path(name) for name in ([raw] if isinstance(raw, str) else list(raw or []))]  # type: ignore[arg-type]

    def add_recent_of(self, what: str, path: Path) -> None:
        """Put such a file first in its list."""
        others = [one for one in self.recent_of(what) if one != path]
        self._kept.setValue(f"recent/{what}", [str(one) for one in [path, *others][:MOST_RECENT]])

    def folder(self, what: str) -> str:
        """The folder a file dialog for ``what`` showed last; the home folder at first."""
        kept = str(self._kept.value(f"folder/{what}", ""))
        return kept if kept and Path(kept).is_dir() else str(Path.home())

    def set_folder(self, what: str, path: Path) -> None:
        """Remember where a file was chosen."""
        self._kept.setValue(f"folder/{what}", str(path if path.is_dir() else path.parent))

    def bytes_of(self, key: str) -> QByteArray | None:
        """A window's or splitter's saved state."""
        value = self._kept.value(f"state/{key}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Keep a window's or splitter's state."""
        self._kept.setValue(f"state/{key}", value)

    def sync(self) -> None:
        """Write to disk now."""
        self._kept.sync()
