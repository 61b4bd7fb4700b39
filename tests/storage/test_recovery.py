"""A damaged library is set aside, and what can be read of it is saved."""

import random
import sqlite3
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.domain.library import Listing
from reader.domain.quotes.corrections import Correction
from reader.domain.search import parse_query
from reader.domain.translation import SentenceTranslation, TranslationModel
from reader.storage.database import DamagedError
from reader.storage.library import open_library, start_library
from reader.storage.own_english import SqliteOwnEnglish
from reader.storage.recovery import check_library, recover, was_closed
from tests.benchmarks.invented import Inventor
from tests.storage.samples import LAKE
from tests.storage.test_quotes import QUOTES, STEP, UN

PAGE = 4096
TODAY = date(2026, 11, 25)
MODEL = TranslationModel("starter", "1", fingerprint="one")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a sound library: LAKE with all that belongs to it, and 150 other articles."""
    path = tmp_path_factory.mktemp("sound") / "library.sqlite"
    with closing(open_library(path)) as library:
        (kept,) = library.articles.keep([LAKE], are_opened=True)
        library.quotes.keep({kept.number: QUOTES}, "1")
        library.quotes.keep_corrections(
            kept.number, [Correction(STEP.words, speaker="ناطقة", sets_territory=True, territory=UN)]
        )
        library.articles.set_note(kept.number, "ملاحظتي")
        library.articles.set_tags(kept.number, ["مهم"])
        library.translations.keep(MODEL, [SentenceTranslation("جملة", "Sentence")])
        SqliteOwnEnglish(library.connection, path).keep("جملة", "My sentence")
        library.articles.keep(list(Inventor(7).articles(150)), are_opened=False)
    return path.read_bytes()


def damage(path: Path, data: bytes, *pages: int) -> None:
    """Write a library in which some pages, counted from 0, hold nonsense."""
    broken = bytearray(data)
    for page in pages:
        broken[page * PAGE : (page + 1) * PAGE] = random.Random(page).randbytes(PAGE)  # noqa: S311 -- nothing secret
    path.write_bytes(broken)


def pages_of(data: bytes, path: Path, name: str) -> list[int]:
    """Return the leaf pages of a table or index."""
    path.write_bytes(data)
    with closing(sqlite3.connect(path)) as connection:
        try:
            rows = connection.execute(
                "SELECT pageno - 1 FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno", (name,)
            ).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell which page is whose")
    return [page for (page,) in rows]


def test_a_sound_library_is_left_alone(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)
    start = start_library(path)
    start.library.close()
    assert (start.recovery, start.was_closed) == (None, True)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_articles_around_a_damaged_page_are_saved(path: Path, sound: bytes) -> None:
    pages = pages_of(sound, path, "blocks")
    damage(path, sound, pages[len(pages) // 2])
    with pytest.raises(DamagedError, match="Start the program again"):
        check_library(path, lambda: False)
    start = start_library(path)
    assert start.recovery is not None
    assert start.recovery.articles == 151
    assert 1 <= start.recovery.with_gaps <= 5
    assert start.recovery.aside.name.startswith("library.damaged-")
    library = start.library
    while library.search.index_waiting(50):
        pass
    kept = library.articles.load(1)
    assert (kept.article, kept.note, kept.tags) == (LAKE, "ملاحظتي", ("مهم",))
    assert kept.corrections[0].territory == UN
    assert library.translations.recall(MODEL, ["جملة"])["جملة"].target == "Sentence"
    assert SqliteOwnEnglish(library.connection, path).recall(["جملة"]) == {"جملة": "My sentence"}
    assert library.search.find(parse_query("الإليزيه "), Listing()).total == 1
    texts = [[block.text for block in library.articles.load(number).article.blocks] for number in range(1, 152)]
    assert sum("[…]" in each for each in texts) == start.recovery.with_gaps
    library.close()
    assert check_library(path, lambda: False)


def test_articles_whose_own_rows_are_lost_live_on_in_their_text(path: Path, sound: bytes) -> None:
    damage(path, sound, *pages_of(sound, path, "articles"))
    recovery = recover(path, TODAY)
    assert recovery.articles == recovery.with_gaps == 151
    with closing(open_library(path)) as library:
        assert library.articles.load(1).article.blocks == LAKE.blocks
        while library.search.index_waiting(50):
            pass
        (again,) = library.articles.keep([LAKE], are_opened=True)
        assert (again.number, again.is_new) == (1, False)


def test_a_damaged_index_costs_no_article(path: Path, sound: bytes) -> None:
    damage(path, sound, *pages_of(sound, path, "search_data"))
    with closing(open_library(path)) as library, pytest.raises(DamagedError):
        library.search.find(parse_query("على "), Listing())
    start = start_library(path)  # the damage was remembered
    assert start.recovery is not None
    assert (start.recovery.articles, start.recovery.with_gaps) == (151, 0)
    start.library.close()


def test_a_mark_on_a_sound_library_is_taken_away(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)
    (path.parent / "library.sqlite.damaged").touch()
    start = start_library(path)
    start.library.close()
    assert start.recovery is None
    assert not (path.parent / "library.sqlite.damaged").exists()


@pytest.mark.parametrize("data", [b"not a database at all" * 500, b"SQLite format 3\x00" + b"\xff" * 8000])
def test_a_file_of_which_nothing_can_be_read_is_kept_and_a_new_library_made(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    start = start_library(path)
    assert start.recovery is not None
    assert start.recovery.articles == 0
    assert start.recovery.aside.read_bytes() == data
    assert start.library.articles.count() == 0
    start.library.close()


def test_a_damaged_first_page(path: Path, sound: bytes) -> None:
    damage(path, sound, 0)
    start = start_library(path)
    assert start.recovery is not None
    assert start.recovery.aside.stat().st_size == len(sound)
    start.library.close()


def test_two_on_one_day_get_two_names(path: Path) -> None:
    asides = set()
    for _ in range(2):
        path.write_bytes(b"nonsense" * 1000)
        asides.add(recover(path, TODAY).aside.name)
    assert asides == {"library.damaged-2026-11-25.sqlite", "library.damaged-2026-11-25-1.sqlite"}


def test_a_recovery_that_was_cut_short_is_finished(path: Path, sound: bytes) -> None:
    path.with_name("library.sqlite.recovered").write_bytes(sound)
    with closing(start_library(path).library) as library:
        assert library.articles.count() == 151


def test_another_window_is_not_left_behind(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)
    with closing(open_library(path)) as other:
        assert other.articles.count() == 151
        with pytest.raises(ReaderError, match="Close all windows"):
            recover(path, TODAY)
    assert path.read_bytes()[:16] == sound[:16]


def test_an_unclean_end_is_seen(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)
    with closing(open_library(path)) as library:
        library.articles.set_note(1, "ملاحظة أخرى")
        assert not was_closed(path)
        assert check_library(path, lambda: False)
    assert was_closed(path)


def test_a_check_can_be_stopped(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)
    assert not check_library(path, lambda: True)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_damaged_a_library_comes_out_that_works(path: Path, sound: bytes, seed: int) -> None:
    pages = random.Random(seed).sample(range(len(sound) // PAGE), 1 + seed % 4 * 10)  # noqa: S311 -- nothing secret
    damage(path, sound, *pages)
    started = time.monotonic()
    recovery = recover(path, TODAY)
    assert time.monotonic() - started < 30
    assert check_library(path, lambda: False)
    with closing(open_library(path)) as library:
        while library.search.index_waiting(50):
            pass
        rows = library.search.find(parse_query(""), Listing(most=1000)).hits
        assert len(rows) == recovery.articles
        for hit in rows:
            assert library.articles.load(hit.row.number).article.blocks
        library.articles.keep([LAKE], are_opened=True)
        library.quotes.keep({hit.row.number: () for hit in rows}, "1")
