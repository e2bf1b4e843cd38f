"""Plans as files, and blocks as text that can be copied from one window to another."""

from pathlib import Path

import msgspec

from engine.core.errors import BadExperiment, BadPlan
from engine.core.files import write_text
from engine.model.plan import Block, ModelPlan

LONGEST_CHARACTERS = 2_000_000


class _Copied(msgspec.Struct, frozen=True, kw_only=True):
    """What is on the clipboard: some blocks, or a whole plan, of which the blocks are taken."""

    blocks: tuple[Block, ...]


def plan_text(plan: ModelPlan) -> str:
    """A plan as indented JSON, with its type."""
    return msgspec.json.format(msgspec.json.encode(plan), indent=2).decode() + "\n"


def plan_of(text: str) -> ModelPlan:
    """Read what ``plan_text`` wrote.

    Raises:
        BadPlan: it is no plan; the reason names the wrong field.
    """
    try:
        return msgspec.json.decode(text, type=ModelPlan)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise BadPlan("plan-file-broken", reason=str(err)) from err
    except BadExperiment as err:
        raise BadPlan("plan-file-broken", reason=str(err)) from err


def read_plan(path: Path) -> ModelPlan:
    """Read a plan file.

    Raises:
        BadPlan: it is missing, no text or no plan.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as err:
        raise BadPlan("plan-file-missing", file=str(path)) from err
    except UnicodeDecodeError as err:
        raise BadPlan("plan-file-broken", reason="it is not text") from err
    return plan_of(text)


def write_plan(plan: ModelPlan, path: Path) -> None:
    """Write a plan file atomically.

    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    write_text(path, plan_text(plan))


def is_plan_file(path: Path) -> bool:
    """Whether a JSON file says of itself that it is a plan; an experiment, which holds one, does not."""
    try:
        if path.suffix.lower() != ".json" or path.stat().st_size > LONGEST_CHARACTERS:
            return False
        raw = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError, UnicodeError, RecursionError):
        return False
    return isinstance(raw, dict) and raw.get("type") == "plan"


def blocks_text(blocks: tuple[Block, ...]) -> str:
    """Blocks as JSON text."""
    return msgspec.json.format(msgspec.json.encode(_Copied(blocks=blocks)), indent=2).decode()


def blocks_of(text: str) -> tuple[Block, ...]:
    """Read what ``blocks_text`` wrote, or the blocks of a plan.

    Raises:
        BadPlan: there are no blocks in the text.
    """
    try:
        found = msgspec.json.decode(text[:LONGEST_CHARACTERS], type=_Copied).blocks
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise BadPlan("blocks-none") from err
    if not found:
        raise BadPlan("blocks-none")
    return found
