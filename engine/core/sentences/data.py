"""Sentences of the Data chapter."""

SENTENCES: dict[str, str] = {}
