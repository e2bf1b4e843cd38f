"""Sentences of the Model chapter."""

SENTENCES: dict[str, str] = {}
