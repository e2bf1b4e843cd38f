"""Words in the user's language: ``tr`` for literals, ``label`` for texts of the engine's tables."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from engine.core import paths

CONTEXT = "ConvScope"
LANGUAGES = {"en": "English", "ko": "한국어"}  # each in its own words: never translated

_installed: list[QTranslator] = []


class _Translator(QTranslator):
    """All our sentences are in one context, so ``self.tr`` of any class finds them."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        if not text or context == "QShortcut":  # names of keys: our "Shift" is another word
            return None  # type: ignore[return-value]
        return super().translate(CONTEXT, text, disambiguation, n) or None  # type: ignore[return-value]


def tr(text: str, **params: object) -> str:
    """Translate a literal and fill its ``{placeholders}``."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**params) if params else translated


def label(text: str) -> str:
    """Translate a text that stands in a table of the engine: a label, description, help or choice."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def use(language: str) -> str:
    """Speak a language from now on; texts already on screen stay until they are rebuilt.

    Args:
        language: a key of ``LANGUAGES``, or "" for the computer's own.
    Returns:
        The language in use.
    """
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    _installed.clear()
    wanted = language or QLocale.system().name()[:2]
    chosen = wanted if wanted in LANGUAGES else "en"
    if chosen != "en":
        _install(QTranslator(), Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{chosen}")
        _install(_Translator(), paths.resources() / "translations", chosen)
    return chosen


def _install(translator: QTranslator, folder: Path, name: str) -> None:
    if translator.load(f"{name}.qm", str(folder)):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
