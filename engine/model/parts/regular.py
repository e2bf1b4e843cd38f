"""Layers that keep the shape: normalisation, activation, dropout."""

from engine.model.part import LayerCall
from engine.model.parts.kind import Fields, PartKind, Shapes, unchanged
from engine.model.shape import Measured, Settings


def _batch_norm(_: Settings, shapes: Shapes, fields: Fields) -> Measured:
    entry = shapes[0]
    formula = f"4 · {entry[-1]} parameters: scale, shift, mean, variance"
    return Measured(output=entry, formula=formula, parameters=4 * entry[-1], field=fields[0])


def _lrn(s: Settings, shapes: Shapes, fields: Fields) -> Measured:
    formula = f"a/({s['k']:g} + {s['alpha']:g}·Σa²)^{s['beta']:g} over {s['n']} channels"
    return Measured(output=shapes[0], formula=formula, field=fields[0])


def _lrn_call(s: Settings) -> LayerCall:
    args = {"n": s["n"], "k": s["k"], "alpha": s["alpha"], "beta": s["beta"]}
    return LayerCall(cls="LocalResponseNormalization", args=args)


# Keras's momentum of 0.99 takes hundreds of batches to know the statistics: more than a small dataset has.
_BATCH_NORM = LayerCall(cls="BatchNormalization", args={"momentum": 0.9})

KINDS = (
    PartKind(key="batch_norm", measure=_batch_norm, call=lambda _: _BATCH_NORM),
    PartKind(key="local_response_norm", measure=_lrn, call=_lrn_call),
    PartKind(
        key="activation",
        measure=unchanged,
        call=lambda s: LayerCall(cls="Activation", args={"activation": s["activation"]}),
    ),
    PartKind(key="dropout", measure=unchanged, call=lambda s: LayerCall(cls="Dropout", args={"rate": s["rate"]})),
)
