"""Sentences of the Train and Classify chapters."""

SENTENCES: dict[str, str] = {
    # what cannot be started
    "policy-needs-backbone": (
        "Transfer learning and fine-tuning need a backbone. Choose one on the Model page, or train from scratch."
    ),
    "training-no-pictures": "There are no {part} pictures. Use more pictures, or another share for validation.",
    # what stops by itself
    "training-not-a-number": (
        "Training stopped in epoch {epoch}: the loss was no longer a number. "
        "Try a lower learning rate, for example {rate:g} instead of {old_rate:g}. {kept}"
    ),
    "training-out-of-memory": (
        "There was not enough memory for {batch_size} pictures at once. Try a batch size of {smaller}. {kept}"
    ),
    "training-out-of-memory-at-one": (
        "There was not enough memory even for one picture at a time. "
        "Choose a smaller picture side or a smaller network. {kept}"
    ),
    "training-assembled-differs": (
        "The assembled network does not answer as the trained head did (difference {difference:.2g}). "
        "Nothing was saved; please report this."
    ),
    # going on with a run
    "resume-nothing": "{run} cannot be resumed: it has no complete epoch to go on from, or it is finished.",
    "resume-damaged": "{run} cannot be resumed: its checkpoint is damaged ({reason}).",
    "resume-other": "{run} was made by another experiment, so it cannot go on with this one.",
    # run folders and model files
    "run-missing": "There is no run and no model file called “{name}”.",
    "run-broken": "{name} is not a run folder that can be read: {reason}.",
    "run-no-model": "{name} has no trained network yet: no epoch was finished.",
    "model-file-missing": "The model file {file} does not exist.",
    "model-file-kind": "{file} is not a Keras model file (.keras).",
    "model-file-damaged": "{file} is damaged or not complete: {reason}.",
    "model-file-unsafe": (
        "{file} was not opened: it holds “{part}”, which could run code or read files. "
        "Only networks of standard layers are opened."
    ),
    "model-file-shape": "{file} does not take one RGB picture and give one number a class, so it cannot classify.",
    "model-file-labels": "{file} gives {outputs} answers, but {found} class names lie beside it.",
    # judging
    "evaluate-other-classes": (
        "This network does not know the class “{name}”, so it cannot be judged on these pictures. It knows: {known}."
    ),
    "evaluate-no-pictures": "There are no {part} pictures to judge the network on.",
}
