"""Articles found: by words anywhere in them, by who speaks in them, and by what is known of them."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.domain.library import Listing, Order, SearchHit, SearchResult, Snippet, SnippetSource
from reader.domain.search import Condition, Field, SearchQuery, Term, fold_for_search, folded_words
from reader.domain.search_marks import Highlighter, attached_forms, cut_snippet
from reader.domain.text import BlockKind
from reader.storage.article_rows import ROW_COLUMNS, library_row
from reader.storage.database import snapshot, telling_troubles
from reader.storage.indexing import count_waiting, index_waiting
from reader.storage.quote_views import words_in

_ORDERS = {
    Order.DAY: "a.day",
    Order.ADDED: "a.added",
    Order.OPENED: "a.opened",
    Order.TITLE: "a.title_folded",
    Order.OUTLET: "a.outlet_folded",
    Order.PROGRESS: "a.progress",
}

_MOST_RANKED = 2000  # a word that more articles have says little about any: the latest come first then

_Filter = tuple[str, list[object]]
"""A condition of SQL with ? for its values, and the values."""


class SqliteSearch:
    """Finds articles in an open library. Stays in the thread of its connection. All may raise DatabaseError."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def find(self, query: SearchQuery, listing: Listing) -> SearchResult:
        """Return the articles for which all of `query` holds; an empty query lists all."""
        with telling_troubles(self._path), snapshot(self._connection):
            numbers, total = self._find_numbers(query, listing)
            places = ", ".join("?" * len(numbers))
            rows = self._connection.execute(
                f"SELECT {ROW_COLUMNS} FROM articles AS a WHERE a.id IN ({places})",  # noqa: S608 -- our words
                numbers,
            )
            by_number = {row.number: row for row in map(library_row, rows)}
            shown = Highlighter(query.terms)
            titles = Highlighter(query.terms, Field.TITLE)
            return SearchResult(
                tuple(
                    SearchHit(
                        by_number[number],
                        titles.find(by_number[number].title) or shown.find(by_number[number].title),
                        self._cut_snippet(number, shown) if shown.terms else None,
                    )
                    for number in numbers
                ),
                total,
            )

    def count_waiting(self) -> int:
        """Return how many articles cannot be found by their words yet, because the index is being made anew."""
        with telling_troubles(self._path):
            return count_waiting(self._connection)

    def index_waiting(self, most: int) -> int:
        """Make up to `most` of the articles that wait findable; returns how many it did, 0 at the end."""
        with telling_troubles(self._path):
            return index_waiting(self._connection, most)

    def _find_numbers(self, query: SearchQuery, listing: Listing) -> tuple[list[int], int]:
        filters = [*_listed(listing), *_dated(query), *map(self._known, query.conditions), *map(_not_in, query.terms)]
        words = " AND ".join(_match(term) for term in query.terms if not term.is_excluded)
        if words:
            filters.append(("a.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [words]))
        where = " AND ".join(condition for condition, _ in filters)
        values = [value for _, given in filters for value in given]
        count = f"SELECT count(*) FROM articles AS a WHERE {where}"  # noqa: S608 -- our words
        total = int(self._connection.execute(count, values).fetchone()[0])
        source, order = "articles AS a", _order(listing)
        if words and listing.order is Order.RELEVANCE and total <= _MOST_RANKED:
            source += " JOIN (SELECT rowid AS number, rank AS score FROM search WHERE search MATCH ?) ON number = a.id"
            values, order = [words, *values], "score, a.day DESC, a.id DESC"
        rows = self._connection.execute(
            f"SELECT a.id FROM {source} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?",  # noqa: S608 -- our words
            (*values, listing.most, listing.first),
        )
        return [number for (number,) in rows], total

    def _known(self, condition: Condition) -> _Filter:
        values: list[object]
        match condition.field:
            case Field.COUNTRY:
                values = [*self._codes(condition.values)]
                test = f"a.id IN (SELECT article FROM quotes WHERE is_listed AND country IN ({_places(values)}))"  # noqa: S608
            case Field.SPEAKER | Field.QUOTE:
                column = "speakers" if condition.field is Field.SPEAKER else "quotes"
                values = [" OR ".join(_said(column, value) for value in condition.values)]
                test = "a.id IN (SELECT rowid FROM said WHERE said MATCH ?)"
            case Field.TAG:
                values = [fold_for_search(" ".join(value.split())) for value in condition.values]
                test = f"a.id IN (SELECT article FROM tags WHERE folded IN ({_places(values)}))"  # noqa: S608 -- ours
            case _:
                tests, words = zip(*(words_in("a.outlet_folded", value) for value in condition.values), strict=True)
                values = [word for one in words for word in one]
                test = " OR ".join(f"({each})" for each in tests)
        return (f"NOT ({test})" if condition.is_excluded else f"({test})"), values

    def _codes(self, names: Sequence[str]) -> Iterator[str]:
        """Yield the codes of the territories that a reader names by code, by name or by a name's beginning."""
        for name in names:
            folded = fold_for_search(name.strip())
            rows = self._connection.execute(
                "SELECT code, CASE WHEN code = :code THEN 0 WHEN :name IN (arabic_folded, english_folded) THEN 1 ELSE 2"
                " END AS rank FROM territories WHERE code = :code OR substr(arabic_folded, 1, length(:name)) = :name"
                " OR substr(english_folded, 1, length(:name)) = :name ORDER BY rank",
                {"code": name.strip().upper(), "name": folded},
            ).fetchall()
            yield from (code for code, rank in rows if rank == rows[0][1])

    def _cut_snippet(self, number: int, shown: Highlighter) -> Snippet | None:
        """Cut the piece in which most of the words stand, the first of them; the beginning if none do."""
        texts = self._texts(number)
        chosen = shown.choose([text for text, _, _ in texts])
        if not texts:
            return None
        text, source, block = texts[chosen or 0]
        return cut_snippet(text, shown.find(text), source, block)

    def _texts(self, number: int) -> list[tuple[str, SnippetSource, int | None]]:
        """Read what a snippet can be cut from: the blocks without the title, their English, the note."""
        blocks = self._connection.execute(
            "SELECT text, number FROM blocks WHERE article = ? AND kind <> ? ORDER BY number",
            (number, BlockKind.TITLE.value),
        ).fetchall()
        english = self._connection.execute(
            "SELECT text, block FROM english WHERE article = ? ORDER BY block", (number,)
        ).fetchall()
        notes = self._connection.execute("SELECT note FROM articles WHERE id = ? AND note <> ''", (number,)).fetchall()
        return [
            *((text, SnippetSource.TEXT, block) for text, block in blocks),
            *((" ".join(text.split()), SnippetSource.ENGLISH, block) for text, block in english),
            *((" ".join(note.split()), SnippetSource.NOTE, None) for (note,) in notes),
        ]


def _listed(listing: Listing) -> Iterator[_Filter]:
    yield f"a.trashed IS {'NOT NULL' if listing.in_trash else 'NULL'}", []
    if listing.is_read is not None:
        yield "a.is_read = ?", [listing.is_read]


def _dated(query: SearchQuery) -> Iterator[_Filter]:
    if query.since:
        yield "a.day >= ?", [query.since.isoformat()]
    if query.before:
        yield "a.day < ?", [query.before.isoformat()]


def _not_in(term: Term) -> _Filter:
    if not term.is_excluded:
        return "1", []
    return "a.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)", [_match(term)]


def _match(term: Term) -> str:
    """Write a term in the index's own language. Its words are letters and digits, so nothing in it can mean more."""
    first, *others = term.words
    star = " *" if term.is_beginning else ""
    forms = (first,) if term.is_exact else attached_forms(first)
    phrases = [f'"{" ".join((form, *others))}"{star}' for form in forms]
    column = "" if term.field is Field.ANYWHERE else f"{term.field.value} : "
    return f"{column}({' OR '.join(phrases)})"


def _said(column: str, value: str) -> str:
    """Write that all words of `value` stand among an article's speakers, or in its quotes, as beginnings of words."""
    words = " AND ".join(_match(Term((word,), is_beginning=True)) for word in folded_words(value))
    return f"({column} : ({words}))"


def _order(listing: Listing) -> str:
    direction = "DESC" if listing.is_descending else "ASC"
    column = _ORDERS.get(listing.order, _ORDERS[Order.DAY])
    return f"{column} {direction}, a.id {direction}"


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
