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
