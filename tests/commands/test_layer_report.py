from commands.layer_report import as_json, as_text, size_text
from engine.model.layers import layers
from engine.model.zoo import zoo_plan


def test_blocks_have_their_layers_under_them():
    rows = layers(zoo_plan("resnet20"), 10)
    lines = as_text("ResNet-20", rows, 4).splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("residual_basic_4:"))
    assert lines[at + 1].startswith("  conv1 ") and "layers" in lines[at]
    assert any(line.startswith("All outputs at a batch of 4:") for line in lines)
    assert len(as_json("x", rows, 4)["layers"]) == len(rows)


def test_sizes_for_people():
    assert [size_text(n) for n in (12, 1_500, 2_600_000, 3_000_000_000)] == ["12 B", "1.5 kB", "2.6 MB", "3.0 GB"]
