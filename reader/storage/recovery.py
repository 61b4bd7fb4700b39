"""A damaged library is set aside, whole, and what can be read of it goes into a new one.

The new one is finished before anything is moved, so that a recovery that is cut short is done again at the next start.
Quotes and the search index are not carried over: they are made anew from the articles.
"""

import shutil
import sqlite3
import struct
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from reader.domain.article import OriginKind
from reader.domain.search import folded_words
from reader.domain.text import Block, BlockKind
from reader.storage.database import (
    DamagedError,
    DatabaseError,
    damage_mark,
    mark_damaged,
    open_database,
    telling_troubles,
    transaction,
)
from reader.storage.migrations import MIGRATIONS
from reader.storage.salvage import Row, copy_table, open_damaged

_GAP = "[…]"  # stands for a paragraph that was lost
_MOST_BLOCKS = 1_000_000  # a number above is damage
_PAIR = 16  # bytes
_STEPS = 20_000  # of SQLite's machine, between two questions whether to stop


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came of a damaged library: where it lies now, and how many articles were saved, some with gaps."""

    aside: Path
    articles: int
    with_gaps: int


def recover_if_damaged(path: Path, today: date) -> Recovery | None:
    """Look after a library that was marked as damaged, or that cannot be opened for it; None if there is no need.

    Quick for a sound library that bears no mark. Raises DatabaseError for one that cannot be opened for another
    reason, or is open in another window.
    """
    _finish_recovery(path)
    if not path.exists():
        return None
    if damage_mark(path).exists():
        with suppress(DamagedError):
            check_library(path, lambda: False)
            damage_mark(path).unlink(missing_ok=True)
            return None
    else:
        try:
            open_database(path).close()
        except DamagedError:
            pass
        else:
            return None
    return recover(path, today)


def check_library(path: Path, stopped: Callable[[], bool]) -> bool:
    """Read the whole library and raise DamagedError if it is damaged. False: stopped before the end.

    About a second for each 200 MB, so it is for after a start that followed an unclean end, in the background.
    """
    with telling_troubles(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.set_progress_handler(stopped, _STEPS)
        try:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if found == "ok":
                has_index = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search'").fetchone()
                if has_index:
                    connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
                return True
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                return False
            raise
    mark_damaged(path)
    raise DamagedError(
        "The library {path} is damaged ({found}). Start the program again: it sets the damaged file "
        "aside and saves what can be read. Nothing is deleted.",
        path=path,
        found=found,
    )


def was_closed(path: Path) -> bool:
    """Tell, before a library is opened, whether the last program that had it open ended well, or still has it open."""
    journal = path.with_name(f"{path.name}-wal")
    return not (journal.exists() and journal.stat().st_size)


def recover(path: Path, today: date) -> Recovery:
    """Set a damaged library aside and put what can be read of it in its place. Raises DatabaseError."""
    _refuse_if_open(path)
    unfinished = path.with_name(f"{path.name}.part")
    aside = _free_name(path, today)
    with telling_troubles(path):
        for piece in _with_journals(unfinished):
            piece.unlink(missing_ok=True)
        with_gaps = _salvage(path, unfinished)
        with closing(open_database(unfinished)) as connection:  # brings it up to date
            (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
            connection.execute("PRAGMA journal_mode = DELETE")  # so that it is one file
        unfinished.replace(_recovered(path))
        for old, new in zip(_with_journals(path), _with_journals(aside), strict=True):
            if old.exists():
                shutil.move(old, new)
        _finish_recovery(path)
        for copy in path.parent.glob(f"{unfinished.name}.before-*"):
            copy.unlink()
        damage_mark(path).unlink(missing_ok=True)
    return Recovery(aside, articles, with_gaps)


def _finish_recovery(path: Path) -> None:
    """Put a recovered library in its place, if that is free."""
    if _recovered(path).exists() and not path.exists():
        with telling_troubles(path):
            _recovered(path).replace(path)


def _recovered(path: Path) -> Path:
    return path.with_name(f"{path.name}.recovered")


def _free_name(path: Path, today: date) -> Path:
    names = (f"{path.stem}.damaged-{today.isoformat()}{f'-{n}' if n else ''}{path.suffix}" for n in range(1000))
    return next(path.with_name(name) for name in names if not path.with_name(name).exists())


def _with_journals(path: Path) -> tuple[Path, ...]:
    return path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _refuse_if_open(path: Path) -> None:
    """Raise DatabaseError if another window has the library open: it would write on into the file set aside."""
    with closing(sqlite3.connect(path, timeout=0.0, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")  # which only the last who has it open can do
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise DatabaseError(
                    "The library {path} is damaged, and another window has it open. Close all windows of this "
                    "program and start it again, and what can be read is recovered.",
                    path=path,
                ) from error


def _salvage(path: Path, target_path: Path) -> int:
    """Write what can be read into a new database of the same version. Returns how many articles have gaps."""
    with closing(open_damaged(path)) as source:
        try:
            version = int(source.execute("PRAGMA user_version").fetchone()[0])
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.DatabaseError:
            version = 0  # not even the first page can be read
        if version > len(MIGRATIONS):
            raise DatabaseError(
                "The library {path} is damaged, and was made by a newer version of this program. Install that "
                "version to recover it.",
                path=path,
            )
        with closing(open_database(target_path, MIGRATIONS[:version])) as target:
            target.execute("PRAGMA foreign_keys = OFF")
            there = {name for (name,) in target.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            with transaction(target):
                for table, is_sound in _TABLES.items():
                    if table in there:
                        copy_table(source, target, table, is_sound)
                return _mend(target) if "articles" in there else 0


def _mend(target: sqlite3.Connection) -> int:
    """Make whole what hangs together. Returns how many articles were not whole."""
    target.execute("UPDATE articles SET is_indexed = 0, quotes_version = '', quote_count = NULL, countries = ''")
    headless = target.execute(
        "SELECT article, min(number), text FROM blocks WHERE article NOT IN (SELECT id FROM articles) GROUP BY article"
    ).fetchall()
    for number, _, text in headless:
        _write_head(target, number, text)
    broken = target.execute(
        "SELECT a.id, title, count(number), max(number) FROM articles AS a LEFT JOIN blocks ON article = a.id"
        " GROUP BY a.id HAVING count(number) = 0 OR count(number) <= max(number)"
    ).fetchall()
    for number, title, count, last in broken:
        _fill_gaps(target, number, last if count else -1, title)
    for table in ("removed", "english", "corrections", "tags"):
        target.execute(f"DELETE FROM {table} WHERE article NOT IN (SELECT id FROM articles)")  # noqa: S608 -- ours
    target.execute("DELETE FROM corrections WHERE territory NOT IN (SELECT code FROM territories)")
    return len({number for number, *_ in (*headless, *broken)})


def _write_head(target: sqlite3.Connection, number: int, title: str) -> None:
    """Write an article's own row anew, of which only the text is known."""
    values = {
        "id": number,
        "fingerprint": f"recovered {number}".encode(),  # made anew with the index
        "title": title,
        "title_folded": " ".join(folded_words(title)),
        "language": "ar",
        "origin_kind": OriginKind.PASTED.value,
        "day": date.fromtimestamp(time.time()).isoformat(),  # noqa: DTZ012 -- the reader's own day
        "added": time.time(),
        **dict.fromkeys(("outlet", "outlet_folded", "author", "published", "address", "origin_place"), ""),
    }
    target.execute(
        f"INSERT INTO articles ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",  # noqa: S608 -- ours
        tuple(values.values()),
    )


