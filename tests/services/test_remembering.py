from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.domain.translation import SentenceTranslation, TranslationModel
from reader.services.remembering import MemoryKeeper
from reader.storage.database import open_database
from reader.storage.translations import SqliteTranslations

MODEL = TranslationModel("stub", "1", fingerprint="stub")


@pytest.fixture
def keeper(tmp_path: Path) -> MemoryKeeper:
    return MemoryKeeper(tmp_path / "library.sqlite")


def remember(keeper: MemoryKeeper, number: int) -> None:
    connection = open_database(keeper.library)
    sentences = [SentenceTranslation(f"جملة {place}", f"sentence {place}") for place in range(number)]
    SqliteTranslations(connection, keeper.library).keep(MODEL, sentences)
    connection.close()


def test_a_new_memory_is_empty(keeper: MemoryKeeper) -> None:
    assert keeper.size() == 0


def test_all_is_forgotten_when_asked(keeper: MemoryKeeper) -> None:
    remember(keeper, 100)
    assert keeper.size() > 1000
    keeper.clear()
    assert keeper.size() == 0


def test_a_smaller_bound_holds_at_once(keeper: MemoryKeeper) -> None:
    remember(keeper, 100)
    size = keeper.size()
    assert keeper.bound(size) == size
    left = keeper.bound(size // 2)
    assert 0 < left <= size // 2
    assert keeper.size() == left


def test_a_file_that_is_no_library_is_told(keeper: MemoryKeeper) -> None:
    keeper.library.write_bytes(b"no library" * 100)
    with pytest.raises(ReaderError, match="damaged"):
        keeper.size()
