import pytest

from engine.core.control import Control
from engine.core.errors import ConvScopeError, UnknownName
from engine.export.formats import EXPORTS, export


@pytest.mark.parametrize("chosen", EXPORTS.values(), ids=lambda chosen: chosen.key)
def test_every_format_is_described_and_checks_its_suffix(chosen, tmp_path):
    assert chosen.label and chosen.description.endswith(".")
    if chosen.suffix:
        with pytest.raises(ConvScopeError, match=f"should end in {chosen.suffix}"):
            export(None, chosen.key, tmp_path / "net.doc", Control())


def test_an_unknown_format_lists_those_there_are(tmp_path):
    with pytest.raises(UnknownName, match="saved_model"):
        export(None, "floppy", tmp_path / "net", Control())
