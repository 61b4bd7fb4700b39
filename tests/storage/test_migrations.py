"""A library of an older version of the program, opened by this one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.domain.translation import SentenceTranslation, TranslationModel
from reader.storage.database import open_database
from reader.storage.library import start_library
from reader.storage.migrations import MIGRATIONS
from reader.storage.translations import SqliteTranslations
from tests.storage.samples import LAKE

MODEL = TranslationModel("starter", "1", fingerprint="one")


def test_a_library_of_translations_alone_becomes_one_with_articles(path: Path) -> None:
    with closing(open_database(path, MIGRATIONS[:1])) as old:
        SqliteTranslations(old, path).keep(MODEL, [SentenceTranslation("جملة", "Sentence")])
    with closing(start_library(path).library) as library:
        assert library.translations.recall(MODEL, ["جملة"])["جملة"].target == "Sentence"
        library.articles.keep([LAKE], are_opened=True)
    with closing(sqlite3.connect(path.with_name("library.sqlite.before-2"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT count(*) FROM translations").fetchone() == (1,)
    assert {each.name for each in path.parent.iterdir()} == {"library.sqlite", "library.sqlite.before-2"}
