import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*words):
    return subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_it_is_tiny_and_reads_on_old_pythons():
    text = (ROOT / "main.py").read_text(encoding="utf-8")
    assert text.count("\n") < 20
    for file in ("main.py", "commands/start.py"):
        ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_help_and_bad_usage():
    told = run("--help")
    assert told.returncode == 0 and "classify" in told.stdout
    wrong = run("fly")
    assert wrong.returncode == 2 and wrong.stdout == "" and "Traceback" not in wrong.stderr
