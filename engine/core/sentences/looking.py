"""Sentences of looking inside, classifying and exporting."""

SENTENCES: dict[str, str] = {
    # probes
    "layer-unknown": "The network has no layer called “{layer}”. Near it: {near}.",
    "layer-without-maps": (
        "Layer “{layer}” gives {shape}, not maps of height and width. Choose a layer that comes before flattening."
    ),
    "layer-without-filters": "Layer “{layer}” ({kind}) has no filters to show. Choose a convolution.",
    "network-without-maps": "This network has no layer with maps of height and width.",
    "network-without-filters": "This network has no convolution, so it has no filters to show.",
    "probe-needs-picture": "“{probe}” looks at a picture: name one with --image.",
    "filter-unknown": "Layer “{layer}” has filters 0 to {last}; there is no filter {index}.",
    "setting-value": "{field} cannot be {value}: {reason}.",
    # exports and commands
    "export-suffix": "{file} should end in {suffix} to hold {label}.",
    "export-exists": "{file} exists already. Choose another name or remove it.",
    "export-differs": "The exported file answers differently from the network (by {difference:.2g}); it was not kept.",
    "export-failed": "The network could not be written as {label}: {reason}.",
    "export-not-a-run": "{label} is made from a run folder; “{name}” is not one.",
    "plan-unreadable": "{file} is neither a plan nor an experiment: {reason}.",
    "plan-unknown": "There is no network called “{name}”, nor a file of that name. There are: {known}.",
    "out-suffix": "{file} must end in .png (a picture) or .npz (the raw arrays).",
    "nothing-to-resume": "There is no unfinished run of “{name}” to go on with.",
    # the output-size formula
    "bench-size": "{field} cannot be {value}: {reason}.",
    "bench-patch": "The patch has {patch} numbers and the filter {kernel}: they must be alike.",
}
