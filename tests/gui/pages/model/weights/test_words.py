from pathlib import Path

from engine.core.control import Progress
from engine.core.errors import BadWeights
from engine.model.weight_import import Brought, Imported, Refused
from gui.pages.model.weights import words
from tests.gui.pages.model.weights.fake_library import several, stored


def test_sizes_as_people_say_them():
    assert [words.size(n) for n in (35_363, 9_421_704, 1_392_591_872)] == ["35.4 kB", "9.42 MB", "1.39 GB"]
    assert words.size_of(stored("w.h5")) == "≈ 58.9 MB"
    assert words.size_of(stored("w.h5", measured=True)) == "58.9 MB"


def test_every_state_has_a_word_an_icon_and_an_explanation():
    for each in several():
        assert words.state(each) and words.ICONS[each.state] and words.explained(each).endswith(".")
    assert words.state(stored("w.h5", state="partial", arrived=5_200_000)) == "5.20 MB of 58.9 MB here"
    assert words.state(stored("w.h5", state="here", verified=True)) == "Here, checked"
    assert words.state(stored("w.h5", state="keras")) == "Here, not checked yet"


def test_titles_tell_files_of_one_network_apart():
    assert words.title(stored("a", label="MobileNet", side_px=160)) == "MobileNet, 160 px"
    imported = stored("vgg16.imported.h5", origin="mine.keras")
    assert words.title(imported) == "VGG16, imported" and words.under_title(imported) == "made of mine.keras"


def test_a_checksum_is_short_and_told_in_full():
    each = stored("w.h5", path=Path("w.h5"), verified=False)
    assert words.checksum(each) == "md5 6d6bbae1…"
    assert each.digest in words.about_checksum(each) and "wrong" in words.about_checksum(each)
    assert words.checksum(stored("w.h5", digest="")) == "–"


def test_work_in_words():
    assert words.working(Progress(done=0, total=0, what="waiting")) == "Waits for its turn"
    assert words.working(Progress(done=12_000_000, total=94_000_000, what="downloading")) == "12.0 MB of 94.0 MB"
    assert words.working(Progress(done=1, total=2, what="verifying")) == "Checking the file"


def test_an_import_in_sentences():
    bad = tuple(Refused(path=Path(f"{n}.h5"), error=BadWeights("weights-damaged", file=f"{n}.h5")) for n in range(5))
    result = Imported(brought=(Brought(path=Path("a"), name="b", key="vgg16"),) * 2, refused=bad)
    assert words.brought(result) == "Here now: the weights of VGG16."
    lines = words.refused(result).splitlines()
    assert len(lines) == 4 and lines[-1].startswith("2 more")
    assert words.brought(Imported(brought=(), refused=())) == ""


def test_totals():
    assert words.totals(several(), 120_000_000_000) == "3 files, 104 MB in ConvScope's folder. 120 GB free."
    assert words.totals((), 1_000_000) == "Nothing in ConvScope's folder yet. 1.00 MB free."
