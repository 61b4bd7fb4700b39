"""Keep what the reader opens: its text, its quotes, its English; and catch up with what an update left to do."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType

from reader.domain.article import Article
from reader.domain.errors import Phrase
from reader.domain.library import KeptArticle, LibraryRow, Listing, Order
from reader.domain.quotes.values import Quote
from reader.domain.search import SearchQuery
from reader.domain.text import Sentence
from reader.domain.translation import QuoteEnglish, Report, SentenceTranslation, Stopped
from reader.storage.articles import ArticleGoneError
from reader.storage.library import Library
from reader.storage.recovery import Recovery

FindQuotes = Callable[[Article], Sequence[Quote]]

_log = logging.getLogger(__name__)
_AT_ONCE = 32  # articles: another window never waits long


def keep_opened(library: Library, article: Article) -> KeptArticle:
    """Keep an article that the reader opens now, and return it as the library has it.

    One that is there already comes with its place, its note and its corrections, and with the reader's own text
    where he has changed it.
    """
    (kept,) = library.articles.keep([article], are_opened=True)
    return library.articles.load(kept.number)


def reopen(library: Library, number: int) -> KeptArticle:
    """Open an article of the library. Raises ArticleGoneError."""
    library.articles.open(number)
    return library.articles.load(number)


def reopen_last(library: Library) -> KeptArticle | None:
    """Open the article that was opened last, whatever it came from; None where none was."""
    last = recent_articles(library, 1)
    return reopen(library, last[0].number) if last else None


def recent_articles(library: Library, most: int) -> Sequence[LibraryRow]:
    """Return the articles that were opened last, the latest first; none of the trash."""
    hits = library.search.find(SearchQuery(), Listing(Order.OPENED, most=most)).hits
    return [hit.row for hit in hits if hit.row.opened is not None]


def quotes_of(library: Library, kept: KeptArticle, find: FindQuotes, version: str) -> Sequence[Quote]:
    """Return an article's quotes as `find`, of this version, finds them, without looking twice."""
    known = library.quotes.load(kept.number, version)
    if known is not None:
        return known
    found = find(kept.article)
    library.quotes.keep({kept.number: found}, version)
    return found


def keep_english(
    library: Library, number: int, sentences: Sequence[Sentence], translations: Mapping[int, SentenceTranslation]
) -> None:
    """Keep the English of those of an article's blocks that are translated whole, so that it can be searched."""
    by_block: dict[int, list[int]] = {}
    for place, sentence in enumerate(sentences):
        by_block.setdefault(sentence.block, []).append(place)
    library.articles.keep_english(
        number,
        {
            block: " ".join(translations[place].target for place in places)
            for block, places in by_block.items()
            if all(place in translations for place in places)
        },
    )


def keep_quotes_english(
    library: Library,
    number: int,
    quotes: Sequence[Quote],
    english: Mapping[Quote, QuoteEnglish],
    speakers: Mapping[Quote, str] = MappingProxyType({}),
) -> None:
    """Keep the English of an article's quotes and speakers; `quotes` are all that were found, in their order."""
    known = {place: english[quote] for place, quote in enumerate(quotes) if quote in english}
    library.quotes.keep_english(
        number,
        {place: each.text for place, each in known.items()},
        unsure={place for place, each in known.items() if not each.sure},
        own={place for place, each in known.items() if each.is_own},
        speakers={place: speakers[quote] for place, quote in enumerate(quotes) if quote in speakers},
    )


def find_stale_quotes(library: Library, find: FindQuotes, version: str, *, report: Report, stopped: Stopped) -> None:
    """Look for quotes where no finder of this version has looked, the latest articles first, until all are done."""
    total = library.quotes.count_stale(version)
    looked_at: set[int] = set()
    while stale := [number for number in library.quotes.find_stale(version, _AT_ONCE) if number not in looked_at]:
        for number in stale:
            if stopped():
                return
            with suppress(ArticleGoneError):  # another window was faster
                library.quotes.keep({number: find_or_log(find, library.articles.load(number).article)}, version)
            looked_at.add(number)
            report(min(len(looked_at), total), total)


def index_waiting(library: Library, *, report: Report, stopped: Stopped) -> None:
    """Make findable what waits for it after a recovery, or since words are compared otherwise."""
    total = library.search.count_waiting()
    done = 0
    while not stopped() and (count := library.search.index_waiting(_AT_ONCE)):
        done += count
        report(min(done, total), total)


def tell_recovery(recovery: Recovery) -> Phrase:
    """Say what was done about a damaged library."""
    saved = Phrase("Nothing could be saved.")
    if recovery.articles:
        saved = Phrase("{count} articles could be saved.", count=recovery.articles)
    if recovery.with_gaps:
        saved = Phrase("{saved} In {gaps} of them something is missing.", saved=saved, gaps=recovery.with_gaps)
    aside = recovery.aside
    return Phrase("The library was damaged. {saved} The damaged file is kept as {aside}.", saved=saved, aside=aside)


def find_or_log(find: FindQuotes, article: Article) -> Sequence[Quote]:
    """Return an article's quotes; none where a bug of ours is in the way, which is logged and must not end the rest."""
    try:
        return find(article)
    except Exception:  # noqa: BLE001 -- see above
        _log.exception("A bug in finding quotes")
        return ()
