"""The Data page: which pictures, what they look like, how they are divided and varied."""

from gui.pages.data.data_page import DataPage

__all__ = ["DataPage"]
