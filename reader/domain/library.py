"""The articles that a reader keeps, as values. Times are seconds since 1970 (UTC); days are ISO 8601 dates."""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.article import Article
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import QuoteKind
from reader.domain.territories import Territory
from reader.domain.text import Span


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where a reader is: `offset` code points into block number `block`."""

    block: int
    offset: int = 0

    def __post_init__(self) -> None:
        if self.block < 0 or self.offset < 0:
            raise ValueError(f"a place lies in the article: {self}")


def progress_at(article: Article, place: ReadingPlace) -> float:
    """Return the share of an article's letters that stand before `place`, from 0 to 1."""
    total = sum(len(block.text) for block in article.blocks)
    before = sum(len(block.text) for block in article.blocks[: place.block])
    return min(1.0, (before + place.offset) / total) if total else 0.0


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article of the library, and what the reader has made of it.

    `number` is its own for good: another article never gets it. `place` is None until one was kept; `progress` is
    the furthest share read. `is_edited`: the reader has changed the text, and it wins over the source.
    """

    number: int
    article: Article
    place: ReadingPlace | None = None
    progress: float = 0.0
    is_read: bool = False
    is_edited: bool = False
    added: float = 0.0
    opened: float | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """An article as the library's list shows it.

    `title` is never empty: an article without one is called by its beginning; `english` is the title's English, "" as
    long as there is none. `day` is the day it was published, or, where the source does not say (`is_dated` False),
    came in. `countries` are the codes of who speaks in it, the most quoted
    first; `quotes` is how many quotes are listed, None where they have not been looked for.
    """

    number: int
    title: str
    outlet: str
    day: str
    language: str
    countries: tuple[str, ...]
    quotes: int | None
    progress: float
    is_read: bool
    added: float
    opened: float | None
    tags: tuple[str, ...]
    has_note: bool
    english: str = ""
    is_dated: bool = True


class Order(StrEnum):
    """What a list of articles is ordered by.

    RELEVANCE is by day where no words are searched for, or words that very many articles have.
    """

    RELEVANCE = "relevance"
    DAY = "day"
    ADDED = "added"
    OPENED = "opened"
    TITLE = "title"
    OUTLET = "outlet"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Listing:
    """Which part of the articles to show, beside what is searched for. `is_read` None: read and unread ones."""

    order: Order = Order.RELEVANCE
    is_descending: bool = True
    is_read: bool | None = None
    in_trash: bool = False
    first: int = 0
    most: int = 100

    def __post_init__(self) -> None:
        if self.first < 0 or self.most < 1:
            raise ValueError(f"a part of a list has a beginning and a length: {self}")


class SnippetSource(StrEnum):
    """Which text a snippet was cut from."""

    TEXT = "text"
    ENGLISH = "english"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Snippet:
    """Some words around what was found. `marks` are its hits, in `text`; `block` is None for a note."""

    text: str
    marks: tuple[Span, ...]
    source: SnippetSource
    block: int | None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that was found. `title_marks` are hits in the row's title; nothing searched for, no snippet."""

    row: LibraryRow
    title_marks: tuple[Span, ...] = ()
    snippet: Snippet | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The part of the hits that was asked for, and how many there are in all."""

    hits: tuple[SearchHit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote as the view across articles shows it, the reader's corrections applied.

    `quote` is its number in its article, in reading order; `block` and `span` are where its words stand there.
    `speaker_english` and `title_english` are "" where they are not known, `is_sure` tells of `english`; `is_own` and
    `is_title_own`: the reader has written that English. `published` is as the source says, unlike `day`, which is never
    empty.
    """

    article: int
    title: str
    outlet: str
    day: str
    quote: int
    block: int
    span: Span
    text: str
    english: str
    kind: QuoteKind
    speaker: str
    territory: Territory | None
    confidence: float
    is_corrected: bool
    speaker_english: str = ""
    title_english: str = ""
    published: str = ""
    address: str = ""
    is_sure: bool = True
    is_own: bool = False
    is_title_own: bool = False


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotes to show: those for which all of it holds. What is empty does not filter.

    `countries` are codes of which one must be the speaker's; None among them are quotes of no known country. `text`
    and `speaker` are words, or parts of words, that must all stand in the quote and in the speaker's name, each in
    Arabic or in English. `since` is the first day, `until` the last: an article without a date is not between them.
    """

    text: str = ""
    speaker: str = ""
    countries: frozenset[str | None] = frozenset()
    outlet: str = ""
    kinds: frozenset[QuoteKind] = frozenset()
    since: str = ""
    until: str = ""
    article: int | None = None


@dataclass(frozen=True, slots=True)
class CountryCount:
    """How many quotes are of a country's speakers; `territory` None: of no known country."""

    territory: Territory | None
    quotes: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many quotes of a country are from articles of one month, "2026-11"."""

    month: str
    territory: Territory | None
    quotes: int
