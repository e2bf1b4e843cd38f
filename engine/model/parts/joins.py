"""Layers where branches meet."""

from engine.model.part import LayerCall
from engine.model.parts.kind import Fields, PartKind, Shapes
from engine.model.shape import Measured, Settings


def _concat(_: Settings, shapes: Shapes, fields: Fields) -> Measured:
    channels = [shape[-1] for shape in shapes]
    formula = f"{' + '.join(map(str, channels))} = {sum(channels)} channels"
    return Measured(output=(*shapes[0][:-1], sum(channels)), formula=formula, field=fields[0].joined(*fields[1:]))


def _elementwise(_: Settings, shapes: Shapes, fields: Fields) -> Measured:
    """The first input's shape; the others are as large, or 1×1 and spread over it."""
    return Measured(output=shapes[0], field=fields[0].joined(*fields[1:]))


KINDS = (
    PartKind(key="concat", measure=_concat, call=lambda _: LayerCall(cls="Concatenate")),
    PartKind(key="add", measure=_elementwise, call=lambda _: LayerCall(cls="Add")),
    PartKind(key="multiply", measure=_elementwise, call=lambda _: LayerCall(cls="Multiply")),
)
