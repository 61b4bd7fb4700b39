"""From the start of the process to a painted window, as a ratio to a bare PySide6 window in the same run.

python -m tests.benchmarks.bench_start [PAIRS]      (offscreen unless QT_QPA_PLATFORM says otherwise)
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_WATCH = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.window() is window:
            QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0)))
        return False

application = QApplication([])
"""
_BARE = (
    _WATCH
    + """
from PySide6.QtWidgets import QTextBrowser
window = QTextBrowser()
window.resize(1280, 800)
watch = Watch()
application.installEventFilter(watch)
window.setPlainText("bare")
window.show()
application.exec()
"""
)
_OURS = (
    _WATCH
    + """
from pathlib import Path
from reader.app import build
from reader.paths import Paths
here = Path(sys.argv[1])
window = build(Paths(here / "library.sqlite", here / "models", here / "settings.json", here / "log", here / "scratch"))
watch = Watch()
application.installEventFilter(watch)
window.show()
window.open_last()
application.exec()
"""
)


def _seconds(program: str, folder: str) -> float:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    started = time.perf_counter()
    subprocess.run((sys.executable, "-c", program, folder), env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    """Time the two in turn and print the medians and the ratio's range."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        _seconds(_BARE, folder), _seconds(_OURS, folder)  # warm the disk cache
        timed = [(_seconds(_OURS, folder), _seconds(_BARE, folder)) for _ in range(pairs)]
    ours, bare = zip(*timed, strict=True)
    ratios = [one / other for one, other in timed]
    print(f"ours {statistics.median(ours):.3f} s, bare {statistics.median(bare):.3f} s (medians of {pairs})")
    print(f"ratio {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
