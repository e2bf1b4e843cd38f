"""What can go wrong for a user: a message key with its parameters, never a ready sentence.

``sentences.py`` has the English sentence of each key; ``gui/messages.py`` translates it.
"""

from engine.core.sentences import SENTENCES


class ConvScopeError(Exception):
    """A mistake or mishap that a user can understand and act on.

    Args:
        key: a key of ``SENTENCES``.
        params: values for the sentence's placeholders.
    """

    def __init__(self, key: str, /, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        return SENTENCES[self.key].format(**self.params)


class UnknownName(ConvScopeError):
    """A name that is in none of the tables."""


class BadExperiment(ConvScopeError):
    """An experiment file or value that does not hold together."""


class BadDataset(ConvScopeError):
    """A dataset that cannot be used: missing, empty, one class only, wrong checksum."""


class BadPicture(ConvScopeError):
    """One picture that cannot be used; the reason is its key."""


class BadPlan(ConvScopeError):
    """A plan that cannot be built; ``block`` in the parameters is the index of the culprit."""


class WeightsAbsent(ConvScopeError):
    """Pretrained weights that are not on this computer."""


class BadWeights(ConvScopeError):
    """A weights file that is not what it should be."""


class BadModelFile(ConvScopeError):
    """A model file or run folder that cannot be opened."""


class UnknownLayer(ConvScopeError):
    """A layer that the network does not have, or that the probe cannot show."""


class DownloadFailed(ConvScopeError):
    """A download that the user asked for did not arrive."""


class TrainingFailed(ConvScopeError):
    """Training stopped by itself: not-a-number loss, out of memory."""


class DiskTrouble(ConvScopeError):
    """The disk is full, read-only or gone."""
