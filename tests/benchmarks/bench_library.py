"""A library of 10,000 invented articles: how fast it fills, how large it is, how soon it answers.

python -m tests.benchmarks.bench_library [articles]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from reader.domain.library import Listing, Order, QuoteFilter
from reader.domain.search import parse_query
from reader.storage.library import Library, open_library, start_library
from tests.benchmarks.invented import Inventor

ARTICLES = 10_000
AT_ONCE = 32
ENGLISH_OF = 0.3  # share of the articles that are translated


def main() -> None:
    """Fill a library, print its figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        _time_start(path, "start with an empty library")
        library = open_library(path)
        inventor = Inventor(1)
        _fill(library, inventor, count)
        library.close()
        print(f"database: {path.stat().st_size / 1e6:.1f} MB, {path.stat().st_size / count / 1e3:.1f} KB an article")
        _time_start(path, f"start with {count:,} articles")
        library = open_library(path)
        _search(library, inventor)
        _views(library)
        library.close()


def _fill(library: Library, inventor: Inventor, count: int) -> None:
    taken: dict[str, list[float]] = {"articles": [], "quotes": [], "english": []}
    articles = inventor.articles(count)
    while batch := tuple(islice(articles, AT_ONCE)):
        started = time.perf_counter()
        kept = library.articles.keep(batch, are_opened=False)
        taken["articles"].append(time.perf_counter() - started)
        quotes = {each.number: inventor.quotes(article) for each, article in zip(kept, batch, strict=True)}
        started = time.perf_counter()
        library.quotes.keep(quotes, "1")
        taken["quotes"].append(time.perf_counter() - started)
        for each, article in list(zip(kept, batch, strict=True))[: round(AT_ONCE * ENGLISH_OF)]:
            english = inventor.english(article)
            started = time.perf_counter()
            library.articles.keep_english(each.number, english)
            taken["english"].append(time.perf_counter() - started)
    alone, both = sum(taken["articles"]), sum(taken["articles"]) + sum(taken["quotes"])
    print(f"import: {count / alone:.0f} articles/s, {count / both:.0f} with their quotes")
    print(f"longest that {AT_ONCE} articles held the library: {max(taken['articles']) * 1e3:.0f} ms")
    print(f"English of an article: {_figures(taken['english'])}")


def _search(library: Library, inventor: Inventor) -> None:
    everything: list[float] = []
    for name, typed in _queries(inventor.words).items():
        taken, found = [], []
        for query in typed:
            started = time.perf_counter()
            result = library.search.find(parse_query(query), Listing(most=30))
            taken.append(time.perf_counter() - started)
            found.append(result.total)
        everything += taken
        print(f"search, {name:22} {_figures(taken)}  {statistics.mean(found):7.0f} found")
    print(f"search, {'all':22} {_figures(everything)}")


def _queries(words: Sequence[str]) -> dict[str, list[str]]:
    common, next_common, third = words[:40], words[10:50], words[60:100]
    return {
        "common word": [f"{word} " for word in common],
        "rare word": [f"{word} " for word in words[5000:5040]],
        "beginning, 1 letter": list("ابتجحدرسعفقكلمنهوي"),
        "beginning, 2 letters": [word[:2] for word in common],
        "beginning, 3 letters": [word[:3] for word in common],
        "two words": [f"{a} {b} " for a, b in zip(common, next_common, strict=True)],
        "two and a beginning": [f"{a} {b} {c[:2]}" for a, b, c in zip(common, next_common, third, strict=True)],
        "phrase": [f'"{a} {b}"' for a, b in zip(common, next_common, strict=True)],
        "without": [f"{a} -{b}" for a, b in zip(common, next_common, strict=True)],
        "country": ["country:RU ", "country:EG,IQ ", "country:فرنسا "],
        "country and word": [f"country:RU {word} " for word in common],
        "speaker": [f"speaker:{word} " for word in common],
        "quote": [f"quote:{word} " for word in common],
        "dates": ["after:2023 ", "before:2021-06 ", "after:2022-03 before:2022-04 "],
        "outlet": [f"outlet:{word} " for word in common],
        "nothing there": ["قققققققق ", "xyzxyz "],
    }


def _views(library: Library) -> None:
    empty, find, views = parse_query(""), library.search.find, library.quote_views
    shown: dict[str, Callable[[], object]] = {
        f"list by {order.value}": partial(find, empty, Listing(order=order)) for order in Order
    }
    shown |= {
        "list, all of it": partial(find, empty, Listing(most=100_000)),
        "quotes, first 200": partial(views.rows, QuoteFilter()),
        "quotes with a word": partial(views.rows, QuoteFilter(text="قال")),
        "quotes of a country": partial(views.rows, QuoteFilter(countries=frozenset({"RU"}))),
        "quotes by country": partial(views.by_country, QuoteFilter()),
        "quotes by month": partial(views.by_month, QuoteFilter()),
        "number of quotes": partial(views.count, QuoteFilter()),
    }
    for name, view in shown.items():
        print(f"{name:30} {_figures([_seconds(view) for _ in range(5)])}")


def _time_start(path: Path, name: str) -> None:
    def start() -> None:
        start_library(path).library.close()

    start()
    print(f"{name}: {statistics.median(_seconds(start) for _ in range(20)) * 1e3:.2f} ms")


def _figures(taken: list[float]) -> str:
    ordered = sorted(taken)
    last = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return f"median {statistics.median(ordered) * 1e3:6.1f} ms, 99th {last * 1e3:6.1f} ms"


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
