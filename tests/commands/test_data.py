from commands import parser
from tests.commands.conftest import answer


def test_it_says_what_design_promises(pictures, capsys):
    code, found = answer(["data", pictures])
    assert code == 0 and set(found) == {"source", "classes", "split", "left_out"}
    assert found["source"] == "folder" and found["classes"] == {"red": 16, "파랑": 16}
    assert sum(found["split"].values()) == 32 and set(found["split"]) == {"train", "validation", "test"}
    assert [each["file"] for each in found["left_out"]] == ["red/broken.png"]
    assert "broken.png" in found["left_out"][0]["reason"]
    assert parser.main(["data", str(pictures)]) == 0 and "1 file would be left out" in capsys.readouterr().out


def test_an_unknown_dataset_gets_a_sentence(capsys):
    assert parser.main(["data", "/nowhere/at/all"]) == 1
    told = capsys.readouterr()
    assert told.err.count("\n") == 1 and told.out == ""
