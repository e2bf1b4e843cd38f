"""How late the window's event loop is while a small CNN trains in the background.

    python -m tests.benchmarks.window_lateness

Opens the real window (offscreen unless a display is set), trains the small CNN on the shapes from the window's own
train lane, and measures by how much a 16 ms timer fires late. Prints the 50th, 99th percentile and the worst.
"""

import os
import sys
import tempfile
import time

import numpy as np

TICK_MS = 16


def main() -> None:
    """Measure one training of five epochs, from Start to the end, tracing included."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["CONVSCOPE_HOME"] = home
        late_ms = _measure()
    late = np.asarray(late_ms)
    p50, p99 = np.percentile(late, [50, 99])
    print(f"{len(late)} ticks of {TICK_MS} ms while training, {os.cpu_count()} cores")
    print(f"late by: median {p50:.1f} ms, 99th percentile {p99:.1f} ms, worst {late.max():.1f} ms")


def _measure() -> list[float]:
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from engine.core import backend
    from engine.data.spec import DatasetSpec
    from engine.experiment import Experiment
    from engine.model.zoo import ZOO
    from engine.policy.train_policy import TrainPolicy
    from gui.context import Context
    from gui.main_window import MainWindow
    from gui.store import Store

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    experiment = Experiment(
        dataset=DatasetSpec(limit=800),
        model=ZOO["small_cnn"].plan(96),
        policy=TrainPolicy(mode="scratch", epochs=5, patience=0),
    )
    context = Context(store=Store(experiment))
    window = MainWindow(context)
    window.show()
    app.processEvents()
    backend.tensorflow()
    late_ms: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        late_ms.append(max(0.0, (now - last) * 1e3 - TICK_MS))
        last = now

    timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    loop = QEventLoop()
    context.run_state.ended.connect(loop.quit)
    context.show_page.emit("train")
    context.run_state.start()
    last = time.perf_counter()
    timer.start()
    loop.exec()
    timer.stop()
    context.lanes.close()
    window.close()
    return late_ms


if __name__ == "__main__":
    main()
