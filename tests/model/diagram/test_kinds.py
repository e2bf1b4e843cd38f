from engine.model.diagram.kinds import FAMILIES, family_of, is_slice, sign_of
from engine.model.parts import PARTS


def test_every_kind_of_layer_has_a_family_and_every_family_its_own_colour():
    assert all(family_of(kind) in FAMILIES for kind in (*PARTS, "input", "unheard_of"))
    assert len({family.series for family in FAMILIES.values()}) == len(FAMILIES) <= 8
    assert family_of("conv") == "convolution" and family_of("unheard_of") == "other"


def test_what_keeps_the_shape_is_a_slice_and_what_changes_it_is_not():
    maps = (8, 8, 4)
    assert is_slice("batch_norm", maps, maps) and is_slice("dropout", maps, maps) and is_slice("rescaling", maps, maps)
    assert is_slice("zero_padding", (10, 10, 4), maps)
    assert not is_slice("conv", maps, maps) and not is_slice("flatten", (256,), maps)
    assert sign_of("add") == "+" and sign_of("conv") == ""