def _fill_gaps(target: sqlite3.Connection, number: int, last: int, title: str) -> None:
    """Put a mark where blocks are missing, so that the others keep their numbers."""
    there = {place for (place,) in target.execute("SELECT number FROM blocks WHERE article = ?", (number,))}
    if not there:
        target.execute(_BLOCK, (number, 0, BlockKind.TITLE.value, title.strip()))
        there, last = {0}, 1
    target.executemany(
        _BLOCK,
        [(number, place, BlockKind.PARAGRAPH.value, _GAP) for place in range(last + 1) if place not in there],
    )


_BLOCK = "INSERT INTO blocks (article, number, kind, text) VALUES (?, ?, ?, ?)"


def _is_article(row: Row) -> bool:
    return row["origin_kind"] in set(OriginKind) and isinstance(row["title"], str) and bool(row["title"].strip())


def _is_block(row: Row) -> bool:
    try:
        block = Block(BlockKind(row["kind"]), row["text"])
    except (ValueError, AttributeError):
        return False
    return 0 <= row["number"] < _MOST_BLOCKS and (block.kind is not BlockKind.TITLE or row["number"] == 0)


def _is_correction(row: Row) -> bool:
    return bool(0 <= row["start"] < row["stop"] and row["stop"] - row["start"] == len(row["text"] or ""))


def _is_translation(row: Row) -> bool:
    pairs = row["pairs"]
    return (
        isinstance(pairs, bytes)
        and len(pairs) % _PAIR == 0
        and all(a < b and c < d for a, b, c, d in struct.iter_unpack("<4I", pairs))
        and bool((row["target"] or "").strip())
    )


def _is_removed(row: Row) -> bool:
    return row.get("kind", BlockKind.PARAGRAPH) in set(BlockKind)  # libraries before step 4 do not tell


def _is_own_english(row: Row) -> bool:
    return bool((row["source"] or "").strip() and (row["target"] or "").strip())


def _is_any(_row: Row) -> bool:
    return True


_TABLES: Mapping[str, Callable[[Row], bool]] = MappingProxyType(
    {
        "articles": _is_article,
        "blocks": _is_block,
        "removed": _is_removed,
        "english": _is_any,
        "territories": _is_any,
        "corrections": _is_correction,
        "tags": _is_any,
        "translations": _is_translation,
        "own_english": _is_own_english,
    }
)
"""What is carried over, in this order, and what is asked of a row beside its types."""
