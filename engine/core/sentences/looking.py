"""Sentences of looking inside, classifying and exporting."""

SENTENCES: dict[str, str] = {}
