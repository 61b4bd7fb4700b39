"""The reader's library, opened: articles, quotes, search and translations over one connection."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.storage.articles import SqliteArticles
from reader.storage.database import open_database, telling_troubles
from reader.storage.indexing import empty_stale_index
from reader.storage.quote_views import SqliteQuoteViews
from reader.storage.quotes import SqliteQuotes
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
