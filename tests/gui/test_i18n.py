import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from gui import i18n
from tests import translations

GUI = sorted((translations.ROOT / "gui").rglob("*.py"))
SHOWN = re.compile(
    r"^(set(Text|ToolTip|WindowTitle|Title|PlaceholderText|AccessibleName|StatusTip|InformativeText|Suffix)"
    r"|addAction|addMenu|addTab|addItem|addRow|QLabel|QPushButton|QCheckBox|QRadioButton|QAction|showMessage)$"
)
KEYWORDS = {"text", "toolTip", "placeholderText", "windowTitle", "title"}
ALLOWED = {"ConvScope"}


@pytest.fixture
def korean(qapp):
    assert i18n.use("ko") == "ko"
    yield
    i18n.use("en")


def words_outside_tr(path: Path):
    """String literals with letters that are given straight to something on screen."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        given = node.args if SHOWN.match(name) else []
        given = [*given, *(one.value for one in node.keywords if one.arg in KEYWORDS and name[:1] in "Q")]
        for one in given:
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and re.search(r"[A-Za-z]{2}", one.value):
                yield node.lineno, one.value


@pytest.mark.parametrize("path", GUI, ids=lambda path: path.relative_to(translations.ROOT).as_posix())
def test_no_words_on_screen_outside_tr(path):
    assert not [found for found in words_outside_tr(path) if found[1] not in ALLOWED]


def test_every_sentence_has_korean():
    have = translations.read(translations.FOLDER / "ko.ts")
    assert not [text for text in translations.wanted() if not have.get(text)]


def test_korean_keeps_every_placeholder():
    for source, korean in translations.read(translations.FOLDER / "ko.ts").items():
        assert set(re.findall(r"{(\w*)}", source)) == set(re.findall(r"{(\w*)}", korean)) or not korean, source


def test_the_released_file_is_that_of_the_source(korean):
    for source, text in translations.read(translations.FOLDER / "ko.ts").items():
        if text:
            assert i18n.label(source) == text, "run: python -m tests.translations --update"


def test_any_classes_tr_finds_our_sentences(korean):
    assert i18n.tr("Settings") == QObject().tr("Settings") == "설정"


def test_what_has_no_korean_stays_english(korean):
    assert i18n.tr("Never translated {n}", n=3) == "Never translated 3"
    assert QCoreApplication.translate("Other", "Neither this") == "Neither this"


def test_back_to_english(korean):
    i18n.use("en")
    assert i18n.tr("Settings") == "Settings"


def test_an_unknown_language_is_english(qapp):
    assert i18n.use("xx") == "en"
