"""The English sentence of every message key.

A sentence says what happened, to which file, and what to do. Placeholders are the error's parameters.
"""

from engine.core.sentences import common, data, looking, model, training

SENTENCES: dict[str, str] = common.SENTENCES | data.SENTENCES | model.SENTENCES | training.SENTENCES | looking.SENTENCES
