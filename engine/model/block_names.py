"""The names of each backbone's blocks, known without building it: for showing what fine-tuning would unfreeze.

``resources/backbone_blocks.json`` was read off the built networks; ``tests/model/test_block_names.py`` compares again.
"""

import json
from functools import cache

from engine.core import paths


@cache
def _table() -> dict[str, list[str]]:
    return json.loads((paths.resources() / "backbone_blocks.json").read_text(encoding="utf-8"))


def block_names(key: str) -> tuple[str, ...]:
    """The blocks of a backbone, first to last, as ``build`` groups its layers; empty for an unknown one."""
    return tuple(_table().get(key, ()))
