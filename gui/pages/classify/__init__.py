"""The Classify page: what a trained network says of pictures."""

from gui.pages.classify.classify_page import ClassifyPage

__all__ = ["ClassifyPage"]
