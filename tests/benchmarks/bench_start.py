"""From the start of the process to a painted window, as a ratio to a bare PySide6 window in the same run.

python -m tests.benchmarks.bench_start [PAIRS]      (offscreen unless QT_QPA_PLATFORM says otherwise)

Both start as on a reader's second day: settings are there, and what Python compiled is kept, whatever
PYTHONDONTWRITEBYTECODE says here. Only the window itself is watched: a filter on the whole application would be handed
Qt's private objects, and PySide6, to name one of those, makes all the classes that it knows (some 45 ms, which no
reader waits for).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.settings import Settings, write_settings

ROOT = Path(__file__).resolve().parents[2]
_WATCHED = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False

watch = Watch()
window.installEventFilter(watch)
application.exec()
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QTextBrowser
application = QApplication([])
window = QTextBrowser()
window.resize(1280, 800)
window.setPlainText("bare")
window.show()
"""
_OURS = """
import sys
from pathlib import Path
from reader.app import open_window
from reader.paths import Paths
places = (Path(sys.argv[1]) / name for name in ("library.sqlite", "models", "settings.json", "log", "scratch"))
application, window = open_window((), Paths(*places))
"""


def _seconds(program: str, folder: str) -> tuple[float, float]:
    """Return how long a program takes to its painted window: on the clock, and of the processors."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(Path(folder) / "compiled")
    environment = {"QT_QPA_PLATFORM": "offscreen", **kept, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": compiled}
    command = (sys.executable, "-c", program + _WATCHED, folder)
    started, before = time.perf_counter(), os.times()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    took, after = time.perf_counter() - started, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return took, used


def main() -> None:
    """Time the two in turn and print the medians and the ratio's range."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        write_settings(Path(folder) / "settings.json", Settings())
        _seconds(_BARE, folder), _seconds(_OURS, folder)  # warm the disk cache
        timed = [(_seconds(_OURS, folder), _seconds(_BARE, folder)) for _ in range(pairs)]
    for way, name in enumerate(("clock", "processors")):
        ours, bare = ([each[one][way] for each in timed] for one in (0, 1))
        ratios = [one / other for one, other in zip(ours, bare, strict=True)]
        print(
            f"{name}: ours {statistics.median(ours):.3f} s, bare {statistics.median(bare):.3f} s (medians of {pairs}), "
            f"ratio {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})"
        )


if __name__ == "__main__":
    main()
