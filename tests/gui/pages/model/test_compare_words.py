from engine.model.compare import compare
from engine.model.plan import Block, ModelPlan
from engine.model.zoo import zoo_plan
from gui.pages.model.compare_words import as_text, block_text, changes_text, output_text, row_text, summary, title_of


def plan(*blocks, side_px=32):
    return ModelPlan(name="own", side_px=side_px, blocks=tuple(Block(kind=kind, settings=s) for kind, s in blocks))


def test_a_summary_says_what_and_how_much():
    found = compare(zoo_plan("vgg16"), zoo_plan("vgg19"), 1000)
    assert summary(found) == "Only right: 3 × Conv. Right against left: +5.31 M parameters, +4.16 G MACs, +3 layers."
    assert summary(compare(found.left, found.left, 10)) == "Both are the same network."
    back = compare(found.right, found.left, 1000)
    assert summary(back).startswith("Only left: 3 × Conv.") and "−5.31 M" in summary(back)


def test_another_side_alone_is_a_difference():
    pool = ("global_average_pooling", {})
    assert "Input 32 → 48 px" in summary(compare(plan(pool), plan(pool, side_px=48), 10))


def test_rows_in_words():
    found = compare(zoo_plan("alexnet"), zoo_plan("zfnet"), 1000)
    first = found.pairs[0]
    assert block_text(first.left).startswith("1 Conv: 96 filters 11×11") and block_text(None) == ""
    assert output_text(first.left) == "55 × 55 × 96" and output_text(None) == ""
    assert changes_text(first).startswith("Kernel 11 → 7, Stride 4 → 2")
    assert "→" in row_text(first) and "parameters" in row_text(first)
    alone = next(pair for pair in found.pairs if pair.state == "right")
    assert changes_text(alone) == "only right" and "(only right)" in row_text(alone)
    same = next(pair for pair in found.pairs if pair.state == "same")
    assert changes_text(same) == "" and "(the same in both)" in row_text(same)


def test_related_kinds_name_both_and_a_missing_setting_has_a_dash():
    left, right = plan(("inception_naive", {})), plan(("inception_reduced", {}))
    (pair,) = compare(left, right, 10).pairs
    assert changes_text(pair).startswith("Inception, naive → Inception, reduced") and "– → 96" in changes_text(pair)


def test_a_kind_of_another_version_keeps_its_name():
    (pair,) = compare(plan(("wavelet", {})), plan(("wavelet", {"n": 1})), 10).pairs
    assert block_text(pair.left) == "1 wavelet" and output_text(pair.left) == "?"


def test_all_of_it_as_text():
    text = as_text(compare(zoo_plan("alexnet"), zoo_plan("zfnet"), 1000))
    for words in ("AlexNet against ZFNet", "60,965,224", "+1,392,384 (+2.3 %)", "≠  1 Conv", "Receptive field"):
        assert words in text, words
    assert title_of(zoo_plan("alexnet")) == "AlexNet, 227 px"
