import pytest

from commands.sources import run_of, spec_for
from engine.core.errors import ConvScopeError
from engine.data.spec import DatasetSpec


def test_a_run_is_judged_on_its_own_split(trained, pictures):
    own = run_of(trained["run"], "Report").experiment.dataset
    assert spec_for(str(pictures), trained["run"]) == own
    assert spec_for("shapes", trained["run"]) == DatasetSpec()
    assert spec_for("shapes", "imagenet") == DatasetSpec()


def test_a_model_file_is_no_run(tmp_path):
    (tmp_path / "model.keras").write_bytes(b"")
    with pytest.raises(ConvScopeError, match="made from a run folder"):
        run_of(str(tmp_path / "model.keras"), "Report")
