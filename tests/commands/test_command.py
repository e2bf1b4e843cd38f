from commands.command import table


def test_columns_line_up():
    lines = table(("name", "n"), [["a", 1_234_567], ["longer", None]], numbers=(1,)).splitlines()
    assert lines[0] == "name            n" and lines[2] == "a       1,234,567" and lines[3] == "longer"
    assert set(lines[1]) == {"-"} and len(lines[1]) == len(lines[2])
