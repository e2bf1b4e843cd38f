"""Who trains and who validates: drawn by each picture's own name, so that no picture's place hangs on another's."""

import hashlib
import unicodedata
from collections.abc import Sequence

import numpy as np

from engine.data.dataset import TEST, TRAIN, VALIDATION


def draw(keys: Sequence[str], seed: int, purpose: str) -> np.ndarray:
    """A number for each picture from its name and the seed alone.

    Args:
        keys: relative paths; NFC and NFD spellings give the same number.
        purpose: what the draw is for; other purposes give unrelated numbers.
    Returns:
        float64 (N,) in [0, 1).
    """
    salt = f"\0{seed}\0{purpose}"
    words = (unicodedata.normalize("NFC", key) + salt for key in keys)
    digests = b"".join(hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest() for word in words)
    return (np.frombuffer(digests, "<u8") >> np.uint64(11)).astype(np.float64) / 2**53


def split(
    keys: Sequence[str], labels: np.ndarray, given: np.ndarray | None = None, *, validation: float, seed: int
) -> np.ndarray:
    """Hold out validation pictures from each class.

    A picture validates when its own number lies under ``validation``: adding or losing others moves none. Only where a
    class of two or more would have no picture to validate with, or none to train with, its picture nearest to the
    border changes sides.

    Args:
        keys: N names.
        labels: int (N,).
        given: int8 (N,); only pictures that are TRAIN there are drawn from. None: all are.
        validation: share held out, 0 … 1.
        seed: 0 or more.
    Returns:
        int8 (N,): TRAIN, VALIDATION or TEST.
    """
    parts = np.zeros(len(keys), np.int8) if given is None else given.astype(np.int8)
    drawn = draw(keys, seed, "split")
    pool = parts == TRAIN
    parts[pool & (drawn < validation)] = VALIDATION
    for label in np.unique(labels[pool]):
        members = np.flatnonzero(pool & (labels == label))
        held = parts[members] == VALIDATION
        if len(members) >= 2 and not held.any():
            parts[members[np.argmin(drawn[members])]] = VALIDATION
        elif len(members) >= 2 and held.all():
            parts[members[np.argmax(drawn[members])]] = TRAIN
    return parts


def limited(keys: Sequence[str], labels: np.ndarray, parts: np.ndarray, *, limit: int, seed: int) -> np.ndarray:
    """Choose at most ``limit`` pictures of training and validation together, alike from each class.

    Small classes are taken whole and leave their share to the others. Test pictures all stay.

    Args:
        parts: int8 (N,): where validation is given, each class keeps the proportion of both parts.
        limit: 1 or more; 0 takes all.
    Returns:
        int64 indices in order.
    """
    chosen = parts == TEST
    if not limit or (~chosen).sum() <= limit:
        return np.arange(len(keys))
    drawn = draw(keys, seed, "limit")
    classes, sizes = np.unique(labels[~chosen], return_counts=True)
    for label, share in zip(classes, shares(sizes, limit), strict=True):
        members = [np.flatnonzero((labels == label) & (parts == part)) for part in (TRAIN, VALIDATION)]
        held = _validation_share(len(members[0]), len(members[1]), int(share))
        for group, most in zip(members, (share - held, held), strict=True):
            chosen[group[np.argsort(drawn[group], kind="stable")[:most]]] = True
    return np.flatnonzero(chosen)


def shares(sizes: np.ndarray, limit: int) -> np.ndarray:
    """Divide ``limit`` among classes of ``sizes`` as evenly as they allow: int64, none above its size."""
    taken = np.zeros(len(sizes), np.int64)
    while (left := int(min(limit, sizes.sum()) - taken.sum())) > 0:
        open_classes = np.flatnonzero(taken < sizes)
        extra = np.full(len(open_classes), left // len(open_classes))
        extra[: left % len(open_classes)] += 1
        taken[open_classes] = np.minimum(sizes[open_classes], taken[open_classes] + extra)
    return taken


def _validation_share(train: int, validation: int, most: int) -> int:
    """How many of ``most`` pictures are given validation ones: in proportion, at least one of each part that exists."""
    if not validation:
        return 0
    held = round(most * validation / (train + validation))
    return max(min(held, validation, most - 1 if train else most), most - train, 1 if most > 1 else 0)
