"""The borders of the code, kept by a test."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ORDER = (
    "engine.core",
    "engine.data",
    "engine.model",
    "engine.policy",
    "engine.experiment",
    "engine.evaluation",
    "engine.inspection",
    "engine.training",
    "engine.classify",
    "engine.studies",
    "engine.export",
    "engine.lab",
    "gui",
    "commands",
)
HEAVY = {"tensorflow", "keras"}
QT = {"PySide6", "pyqtgraph", "shiboken6"}
SOURCES = [
    *sorted(path for top in ("engine", "gui", "commands") for path in (ROOT / top).rglob("*.py")),
    ROOT / "main.py",
]


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path) for path in SOURCES}


def imports_of(path: Path, top_level_only: bool = False) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_level_only else list(ast.walk(tree))
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if names <= MODULES else {node.module} | names
    return found


def layer_of(module: str) -> int | None:
    fits = [i for i, layer in enumerate(ORDER) if module == layer or module.startswith(layer + ".")]
    return fits[0] if fits else None


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_imports_never_go_upward(path):
    own = layer_of(module_of(path))
    if own is None:
        return
    upward = {name for name in imports_of(path) if (layer := layer_of(name)) is not None and layer > own}
    assert not upward


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_engine_has_no_qt_and_the_window_no_tensorflow(path):
    module, roots = module_of(path), {name.split(".")[0] for name in imports_of(path)}
    if module.startswith("engine"):
        assert not roots & QT
    if module.startswith("gui"):
        assert not roots & HEAVY


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_nothing_heavy_at_module_level(path):
    assert not {name.split(".")[0] for name in imports_of(path, top_level_only=True)} & HEAVY


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_files_and_functions_are_small(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") < 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno + 1 <= 50, node.name


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_names_say_what_is_inside(path):
    assert path.stem not in {"utils", "util", "misc", "helpers", "helper", "common_utils"}


def test_there_are_no_import_cycles():
    graph = {module_of(path): imports_of(path, top_level_only=True) for path in SOURCES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " → ".join((*trail, module))
        if module not in done:
            for name in graph[module] & set(graph) - {module}:
                visit(name, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("module", ["gui.app", "commands.parser", "engine.experiment"])
def test_importing_does_not_load_tensorflow(module):
    code = f"import sys, {module}; sys.exit(bool({{'tensorflow', 'keras'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_no_machine_path_or_host_is_committed():
    for path in [*SOURCES, ROOT / "README.md", ROOT / "pyproject.toml"]:
        text = path.read_text(encoding="utf-8")
        assert "/root/" not in text and "/work/" not in text, path
