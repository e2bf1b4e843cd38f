"""The Model page: a pretrained backbone, or an own network built from blocks."""

from gui.pages.model.model_page import ModelPage

__all__ = ["ModelPage"]
