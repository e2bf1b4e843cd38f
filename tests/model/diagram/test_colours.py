from engine.model.diagram.colours import colours, mixed
from engine.model.diagram.kinds import FAMILIES


def test_both_themes_have_shades_for_every_family():
    for dark in (False, True):
        shown = colours(dark)
        assert set(shown.shades) == set(shown.faint) == set(FAMILIES)
        fronts = [shades.front for shades in shown.shades.values()]
        assert len(set(fronts)) == len(fronts)
    assert colours(True).surface != colours(False).surface


def test_mixing():
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080" and mixed("#102030", "#FFFFFF", 0) == "#102030"
