"""How long the window takes to open articles of 10 KB, 100 KB and 1 MB, its longest stalls, and its memory.

python -m tests.benchmarks.bench_window [open] [real] [many] prints a line for each. Budgets: 0.5 s to the first screen,
50 ms a stall, also while the built-in model translates; 350 MB with it and an article; 50 articles in a row within a
tenth of the memory of the first ten. The time that the window's own thread computes is told beside the time on the
clock, which a busy machine stretches.
"""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the process that only times others wants neither Qt nor the domain
    from reader.domain.article import Article
    from reader.domain.quotes.values import Quote

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_ROOT = Path(__file__).resolve().parent.parent.parent
_SENTENCES = (
    "قالت وزارة المياه إن المرحلة الأولى من المشروع «ستبدأ في الشهر المقبل»، وإن العمل يستمر ثلاث سنوات.",
    "وذكر بيان الهيئة أن 120 قرية تستفيد من الشبكة الجديدة، وأن التمويل جاهز منذ العام الماضي.",
    "ويرى مراقبون أن نجاح المشروع يتوقف على التنسيق بين البلديات وعلى صيانة المحطات القديمة.",
)


def main() -> None:
    """Print the tables that are asked for, all without a word. Each begins in a process of its own."""
    plan = {"open": _open_articles, "real": translate_really, "many": open_many}
    if len(sys.argv) == 2:
        plan[sys.argv[1]]()
        return
    for name in sys.argv[1:] or plan:
        subprocess.run([sys.executable, "-m", "tests.benchmarks.bench_window", name], cwd=_ROOT, check=True)


def _open_articles() -> None:
    for size in (10, 100, 1000):
        open_article(size * 1000)


class Stalls:
    """Gaps between two turns of the event loop, in seconds; with `interval` in ms, those longer than it was asked."""

    def __init__(self, interval: int = 0) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 -- Qt is not wanted in the process that only times others

        self.gaps: list[float] = []
        self.computed: list[float] = []
        self._last, self._computed = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=interval)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        self.gaps.append(now - self._last)
        self.computed.append(computed - self._computed)
        self._last, self._computed = now, computed

    @property
    def worst(self) -> str:
        """The longest, on the clock and computed."""
        return f"{max(self.gaps, default=0.0) * 1000:.0f} ms ({max(self.computed, default=0.0) * 1000:.0f} ms computed)"


@contextmanager
def watched(interval: int = 0) -> Iterator[Stalls]:
    """Watch the event loop meanwhile."""
    stalls = Stalls(interval)
    yield stalls
    stalls.__dict__["_timer"].stop()


