"""How much memory: the model with one article open, and fifty articles in a row, read from /proc (Linux only).

Run as `python -m tests.benchmarks.bench_translation_memory [PACKAGE]`. The articles are ../shared/quotes/dev's, the
memory of translations is on, as in the window. This process has no window: its own 60 MB or so come on top.
"""

import sys
import tempfile
from contextlib import closing
from pathlib import Path
from statistics import mean

from reader.lexicon.loading import load_gazetteer
from reader.services.faithful import FaithfulTranslator
from reader.services.translating import translate_sentences
from reader.storage.database import open_database
from reader.storage.translations import SqliteTranslations
from reader.translation.argos import load_model
from tests.benchmarks.bench_translation_speed import BUILTIN, ROOT, SHARED, sentences_of

ARTICLES = 50
WORDS = 250  # of each article; enough for batches of every size, and a minute or two in all


def main() -> None:
    """Print the figures."""
    package = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILTIN
    texts = [
        path.read_text(encoding="utf-8") for path in sorted((SHARED / "quotes" / "dev" / "articles").glob("*.txt"))
    ]
    print(f"before: {_resident():.0f} MB")
    gazetteer = load_gazetteer(ROOT / "resources" / "lexicon")
    model = load_model(package)
    model.warm_up()
    print(f"with the model and the gazetteer: {_resident():.0f} MB")
    sizes = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        with closing(open_database(path)) as connection:
            translator = FaithfulTranslator(model, memory=SqliteTranslations(connection, path), gazetteer=gazetteer)
            for number in range(ARTICLES):
                _read(translator, texts[number % len(texts)], number)
                sizes.append(_resident())
    print(
        f"after the first article: {sizes[0]:.0f} MB, after {ARTICLES}: {sizes[-1]:.0f} MB, at most {max(sizes):.0f} MB"
    )
    early, late = mean(sizes[5:15]), mean(sizes[-10:])
    print(f"the last ten against the sixth to fifteenth: {late / early - 1:+.1%}")


def _read(translator: FaithfulTranslator, text: str, number: int) -> None:
    """Translate an article's beginning; a number at its end keeps one that comes again out of the memory."""
    blocks, words = [], 0
    for line in filter(None, map(str.strip, text.splitlines())):
        blocks.append(f"{line} ({number})")
        words += len(line.split())
        if words >= WORDS:
            break
    translate_sentences(
        sentences_of(blocks),
        translator,
        arrived=lambda _made: None,
        report=lambda _done, _all: None,
        stopped=lambda: False,
        looked_at=lambda: 0,
    )


def _resident() -> float:
    """Return the memory that this process holds, in MB (Linux only)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("/proc/self/status does not tell the memory in use")


if __name__ == "__main__":
    main()
