"""What the reader opens is kept, and what an update left to do is done."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reader.domain.article import Article
from reader.domain.library import Listing, QuoteFilter, ReadingPlace
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Quote
from reader.domain.search import parse_query
from reader.domain.translation import QuoteEnglish
from reader.services.keeping import (
    find_stale_quotes,
    index_waiting,
    keep_english,
    keep_opened,
    keep_quotes_english,
    quotes_of,
    reopen,
    tell_recovery,
)
from reader.services.versions import finder_version
from reader.storage.articles import ArticleGoneError
from reader.storage.library import Library, open_library
from reader.storage.recovery import Recovery
from tests.fakes import SAMPLE, SAMPLE_QUOTES, article_of, fake_translation

TEXT = "أعلنت هيئة المياه في البلدة اليوم عن خطة جديدة لحفظ مياه الأمطار. وقال مديرها إن العمل يبدأ قريبا جدا."


class Finder:
    """Finds the sample's quotes in every article, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, _article: Article) -> Sequence[Quote]:
        self.asked += 1
        return SAMPLE_QUOTES


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_an_article_that_is_opened_again_comes_with_what_the_reader_made_of_it(library: Library) -> None:
    kept = keep_opened(library, SAMPLE)
    quotes_of(library, kept, Finder(), "1")
    library.articles.keep_place(kept.number, ReadingPlace(3, 20), 0.5)
    library.articles.set_note(kept.number, "ملاحظة")
    corrections = (Correction(SAMPLE_QUOTES[0].words, is_quote=False),)
    library.quotes.keep_corrections(kept.number, corrections)
    again = keep_opened(library, SAMPLE)
    assert again.number == kept.number
    assert (again.place, again.progress, again.note) == (ReadingPlace(3, 20), 0.5, "ملاحظة")
    assert again.corrections == corrections
    assert reopen(library, kept.number).opened != kept.opened


def test_quotes_are_looked_for_once(library: Library) -> None:
    finder = Finder()
    kept = keep_opened(library, SAMPLE)
    assert [tuple(quotes_of(library, kept, finder, "1")) for _ in range(3)] == [SAMPLE_QUOTES] * 3
    assert finder.asked == 1
    quotes_of(library, kept, finder, "2")
    assert finder.asked == 2


def test_the_english_of_whole_blocks_is_found(library: Library) -> None:
    kept = keep_opened(library, SAMPLE)
    sentences = tuple(SAMPLE.sentences())
    first = next(number for number, sentence in enumerate(sentences) if sentence.block == 1)
    half = {number: fake_translation(sentences[number].text) for number in (0, first)}
    keep_english(library, kept.number, sentences, half)
    assert library.search.find(parse_query('"w0 w1"'), Listing()).total == 1
    hit = library.search.find(parse_query("w3 "), Listing()).hits[0]
    assert hit.snippet is not None
    assert hit.snippet.block == 0
    english = {SAMPLE_QUOTES[1]: QuoteEnglish("Dialogue alone", 0, None, (), sure=False)}
    quotes_of(library, kept, Finder(), "1")
    keep_quotes_english(library, kept.number, SAMPLE_QUOTES, english)
    assert [row.english for row in library.quote_views.rows(QuoteFilter(text="dialogue"))] == ["Dialogue alone"]


def test_an_article_that_was_deleted_is_told(library: Library) -> None:
    kept = keep_opened(library, SAMPLE)
    library.articles.trash([kept.number])
    library.articles.empty_trash()
    with pytest.raises(ArticleGoneError, match="deleted"):
        reopen(library, kept.number)


# A folder


def test_quotes_that_are_stale_are_found_in_the_background(library: Library) -> None:
    finder, reports = Finder(), list[tuple[int, int]]()
    library.articles.keep([*(article_of(f"{TEXT} {number}") for number in range(6)), SAMPLE], are_opened=True)
    find_stale_quotes(library, lambda _: (), "2", report=lambda *it: reports.append(it), stopped=lambda: False)
    assert reports[-1] == (7, 7)
    assert library.quotes.count_stale("2") == 0
    find_stale_quotes(library, finder, "3", report=lambda *_: None, stopped=lambda: True)
    assert finder.asked == 0


def test_what_waits_to_be_indexed_is(library: Library) -> None:
    keep_opened(library, SAMPLE)
    reports = list[tuple[int, int]]()
    index_waiting(library, report=lambda *it: reports.append(it), stopped=lambda: False)
    assert reports == []


def test_a_recovery_is_told_in_sentences(tmp_path: Path) -> None:
    told = tell_recovery(Recovery(tmp_path / "aside.sqlite", 12, 2))
    assert told.startswith("The library was damaged. 12 articles could be saved. In 2 of them something is missing.")
    assert str(tmp_path / "aside.sqlite") in told
    assert "Nothing could be saved" in tell_recovery(Recovery(tmp_path, 0, 0))


def test_the_finder_s_version_changes_with_its_rules(tmp_path: Path) -> None:
    rules = tmp_path / "rules.py"
    rules.write_text("A = 1")
    first = finder_version([tmp_path])
    assert finder_version([tmp_path]) == first
    rules.write_text("A = 2")
    assert finder_version([tmp_path]) != first
