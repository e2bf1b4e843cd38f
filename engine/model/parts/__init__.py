"""The Keras layers that blocks are made of: one entry measures a layer and says how it is made."""

from engine.core.registry import by_key
from engine.model.parts import joins, regular, vectors, windows

PARTS = by_key(*windows.KINDS, *vectors.KINDS, *regular.KINDS, *joins.KINDS)