def open_article(size: int) -> None:
    """Open an article of about `size` bytes, wait for its translation, then scroll through it."""
    from PySide6.QtWidgets import QApplication, QScrollBar  # noqa: PLC0415 -- as above

    from reader.app import SWITCH_INTERVAL  # noqa: PLC0415
    from reader.settings import Settings  # noqa: PLC0415
    from reader.ui.reading.view import ReadingView  # noqa: PLC0415
    from reader.ui.window.main_window import MainWindow  # noqa: PLC0415
    from tests.fakes import RESOURCES, FakeReader, article_of, quote_of  # noqa: PLC0415

    app = QApplication.instance() or QApplication([])
    sys.setswitchinterval(SWITCH_INTERVAL)
    texts, total = list[str](), 0
    while total < size:
        texts.append(" ".join(_SENTENCES[number % 3] for number in range(1 + len(texts) % 3)))
        total += len(texts[-1].encode())
    article = article_of(*texts)
    first = quote_of(article, "ستبدأ في الشهر المقبل")
    reader = FakeReader(quotes=lambda article: _repeated(first, article))
    window = MainWindow(reader.services, RESOURCES, Settings(), lambda _: None)
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    until(lambda: bool(window.findChildren(ReadingView)), app)
    view = window.findChildren(ReadingView)[0]
    begin = time.perf_counter()
    with watched() as stalls:
        window.show_article(article)
        until(view.isVisible, app)
        app.processEvents()  # the first paint
        first_screen = time.perf_counter() - begin
        until(lambda: len(reader.translator.sources) > 0 and not window.is_busy, app)
    whole = time.perf_counter() - begin
    bar = next(each for each in view.findChildren(QScrollBar) if each.parent() is view)
    scrolling, computed = [], []
    for step in range(100):
        now, used = time.perf_counter(), time.thread_time()
        bar.setValue(bar.maximum() * step // 100)
        app.processEvents()
        scrolling.append((time.perf_counter() - now) * 1000)
        computed.append((time.thread_time() - used) * 1000)
    print(
        f"{size // 1000:5} KB: first screen {first_screen:.3f} s, all {whole:.1f} s, longest stall {stalls.worst}, "
        f"scroll step median {statistics.median(scrolling):.1f} ms, longest {max(scrolling):.0f} ms "
        f"({max(computed):.0f} ms computed), memory {_memory()} MB"
    )
    window.close()


def translate_really(words: int = 20_000, seconds: float = 45) -> None:
    """Let the built-in model translate a long article, for so many seconds, and watch a timer of 5 ms."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- as above

    from reader.app import SWITCH_INTERVAL  # noqa: PLC0415
    from reader.paths import Paths, resource  # noqa: PLC0415
    from reader.settings import Settings  # noqa: PLC0415
    from reader.ui.window.main_window import MainWindow  # noqa: PLC0415
    from reader.use_cases import services  # noqa: PLC0415
    from tests.fakes import article_of  # noqa: PLC0415

    app = QApplication([])
    sys.setswitchinterval(SWITCH_INTERVAL)
    folder = Path(tempfile.mkdtemp())
    paths = Paths(*(folder / name for name in ("library", "models", "settings", "log", "scratch")))
    window = MainWindow(partial(services, paths), resource(""), Settings(), lambda _: None)
    window.resize(1280, 800)
    window.show()
    window.open_last()
    until(lambda: not window.is_busy, app)
    print(f"the sample with the built-in model: {_memory()} MB")
    count = words // len(" ".join(_SENTENCES).split())
    texts = [" ".join(f"{each} ({number})" for each in _SENTENCES) for number in range(count)]
    with watched(5) as stalls:
        window.show_article(article_of(*texts))
        begin = time.perf_counter()
        until(lambda: time.perf_counter() - begin > seconds or not window.is_busy, app)
    late = sorted(stalls.gaps)
    share = sum(gap > 0.05 for gap in late) / len(late)
    print(
        f"{words:,} words, {seconds:.0f} s of the built-in model: longest stall {stalls.worst}, 99.9 of 100 turns "
        f"within {late[int(len(late) * 0.999)] * 1000:.0f} ms, {share:.2%} over 50 ms, memory {_memory()} MB"
    )
    window.close()


def open_many(count: int = 50) -> None:
    """Open many articles in one window, and tell the memory after each ten."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- as above

    from reader.settings import Settings  # noqa: PLC0415
    from reader.ui.window.main_window import MainWindow  # noqa: PLC0415
    from tests.fakes import RESOURCES, FakeReader, article_of  # noqa: PLC0415

    app = QApplication([])
    window = MainWindow(FakeReader().services, RESOURCES, Settings(), lambda _: None)
    window.show()
    told = []
    for number in range(count):
        window.show_article(article_of(*(f"{each} {number} {part}" for each in _SENTENCES for part in range(40))))
        until(lambda: not window.is_busy, app)
        if (number + 1) % 10 == 0:
            gc.collect()
            told.append(_memory())
    print(f"memory after each ten of {count} articles: {', '.join(map(str, told))} MB")
    window.close()


def _repeated(quote: "Quote", article: "Article") -> list["Quote"]:
    """Return the same quote in each tenth paragraph, as a long report has them."""
    number = quote.words.block
    text = article.blocks[number].text
    return [
        replace(quote, words=replace(quote.words, block=block))
        for block in range(number, len(article.blocks), 10)
        if article.blocks[block].text.startswith(text[: quote.marked.end])
    ]


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
