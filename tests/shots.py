"""Drives the real window through every page and state and takes its picture.

    python -m tests.shots --out DIR [--only data,train] [--fake] [--korean]

Each state at 1024×700, 1280×800 and 1920×1080, light and dark: DIR/<state>-<theme>-<width>.png. With the real engine
(a short real training), or with ``--fake`` the tests' fake one, in a few seconds.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SIZES = ((1024, 700), (1280, 800), (1920, 1080))
THEMES = ("light", "dark")
PAGES = ("data", "model", "train", "inspect", "classify", "lab", "frame")


@dataclass
class Shooter:
    """One window and where its pictures go.

    Attributes:
        runs: folders of trainings already done, so that the second theme need not train again.
    """

    out: Path
    home: Path
    fake: bool
    theme: str = "light"
    window: Any = None
    context: Any = None
    runs: list[Path] | None = None

    def open(self) -> None:
        """A fresh window in a theme."""
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QApplication

        from gui import theme
        from gui.context import Context
        from gui.main_window import MainWindow
        from gui.settings import Settings

        kept = Settings(QSettings(str(self.home / "settings.ini"), QSettings.Format.IniFormat))
        kept.theme = self.theme
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, self.theme)
        services = _fake_services(self.home / "fake-runs") if self.fake else None
        self.context = Context(services=services, settings=kept)
        self.window = MainWindow(self.context)
        self.window.show()
        self.context.dataset.reload()
        self.context.engine.start()
        self.until(lambda: not self.context.lanes.jobs)

    def close(self) -> None:
        """The window, with all its work."""
        self.context.store.undo.setClean()
        self.context.run_state.stop()
        self.context.close()
        self.window.close()
        self.window.deleteLater()
        self.wait(0.1)

    def grab(self, state: str) -> None:
        """Take the state's picture at every size; of a dialog in front, as it is."""
        from PySide6.QtWidgets import QApplication

        front = QApplication.activeModalWidget() or QApplication.activeWindow()
        if front is not None and front is not self.window:
            front.grab().save(str(self.out / f"{state}-{self.theme}.png"))
            print(state, self.theme, flush=True)
            return
        for width, height in SIZES:
            self.window.resize(width, height)
            self.wait(0.25)
            self.window.grab().save(str(self.out / f"{state}-{self.theme}-{width}.png"))
        print(state, self.theme, flush=True)

    def wait(self, seconds: float) -> None:
        """Let the window work."""
        from PySide6.QtWidgets import QApplication

        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.005)

    def until(self, holds: Callable[[], bool], timeout_s: float = 180) -> bool:
        """Let the window work until something holds; False (and a word) when it never does."""
        end = time.monotonic() + timeout_s
        while not holds():
            if time.monotonic() > end:
                print("waited in vain", file=sys.stderr)
                return False
            self.wait(0.05)
        self.wait(0.3)
        return True

    def idle(self) -> bool:
        """Wait until no lane works."""
        self.wait(0.4)
        return self.until(lambda: not self.context.lanes.jobs)


def data(shooter: Shooter) -> None:
    """Loaded, a folder with broken files, a folder that is gone."""
    shooter.window.show_page("data")
    shooter.idle()
    shooter.grab("data-shapes")
    folder = _class_folder(shooter.home)
    shooter.window.arrivals.take([folder])
    shooter.idle()
    shooter.grab("data-folder")
    shooter.window.bar.clear()
    shooter.context.store.edit_dataset("gone", source="folder", path=str(shooter.home / "gone"))
    shooter.idle()
    shooter.grab("data-error")
    shooter.context.store.new()
    shooter.idle()


def model(shooter: Shooter) -> None:
    """See ``tests.shots_model``: the page has most states."""
    from tests import shots_model

    shooter.window.show_page("model")
    shooter.idle()
    for state in shots_model.states(shooter):
        shooter.grab(state)


def train(shooter: Shooter) -> None:
    """Before, half-way, paused, and done."""
    context = shooter.context
    shooter.window.show_page("train")
    shooter.idle()
    shooter.grab("train-empty" if not shooter.runs else "train-before")
    context.store.new(_short_experiment())
    shooter.idle()
    context.run_state.start()
    shooter.until(lambda: bool(getattr(context.run_state.progress, "rows", ())) or not context.run_state.running)
    context.run_state.pause()
    shooter.wait(0.5)
    shooter.grab("train-paused")
    context.run_state.resume()
    shooter.until(lambda: not context.run_state.running, 400)
    shooter.idle()
    shooter.grab("train-done")
    if context.current_run is not None:
        shooter.runs = [*(shooter.runs or []), context.current_run]
    shooter.window.bar.clear()


