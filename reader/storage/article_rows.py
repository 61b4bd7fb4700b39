"""Articles to and from the tables that hold them: one row each, and their blocks and removed pieces."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from reader.domain.article import Article, Origin, OriginKind, Removed
from reader.domain.library import LibraryRow
from reader.domain.search import fold_for_search, folded_words
from reader.domain.text import Block, BlockKind

_JOINT = "\x1f"  # between tags in one value; no tag has it
_DAY = 10  # characters of an ISO 8601 date

IS_DATED = f"substr(a.published, 1, {_DAY}) = a.day"
"""Whether the day of `articles AS a` is the one it was published, not the one on which it came in."""

ROW_COLUMNS = f"""
    a.id, a.title, a.outlet, a.day, a.language, a.countries, a.quote_count, a.progress, a.is_read, a.added, a.opened,
    (SELECT group_concat(name, '{_JOINT}') FROM (SELECT name FROM tags WHERE article = a.id ORDER BY folded)),
    a.note <> '', (SELECT text FROM english WHERE article = a.id AND block = 0), {IS_DATED}
"""  # noqa: S608 -- our words
"""Columns of `articles AS a` that `library_row` reads, in its order."""

_TEXT_COLUMNS = (
    "title",
    "title_folded",
    "language",
    "outlet",
    "outlet_folded",
    "author",
    "published",
    "address",
    "origin_kind",
    "origin_place",
    "day",
)


def library_row(row: Sequence[Any]) -> LibraryRow:
    """Read a row of the library's list from ROW_COLUMNS."""
    number, title, outlet, day, language, countries, quotes, progress, is_read, added, opened, *more = row
    tags, has_note, english, is_dated = more
    return LibraryRow(
        number,
        title,
        outlet,
        day,
        language,
        tuple(countries.split()),
        quotes,
        progress,
        bool(is_read),
        added,
        opened,
        tuple(tags.split(_JOINT)) if tags else (),
        bool(has_note),
        english or "",
        bool(is_dated),
    )


def insert_article(connection: sqlite3.Connection, article: Article, fingerprint: bytes, now: float) -> int:
    """Write a new article with its blocks. Returns its number."""
    names = ["fingerprint", "added", *_TEXT_COLUMNS]
    cursor = connection.execute(
        f"INSERT INTO articles ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",  # noqa: S608 -- our names
        (fingerprint, now, *_text_values(article, now)),
    )
    number = cursor.lastrowid
    if number is None:
        raise AssertionError("a row that was inserted has a number")
    _insert_pieces(connection, number, article)
    return number


def update_article(connection: sqlite3.Connection, number: int, article: Article, added: float) -> None:
    """Write an article over the one of this number; what the reader made of it stays."""
    places = ", ".join(f"{name} = ?" for name in _TEXT_COLUMNS)
    connection.execute(
        f"UPDATE articles SET {places} WHERE id = ?",  # noqa: S608 -- our names
        (*_text_values(article, added), number),
    )
    connection.execute("DELETE FROM blocks WHERE article = ?", (number,))
    connection.execute("DELETE FROM removed WHERE article = ?", (number,))
    _insert_pieces(connection, number, article)


def select_texts(connection: sqlite3.Connection, number: int) -> list[str]:
    """Read the texts of an article's blocks, in order."""
    rows = connection.execute("SELECT text FROM blocks WHERE article = ? ORDER BY number", (number,))
    return [text for (text,) in rows]


def select_article(connection: sqlite3.Connection, number: int) -> Article:
    """Read the article of a number that is there."""
    kind, place, language, outlet, author, published, address = connection.execute(
        "SELECT origin_kind, origin_place, language, outlet, author, published, address FROM articles WHERE id = ?",
        (number,),
    ).fetchone()
    blocks = connection.execute("SELECT kind, text FROM blocks WHERE article = ? ORDER BY number", (number,))
    removed = connection.execute(
        "SELECT text, reason, before, kind FROM removed WHERE article = ? ORDER BY id", (number,)
    )
    return Article(
        tuple(Block(BlockKind(block), text) for block, text in blocks),
        Origin(OriginKind(kind), place),
        language,
        outlet,
        author,
        published,
        address,
        tuple(Removed(text, reason, before, BlockKind(was)) for text, reason, before, was in removed),
    )


def _text_values(article: Article, added: float) -> tuple[str, ...]:
    name = article.name or "…"
    return (
        name,
        " ".join(folded_words(name)),
        article.language,
        article.outlet,
        fold_for_search(article.outlet),
        article.author,
        article.published,
        article.address,
        article.origin.kind.value,
        article.origin.place,
        _day_of(article, added),
    )


def _day_of(article: Article, added: float) -> str:
    try:
        return date.fromisoformat(article.published[:_DAY]).isoformat()
    except ValueError:
        return date.fromtimestamp(added).isoformat()  # noqa: DTZ012 -- the reader's own day


def _insert_pieces(connection: sqlite3.Connection, number: int, article: Article) -> None:
    connection.executemany(
        "INSERT INTO blocks (article, number, kind, text) VALUES (?, ?, ?, ?)",
        [(number, place, block.kind.value, block.text) for place, block in enumerate(article.blocks)],
    )
    connection.executemany(
        "INSERT INTO removed (article, text, reason, before, kind) VALUES (?, ?, ?, ?, ?)",
        [(number, piece.text, piece.reason, piece.before, piece.kind.value) for piece in article.removed],
    )
