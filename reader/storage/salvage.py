"""Rows read from a damaged database, as many as can be: what cannot be read is stepped over."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

_FIRST, _LAST = -(2**63), 2**63 - 1

Row = Mapping[str, Any]
"""A row by the names of its columns."""


def open_damaged(path: Path) -> sqlite3.Connection:
    """Open a damaged database to read what it still gives; text that is no longer text reads as None."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = _text_or_none
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def copy_table(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, is_sound: Callable[[Row], bool]
) -> int:
    """Copy the sound rows of a table that both databases have with the same columns. Returns how many."""
    columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
    insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    copied = 0
    for row in read_rows(source, table, columns):
        try:
            if is_sound(row):
                target.execute(insert, tuple(row.values()))
                copied += 1
        except (sqlite3.IntegrityError, TypeError):
            continue  # a row of the wrong types, or there twice
    return copied


def read_rows(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> Iterator[Row]:
    """Yield a table's rows in the order of their numbers, without those that stand on damaged pages."""
    select = f"SELECT rowid, {', '.join(columns)} FROM {table} WHERE rowid >= ? ORDER BY rowid"  # noqa: S608
    start: int | None = _FIRST
    while start is not None:
        last, is_whole = start - 1, True
        try:
            with closing(connection.execute(select, (start,))) as rows:
                for number, *values in rows:
                    if number <= last:
                        is_whole = False  # damaged pages can lead in a circle
                        break
                    last = number
                    yield dict(zip(columns, values, strict=True))
        except sqlite3.DatabaseError:
            is_whole = False
        start = None if is_whole else _find_readable(connection, select, last + 1)


def _find_readable(connection: sqlite3.Connection, select: str, unreadable: int) -> int | None:
    """Return the first row number after an unreadable one from which a row can be read, or at which they end."""
    low, step = unreadable, 1
    while not _can_read(connection, select, unreadable + step):
        low, step = unreadable + step, step * 2
        if unreadable + step > _LAST:
            return None
    high = unreadable + step
    while high - low > 1:
        middle = (low + high) // 2
        if _can_read(connection, select, middle):
            high = middle
        else:
            low = middle
    return high


def _can_read(connection: sqlite3.Connection, select: str, start: int) -> bool:
    try:
        connection.execute(f"{select} LIMIT 1", (start,)).fetchone()
    except sqlite3.DatabaseError:
        return False
    return True


def _text_or_none(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
