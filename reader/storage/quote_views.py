"""The quotes of all articles, by who said them: for a list, for counts and for a chart."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.domain.library import CountryCount, MonthCount, QuoteFilter, QuoteRow
from reader.domain.quotes.values import QuoteKind
from reader.domain.search import fold_for_search, folded_words
from reader.domain.text import Span
from reader.storage.article_rows import IS_DATED
from reader.storage.corrections import territory_of
from reader.storage.database import telling_troubles

_FROM = "FROM quotes AS q JOIN articles AS a ON a.id = q.article LEFT JOIN territories AS t ON t.code = q.country"
# CROSS JOIN keeps the order of the tables: articles come by day from their index, so nothing is sorted.
_FROM_BY_DAY = (
    "FROM articles AS a CROSS JOIN quotes AS q ON a.id = q.article LEFT JOIN territories AS t ON t.code = q.country"
)
_QUOTED = "(q.text_folded || ' ' || lower(q.english))"
_SAID_BY = "(q.said_by_folded || ' ' || lower(q.said_by_english))"
_TITLE = (
    "(SELECT e.text FROM english AS e JOIN blocks AS b ON b.article = e.article AND b.number = e.block"
    " WHERE e.article = a.id AND e.block = 0 AND b.kind = 'title')"
)
_HAS_OWN_TITLE = "EXISTS (SELECT 1 FROM own_english WHERE source = a.title)"
_TERRITORY = "t.code, t.arabic, t.english, t.is_body"


class SqliteQuoteViews:
    """Looks at the quotes of an open library, those in the trash left out. Stays in its connection's thread.

    All may raise DatabaseError.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def rows(self, wanted: QuoteFilter, *, first: int = 0, most: int = 200) -> tuple[QuoteRow, ...]:
        """Return quotes, the latest article's first, each article's in reading order; `most` from `first` on."""
        where, values = _conditions(wanted)
        with telling_troubles(self._path):
            rows = self._connection.execute(
                "SELECT a.id, a.title, a.outlet, a.day, q.number, q.block, q.start, q.stop, q.text, q.english, q.kind,"
                " q.said_by, q.certainty, q.is_corrected, q.said_by_english, q.english_sure, q.english_own,"
                f" a.published, a.address, {_TITLE}, {_HAS_OWN_TITLE}, {_TERRITORY} {_FROM_BY_DAY} WHERE {where}"
                " ORDER BY a.day DESC, a.id DESC, q.number LIMIT ? OFFSET ?",
                (*values, most, first),
            ).fetchall()
        return tuple(_quote_row(row) for row in rows)

    def count(self, wanted: QuoteFilter) -> int:
        """Return how many quotes there are."""
        where, values = _conditions(wanted)
        with telling_troubles(self._path):
            query = f"SELECT count(*) {_FROM} WHERE {where}"
            return int(self._connection.execute(query, values).fetchone()[0])

    def by_country(self, wanted: QuoteFilter) -> tuple[CountryCount, ...]:
        """Count quotes by country, the most first; the filter's own countries are left aside, to choose among all."""
        where, values = _conditions(replace(wanted, countries=frozenset()))
        with telling_troubles(self._path):
            rows = self._connection.execute(
                f"SELECT count(*), {_TERRITORY} {_FROM} WHERE {where}"
                " GROUP BY q.country ORDER BY count(*) DESC, q.country",
                values,
            ).fetchall()
        return tuple(CountryCount(territory_of(territory), count) for count, *territory in rows)

    def by_month(self, wanted: QuoteFilter) -> tuple[MonthCount, ...]:
        """Count quotes by month and country, the earliest month first; months without quotes are left out.

        Quotes of articles whose date is not known are in no month.
        """
        where, values = _conditions(wanted)
        with telling_troubles(self._path):
            rows = self._connection.execute(
                f"SELECT substr(a.day, 1, 7) AS month, count(*), {_TERRITORY} {_FROM} WHERE {where} AND {IS_DATED}"
                " GROUP BY month, q.country ORDER BY month, count(*) DESC, q.country",
                values,
            ).fetchall()
        return tuple(MonthCount(month, territory_of(territory), count) for month, count, *territory in rows)

    def outlets(self) -> tuple[str, ...]:
        """Return the outlets of the articles, in alphabetical order."""
        with telling_troubles(self._path):
            rows = self._connection.execute(
                "SELECT DISTINCT outlet FROM articles WHERE outlet <> '' AND trashed IS NULL ORDER BY outlet_folded"
            )
            return tuple(outlet for (outlet,) in rows)


def words_in(column: str, text: str) -> tuple[str, list[str]]:
    """Return the condition that all words of `text` stand in a folded column, and the values it is given.

    Parts of words count: what is looked for often carries a particle (وروسيا).
    """
    words = list(folded_words(text))
    return " AND ".join([f"instr({column}, ?)"] * len(words)) or "1", words


def _quote_row(row: Sequence[Any]) -> QuoteRow:
    article, title, outlet, day, number, block, start, stop, text, english, kind, speaker, certainty, *rest = row
    is_corrected, speaker_english, is_sure, is_own, published, address, title_english, has_own_title, *territory = rest
    return QuoteRow(
        article,
        title,
        outlet,
        day,
        number,
        block,
        Span(start, stop),
        text,
        english,
        QuoteKind(kind),
        speaker,
        territory_of(territory),
        certainty,
        bool(is_corrected),
        speaker_english,
        title_english or "",
        published,
        address,
        bool(is_sure),
        bool(is_own),
        bool(has_own_title),
    )


def _conditions(wanted: QuoteFilter) -> tuple[str, list[object]]:
    parts: list[str] = ["q.is_listed", "a.trashed IS NULL"]
    values: list[object] = []

    def add(condition: str, *given: object) -> None:
        parts.append(condition)
        values.extend(given)

    for condition, words in (words_in(_QUOTED, wanted.text), words_in(_SAID_BY, wanted.speaker)):
        add(condition, *words)
    known = sorted(code for code in wanted.countries if code is not None)
    if wanted.countries:
        unknown = " OR q.country IS NULL" if None in wanted.countries else ""
        add(f"(q.country IN ({_places(known)}){unknown})", *known)
    if wanted.outlet:
        add("a.outlet_folded = ?", fold_for_search(wanted.outlet))
    if wanted.kinds:
        add(f"q.kind IN ({_places(wanted.kinds)})", *sorted(kind.value for kind in wanted.kinds))
    if wanted.since:
        add(f"a.day >= ? AND {IS_DATED}", wanted.since)
    if wanted.until:
        add(f"a.day <= ? AND {IS_DATED}", wanted.until)
    if wanted.article is not None:
        add("a.id = ?", wanted.article)
    return " AND ".join(parts), values


def _places(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
