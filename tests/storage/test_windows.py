"""Two windows, or processes, on one library."""

import multiprocessing
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.library import Listing
from reader.domain.search import parse_query
from reader.storage.library import open_library
from reader.storage.recovery import check_library
from tests.benchmarks.invented import Inventor
from tests.storage.samples import LAKE

COUNT = 40


def keep_some(path: Path, seed: int) -> None:
    with closing(open_library(path)) as library:
        for article in Inventor(seed).articles(COUNT):
            (kept,) = library.articles.keep([article], are_opened=True)
            library.articles.set_note(kept.number, f"نافذة {seed}")


def test_processes_that_open_a_new_library_at_once_and_write_lose_nothing(path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=keep_some, args=(path, seed)) for seed in (1, 2, 3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    with closing(open_library(path)) as library:
        assert library.articles.count() == 3 * COUNT
        assert library.search.find(parse_query("note:نافذة "), Listing()).total == 3 * COUNT
    assert check_library(path, lambda: False)


def test_a_reader_is_not_blocked_by_a_writer(path: Path) -> None:
    with closing(open_library(path)) as library, closing(sqlite3.connect(path, isolation_level=None)) as other:
        library.articles.keep([LAKE], are_opened=True)
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE articles SET note = 'unfinished'")
        assert library.articles.load(1).note == ""
        assert library.search.find(parse_query("البحيرة "), Listing()).total == 1


def test_a_window_sees_what_another_has_written(path: Path) -> None:
    with closing(open_library(path)) as one, closing(open_library(path)) as two:
        one.articles.keep([LAKE], are_opened=True)
        assert two.search.find(parse_query("البحيرة "), Listing()).total == 1


def test_a_library_stays_in_its_thread(path: Path) -> None:
    troubles: list[BaseException] = []

    def use() -> None:
        try:
            library.articles.count()
        except sqlite3.ProgrammingError as error:
            troubles.append(error)

    with closing(open_library(path)) as library:
        thread = threading.Thread(target=use)
        thread.start()
        thread.join()
    assert troubles


def test_a_full_disk_is_told_and_loses_nothing(path: Path) -> None:
    with closing(open_library(path)) as library:
        library.articles.keep([LAKE], are_opened=True)
        (pages,) = library.connection.execute("PRAGMA page_count").fetchone()
        library.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(Exception, match="no room on the disk"):
            library.articles.keep(list(Inventor(1).articles(100)), are_opened=False)
        library.connection.execute("PRAGMA max_page_count = 100000")
        assert library.articles.count() == 1
        library.articles.keep(list(Inventor(1).articles(100)), are_opened=False)
        assert library.articles.count() == 101
