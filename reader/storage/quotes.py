"""The quotes of each article: as the finder found them, and as the reader set them right."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from reader.domain.quotes.added import with_added
from reader.domain.quotes.corrections import Correction, apply_corrections
from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind, Speaker
from reader.domain.search import folded_words
from reader.domain.text import Span
from reader.storage.article_rows import select_texts
from reader.storage.corrections import select_corrections, territory_of, write_corrections, write_territories
from reader.storage.database import snapshot, telling_troubles, transaction
from reader.storage.indexing import forget_article, forget_quotes, index_article, index_quotes

_COLUMNS = (
    "article, number, block, start, stop, marked_start, marked_stop, text, kind, cue, speaker, speaker_block,"
    " speaker_start, speaker_stop, territory, rule, rule_block, rule_start, rule_stop, confidence, english,"
    " english_sure, english_own, is_listed, is_corrected, said_by, said_by_english, country, certainty, text_folded,"
    " said_by_folded, is_added"
)


class SqliteQuotes:
    """The quotes in an open library. Stays in the thread of its connection. All may raise DatabaseError.

    An article that is no longer there has no quotes, and keeps none.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def keep(self, found: Mapping[int, Sequence[Quote]], version: str) -> None:
        """Keep what a finder of this version found, by article, in one transaction; corrections are applied to it.

        The English of a quote whose words stay is kept. Quotes of a text that another window has changed since are
        not kept: the article waits for a finder.
        """
        with telling_troubles(self._path), transaction(self._connection):
            for number, quotes in found.items():
                if self._is_there(number) and _do_fit(quotes, select_texts(self._connection, number)):
                    self._write(number, quotes, select_corrections(self._connection, number))
                    self._connection.execute("UPDATE articles SET quotes_version = ? WHERE id = ?", (version, number))

    def load(self, number: int, version: str) -> tuple[Quote, ...] | None:
        """Return the quotes of an article as they were found; None if no finder of this version has looked."""
        with telling_troubles(self._path), snapshot(self._connection):
            row = self._connection.execute("SELECT quotes_version FROM articles WHERE id = ?", (number,)).fetchone()
            return tuple(self._select(number)) if row is not None and row[0] == version else None

    def find_stale(self, version: str, most: int) -> tuple[int, ...]:
        """Return up to `most` articles at which no finder of this version has looked, the latest first."""
        with telling_troubles(self._path):
            rows = self._connection.execute(
                "SELECT id FROM articles WHERE quotes_version <> ? ORDER BY trashed IS NOT NULL, day DESC LIMIT ?",
                (version, most),
            )
            return tuple(number for (number,) in rows)

    def count_stale(self, version: str) -> int:
        """Return at how many articles no finder of this version has looked."""
        with telling_troubles(self._path):
            row = self._connection.execute("SELECT count(*) FROM articles WHERE quotes_version <> ?", (version,))
            return int(row.fetchone()[0])

    def corrections(self, number: int) -> tuple[Correction, ...]:
        """Return what the reader set right in an article."""
        with telling_troubles(self._path):
            return select_corrections(self._connection, number)

    def keep_corrections(self, number: int, corrections: Sequence[Correction]) -> None:
        """Keep what the reader set right, in place of all before, and apply it to the quotes.

        Of two for the same words the last holds.
        """
        corrections = tuple({each.words: each for each in corrections}.values())
        with telling_troubles(self._path), transaction(self._connection):
            if not self._is_there(number):
                return
            # The names that the reader gives can be searched; a long article is indexed anew only for another name.
            named = [each.speaker or "" for each in corrections]
            is_renamed = named != [each.speaker or "" for each in select_corrections(self._connection, number)]
            if is_renamed:
                forget_article(self._connection, number)
            write_corrections(self._connection, number, corrections)
            self._write(number, tuple(self._select(number)), corrections)
            if is_renamed:
                index_article(self._connection, number)

    def keep_english(
        self,
        number: int,
        english: Mapping[int, str],
        *,
        unsure: Collection[int] = (),
        own: Collection[int] = (),
        speakers: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        """Keep the English of quotes and of their speakers; others' stays. Those that the reader added are counted too.

        All are by the quotes' numbers in the article, in the order of `with_added`.

        `unsure` are those of `english` that are to be read with care, `own` those that the reader has written. A
        speaker whom the reader has named keeps that.
        """
        with telling_troubles(self._path), transaction(self._connection):
            forget_quotes(self._connection, number)
            self._connection.executemany(
                "UPDATE quotes SET english = ?, english_sure = ?, english_own = ? WHERE article = ? AND number = ?",
                [(text, quote not in unsure, quote in own, number, quote) for quote, text in english.items()],
            )
            self._connection.executemany(
                "UPDATE quotes SET said_by_english = ? WHERE article = ? AND number = ?",
                [(name, number, quote) for quote, name in speakers.items()],
            )
            index_quotes(self._connection, number)

    def _is_there(self, number: int) -> bool:
        return self._connection.execute("SELECT 1 FROM articles WHERE id = ?", (number,)).fetchone() is not None

    def _write(self, number: int, quotes: Sequence[Quote], corrections: Sequence[Correction]) -> None:
        connection = self._connection
        every = with_added(quotes, corrections, select_texts(connection, number))
        corrected = apply_corrections(every, corrections)
        found = {quote.words for quote in quotes}
        write_territories(connection, (quote.attribution.territory for quote in (*every, *corrected)))
        rows = connection.execute(
            "SELECT block, start, text, english, english_sure, english_own, said_by, said_by_english FROM quotes"
            " WHERE article = ?",
            (number,),
        )
        known = {(block, start, text): _English(*words) for block, start, text, *words in rows}
        forget_quotes(connection, number)
        connection.execute("DELETE FROM quotes WHERE article = ?", (number,))
        connection.executemany(
            f"INSERT INTO quotes ({_COLUMNS}) VALUES ({', '.join('?' * (_COLUMNS.count(',') + 1))})",  # noqa: S608
            [
                (
                    *(number, place, *_found_values(quote)),
                    *_shown_values(quote, shown, known.get(_key(quote), _English())),
                    quote.words not in found,
                )
                for place, (quote, shown) in enumerate(zip(every, corrected, strict=True))
            ],
        )
        index_quotes(connection, number)
        connection.execute(
            "UPDATE articles SET quote_count = (SELECT count(*) FROM quotes WHERE article = articles.id AND is_listed),"
            " countries = coalesce((SELECT group_concat(country, ' ') FROM (SELECT country FROM quotes"
            " WHERE article = articles.id AND is_listed AND country IS NOT NULL GROUP BY country"
            " ORDER BY count(*) DESC, min(number))), '') WHERE id = ?",
            (number,),
        )

    def _select(self, number: int) -> Iterator[Quote]:
        texts = select_texts(self._connection, number)
        rows = self._connection.execute(
            "SELECT block, start, stop, marked_start, marked_stop, kind, cue, speaker, speaker_block, speaker_start,"
            " speaker_stop, rule, rule_block, rule_start, rule_stop, confidence, code, arabic, t.english, is_body"
            " FROM quotes LEFT JOIN territories AS t ON code = territory WHERE article = ? AND NOT is_added"
            " ORDER BY number",
            (number,),
        ).fetchall()
        for block, start, stop, marked_start, marked_stop, kind, cue, speaker, *rest in rows:
            said_in, evidence, confidence, territory = rest[:3], rest[3:7], rest[7], rest[8:]
            yield Quote(
                _place(texts, block, start, stop),
                Span(marked_start, marked_stop),
                QuoteKind(kind),
                cue,
                None if speaker is None else Speaker(speaker, _maybe_place(texts, said_in)),
                Attribution(territory_of(territory), _evidence(texts, evidence), confidence),
            )


def _do_fit(quotes: Sequence[Quote], texts: Sequence[str]) -> bool:
    """Tell whether all that is known of quotes stands in these blocks."""
    places = [
        place
        for quote in quotes
        for place in (
            quote.words,
            quote.speaker.place if quote.speaker else None,
            quote.attribution.evidence.words if quote.attribution.evidence else None,
        )
        if place is not None
    ]
    return all(place.block < len(texts) and place.span.of(texts[place.block]) == place.text for place in places)


def _key(quote: Quote) -> tuple[int, int, str]:
    return quote.words.block, quote.words.span.start, quote.words.text


def _found_values(quote: Quote) -> tuple[Any, ...]:
    """Return the columns from block to confidence: the quote as it was found."""
    territory, evidence = quote.attribution.territory, quote.attribution.evidence
    speaker = quote.speaker
    return (
        quote.words.block,
        quote.words.span.start,
        quote.words.span.end,
        quote.marked.start,
        quote.marked.end,
        quote.words.text,
        quote.kind.value,
        quote.cue,
        speaker.name if speaker else None,
        *_place_values(speaker.place if speaker else None),
        territory.code if territory else None,
        evidence.rule if evidence else None,
        *_place_values(evidence.words if evidence else None),
        quote.attribution.confidence,
    )


class _English(NamedTuple):
    """What is known of a quote in English, and of whom it was known."""

    text: str = ""
    is_sure: int = 1
    is_own: int = 0
    said_by: str = ""
    speaker: str = ""


def _shown_values(quote: Quote, shown: Quote, known: _English) -> tuple[Any, ...]:
    """Return the columns from english on: the quote as the reader wants it, with the English that it had before."""
    said_by, given = (shown.speaker.name, shown.speaker.english) if shown.speaker else ("", "")
    territory = shown.attribution.territory
    return (
        known.text,
        known.is_sure,
        known.is_own,
        shown.is_listed,
        shown != quote,
        said_by,
        given or (known.speaker if known.said_by == said_by else ""),
        territory.code if territory else None,
        shown.attribution.confidence,
        " ".join(folded_words(quote.words.text)),
        " ".join(folded_words(said_by)),
    )


def _place_values(place: Place | None) -> tuple[int | None, ...]:
    return (place.block, place.span.start, place.span.end) if place else (None, None, None)


def _place(texts: Sequence[str], block: int, start: int, stop: int) -> Place:
    span = Span(start, stop)
    return Place(block, span, span.of(texts[block]))


def _maybe_place(texts: Sequence[str], values: Sequence[Any]) -> Place | None:
    block, start, stop = values
    return None if block is None else _place(texts, block, start, stop)


def _evidence(texts: Sequence[str], values: Sequence[Any]) -> Evidence | None:
    rule, *place = values
    words = _maybe_place(texts, place)
    return None if words is None else Evidence(rule, words)
