from commands import parser
from commands.classify import spread
from tests.commands.conftest import answer


def test_it_says_what_design_promises(trained, pictures, tmp_path):
    good, bad = pictures / "red" / "3.png", pictures / "red" / "broken.png"
    code, values = answer(["classify", trained["run"], good, bad, tmp_path / "없음.jpg", "--top", "2"])
    assert code == 0
    assert values[0]["file"] == str(good)
    assert [each["label"] for each in values[0]["top"]] == ["red", "파랑"]
    assert sum(each["probability"] for each in values[0]["top"]) > 0.999
    assert all(set(each) == {"file", "error"} and each["error"] for each in values[1:])


def test_only_bad_files_is_a_failure(trained, pictures, capsys):
    assert parser.main(["classify", trained["run"], str(pictures / "red" / "broken.png")]) == 1
    told = capsys.readouterr()
    assert "broken.png" in told.out and "1 of 1 files" in told.err and "Traceback" not in told.err


def test_a_folder_stands_for_its_files(pictures):
    assert len(spread([pictures / "파랑", pictures / "red" / "0.png"])) == 17


def test_a_missing_run_gets_a_sentence(pictures, capsys):
    assert parser.main(["classify", "no such run", str(pictures / "red" / "0.png")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
