"""The library's SQLite file: opened, brought up to date, and its troubles told in sentences."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from reader.domain.errors import ReaderError
from reader.storage.migrations import MIGRATIONS

_PATIENCE = 5.0  # seconds to wait for another window that is writing


class DatabaseError(ReaderError):
    """The library cannot be read or written."""


class DamagedError(DatabaseError):
    """What is in the file is no library, or no longer."""


def open_database(path: Path, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> sqlite3.Connection:
    """Open the library in `path`, make it where there is none, and bring an older one up to date.

    The connection stays in the thread that opens it. Before an older library is changed a copy is put beside it.
    Raises DatabaseError for a file that is no library, is newer than this program, or cannot be written.
    """
    with telling_troubles(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
            _bring_up_to_date(connection, path, migrations)
            connection.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def telling_troubles(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk report into a sentence for the reader."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
            raise  # ours, not the world's
        told = _told(error, path)
        if isinstance(told, DamagedError):
            mark_damaged(path)
        raise told from error
    except OSError as error:
        raise DatabaseError(
            "The library {path} cannot be opened ({reason}).", path=path, reason=error.strerror or error
        ) from error


def damage_mark(path: Path) -> Path:
    """Return the file that stands beside a library which was found to be damaged, until it is recovered."""
    return path.with_name(f"{path.name}.damaged")


def mark_damaged(path: Path) -> None:
    """Remember that the library is damaged, so that the next start looks after it."""
    with suppress(OSError):
        damage_mark(path).touch()


def _told(error: sqlite3.DatabaseError, path: Path) -> DatabaseError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # the low byte is the kind of trouble
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedError(
            "The library {path} is damaged ({reason}). Start the program again: it sets the damaged file "
            "aside and saves what can be read. Nothing is deleted.",
            path=path,
            reason=error,
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DatabaseError(
            "Another program is using the library {path}. Wait for it, or close that, and try again.", path=path
        )
    if code == sqlite3.SQLITE_FULL:
        return DatabaseError(
            "There is no room on the disk for the library {path}. Make room, and try again.", path=path
        )
    return DatabaseError(
        "The library {path} cannot be used ({reason}). See that its folder can be written, and try.",
        path=path,
        reason=error,
    )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of a block or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read all of a block as it was at one moment, whatever another window writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, migrations: Sequence[Sequence[str]]) -> None:
    version = _version(connection)
    if version > len(migrations):
        raise DatabaseError(
            "The library {path} was made by a newer version of this program. Install that version to open it.",
            path=path,
        )
    if 0 < version < len(migrations):
        _copy_aside(connection, path, version)
    if version < len(migrations):
        with transaction(connection):
            for number in range(_version(connection) + 1, len(migrations) + 1):  # another window may have been faster
                for statement in migrations[number - 1]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copy_aside(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy a library as it is, with what still stands in its journal, to a file beside it."""
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        with closing(sqlite3.connect(unfinished)) as target:
            connection.backup(target)
            is_as_it_was = _version(target) == version  # else another window was faster, and has its copy
        if is_as_it_was:
            unfinished.replace(path.with_name(f"{path.name}.before-{version + 1}"))
    finally:
        unfinished.unlink(missing_ok=True)
