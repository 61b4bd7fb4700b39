"""The reader's library, opened: articles, quotes, search and translations over one connection."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.storage.articles import SqliteArticles
from reader.storage.database import open_database, telling_troubles
from reader.storage.indexing import empty_stale_index
from reader.storage.quote_views import SqliteQuoteViews
from reader.storage.quotes import SqliteQuotes
from reader.storage.recovery import Recovery, recover_if_damaged, was_closed
from reader.storage.search import SqliteSearch
from reader.storage.translations import SqliteTranslations

_CACHE = 16 * 1024  # KiB of pages kept in memory: what a search reads again and again


@dataclass(frozen=True, slots=True)
class Library:
    """An open library. It stays in the thread that opened it; another thread, or window, opens it for itself."""

    articles: SqliteArticles
    quotes: SqliteQuotes
    quote_views: SqliteQuoteViews
    search: SqliteSearch
    translations: SqliteTranslations
    connection: sqlite3.Connection

    def close(self) -> None:
        """Close it; nothing is lost without."""
        self.connection.close()


@dataclass(frozen=True, slots=True)
class Start:
    """A library as a program begins with it.

    `recovery` tells what was done if it was damaged. `was_closed` False: the last program that used it was cut off,
    or uses it still; `check_library` in the background is then worth its while.
    """

    library: Library
    recovery: Recovery | None
    was_closed: bool


def start_library(path: Path, *, now: Callable[[], float] = time.time) -> Start:
    """Open the library when the program starts, once; a damaged one is set aside and recovered first.

    Raises DatabaseError for one that is newer than this program, in use elsewhere when it must be recovered, or in a
    place that cannot be written.
    """
    with telling_troubles(path):
        is_closed = was_closed(path)
    recovery = recover_if_damaged(path, date.fromtimestamp(now()))  # noqa: DTZ012 -- the reader's own day
    return Start(open_library(path, now=now), recovery, is_closed)


def open_library(path: Path, *, now: Callable[[], float] = time.time) -> Library:
    """Open the library in `path`, as `open_database` does.

    What was written is on the disk when the call that wrote it returns, also if the power fails then.
    """
    connection = open_database(path)
    try:
        with telling_troubles(path):
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            empty_stale_index(connection)
    except BaseException:
        connection.close()
        raise
    return Library(
        SqliteArticles(connection, path, now=now),
        SqliteQuotes(connection, path),
        SqliteQuoteViews(connection, path),
        SqliteSearch(connection, path),
        SqliteTranslations(connection, path, now=now),
        connection,
    )
