"""Layers with a window, and the zeros put around the map before it."""

from typing import Any

from engine.model.part import Assembly


def add_window(assembly: Assembly, name: str, kind: str, entry: str, padding: str, pad: int, **settings: Any) -> str:
    """Add a layer with a window; a padding in pixels becomes a layer of its own before it.

    Args:
        padding: "same", "valid" or "number".
        pad: pixels on each side, for "number".
    """
    if padding != "number":
        return assembly.add(name, kind, entry, padding=padding, **settings)
    if not pad:
        return assembly.add(name, kind, entry, padding="valid", **settings)
    before = assembly.add(f"{name}_pad" if name else "pad", "zero_padding", entry, pad=pad)
    return assembly.add(name, kind, before, padding="valid", padded=pad, **settings)
