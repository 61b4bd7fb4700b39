"""The index holds no text, so it must be told exactly what to forget: whatever is done, it is as if made anew."""

import random

import pytest

from reader.domain.article import Article
from reader.domain.quotes.corrections import Correction
from reader.domain.text import Block, BlockKind
from reader.storage.articles import ArticleGoneError
from reader.storage.indexing import empty_index, index_waiting
from reader.storage.library import Library
from tests.benchmarks.invented import TERRITORIES, Inventor

INVENTOR = Inventor(5)
ARTICLES = tuple(INVENTOR.articles(12))
QUOTES = {article: INVENTOR.quotes(article) for article in ARTICLES}


def indexed(library: Library, name: str) -> set[tuple[str, int, str, int]]:
    """Return all that an index holds: each word, of which article, in which column, at which place."""
    library.connection.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{name}_words USING fts5vocab(main, {name}, instance)"
    )
    return set(library.connection.execute(f"SELECT term, doc, col, offset FROM temp.{name}_words"))  # noqa: S608


def edited(article: Article, chance: random.Random) -> Article:
    blocks = [*article.blocks[1:], Block(BlockKind.PARAGRAPH, f"فقرة {chance.random()}")]
    chance.shuffle(blocks)
    return Article((article.blocks[0], *blocks[:-1]), article.origin, address=article.address)


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_done_the_index_is_as_if_made_anew(library: Library, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- nothing secret
    articles, quotes = library.articles, library.quotes

    def number() -> int:
        return chance.randint(1, len(ARTICLES))

    def find(wanted: int) -> None:
        quotes.keep({wanted: INVENTOR.quotes(articles.load(wanted).article)}, "1")

    def corrections() -> list[Correction]:
        found = [quote for each in QUOTES.values() for quote in each]
        return [
            Correction(
                quote.words,
                chance.choice((None, "", "متحدث", "ناطقة باسم الهيئة")),
                sets_territory=True,
                territory=chance.choice(TERRITORIES),
                is_quote=chance.random() < 0.5,
            )
            for quote in chance.choices(found, k=chance.randint(0, 6))
        ]

    works = (
        lambda: articles.keep(chance.sample(ARTICLES, 3), are_opened=chance.random() < 0.5),
        lambda: articles.keep([edited(chance.choice(ARTICLES), chance)], are_opened=True),
        lambda: articles.change(number(), edited(chance.choice(ARTICLES), chance)),
        lambda: articles.set_note(number(), chance.choice(("", "ملاحظة", "note of mine"))),
        lambda: articles.keep_english(number(), {chance.randint(0, 5): f"English {chance.randint(0, 9)}"}),
        lambda: find(number()),
        lambda: find(number()),
        lambda: quotes.keep({number(): ()}, "2"),
        lambda: quotes.keep_corrections(number(), corrections()),
        lambda: quotes.keep_english(number(), {0: f"Said {chance.randint(0, 9)}"}),
        lambda: articles.trash([number()]),
        articles.empty_trash,
    )
    for _ in range(150):
        try:
            chance.choice(works)()
        except ArticleGoneError:
            continue
    before = indexed(library, "search")
    listed = indexed(library, "said")
    assert before
    with_quotes = library.connection.execute("SELECT DISTINCT article FROM quotes WHERE is_listed").fetchall()
    assert {doc for _, doc, _, _ in listed} == {number for (number,) in with_quotes}
    library.connection.execute("BEGIN")
    empty_index(library.connection)
    library.connection.execute("COMMIT")
    assert indexed(library, "search") == indexed(library, "said") == set()
    while index_waiting(library.connection, 5):
        pass
    assert indexed(library, "search") == before
