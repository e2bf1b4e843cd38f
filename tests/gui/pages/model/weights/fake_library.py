"""A fake library of weights files: what it was asked, what it answers, and work that waits to be let go."""

import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from engine.core import paths
from engine.core.control import Control, Progress
from engine.core.errors import BadWeights
from engine.model.weight_import import Brought, Imported, Refused
from engine.model.weight_library import Stored
from gui.pages.model.weights.cells import STORED


def stored(name: str, **changes: Any) -> Stored:
    """A file that is absent, unless told otherwise."""
    first = Stored(
        name=name, key="vgg16", label="VGG16", state="absent", size=58_900_000, measured=False, algorithm="md5",
        digest="6d6bbae143d832006294945121d1f1fc",
    )  # fmt: skip
    return replace(first, **changes)


def several() -> tuple[Stored, ...]:
    """One of each state."""
    here, keras = paths.weights(), paths.keras_weights()
    names = "imagenet_class_index.json"
    return (
        stored("efficientnet-lite0-57934424.pth", key="efficientnet_lite0", label="EfficientNet-Lite0",
               state="built-in", size=18_900_000, measured=True, path=Path("lite0.pth"), algorithm="sha256",
               digest="579344248a93e230" * 4, verified=True),
        stored(names, key="", label="ImageNet class names", state="built-in", size=35_400, measured=True,
               path=paths.resources() / "imagenet_classes.json", digest="", algorithm="", verified=True),
        stored("vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5"),
        stored("vgg16.imported.h5", state="here", size=58_870_000, measured=True, path=here / "vgg16.imported.h5",
               digest="ab" * 32, algorithm="sha256", origin="our own vgg16.keras", verified=True),
        stored("mobilenet_1_0_224_tf_no_top.h5", key="mobilenet", label="MobileNet", side_px=224, state="partial",
               size=12_915_000, path=here / "mobilenet_1_0_224_tf_no_top.h5.part", arrived=5_200_000, digest="",
               algorithm=""),
        stored("mobilenet_1_0_160_tf_no_top.h5", key="mobilenet", label="MobileNet", side_px=160, size=12_915_000,
               digest="", algorithm=""),
        stored("resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5", key="resnet50", label="ResNet-50",
               state="keras", size=94_765_736, measured=True,
               path=keras / "resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5"),
        stored("xception_weights_tf_dim_ordering_tf_kernels_notop.h5", key="xception", label="Xception",
               state="damaged", size=40_000_000, measured=True, verified=False,
               path=here / "xception_weights_tf_dim_ordering_tf_kernels_notop.h5"),
        stored("convnext_xlarge_notop.h5", key="convnext_xlarge", label="ConvNeXt-XLarge", size=1_392_591_872),
    )  # fmt: skip


@dataclass
class FakeLibrary:
    """Answers as ``engine.model.weight_library`` does.

    Attributes:
        calls: (name, first argument) in order.
        fail: by a function's name: the exception it raises.
        hold: while set, a download stands still at ``share`` of its bytes.
    """

    listed: tuple[Stored, ...] = field(default_factory=several)
    calls: list[tuple[str, Any]] = field(default_factory=list)
    fail: dict[str, Exception] = field(default_factory=dict)
    hold: threading.Event = field(default_factory=threading.Event)
    share: float = 0.4

    def files(self) -> tuple[Stored, ...]:
        return self.listed

    def free_bytes(self) -> int:
        return 120_000_000_000

    def set(self, name: str, **changes: Any) -> None:
        self.listed = tuple(replace(each, **changes) if each.name == name else each for each in self.listed)

    def of(self, name: str) -> Stored:
        return next(each for each in self.listed if each.name == name)

    def _note(self, name: str, what: Any) -> None:
        self.calls.append((name, what))
        if name in self.fail:
            raise self.fail[name]

    def download(self, name: str, control: Control) -> str:
        total = self.of(name).size
        control.tick(Progress(done=round(total * self.share), total=total, what="downloading"))
        control.flush()
        while self.hold.is_set():
            control.tick(Progress(done=round(total * self.share), total=total, what="downloading"))
            self.hold.wait(0.002)
        self._note("download", name)
        self.set(name, state="here", path=paths.weights() / name, measured=True, verified=True, arrived=0)
        return self.of(name).key

    def verify(self, names: list[str], control: Control) -> tuple[str, ...]:
        self._note("verify", list(names))
        for name in names:
            self.set(name, verified=True)
        return ()

    def delete(self, names: list[str], _control: Control) -> tuple[str, ...]:
        self._note("delete", tuple(names))
        for name in names:
            self.set(name, state="absent", path=None, measured=False, verified=None, arrived=0)
        return tuple(names)

    def import_all(self, offered: list[Path], control: Control) -> Imported:
        control.tick(Progress(done=0, total=len(offered), what="importing"))
        self._note("import", list(offered))
        good = [each for each in offered if "bad" not in each.name]
        names = [each.name for each in self.listed]
        for each in good:
            if each.name in names:
                self.set(each.name, state="here", path=paths.weights() / each.name, measured=True, verified=True)
        return Imported(
            brought=tuple(Brought(path=each, name=each.name, key="vgg16") for each in good if each.name in names),
            refused=tuple(
                Refused(path=each, error=BadWeights("weights-fit-none", file=each.name))
                for each in offered
                if "bad" in each.name
            ),
        )


def row_of(window: Any, name: str) -> int:
    """In which row of the window's table a file is."""
    proxy = window.table.proxy
    return next(row for row in range(proxy.rowCount()) if proxy.index(row, 0).data(STORED).name == name)


def text(window: Any, name: str, column: int) -> str:
    """What a cell of a file says."""
    return window.table.proxy.index(row_of(window, name), column).data()
