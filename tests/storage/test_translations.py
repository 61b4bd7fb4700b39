from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, TranslationModel, WordPair
from reader.storage.database import open_database
from reader.storage.translations import SqliteTranslations

DAY = 86_400.0
MODEL = TranslationModel("starter", "1", fingerprint="one")
OTHER = TranslationModel("strong", "2", fingerprint="two")
NEWS = SentenceTranslation(
    "خبر عاجل", "Breaking news", (WordPair(Span(0, 3), Span(9, 13)), WordPair(Span(4, 8), Span(0, 8)))
)


class Clock:
    def __init__(self) -> None:
        self.now = 20_000 * DAY

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def memory(tmp_path: Path, clock: Clock) -> Iterator[SqliteTranslations]:
    path = tmp_path / "library.sqlite"
    connection = open_database(path)
    yield SqliteTranslations(connection, path, limit=10_000, now=clock)
    connection.close()


def test_what_was_kept_comes_back_whole(memory: SqliteTranslations) -> None:
    memory.keep(MODEL, [NEWS])
    assert memory.recall(MODEL, ["خبر عاجل", "لم يترجم"]) == {NEWS.source: NEWS}


def test_each_model_has_its_own_english(memory: SqliteTranslations) -> None:
    memory.keep(MODEL, [NEWS])
    assert memory.recall(OTHER, [NEWS.source]) == {}
    memory.keep(OTHER, [SentenceTranslation(NEWS.source, "Urgent news")])
    assert memory.recall(MODEL, [NEWS.source])[NEWS.source].target == "Breaking news"


def test_vowel_marks_that_tell_words_apart_are_not_lost(memory: SqliteTranslations) -> None:
    memory.keep(MODEL, [SentenceTranslation("عُلِم الخبر", "The news became known")])
    assert memory.recall(MODEL, ["عَلَم الخبر"]) == {}


def test_thousands_of_sentences_are_recalled_together(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    connection = open_database(path)
    memory = SqliteTranslations(connection, path)
    many = [SentenceTranslation(f"جملة {number}", f"Sentence {number}") for number in range(2_000)]
    memory.keep(MODEL, many)
    assert memory.recall(MODEL, [item.source for item in many]) == {item.source: item for item in many}
    connection.close()


def test_the_longest_unused_go_where_there_is_no_room(memory: SqliteTranslations, clock: Clock) -> None:
    old = [SentenceTranslation(f"قديم {number}", "old " * 100) for number in range(10)]
    memory.keep(MODEL, old)
    clock.now += 3 * DAY
    memory.recall(MODEL, [old[0].source])
    memory.keep(MODEL, [SentenceTranslation(f"جديد {number}", "new " * 100) for number in range(20)])
    assert memory.size() <= 10_000
    assert set(memory.recall(MODEL, [item.source for item in old])) == {old[0].source}


def test_clear_forgets_everything(memory: SqliteTranslations) -> None:
    memory.keep(MODEL, [NEWS])
    assert memory.size() > 0
    memory.clear()
    assert memory.size() == 0
    assert memory.recall(MODEL, [NEWS.source]) == {}


def test_a_library_held_by_another_program_is_told(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    connection = open_database(path)
    connection.execute("PRAGMA busy_timeout = 1")
    other = open_database(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ReaderError, match="close that"):
        SqliteTranslations(connection, path).keep(MODEL, [NEWS])
    other.close()
    connection.close()
