"""The reader's own English of sentences, kept in the library."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.storage.database import telling_troubles, transaction

_AT_ONCE = 500  # sources asked for in one query


class SqliteOwnEnglish:
    """What the reader wrote in place of a model's English. Stays in the thread of its connection.

    The key is the sentence as it stands, without a model: it holds in every article and whatever translates. It is
    the reader's work, so it does not count as memory that may be dropped for want of room.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def recall(self, sources: Sequence[str]) -> Mapping[str, str]:
        """Return the reader's English of those of these sentences that have any, by source."""
        unique = list(dict.fromkeys(sources))
        found: dict[str, str] = {}
        with telling_troubles(self._path):
            for start in range(0, len(unique), _AT_ONCE):
                part = unique[start : start + _AT_ONCE]
                places = ",".join("?" * len(part))
                query = f"SELECT source, target FROM own_english WHERE source IN ({places})"  # noqa: S608 -- only "?"s
                found.update(self._connection.execute(query, part))
        return found

    def keep(self, source: str, target: str) -> None:
        """Keep a sentence's English in place of what was kept before."""
        with telling_troubles(self._path), transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO own_english VALUES (?, ?)", (source, target))

    def forget(self, source: str) -> None:
        """Leave a sentence to the model again."""
        with telling_troubles(self._path), transaction(self._connection):
            self._connection.execute("DELETE FROM own_english WHERE source = ?", (source,))
