"""The index that is searched. It holds folded words and no text, so that a text stands in the library once.

An index without text must be told the old words of what it is to forget. They are made anew from the tables, which is
right as long as folding is; when that changes, the index is emptied and filled again.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from itertools import chain

from reader.domain.search import fold_for_search, folded_words
from reader.storage.database import transaction

_LETTERS = "".join(
    map(chr, chain(range(0x20, 0x250), range(0x600, 0x700), range(0x2000, 0x2070), range(0xFE70, 0xFF00)))
)


def text_fingerprint(texts: Sequence[str]) -> bytes:
    """Return what tells articles apart: a hash of their folded words, whatever stands between them."""
    words = " ".join(chain.from_iterable(map(folded_words, texts)))
    return hashlib.sha256(words.encode()).digest()


def index_article(connection: sqlite3.Connection, number: int) -> None:
    """Put an article that is not in the index into it. Call it in a transaction."""
    connection.execute(
        "INSERT INTO search (rowid, title, text, english, note) VALUES (?, ?, ?, ?, ?)",
        (number, *_folded_texts(connection, number)),
    )
    connection.execute("UPDATE articles SET is_indexed = 1 WHERE id = ?", (number,))


def forget_article(connection: sqlite3.Connection, number: int) -> None:
    """Take an article out of the index, before anything of its text changes. Call it in a transaction."""
    row = connection.execute("SELECT is_indexed FROM articles WHERE id = ?", (number,)).fetchone()
    if row is not None and row[0]:
        connection.execute(
            "INSERT INTO search (search, rowid, title, text, english, note) VALUES ('delete', ?, ?, ?, ?, ?)",
            (number, *_folded_texts(connection, number)),
        )
        connection.execute("UPDATE articles SET is_indexed = 0 WHERE id = ?", (number,))


def index_quotes(connection: sqlite3.Connection, number: int) -> None:
    """Put an article's quotes, if it has any, into their own index. Call it in a transaction."""
    texts = _quotes_texts(connection, number)
    if texts is not None:
        connection.execute("INSERT INTO said (rowid, speakers, quotes) VALUES (?, ?, ?)", (number, *texts))


def forget_quotes(connection: sqlite3.Connection, number: int) -> None:
    """Take an article's quotes out of the index, before any of them changes. Call it in a transaction."""
    texts = _quotes_texts(connection, number)
    if texts is not None:
        connection.execute(
            "INSERT INTO said (said, rowid, speakers, quotes) VALUES ('delete', ?, ?, ?)", (number, *texts)
        )


def empty_stale_index(connection: sqlite3.Connection) -> None:
    """Empty the index if it was made with another folding.

    Its articles then wait for `index_waiting`, and their quotes, which hold folded words too, for a finder.
    """
    current = hashlib.sha256(fold_for_search(_LETTERS).encode()).digest()
    if _made_with(connection) == current:
        return
    with transaction(connection):
        if _made_with(connection) == current:
            return  # another window was faster
        empty_index(connection)
        connection.execute("DELETE FROM search_folding")
        connection.execute("INSERT INTO search_folding VALUES (?)", (current,))


def empty_index(connection: sqlite3.Connection) -> None:
    """Let all articles wait to be indexed anew. Call it in a transaction."""
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    connection.execute("INSERT INTO said (said) VALUES ('delete-all')")
    connection.execute("DELETE FROM quotes")
    connection.execute("UPDATE articles SET is_indexed = 0, quotes_version = ''")


def count_waiting(connection: sqlite3.Connection) -> int:
    """Return how many articles are not in the index."""
    return int(connection.execute("SELECT count(*) FROM articles WHERE is_indexed = 0").fetchone()[0])


def index_waiting(connection: sqlite3.Connection, most: int) -> int:
    """Index up to `most` of the articles that wait, in one transaction. Returns how many it did."""
    with transaction(connection):
        rows = connection.execute("SELECT id, is_edited FROM articles WHERE is_indexed = 0 LIMIT ?", (most,)).fetchall()
        for number, is_edited in rows:
            if not is_edited:
                texts = [text for (text,) in connection.execute(_TEXTS, (number,))]
                connection.execute(
                    "UPDATE OR IGNORE articles SET fingerprint = ? WHERE id = ?", (text_fingerprint(texts), number)
                )
            index_article(connection, number)
    return len(rows)


_TEXTS = "SELECT text FROM blocks WHERE article = ? ORDER BY number"


def _folded_texts(connection: sqlite3.Connection, number: int) -> tuple[str, str, str, str]:
    """Return an article's title, text, English and note (with the speakers that the reader named), folded."""
    title, note = connection.execute("SELECT title, note FROM articles WHERE id = ?", (number,)).fetchone()
    texts = [text for (text,) in connection.execute(_TEXTS, (number,))]
    english = [
        text for (text,) in connection.execute("SELECT text FROM english WHERE article = ? ORDER BY block", (number,))
    ]
    named = [
        name
        for (name,) in connection.execute(
            "SELECT speaker FROM corrections WHERE article = ? AND speaker <> '' ORDER BY id", (number,)
        )
    ]
    return (
        fold_for_search(title),
        fold_for_search("\n".join(texts)),
        fold_for_search("\n".join(english)),
        fold_for_search("\n".join([note, *named])),
    )


def _quotes_texts(connection: sqlite3.Connection, number: int) -> tuple[str, str] | None:
    """Return the speakers and the words of an article's listed quotes, folded; None for one without any quote."""
    rows = connection.execute(
        "SELECT is_listed, said_by_folded, said_by_english, text_folded, english FROM quotes WHERE article = ?"
        " ORDER BY number",
        (number,),
    ).fetchall()
    listed = [row[1:] for row in rows if row[0]]
    if not rows:
        return None
    speakers = "\n".join(f"{speaker}\n{fold_for_search(english)}" for speaker, english, _, _ in listed)
    return speakers, "\n".join(f"{text}\n{fold_for_search(english)}" for _, _, text, english in listed)


def _made_with(connection: sqlite3.Connection) -> bytes | None:
    row = connection.execute("SELECT fingerprint FROM search_folding").fetchone()
    return row[0] if row else None
