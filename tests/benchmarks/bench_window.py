"""How long the window takes to open articles of 10 KB, 100 KB and 1 MB, and its longest stalls.

python -m tests.benchmarks.bench_window prints a line for each. Budgets: 0.5 s to the first screen, 50 ms a stall. The
time that the window's own thread computes is told beside the time on the clock, which a busy machine stretches.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
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
    """Print the table."""
    for size in (10, 100, 1000):
        open_article(size * 1000)


class Stalls:
    """Gaps between two turns of the event loop, in seconds."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 -- Qt is not wanted in the process that only times others

        self.gaps: list[float] = []
        self.computed: list[float] = []
        self._last, self._computed = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=0)
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
    first = quote_of(article, "ستبدأ في الشهر المقبل")
    reader = FakeReader(quotes=lambda article: _repeated(first, article))
    window = MainWindow(reader.services(), Settings(), lambda _: None)
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    until(lambda: bool(window.findChildren(ReadingView)), app)
    view = window.findChildren(ReadingView)[0]
    begin = time.perf_counter()
    with watched() as stalls:
        window.show_article(article)
        until(view.isVisible, app)
        window.grab()
        first_screen = time.perf_counter() - begin
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
        f"{size // 1000:5} KB: first screen {first_screen:.3f} s, all {whole:.1f} s, longest stall {stalls.worst}, "
        f"scroll step median {statistics.median(scrolling):.1f} ms, longest {max(scrolling):.0f} ms, "
        f"memory {_memory()} MB"
    )
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
