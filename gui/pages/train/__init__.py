"""The Train page: what is frozen and what learns, the run and its curves, earlier runs."""

from gui.pages.train.train_page import TrainPage

__all__ = ["TrainPage"]
