"""A network's layers as text, as JSON and as a drawing."""

from collections.abc import Iterator, Sequence
from typing import Any

from commands.command import table
from engine.model.diagram.arrangement import shape_text
from engine.model.diagram.groups import groups, short_name
from engine.model.layers import LayerRow
from engine.model.totals import Share, Totals, memory, shares_text, totals

_HEAD = ("layer", "kind", "output", "size formula", "parameters", "MACs", "receptive field", "stride", "memory")
_NUMBERS = (4, 5, 6, 7, 8)
_UNITS = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


def as_text(name: str, rows: Sequence[LayerRow], batch: int) -> str:
    """The table with a block's layers under it, the totals, and what share each part holds."""
    summed = totals(rows, batch)
    lines = [
        name,
        "",
        table(_HEAD, list(_lines(rows, batch)), numbers=_NUMBERS),
        "",
        f"{summed.parameters:,} parameters, {summed.macs:,} multiply–adds for one picture",
        f"All outputs at a batch of {batch}: {size_text(summed.memory)}",
        f"Parameters: {shares_text(summed.parameter_shares) or 'none'}",
        f"Multiply–adds: {shares_text(summed.mac_shares) or 'none'}",
    ]
    if summed.auxiliary_parameters:
        lines.append(
            f"(training only) marks auxiliary classifiers: not in the saved network, not counted; "
            f"{summed.auxiliary_parameters:,} parameters while training"
        )
    return "\n".join(lines)


def as_json(name: str, rows: Sequence[LayerRow], batch: int) -> dict[str, Any]:
    """The same as one object. Sums leave out what the saved network has not."""
    summed: Totals = totals(rows, batch)
    return {
        "name": name,
        "layers": [_values(row, batch) for row in rows],
        "parameters": summed.parameters,
        "macs": summed.macs,
        "memory": summed.memory,
        "batch": batch,
        "auxiliary_parameters": summed.auxiliary_parameters,
        "shares": {"parameters": _shares(summed.parameter_shares), "macs": _shares(summed.mac_shares)},
    }


def size_text(count: int) -> str:
    """Bytes for people: 1234567 as "1.2 MB"."""
    for limit, unit in _UNITS:
        if count >= limit:
            return f"{count / limit:.1f} {unit}"
    return f"{count} B"


def _lines(rows: Sequence[LayerRow], batch: int) -> Iterator[list[object]]:
    blocks = {group.first: group for group in groups(rows)}
    inside = {i: group.name for group in blocks.values() for i in range(group.first, group.last + 1)}
    for i, row in enumerate(rows):
        if i in blocks:
            group = blocks[i]
            held = rows[group.first : group.last + 1]
            yield [f"{group.name}:", "", "", f"{len(held)} layers", "", "", "", "", ""]
        name = f"  {short_name(row, inside[i])}" if i in inside else row.name
        marked = f"{name} (training only)" if row.auxiliary else name
        counts = [row.parameters, row.macs, row.receptive_field, f"{row.jump:g}", size_text(memory(row, batch))]
        yield [marked, row.kind, shape_text(row.output), row.formula, *counts]


def _values(row: LayerRow, batch: int) -> dict[str, Any]:
    return {
        "name": row.name,
        "kind": row.kind,
        "output": list(row.output),
        "formula": row.formula,
        "parameters": row.parameters,
        "macs": row.macs,
        "receptive_field": row.receptive_field,
        "inputs": list(row.inputs),
        "stride": row.jump,
        "memory": memory(row, batch),
        "auxiliary": row.auxiliary,
        "block": row.block,
    }


def _shares(shares: Sequence[Share]) -> dict[str, float]:
    return {one.family: round(one.share, 4) for one in shares}
