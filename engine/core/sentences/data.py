"""Sentences of the Data chapter. Those of left-out files have the placeholder ``file`` only."""

SENTENCES: dict[str, str] = {
    # one picture
    "picture-empty": "{file} is empty (0 bytes). Copy it again from where it came from.",
    "picture-truncated": "{file} ends too early: part of the picture is missing. Copy or download it again.",
    "picture-not-an-image": "{file} is not a picture that can be read (JPEG, PNG, GIF, BMP, WebP, TIFF …).",
    "picture-too-large": "{file} has more than 89 million pixels. Make it smaller first.",
    "picture-unreadable": "{file} cannot be read: it is damaged, missing or protected.",
    "picture-mac-resource": "{file} is a note that macOS left beside a picture, not a picture.",
    "picture-outside-class": "{file} lies outside the class folders, so it has no class.",
    "picture-same-name": "{file} has the same name as another picture but for how its letters are stored.",
    # one folder
    "folder-hidden": "{file} is a hidden folder, so its files are not used.",
    "folder-linked-again": "{file} links to a folder that is read already, so its pictures are not counted twice.",
    "folder-unreadable": "The folder {file} cannot be opened. Check its permissions.",
    "class-empty": "The folder {file} holds no usable picture, so it is no class.",
    # a dataset
    "dataset-unknown": "There is no dataset and no folder called “{name}”. Datasets: {known}; or give a folder's path.",
    "dataset-no-path": "Choose a folder of pictures first: one sub-folder for each class.",
    "dataset-folder-missing": "The folder {file} does not exist. Was it moved, or a USB stick pulled?",
    "dataset-not-a-folder": "{file} is a file. Choose the folder that holds one sub-folder for each class.",
    "dataset-no-classes": "{file} has no sub-folders. Put the pictures of each class into a sub-folder of its own.",
    "dataset-empty": "No usable picture was found in {file}. {left_out} files were left out.",
    "dataset-one-class": "{file} has pictures of one class only ({name}). Add a sub-folder with a second class.",
    "dataset-no-training": "The training pictures in {file} are of fewer than two classes.",
    "dataset-limit-small": "A limit of {limit} pictures is too small for {classes} classes: take at least {least}.",
    # CIFAR-10
    "cifar10-absent": (
        "CIFAR-10 is not on this computer. Import cifar-10-python.tar.gz from a disk, or download it (170 MB)."
    ),
    "cifar10-missing-file": "{file} holds no complete CIFAR-10: {part} is missing.",
    "cifar10-not-an-archive": "{file} is not CIFAR-10's archive (cifar-10-python.tar.gz) or it is damaged.",
    "cifar10-wrong-content": "{file} is not CIFAR-10: {part} has other contents than it should.",
    "cifar10-checksum": (
        "The copy of CIFAR-10 in {file} has not the official checksum. To use it all the same, import it yourself."
    ),
    "cifar10-download": "CIFAR-10 could not be downloaded: {reason}. Check the connection, or import it from a disk.",
    "cifar10-not-official": (
        "This copy of CIFAR-10 has not the official checksum: accuracies may differ a little from published ones."
    ),
}
