"""What has been translated, kept in the library."""

import sqlite3
import struct
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, TranslationModel, WordPair
from reader.storage.database import telling_troubles, transaction

DEFAULT_LIMIT = 200 * 1024 * 1024
"""Bytes kept by default: about 200,000 sentences."""

_AT_ONCE = 500  # sources asked for in one query
_DAY = 86_400
_ROOM_MADE = 0.9  # share of the limit left after old translations are dropped, so that it is not done each time


class SqliteTranslations:
    """A translation memory in an open library. Stays in the thread of its connection.

    The key is the sentence exactly as it stands (folding would lose vowel marks that tell words apart, and move the
    word pairs) and the model's fingerprint, so a change of model translates anew and leaves the old.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        limit: int = DEFAULT_LIMIT,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._connection = connection
        self._path = path
        self._limit = limit
        self._now = now

    def recall(self, model: TranslationModel, sources: Sequence[str]) -> Mapping[str, SentenceTranslation]:
        """Return what this model has made of these sentences before, by source."""
        found: dict[str, SentenceTranslation] = {}
        unique = list(dict.fromkeys(sources))
        with telling_troubles(self._path):
            for start in range(0, len(unique), _AT_ONCE):
                found |= self._recall(model, unique[start : start + _AT_ONCE])
        return found

    def keep(self, model: TranslationModel, translations: Sequence[SentenceTranslation]) -> None:
        """Keep translations as the model made them; the longest unused go where there is no room."""
        day = self._today()
        rows = [(model.fingerprint, item.source, item.target, _packed(item.pairs), day) for item in translations]
        with telling_troubles(self._path), transaction(self._connection):
            self._connection.executemany(
                "INSERT OR IGNORE INTO translations (model, source, target, pairs, used_day, bytes)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [(*row, _size(*row[:4])) for row in rows],
            )
            if self._bytes() > self._limit:
                self._make_room()

    def clear(self) -> None:
        """Forget everything, and give the room back to the disk."""
        with telling_troubles(self._path):
            with transaction(self._connection):
                self._connection.execute("DELETE FROM translations")
            self._connection.execute("VACUUM")

    def trim(self) -> None:
        """Drop the longest unused until the limit holds, as after it was made smaller."""
        with telling_troubles(self._path), transaction(self._connection):
            if self._bytes() > self._limit:
                self._make_room()

    def size(self) -> int:
        """Return how many bytes of translations are kept."""
        with telling_troubles(self._path):
            return self._bytes()

    def _recall(self, model: TranslationModel, sources: Sequence[str]) -> dict[str, SentenceTranslation]:
        places = ",".join("?" * len(sources))
        where = f"model = ? AND source IN ({places})"
        keys = (model.fingerprint, *sources)
        rows = self._connection.execute(
            f"SELECT source, target, pairs, used_day FROM translations WHERE {where}",  # noqa: S608 -- only "?"s
            keys,
        ).fetchall()
        day = self._today()
        if any(row[3] < day for row in rows):
            self._connection.execute(
                f"UPDATE translations SET used_day = ? WHERE {where}",  # noqa: S608 -- only "?"s
                (day, *keys),
            )
        return {
            source: SentenceTranslation(source, target, tuple(_unpacked(pairs))) for source, target, pairs, _ in rows
        }

    def _make_room(self) -> None:
        surplus = self._bytes() - int(self._limit * _ROOM_MADE)
        oldest = self._connection.execute("SELECT id, bytes FROM translations ORDER BY used_day, id")
        dropped = []
        for number, size in oldest:
            if surplus <= 0:
                break
            dropped.append((number,))
            surplus -= size
        self._connection.executemany("DELETE FROM translations WHERE id = ?", dropped)

    def _bytes(self) -> int:
        return int(self._connection.execute("SELECT bytes FROM translations_size").fetchone()[0])

    def _today(self) -> int:
        return int(self._now() // _DAY)


def _size(model: str, source: str, target: str, pairs: bytes) -> int:
    return len(model) + len(source.encode()) + len(target.encode()) + len(pairs)


def _packed(pairs: Sequence[WordPair]) -> bytes:
    """Write pairs as four little-endian 32-bit numbers each: source start and end, target start and end."""
    return b"".join(
        struct.pack("<4I", pair.source.start, pair.source.end, pair.target.start, pair.target.end) for pair in pairs
    )


def _unpacked(packed: bytes) -> Iterator[WordPair]:
    for source_start, source_end, target_start, target_end in struct.iter_unpack("<4I", packed):
        yield WordPair(Span(source_start, source_end), Span(target_start, target_end))
