"""A comparison in words: one row, what differs in it, the sum of it, and all of it as text."""

from engine.core.fields import Value
from engine.model.blocks import BLOCKS, settings_of
from engine.model.compare import SIGNS, Change, Comparison, Pair, Side
from engine.model.plan import ModelPlan
from gui.i18n import label, tr
from gui.pages.model.figure_words import amount, change_words, difference, value_words
from gui.widgets.block_words import settings_words
from gui.widgets.numbers import size


def block_text(side: Side | None) -> str:
    """A block's place, kind and settings: "3 Conv: 384 filters 3×3, relu"; empty where there is none."""
    if side is None:
        return ""
    kind = BLOCKS.get(side.block.kind)
    if kind is None:
        return f"{side.number + 1} {side.block.kind}"
    words = settings_words(kind, settings_of(side.block))
    return f"{side.number + 1} {label(kind.label)}" + (f": {words}" if words else "")


def output_text(side: Side | None) -> str:
    """What leaves a block; "?" where a wrong plan could not be measured."""
    return "" if side is None else size(side.output) or "?"


def state_words(pair: Pair) -> str:
    """What the sign of a row means."""
    return {
        "same": tr("the same in both"),
        "changed": tr("changed"),
        "left": tr("only left"),
        "right": tr("only right"),
    }[pair.state]


def changes_text(pair: Pair) -> str:
    """What differs in a row: "Kernel 11 → 7, Stride 4 → 2", or that the other side has no such block."""
    if pair.state in ("left", "right"):
        return state_words(pair)
    kinds = [side.block.kind for side in (pair.left, pair.right) if side is not None]
    other = [kind_words(kinds[0]) + " → " + kind_words(kinds[1])] if len(set(kinds)) > 1 else []
    return ", ".join([*other, *map(_change, pair.changes)])


def row_text(pair: Pair) -> str:
    """A row in full, with what it costs."""
    if pair.left is None or pair.right is None:
        words = f"{block_text(pair.left or pair.right)} ({state_words(pair)})"
    elif pair.state == "same":
        words = f"{block_text(pair.left)} ({state_words(pair)})"
    else:
        words = f"{block_text(pair.left)} → {block_text(pair.right)}. {changes_text(pair)}"
    cost = change_words(*(_more(pair, key) for key in ("parameters", "macs")))
    return f"{words}: {cost}" if cost else words


def _more(pair: Pair, key: str) -> int:
    """How much more the right side has."""
    left, right = (0 if side is None else getattr(side, key) for side in (pair.left, pair.right))
    return right - left


def kind_words(key: str) -> str:
    """A kind of block."""
    return label(BLOCKS[key].label) if key in BLOCKS else key


def summary(found: Comparison) -> str:
    """What differs and what it costs, in a sentence or two."""
    if found.alike:
        return tr("Both are the same network.")
    parts = [_count(found.only_right, tr("only right")), _count(found.only_left, tr("only left"))]
    changed = sum(pair.state == "changed" for pair in found.pairs)
    parts.append(tr("{n} changed", n=changed) if changed else "")
    if found.left.side_px != found.right.side_px:
        parts.append(tr("input {a} → {b} px", a=found.left.side_px, b=found.right.side_px))
    by_key = {figure.measure.key: figure.difference for figure in found.figures}
    cost = change_words(by_key["parameters"], by_key["macs"], by_key["layers"])
    words = "; ".join(part for part in parts if part)
    words = words[:1].upper() + words[1:]
    return tr("{blocks}. Right against left: {cost}.", blocks=words, cost=cost) if cost else f"{words}."


def as_text(found: Comparison) -> str:
    """The whole comparison as text for a report: figures, then the rows, in columns."""
    head = [tr("Figure"), found.left.name, found.right.name, tr("Difference")]
    figures = [
        [label(one.measure.label), amount(one.measure, one.left), amount(one.measure, one.right), difference(one)]
        for one in found.figures
    ]
    rows = [
        [SIGNS[one.state], block_text(one.left), output_text(one.left), block_text(one.right), output_text(one.right),
         changes_text(one)]
        for one in found.pairs
    ]  # fmt: skip
    title = tr("{a} against {b}", a=found.left.name, b=found.right.name)
    return "\n".join([title, summary(found), "", *_columns([head, *figures]), "", *_columns(rows), ""])


def title_of(plan: ModelPlan) -> str:
    """A plan's name and input side."""
    return tr("{name}, {n} px", name=plan.name, n=plan.side_px)


def _change(change: Change) -> str:
    return f"{label(change.label)} {_value(change.left)} → {_value(change.right)}"


def _value(value: Value | None) -> str:
    if value is None:
        return "–"
    return f"{value:g}" if isinstance(value, float) else value_words(value)


def _count(kinds: dict[str, int], where: str) -> str:
    blocks = ", ".join(f"{n} × {kind_words(kind)}" for kind, n in kinds.items())
    return f"{where}: {blocks}" if blocks else ""


def _columns(rows: list[list[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
