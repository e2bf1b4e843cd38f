"""Sentences of the Train chapter."""

SENTENCES: dict[str, str] = {}
