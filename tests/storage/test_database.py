import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.storage.database import open_database, transaction

FIRST = (("CREATE TABLE notes (text TEXT NOT NULL)",),)
SECOND = (*FIRST, ("ALTER TABLE notes ADD COLUMN day INTEGER", "UPDATE notes SET day = 1"))


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "library.sqlite"
    with closing(open_database(path)) as connection:
        assert connection.execute("SELECT count(*) FROM translations").fetchone() == (0,)
    assert path.is_file()


def test_an_older_library_is_copied_aside_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with closing(open_database(path, FIRST)) as connection:
        connection.execute("INSERT INTO notes VALUES ('kept')")
    with closing(open_database(path, SECOND)) as connection:
        assert connection.execute("SELECT text, day FROM notes").fetchall() == [("kept", 1)]
    with closing(sqlite3.connect(tmp_path / "library.sqlite.before-2")) as copy:
        assert copy.execute("SELECT * FROM notes").fetchall() == [("kept",)]


def test_a_step_that_fails_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with closing(open_database(path, FIRST)) as connection:
        connection.execute("INSERT INTO notes VALUES ('kept')")
    broken = (*FIRST, ("ALTER TABLE notes ADD COLUMN day INTEGER", "INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(ReaderError):
        open_database(path, broken)
    with closing(open_database(path, SECOND)) as connection:
        assert connection.execute("SELECT text, day FROM notes").fetchall() == [("kept", 1)]


def test_a_newer_library_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    open_database(path, SECOND).close()
    with pytest.raises(ReaderError, match="newer version"):
        open_database(path, FIRST)


def test_a_file_that_is_no_library_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(ReaderError, match="is damaged"):
        open_database(path)
    assert path.read_bytes().startswith(b"not a database")


def test_a_place_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ReaderError, match="cannot be opened"):
        open_database(tmp_path / "file" / "library.sqlite")


def test_a_block_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def write_and_fail(connection: sqlite3.Connection) -> None:
        with transaction(connection):
            connection.execute("INSERT INTO notes VALUES ('lost')")
            raise KeyError

    with closing(open_database(tmp_path / "library.sqlite", FIRST)) as connection:
        with pytest.raises(KeyError):
            write_and_fail(connection)
        assert connection.execute("SELECT count(*) FROM notes").fetchone() == (0,)
