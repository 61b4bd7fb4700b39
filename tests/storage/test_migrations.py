"""A library of an older version of the program, opened by this one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.domain.article import Removed
from reader.domain.text import BlockKind
from reader.domain.translation import SentenceTranslation, TranslationModel
from reader.storage.database import open_database
from reader.storage.library import start_library
from reader.storage.migrations import MIGRATIONS
from reader.storage.translations import SqliteTranslations
from tests.storage.samples import LAKE

_ARTICLE = (
    "INSERT INTO articles (id, fingerprint, title, title_folded, language, outlet, outlet_folded, author, published,"
    " address, origin_kind, origin_place, day, added) VALUES (1, x'00', 'ع', 'ع', 'ar', '', '', '', '', '', 'pasted',"
    " '', '', 0)"
)
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


def test_pieces_that_were_taken_out_before_their_kind_was_kept_are_paragraphs(path: Path) -> None:
    with closing(open_database(path, MIGRATIONS[:3])) as old:
        old.execute(_ARTICLE)
        old.execute("INSERT INTO blocks VALUES (1, 1, 0, 'title', 'ع')")
        old.execute("INSERT INTO removed VALUES (1, 1, 'شارك', 'why', 1)")
    with closing(start_library(path).library) as library:
        assert library.articles.load(1).article.removed == (Removed("شارك", "why", 1, BlockKind.PARAGRAPH),)
