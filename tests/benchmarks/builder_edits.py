"""How long an edit of a long plan takes in the window: from the call to the painted widgets.

    python -m tests.benchmarks.builder_edits [--blocks 150] [--times 11] [--size 1280x800] [--view layers|diagram|code]

With the tests' fake engine, so TensorFlow is never loaded (checked at the end). Each row: median and worst time by the
clock, and the median of the processor's time, which tells the same where other programs work too; all in milliseconds.
The goal is 50 ms.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

GOAL_MS = 50
VIEWS = ("layers", "diagram", "code")


def plan(blocks: int) -> Any:
    """Conv, BatchNorm, Activation over and over; now and then an Inception or residual block."""
    from engine.model.plan import Block, ModelPlan

    steps = [Block(kind="conv", settings={"filters": 32}), Block(kind="batch_norm"), Block(kind="activation")]
    chain = [
        Block(kind="inception_reduced" if i % 24 == 12 else "residual_basic") if i % 12 == 0 and i else steps[i % 3]
        for i in range(blocks - 1)
    ]
    return ModelPlan(name="Long", side_px=32, blocks=(*chain, Block(kind="global_average_pooling")))


class Bench:
    """One window with a long plan in the builder."""

    def __init__(self, home: Path, blocks: int, size: tuple[int, int], view: str = "layers") -> None:
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QApplication

        from gui import theme
        from gui.context import Context
        from gui.main_window import MainWindow
        from gui.settings import Settings
        from tests.gui.fakes import FakeEngine

        self.app = QApplication.instance() or QApplication(["builder"])
        theme.apply(self.app, "light")  # type: ignore[arg-type]
        kept = Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
        self.context = Context(services=FakeEngine(home / "runs").services(), settings=kept)
        self.window = MainWindow(self.context)
        self.window.resize(*size)
        self.window.show()
        self.context.dataset.reload()
        self.rest()
        self.window.show_page("model")
        self.page: Any = self.window.page("model")
        self.page.tabs.setCurrentIndex(1)
        self.context.store.edit("plan", model=plan(blocks))
        self.build = self.page.build
        self.build.panel.tabs.setCurrentIndex(VIEWS.index(view))
        self.rest()

    def rest(self) -> None:
        """Until nothing is under way, late timers included."""
        end = time.monotonic() + 0.3
        while time.monotonic() < end or self.context.lanes.jobs:
            self.app.processEvents()
            time.sleep(0.002)

    def timed(self, do: Callable[[], object]) -> tuple[float, float]:
        """Milliseconds of one edit by the clock and of the processor, the painting of the whole window included."""
        self.rest()
        start, used = time.perf_counter(), time.process_time()
        do()
        self.app.sendPostedEvents()
        self.app.processEvents()
        return (time.perf_counter() - start) * 1000, (time.process_time() - used) * 1000

    def measure(self, times: int) -> dict[str, list[tuple[float, float]]]:
        """Each kind of edit, so many times."""
        edits = self._edits()
        found: dict[str, list[tuple[float, float]]] = {}
        for name, do in edits.items():
            found[name] = [self.timed(lambda turn=turn, do=do: do(turn)) for turn in range(times + 1)][1:]
        return found

    def _edits(self) -> dict[str, Callable[[int], object]]:
        view, editor, undo = self.build.blocks, self.build.editor, self.context.store.undo
        middle = len(self.build.plan.blocks) // 2 // 3 * 3  # a convolution
        side = self.build.input.side

        def choose(turn: int) -> None:
            view.choose(middle + turn % 2 * 3)

        def extend(turn: int) -> None:
            view.choice.only(middle)
            view._pressed(middle + 5 + turn, _shift())

        def setting(turn: int) -> None:
            view.row(view.selected).form.box("filters").setValue(24 + 8 * (turn % 3))

        def opened(turn: int) -> None:
            view._open((12, 24)[turn % 2], turn % 4 < 2)
            view.choose((12, 24)[turn % 2])

        def early(turn: int) -> None:  # all shapes after it change
            editor.set_value((0,), "filters", 24 + 8 * (turn % 3))

        return {
            "select": choose,
            "select a range": extend,
            "setting in the form": lambda turn: (view.choose(middle), setting(turn)),
            "setting of the first block": early,
            "input side (all shapes)": lambda turn: side.setValue(32 + 8 * (turn % 3)),
            "choose one again": choose,
            "add": lambda _turn: editor.add("conv", middle),
            "move down": lambda turn: (turn or view.choose(middle + 30), editor.act("lower")),
            "delete": lambda _turn: editor.act("remove"),
            "duplicate": lambda _turn: editor.act("duplicate"),
            "undo": lambda _turn: undo.undo(),
            "redo": lambda _turn: undo.redo() if undo.canRedo() else undo.undo(),
            "open a composed block": opened,
        }


def _shift() -> Any:
    from PySide6.QtCore import Qt

    return Qt.KeyboardModifier.ShiftModifier


def main(arguments: list[str]) -> int:
    """Measure and print; 1 when a kind of edit misses the goal."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.builder_edits")
    parser.add_argument("--blocks", type=int, default=150)
    parser.add_argument("--times", type=int, default=11)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--view", default=VIEWS[0], choices=VIEWS, help="what is open at the right")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    width, height = (int(part) for part in chosen.size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        os.environ["CONVSCOPE_HOME"] = home
        bench = Bench(Path(home), chosen.blocks, (width, height), chosen.view)
        found = bench.measure(chosen.times)
        bench.context.store.undo.setClean()
        bench.context.close()
        bench.window.close()
    print(f"{chosen.blocks} blocks, {chosen.size}, {chosen.view}, {chosen.times} times each")
    print("ms: median, worst, processor's median")
    missed = False
    for name, times in found.items():
        clock, used = [one[0] for one in times], statistics.median(one[1] for one in times)
        missed |= min(statistics.median(clock), used) > GOAL_MS
        print(f"  {name:<28} {statistics.median(clock):7.1f} {max(clock):7.1f} {used:7.1f}")
    print("TensorFlow loaded:", "tensorflow" in sys.modules)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
