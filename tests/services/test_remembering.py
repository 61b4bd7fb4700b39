from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.domain.translation import SentenceTranslation, TranslationModel
from reader.services.faithful import FaithfulTranslator
from reader.services.remembering import MemoryKeeper
from reader.storage.database import open_database
from reader.storage.own_english import SqliteOwnEnglish
from reader.storage.translations import SqliteTranslations
from tests.services.stubs import StubTranslator

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


def test_the_readers_own_english_outlives_the_memory_and_the_model(keeper: MemoryKeeper) -> None:
    keeper.keep_own("نعم", "Indeed")
    keeper.clear()
    with closing(open_database(keeper.library)) as connection:
        own = SqliteOwnEnglish(connection, keeper.library)
        for model in ("one", "two"):
            translator = FaithfulTranslator(StubTranslator(lambda _: "Yes", model), own=own)
            (made, other) = translator.translate(["نعم", "ربما"], lambda: False)
            assert (made.target, made.is_own) == ("Indeed", True)
            assert (other.target, other.is_own) == ("Yes", False)


def test_it_can_be_taken_back(keeper: MemoryKeeper) -> None:
    keeper.keep_own("نعم", "Indeed")
    keeper.keep_own("نعم", "Quite")
    keeper.forget_own("نعم")
    with closing(open_database(keeper.library)) as connection:
        translator = FaithfulTranslator(
            StubTranslator(lambda _: "Yes"), own=SqliteOwnEnglish(connection, keeper.library)
        )
        assert translator.translate(["نعم"], lambda: False)[0].target == "Yes"