def inspect(shooter: Shooter) -> None:
    """Nothing to look at, then a run with a picture."""
    shooter.context.current_run = None
    shooter.window.show_page("inspect")
    shooter.idle()
    shooter.grab("inspect-first")
    if shooter.runs:
        shooter.context.open_run.emit(shooter.runs[-1])
        shooter.idle()
        shooter.grab("inspect-run")


def classify(shooter: Shooter) -> None:
    """The drop zone, then pictures among which one is broken."""
    shooter.window.show_page("classify")
    shooter.idle()
    shooter.grab("classify-empty")
    folder = _class_folder(shooter.home)
    pictures = [*sorted(folder.rglob("*.png"))[::9], folder / "circle" / "broken.jpg"]
    shooter.context.dropped.emit(pictures)
    shooter.idle()
    shooter.grab("classify-answers")


def lab(shooter: Shooter) -> None:
    """The calculator: as it opens, a large input, and sizes that do not fit."""
    page = shooter.window.page("lab")
    shooter.grab("lab-open")
    page.set_values({"n": 227, "kernel": 11, "padding": 0, "stride": 4, "dilation": 1})
    page.grid.move_to(20, 30)
    shooter.grab("lab-alexnet")
    page.set_values({"n": 12, "kernel": 3, "padding": 2, "stride": 2, "dilation": 2})
    page.grid.move_to(2, 3)
    shooter.grab("lab-dilated")
    page.set_values({"n": 2, "kernel": 9, "padding": 0})
    shooter.grab("lab-error")


def frame(shooter: Shooter) -> None:
    """What lies over the pages: an error with its details, dialogs, Korean."""
    from PySide6.QtWidgets import QPushButton

    from gui.frame import dialogs

    window = shooter.window
    window.show_page("lab")
    try:
        _ = 1 / int("0")
    except ZeroDivisionError as err:
        shooter.context.message.emit(err)
    window.bar.findChild(QPushButton, "window.messageDetails").setChecked(True)
    shooter.grab("frame-error")
    window.bar.clear()
    for name, dialog in (
        ("settings", dialogs.SettingsDialog(shooter.context.settings, window)),
        ("shortcuts", dialogs.ShortcutsDialog(window._menus.actions, window)),
        ("about", dialogs.AboutDialog(window)),
    ):
        dialog.show()
        shooter.wait(0.2)
        dialog.grab().save(str(shooter.out / f"frame-{name}-{shooter.theme}.png"))
        dialog.close()
    window.set_language("ko")
    shooter.wait(0.3)
    for key in PAGES[:-1]:
        window.show_page(key)
        shooter.idle()
        shooter.grab(f"korean-{key}")
    window.set_language("en")
    shooter.wait(0.3)


def _short_experiment() -> Any:
    from engine.data.spec import DatasetSpec
    from engine.experiment import Experiment
    from engine.policy.train_policy import TrainPolicy

    return Experiment(dataset=DatasetSpec(limit=480), policy=TrainPolicy(epochs=30))


def _fake_services(root: Path) -> Any:
    from tests.gui.fakes import FakeEngine

    return FakeEngine(root).services()


def _class_folder(home: Path) -> Path:
    """Sixty drawn pictures in three classes, and files that cannot be used."""
    from tests.gui.fakes import DrawnPictures, drawn_dataset

    folder = home / "my pictures"
    if not folder.is_dir():
        for number, key in enumerate(drawn_dataset().keys):
            path = folder / key
            path.parent.mkdir(parents=True, exist_ok=True)
            DrawnPictures().open(number).save(path)
        (folder / "circle" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no picture")
        (folder / "circle" / "empty.png").write_bytes(b"")
        (folder / "square" / "notes.txt").write_text("not a picture", encoding="utf-8")
    return folder


def _chapters(only: str) -> Iterator[Callable[[Shooter], None]]:
    wanted = only.split(",") if only else PAGES
    unknown = set(wanted) - set(PAGES)
    if unknown:
        raise SystemExit(f"there is no page called {', '.join(sorted(unknown))}; there are {', '.join(PAGES)}")
    yield from (globals()[name] for name in wanted)


def main(arguments: list[str]) -> int:
    """Take all the pictures; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description="Takes the window's pictures.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="pages, comma-separated")
    parser.add_argument("--fake", action="store_true", help="with the tests' fake engine")
    parser.add_argument("--korean", action="store_true", help="in Korean")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    chosen.out.mkdir(parents=True, exist_ok=True)
    from PySide6.QtWidgets import QApplication

    from gui import i18n

    app = QApplication.instance() or QApplication(["shots"])
    i18n.use("ko" if chosen.korean else "en")
    with tempfile.TemporaryDirectory() as home:
        os.environ["CONVSCOPE_HOME"] = home
        shooter = Shooter(out=chosen.out, home=Path(home), fake=chosen.fake)
        for shooter.theme in THEMES:
            shooter.open()
            for chapter in _chapters(chosen.only):
                chapter(shooter)
            shooter.close()
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
