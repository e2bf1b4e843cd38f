"""Collects every sentence of the window and of the engine's tables, and keeps resources/translations in step.

python -m tests.translations            report what has no Korean yet; exit 1 when something is missing
python -m tests.translations --update   put new sentences into ko.ts, drop gone ones, and make ko.qm
"""

import ast
import dataclasses
import importlib
import pkgutil
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path

import engine
from engine.core.fields import Field
from engine.core.sentences import SENTENCES
from engine.model.blocks.kind import GROUPS
from engine.model.problems import FIXES
from gui.i18n import CONTEXT

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
_TRANSLATORS = {"tr", "label"}
_CARD_TEXTS = ("new", "lecture", "top5_note", "changed")
_TEXT_ATTRIBUTES = ("label", "description", "help", "note", "name", "summary", "family", *_CARD_TEXTS)
_HEAVY = ("engine.export", "engine.training", "engine.classify")  # their tables are read too; TensorFlow stays out


def literals(path: Path) -> Iterator[str]:
    """Texts given to tr() or label() in one file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in _TRANSLATORS and node.args:
            yield from _texts(node.args[0])


def _texts(node: ast.expr) -> Iterator[str]:
    """A literal, or the literals of a choice between two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def tables() -> Iterator[object]:
    """Entries of every declared table (an upper-case mapping or tuple) of engine/ and gui/."""
    import gui

    for package in (engine, gui):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            loaded = importlib.import_module(module.name)
            for name, value in vars(loaded).items():
                if name.isupper() and isinstance(value, Mapping):
                    yield from value.values()
                elif name.isupper() and isinstance(value, tuple):
                    yield from value


def table_texts() -> Iterator[str]:
    """Labels, descriptions, helps and choices of the tables' entries and their fields."""
    yield from (*SENTENCES.values(), *FIXES.values(), *GROUPS.values())
    for entry in tables():
        yield from _entry_texts(entry)


def _entry_texts(entry: object) -> Iterator[str]:
    if isinstance(entry, Field):
        yield from (entry.label, entry.help, *entry.choices)
    elif dataclasses.is_dataclass(entry):
        for name in _TEXT_ATTRIBUTES:
            if isinstance(text := getattr(entry, name, None), str):
                yield text
        for one in (getattr(entry, "field", None), *(getattr(entry, "fields", ()) or ())):
            if isinstance(one, Field):
                yield from _entry_texts(one)


def proper_names() -> set[str]:
    """Names of networks and people, alike in every language."""
    from engine.model.backbones import BACKBONES

    return {text for entry in BACKBONES.values() for text in _entry_texts(entry)}


def wanted() -> list[str]:
    """Every text that must have a translation, sorted."""
    found = {text for path in sorted((ROOT / "gui").rglob("*.py")) for text in literals(path)}
    found |= set(table_texts()) - proper_names()
    return sorted(text for text in found if _is_words(text))


def _is_words(text: str) -> bool:
    """Not a file's name, and not only numbers and signs."""
    bare = re.sub(r"{\w*}", "", text)
    return any(letter.isalpha() for letter in bare) and not re.fullmatch(r"[\w.-]+\.h5", text)


def read(path: Path) -> dict[str, str]:
    """Source → translation of a .ts file; "" where there is none yet."""
    if not path.is_file():
        return {}
    return {
        message.findtext("source", ""): message.findtext("translation", "") or ""
        for message in ET.parse(path).iter("message")
    }


def write(path: Path, texts: Mapping[str, str]) -> None:
    """A .ts file in Qt Linguist's format, one context, sorted."""
    root = ET.Element("TS", version="2.1", language=path.stem, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source in sorted(texts):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = texts[source]
        if not texts[source]:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def release(path: Path) -> None:
    """Make the .qm that the window loads."""
    command = [str(Path(sys.executable).with_name("pyside6-lrelease")), "-silent", str(path)]
    subprocess.run([*command, "-qm", str(path.with_suffix(".qm"))], check=True, capture_output=True)


def main(arguments: list[str]) -> int:
    """Report or update; the exit status."""
    path = FOLDER / "ko.ts"
    have, want = read(path), wanted()
    missing = [text for text in want if not have.get(text)]
    gone = [text for text in have if text not in set(want)]
    if "--update" in arguments:
        write(path, {text: have.get(text, "") for text in want})
        release(path)
    for text in missing:
        print(f"no Korean: {text!r}")
    print(f"{len(want)} sentences, {len(missing)} without Korean, {len(gone)} no longer used")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
