"""The translation memory as the reader sees it: how large it is, how large it may be, and none at all."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.storage.database import open_database
from reader.storage.own_english import SqliteOwnEnglish
from reader.storage.translations import SqliteTranslations


@dataclass(frozen=True, slots=True)
class MemoryKeeper:
    """Looks after the translations in the library's file. Any thread may call its methods; they raise ReaderError."""

    library: Path

    def size(self) -> int:
        """Return how many bytes of translations are kept."""
        with self._opened() as memory:
            return memory.size()

    def clear(self) -> None:
        """Forget all translations; articles stay."""
        with self._opened() as memory:
            memory.clear()

    def bound(self, limit: int) -> int:
        """Drop the longest unused until no more than `limit` bytes are kept; returns how many are left."""
        with self._opened(limit) as memory:
            memory.trim()
            return memory.size()

    def keep_own(self, source: str, target: str) -> None:
        """Keep the reader's own English of a sentence, which holds for every model and is never dropped."""
        with closing(open_database(self.library)) as connection:
            SqliteOwnEnglish(connection, self.library).keep(source, target)

    def forget_own(self, source: str) -> None:
        """Leave a sentence to the model again."""
        with closing(open_database(self.library)) as connection:
            SqliteOwnEnglish(connection, self.library).forget(source)

    @contextmanager
    def _opened(self, limit: int = 0) -> Iterator[SqliteTranslations]:
        with closing(open_database(self.library)) as connection:
            yield SqliteTranslations(connection, self.library, limit=limit)
