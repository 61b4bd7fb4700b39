"""Processor time in which quotes are found, and how it grows with the text: python -m tests.benchmarks.bench_quotes."""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.marks import find_quoted_spans
from reader.domain.text import Block, BlockKind
from reader.lexicon.lexicon import load_lexicon
from reader.paths import resource
from tests.gold.labelled import DEV, GOLD

KIB = 1024
SIZES = (10 * KIB, 100 * KIB, 500 * KIB, 1000 * KIB, 2000 * KIB)  # bytes of UTF-8
MARKS = 50_000
UNITS = {
    'one block of "كلام" وقال': '"كلام" وقال ',
    "one block of «كلام": "«كلام ",
    'one block of "': '" ',
    "one block of mixed marks": "“كلام \" »شيء' ",
}


def main() -> None:
    """Print a table for articles, one for a block of many marks."""
    lexicon = load_lexicon(resource("lexicon"))
    print(f"{'article':32} {'KB':>8} {'quotes':>8} {'seconds':>8} {'MB/s':>7}")
    for size in SIZES:
        blocks = list(_article(size))
        taken, count = _timed(partial(find_quotes, blocks, lexicon))
        total = _bytes(blocks)
        print(
            f"{'own articles, dense':32} {total / KIB:8.0f} {count:8} {taken:8.2f} {total / KIB / KIB / taken:7.2f}",
            flush=True,
        )
    _print_shared(lexicon)
    print(f"\n{'block':32} {'marks':>8} {'quotes':>8} {'seconds':>8} {'marks alone':>12}")
    for name, unit in UNITS.items():
        for part in (4, 2, 1):
            number = MARKS // part
            text = (unit * (number // sum(char in "“\"»'«" for char in unit))).strip()
            block = Block(BlockKind.PARAGRAPH, text)
            taken, count = _timed(partial(find_quotes, [block], lexicon))
            alone, _ = _timed(partial(find_quoted_spans, text))
            print(f"{name:32} {number:8} {count:8} {taken:8.2f} {alone:12.2f}", flush=True)


def _print_shared(lexicon: Lexicon) -> None:
    """Print a line for the shared articles one by one, the best of ten each: as dense with quotes as the press is."""
    articles = [DEV.read(path.read_text(encoding="utf-8")) for path in sorted(DEV.articles.glob("*.txt"))]
    runs = [[_timed(partial(find_quotes, blocks, lexicon)) for _ in range(10)] for blocks in articles]
    taken, count = sum(min(run)[0] for run in runs), sum(run[0][1] for run in runs)
    total = sum(_bytes(blocks) for blocks in articles)
    if articles:
        print(f"{'shared articles':32} {total / KIB:8.0f} {count:8} {taken:8.2f} {total / KIB / KIB / taken:7.2f}")


def _article(size: int) -> Iterator[Block]:
    """Yield blocks of the gold articles, over and over, until they are `size` bytes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(GOLD.articles.glob("*.txt"))]
    pieces = [block for text in texts for block in GOLD.read(text) if block.kind is not BlockKind.TITLE]
    done, number = 0, 0
    while done < size:
        block = pieces[number % len(pieces)]
        yield block
        done, number = done + len(block.text.encode()), number + 1


def _bytes(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.encode()) for block in blocks)


def _timed(find: Callable[[], Sequence[object]]) -> tuple[float, int]:
    started = time.process_time()
    found = find()
    return time.process_time() - started, len(found)


if __name__ == "__main__":
    main()
