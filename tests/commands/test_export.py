import pytest

from commands import parser
from engine.export.formats import EXPORTS
from tests.commands.conftest import answer


@pytest.mark.parametrize("chosen", EXPORTS.values(), ids=lambda chosen: chosen.key)
def test_every_format(trained, chosen, tmp_path):
    path = tmp_path / "새" / f"out{chosen.suffix}"
    assert answer(["export", trained["run"], "--format", chosen.key, "--out", path]) == (
        0,
        {"format": chosen.key, "file": str(path)},
    )
    assert path.exists()


def test_mistakes_get_one_sentence(trained, tmp_path, capsys):
    for words, said in (
        (["--format", "floppy", "--out", "a"], "no export format called “floppy”"),
        (["--format", "keras", "--out", "a.h5"], "should end in .keras"),
    ):
        assert parser.main(["export", trained["run"], *words]) == 1
        assert said in capsys.readouterr().err
    lone = tmp_path / "model.keras"
    lone.write_bytes(b"")
    assert parser.main(["export", str(lone), "--format", "keras", "--out", "b.keras"]) == 1
    assert "is made from a run folder" in capsys.readouterr().err
