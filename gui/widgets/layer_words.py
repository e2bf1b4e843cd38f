"""A layer in words: for tooltips."""

from html import escape

from engine.model.layers import LayerRow
from gui.i18n import tr
from gui.widgets.numbers import short, size, whole


def layer_tip(row: LayerRow) -> str:
    """All that is known of a layer, as rich text."""
    lines = [f"<b>{escape(row.name)}</b>", escape(size(row.output))]
    if row.formula:
        lines.append(escape(row.formula))
    lines.append(tr("{n} parameters", n=whole(row.parameters)))
    if row.macs:
        lines.append(tr("{n} multiply–adds", n=short(row.macs)))
    lines.append(tr("Sees {n} px of the picture, moves by {step} px", n=row.receptive_field, step=step(row.jump)))
    if row.auxiliary:
        lines.append(tr("Only while training: absent from the saved network"))
    return "<br>".join(line.replace(" ", "&nbsp;") if len(line) < 60 and "<" not in line else line for line in lines)


def step(jump: float) -> str:
    """A stride in input pixels: whole, or with what a resize makes of it."""
    return f"{jump:g}" if jump == int(jump) else f"{jump:.2f}"
