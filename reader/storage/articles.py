"""The articles of the library, and what the reader makes of each: place, tags, note, trash."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.domain.library import KeptArticle, ReadingPlace
from reader.domain.quotes.moving import move_corrections
from reader.domain.search import fold_for_search
from reader.storage.article_rows import insert_article, select_article, select_texts, update_article
from reader.storage.corrections import select_corrections, write_corrections
from reader.storage.database import snapshot, telling_troubles, transaction
from reader.storage.indexing import forget_article, forget_quotes, index_article, text_fingerprint

_READ = 0.95  # share of an article from which it counts as read; what follows are tags and links
_PARAGRAPH = 40  # letters; shorter lines (a byline, a section's name) are alike in many articles


class ArticleGoneError(ReaderError):
    """The article has been deleted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that is in the library: its number, and whether it came in just now."""

    number: int
    is_new: bool


class SqliteArticles:
    """The articles in an open library. Stays in the thread of its connection. All may raise DatabaseError."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, now: Callable[[], float] = time.time) -> None:
        self._connection = connection
        self._path = path
        self._now = now

    # In and out

    def keep(self, articles: Sequence[Article], *, are_opened: bool) -> tuple[Kept, ...]:
        """Keep articles, in one transaction; an article that is here already stays one.

        It is the same article if its folded words are the same, or if it came from the same address or file and
        half of its longer paragraphs are the same; the newer text is then taken, unless the reader has edited the
        old one. `are_opened`: the reader sees them now, which also takes them out of the trash.
        """
        fingerprints = [text_fingerprint([block.text for block in article.blocks]) for article in articles]
        with self._writing():
            return tuple(map(self._keep, articles, fingerprints, [are_opened] * len(articles)))

    def load(self, number: int) -> KeptArticle:
        """Return an article with what the reader made of it. Raises ArticleGoneError."""
        with telling_troubles(self._path), snapshot(self._connection):
            row = self._connection.execute(
                "SELECT place_block, place_offset, progress, is_read, is_edited, added, opened, note"
                " FROM articles WHERE id = ?",
                (number,),
            ).fetchone()
            if row is None:
                raise ArticleGoneError("This article has been deleted from the library. Open its source again.")
            block, offset, progress, is_read, is_edited, added, opened, note = row
            tags = self._connection.execute("SELECT name FROM tags WHERE article = ? ORDER BY folded", (number,))
            return KeptArticle(
                number,
                select_article(self._connection, number),
                None if block is None else ReadingPlace(block, offset),
                progress,
                bool(is_read),
                bool(is_edited),
                added,
                opened,
                tuple(name for (name,) in tags),
                note,
                select_corrections(self._connection, number),
            )

    def change(self, number: int, article: Article) -> None:
        """Take over the text as the reader wants it, such as with a removed piece put back. It is kept for good."""
        with self._writing():
            self._require(number)
            self._replace(number, article)
            self._connection.execute("UPDATE articles SET is_edited = 1 WHERE id = ?", (number,))

    # What the reader makes of it

    def open(self, number: int) -> None:
        """Remember that an article is opened now."""
        self._set(number, "opened = ?", self._now())

    def keep_place(self, number: int, place: ReadingPlace, progress: float) -> None:
        """Remember where the reader is, and how much he has seen; an article seen to its end counts as read."""
        self._set(
            number,
            "place_block = ?, place_offset = ?, progress = max(progress, ?), is_read = is_read OR ? >= ?",
            place.block,
            place.offset,
            progress,
            progress,
            _READ,
        )

    def set_read(self, number: int, *, is_read: bool) -> None:
        """Mark an article read or unread."""
        self._set(number, "is_read = ?", is_read)

    def set_note(self, number: int, note: str) -> None:
        """Keep the reader's note, in place of the one before."""
        with self._writing():
            self._require(number)
            forget_article(self._connection, number)
            self._connection.execute("UPDATE articles SET note = ? WHERE id = ?", (note.strip(), number))
            index_article(self._connection, number)

    def set_tags(self, number: int, tags: Sequence[str]) -> None:
        """Keep the reader's tags, in place of those before; two that fold alike are one, the first."""
        named: dict[str, str] = {}
        for tag in (" ".join(tag.split()) for tag in tags):
            named.setdefault(fold_for_search(tag), tag)
        rows = [(number, tag, folded) for folded, tag in named.items() if folded]
        with self._writing():
            self._require(number)
            self._connection.execute("DELETE FROM tags WHERE article = ?", (number,))
            self._connection.executemany("INSERT INTO tags (article, name, folded) VALUES (?, ?, ?)", rows)

    def tags(self) -> Mapping[str, int]:
        """Return all tags in use, with the number of articles of each."""
        with telling_troubles(self._path):
            rows = self._connection.execute(
                "SELECT min(name), count(*) FROM tags JOIN articles AS a ON a.id = article AND a.trashed IS NULL"
                " GROUP BY folded ORDER BY folded"
            )
            return dict(rows.fetchall())

    def keep_english(self, number: int, english: Mapping[int, str]) -> None:
        """Keep the English of blocks, by their numbers, so that it can be searched; others' English stays."""
        rows = [(number, block, text) for block, text in english.items() if text]
        with self._writing():
            self._require(number)
            forget_article(self._connection, number)
            self._connection.executemany("INSERT OR REPLACE INTO english (article, block, text) VALUES (?, ?, ?)", rows)
            index_article(self._connection, number)

    # Trash

    def trash(self, numbers: Sequence[int]) -> None:
        """Put articles into the trash, from where `restore` takes them."""
        self._set_all(numbers, "trashed = ?", self._now())

    def restore(self, numbers: Sequence[int]) -> None:
        """Take articles out of the trash, as they were."""
        self._set_all(numbers, "trashed = ?", None)

    def empty_trash(self, before: float | None = None) -> int:
        """Delete for good what is in the trash (since before that time); returns how many articles went."""
        with self._writing():
            rows = self._connection.execute(
                "SELECT id FROM articles WHERE trashed < ?", (float("inf") if before is None else before,)
            ).fetchall()
            for row in rows:
                forget_article(self._connection, row[0])
                forget_quotes(self._connection, row[0])
                self._connection.execute("DELETE FROM articles WHERE id = ?", row)
        return len(rows)

    def count(self, *, in_trash: bool = False) -> int:
        """Return how many articles there are."""
        trashed = "IS NOT NULL" if in_trash else "IS NULL"
        with telling_troubles(self._path):
            query = f"SELECT count(*) FROM articles WHERE trashed {trashed}"  # noqa: S608 -- one of two words
            return int(self._connection.execute(query).fetchone()[0])

    # Inside

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with telling_troubles(self._path), transaction(self._connection):
            yield

    def _set(self, number: int, assignment: str, *values: object) -> None:
        with self._writing():
            self._require(number)
            self._connection.execute(
                f"UPDATE articles SET {assignment} WHERE id = ?",  # noqa: S608 -- our words
                (*values, number),
            )

    def _set_all(self, numbers: Sequence[int], assignment: str, value: float | None) -> None:
        with self._writing():
            self._connection.executemany(
                f"UPDATE articles SET {assignment} WHERE id = ?",  # noqa: S608 -- our words
                [(value, number) for number in numbers],
            )

    def _require(self, number: int) -> None:
        if self._connection.execute("SELECT 1 FROM articles WHERE id = ?", (number,)).fetchone() is None:
            raise ArticleGoneError("This article has been deleted from the library. Open its source again.")

    def _keep(self, article: Article, fingerprint: bytes, is_opened: bool) -> Kept:  # noqa: FBT001 -- called by map
        number = self._find_same(article, fingerprint)
        is_new = number is None
        if number is None:
            number = insert_article(self._connection, article, fingerprint, self._now())
            index_article(self._connection, number)
        else:
            self._renew(number, article, fingerprint)
        if is_opened:
            self._connection.execute(
                "UPDATE articles SET opened = ?, trashed = NULL WHERE id = ?", (self._now(), number)
            )
        return Kept(number, is_new)

    def _find_same(self, article: Article, fingerprint: bytes) -> int | None:
        row = self._connection.execute("SELECT id FROM articles WHERE fingerprint = ?", (fingerprint,)).fetchone()
        if row is not None:
            return int(row[0])
        rows = self._connection.execute(
            "SELECT id FROM articles WHERE address = ? AND address <> ''"
            " UNION SELECT id FROM articles WHERE origin_place = ? AND origin_place <> ''",
            (article.address, article.origin.place),
        ).fetchall()
        texts = [block.text for block in article.blocks]
        numbers = [int(row[0]) for row in rows]
        return next((each for each in numbers if _are_versions(select_texts(self._connection, each), texts)), None)

    def _renew(self, number: int, article: Article, fingerprint: bytes) -> None:
        is_edited, known = self._connection.execute(
            "SELECT is_edited, fingerprint FROM articles WHERE id = ?", (number,)
        ).fetchone()
        if not is_edited and select_article(self._connection, number) != article:
            self._replace(number, article)
        if known != fingerprint:
            self._connection.execute("UPDATE articles SET fingerprint = ? WHERE id = ?", (fingerprint, number))

    def _replace(self, number: int, article: Article) -> None:
        """Write another text over an article; what belongs to words that are still there follows them."""
        connection = self._connection
        forget_article(connection, number)
        before = select_texts(connection, number)
        texts = [block.text for block in article.blocks]
        added, place_block = connection.execute(
            "SELECT added, place_block FROM articles WHERE id = ?", (number,)
        ).fetchone()
        english = dict(connection.execute("SELECT block, text FROM english WHERE article = ?", (number,)).fetchall())
        update_article(connection, number, article, added)
        if before != texts:
            moved = move_corrections(select_corrections(connection, number), texts)
            write_corrections(connection, number, moved)
            by_text = {before[block]: text for block, text in english.items() if block < len(before)}
            connection.execute("DELETE FROM english WHERE article = ?", (number,))
            connection.executemany(
                "INSERT INTO english (article, block, text) VALUES (?, ?, ?)",
                [(number, block, by_text[text]) for block, text in enumerate(texts) if text in by_text],
            )
            self._move_place(number, place_block, before, texts)
            forget_quotes(connection, number)
            connection.execute("DELETE FROM quotes WHERE article = ?", (number,))
            connection.execute(
                "UPDATE articles SET quotes_version = '', quote_count = NULL, countries = '' WHERE id = ?", (number,)
            )
        index_article(connection, number)

    def _move_place(self, number: int, block: int | None, before: Sequence[str], texts: Sequence[str]) -> None:
        if block is None or (block < len(texts) and texts[block] == before[block]):
            return
        found = texts.index(before[block]) if before[block] in texts else min(block, len(texts) - 1)
        self._connection.execute(
            "UPDATE articles SET place_block = ?, place_offset = 0 WHERE id = ?", (max(found, 0), number)
        )


def _are_versions(old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether two texts are versions of one article: half of the shorter one's paragraphs stand in both."""
    paragraphs = [{fold_for_search(text) for text in texts if len(text) >= _PARAGRAPH} for texts in (old, new)]
    fewest = min(map(len, paragraphs))
    return fewest > 0 and len(paragraphs[0] & paragraphs[1]) * 2 >= fewest
