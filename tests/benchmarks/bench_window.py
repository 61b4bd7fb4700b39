"""How long the window takes to start and to open articles of 10 KB, 100 KB and 1 MB, and its longest stalls.

python -m tests.benchmarks.bench_window prints a table; no figure is absolute: each is told beside a bare window's
start, or beside the budget of 50 ms a stall, 0.5 s a first screen.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_ROOT = Path(__file__).resolve().parent.parent.parent
_SENTENCES = (
    "قالت وزارة المياه إن المرحلة الأولى من المشروع «ستبدأ في الشهر المقبل»، وإن العمل يستمر ثلاث سنوات.",
    "وذكر بيان الهيئة أن 120 قرية تستفيد من الشبكة الجديدة، وأن التمويل جاهز منذ العام الماضي.",
    "ويرى مراقبون أن نجاح المشروع يتوقف على التنسيق بين البلديات وعلى صيانة المحطات القديمة.",
)
_BARE = """
import time, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
app = QApplication([])
window = QMainWindow(); window.setCentralWidget(QTextBrowser()); window.resize(1280, 800); window.show()
QTimer.singleShot(0, app.quit); app.exec(); window.grab()
"""
_OURS = """
import sys
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pathlib import Path
import tempfile
from reader.app import build
from reader.paths import Paths
app = QApplication([])
folder = Path(tempfile.mkdtemp())
window = build(Paths(*(folder / name for name in ("library", "models", "settings", "log", "scratch"))))
window.show()
QTimer.singleShot(0, app.quit); app.exec(); window.grab()
"""


def main() -> None:
    """Print the table."""
    start_ratio()
    for size in (10, 100, 1000):
        open_article(size * 1000)


def start_ratio(rounds: int = 5) -> None:
    """Time a bare window and ours, by turns, from the interpreter's start to the first paint."""
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(_timed(_BARE))
        ours.append(_timed(_OURS))
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"start: bare {statistics.median(bare):.2f} s, ours {statistics.median(ours):.2f} s, ratio {ratio:.2f}")


def _timed(program: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, str(_ROOT)], check=True, capture_output=True)
    return time.perf_counter() - begin


class Stalls:
    """Gaps between two turns of the event loop, in seconds."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 -- Qt is not wanted in the process that only times others

        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    @property
    def worst(self) -> float:
        """The longest, in ms."""
        return max(self.gaps, default=0.0) * 1000


@contextmanager
def watched() -> Iterator[Stalls]:
    """Watch the event loop meanwhile."""
    stalls = Stalls()
    yield stalls
    stalls.__dict__["_timer"].stop()


def open_article(size: int) -> None:
    """Open an article of about `size` bytes, wait for its translation, then scroll through it."""
    from PySide6.QtWidgets import QApplication, QScrollBar  # noqa: PLC0415 -- as above

    from reader.settings import Settings  # noqa: PLC0415
    from reader.ui.main_window import MainWindow  # noqa: PLC0415
    from reader.ui.reading_view import ReadingView  # noqa: PLC0415
    from tests.fakes import FakeReader, article_of, quote_of  # noqa: PLC0415

    app = QApplication.instance() or QApplication([])
    texts, total = list[str](), 0
    while total < size:
        texts.append(" ".join(_SENTENCES[number % 3] for number in range(1 + len(texts) % 3)))
        total += len(texts[-1].encode())
    article = article_of(*texts)
    words = "ستبدأ في الشهر المقبل"
    quote = quote_of(article, words)
    reader = FakeReader(quotes=lambda _: (quote,))
    window = MainWindow(reader.services(), Settings(), lambda _: None)
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    view = window.findChildren(ReadingView)[0]
    begin = time.perf_counter()
    with watched() as stalls:
        window.show_article(article)
        until(view.isVisible, app)
        window.grab()
        first = time.perf_counter() - begin
        until(lambda: len(reader.translator.sources) > 0 and not window.is_busy, app)
    whole = time.perf_counter() - begin
    bar = next(each for each in view.findChildren(QScrollBar) if each.parent() is view)
    scrolling = []
    for step in range(100):
        now = time.perf_counter()
        bar.setValue(bar.maximum() * step // 100)
        app.processEvents()
        scrolling.append((time.perf_counter() - now) * 1000)
    print(
        f"{size // 1000:5} KB: first screen {first:.3f} s, all {whole:.1f} s, longest stall {stalls.worst:.0f} ms, "
        f"scroll step median {statistics.median(scrolling):.1f} ms, longest {max(scrolling):.0f} ms, "
        f"memory {_memory()} MB"
    )
    window.close()


def until(is_so: Callable[[], bool], app: object, seconds: float = 120) -> None:
    """Turn the event loop until something is so."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- as above

    begin = time.perf_counter()
    while not is_so():
        QApplication.processEvents()
        if time.perf_counter() - begin > seconds:
            raise TimeoutError(app)


def _memory() -> int:
    lines = Path("/proc/self/status").read_text().splitlines() if Path("/proc/self/status").exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0)


if __name__ == "__main__":
    main()
