"""Sentences any chapter may need."""

SENTENCES = {
    "unknown-name": "There is no {what} called “{name}”. There are: {known}.",
    # experiments
    "experiment-missing": "The experiment file {file} does not exist.",
    "experiment-broken": "The experiment file cannot be read: {reason}.",
    "experiment-too-new": (
        "This experiment was saved by a newer ConvScope (format {version}). Update ConvScope to open it."
    ),
    "experiment-value": "{field} cannot be {value}: {reason}.",
    # disk
    "disk-full": "The disk is full: {file} could not be written. Free some space and resume.",
    "disk-read-only": "{file} cannot be written: the folder is read-only. Choose another folder.",
    "disk-gone": "{file} cannot be written: {reason}.",
    # anything unforeseen: details fold open under it
    "unexpected": "Something unexpected went wrong: {reason}. The details are in the log.",
}
