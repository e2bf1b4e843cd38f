"""The Inspect page: what is inside a trained network."""

from gui.pages.inspect.inspect_page import InspectPage

__all__ = ["InspectPage"]
