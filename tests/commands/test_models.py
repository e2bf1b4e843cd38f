from commands import parser
from tests.commands.conftest import answer


def test_it_says_what_design_promises(capsys):
    code, rows = answer(["models"])
    assert code == 0 and len(rows) > 30
    keys = {"name", "kind", "year", "parameters", "parameters_without_top", "macs", "input", "weights"}
    assert all(set(row) >= keys for row in rows)
    assert len({row["name"] for row in rows}) == len(rows)
    assert {row["kind"] for row in rows} == {"backbone", "zoo"}
    assert {row["weights"] for row in rows} <= {"built-in", "here", "absent"}
    assert parser.main(["models"]) == 0 and "efficientnet_lite0" in capsys.readouterr().out


def test_landmarks_are_in_it_with_their_forms(capsys):
    _code, rows = answer(["models"])
    found = {row["name"]: row for row in rows}
    assert found["zfnet"]["parameters"] == 62_357_608 and found["zfnet_32"]["of"] == "zfnet"
    assert parser.main(["models"]) == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()[2:]}
    assert lines["googlenet_32"].endswith("form of googlenet, + 1,204,500 while training")
