"""What the window is given: the use cases, as plain functions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.domain.article import Article
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Quote
from reader.domain.territories import Territory
from reader.domain.text import Sentence
from reader.domain.translation import QuoteEnglish, Report, SentenceTranslation, Stopped, Translator

Arrived = Callable[[Mapping[int, SentenceTranslation]], None]


@dataclass(frozen=True, slots=True)
class TranslationRun:
    """How a translation tells what it does; all four are called in the thread that translates."""

    arrived: Arrived
    report: Report
    stopped: Stopped
    looked_at: Callable[[], int]


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases behind the window. All may raise ReaderError.

    `open_file`, `read_pasted` and `find_quotes` are called in a thread for reading, one at a time; `load_translator`
    and `translate` in the one thread that owns the model; the rest in the window's own thread, so they are quick.
    `sample` is the article that the first start opens. `icons` and `i18n` are folders.
    """

    open_file: Callable[[Path], Article]
    read_pasted: Callable[[str], Article]
    find_quotes: Callable[[Article], Sequence[Quote]]
    load_translator: Callable[[str], Translator]
    """Given the quality that the reader asked for: fast, default or best."""
    translate: Callable[[Sequence[Sentence], Translator, TranslationRun], None]
    find_quote_english: Callable[[Quote, Sequence[Sentence], Mapping[int, SentenceTranslation]], QuoteEnglish | None]
    territories: Callable[[], Sequence[Territory]]
    """All territories that a quote can be given to, called when the reader first sets one right."""
    kept_corrections: Callable[[Article], Sequence[Correction]]
    keep_corrections: Callable[[Article, Sequence[Correction]], None]
    sample: Path
    icons: Path
    i18n: Path
