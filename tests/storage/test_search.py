import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.library import Listing, Order, SearchHit, SnippetSource
from reader.domain.search import parse_query
from reader.storage.library import Library, open_library
from tests.storage.samples import LAKE, RAIN, SAID, article
from tests.storage.test_quotes import QUOTES


@pytest.fixture
def filled(library: Library) -> Library:
    lake, rain = library.articles.keep([LAKE, RAIN], are_opened=False)
    library.quotes.keep({lake.number: QUOTES, rain.number: ()}, "1")
    library.articles.keep_english(lake.number, {1: "The Russian foreign ministry spoke of a first step."})
    return library


def titles(library: Library, typed: str) -> list[str]:
    return [hit.row.title for hit in hits(library, typed)]


def hits(library: Library, typed: str) -> tuple[SearchHit, ...]:
    result = library.search.find(parse_query(typed), Listing())
    assert result.total == len(result.hits)
    return result.hits


@pytest.mark.parametrize(
    ("typed", "is_lake", "is_rain"),
    [
        ("", True, True),
        ("الاتفاقُ ", True, False),
        ("إتفاق ", True, False),  # بالاتفاق, and اتفاق in the title
        ("امطار ", False, True),
        ("أمط", False, True),
        ("امط ", False, False),
        ("الأمواج السواحل ", False, True),
        ("الأمواج السلام ", False, False),
        ('"خطوة أولى نحو السلام"', True, False),
        ('"أولى خطوة"', False, False),
        ("ministry step", True, False),
        ("على -الاتفاق ", False, True),
        ("-الاتفاق ", False, True),
        ("country:RU ", True, False),
        ("country:ru ", True, False),
        ("country:فرنسا ", True, False),
        ("country:fran", True, False),
        ("country:DE ", False, False),
        ("country:DE,FR ", True, False),
        ("-country:RU ", False, True),
        ("country:RU country:FR ", True, False),
        ("speaker:الخارجيه ", True, False),
        ("speaker:الأرصاد ", False, False),
        ("speaker:خارجي,إليز ", True, False),
        ('speaker:"الخارجية قصر"', True, False),
        ('speaker:"الخارجية الأرصاد"', False, False),
        ("-speaker:الخارجية ", False, True),
        ("quote:فرصة ", True, False),
        ("quote:بالاتفاق ", False, False),
        ("outlet:الضفة ", True, False),
        ("-outlet:الضفة ", False, True),
        ("title:أمطار ", False, True),
        ("title:الخارجية ", False, False),
        ("after:2026 ", True, False),
        ("before:2026 ", False, True),
        ("after:2025-01-20 before:2025-01-21 ", False, True),
        ("before:2025-01-20 ", False, False),
        ("قال:نعم ", False, False),
    ],
)
def test_what_is_found(filled: Library, typed: str, is_lake: object, is_rain: object) -> None:
    found = set(titles(filled, typed))
    assert (LAKE.title in found, RAIN.title in found) == (is_lake, is_rain)


def test_a_word_in_the_title_comes_first(library: Library) -> None:
    plain = article(f"{SAID} عن البحيرة", title="عنوان آخر")
    library.articles.keep([plain, LAKE], are_opened=False)
    assert titles(library, "البحيرة ") == [LAKE.title, plain.title]


def test_snippets_show_the_hit_in_the_text_as_it_is_written(filled: Library) -> None:
    (hit,) = hits(filled, "فرصه ")
    assert hit.snippet is not None
    assert (hit.snippet.source, hit.snippet.block) == (SnippetSource.TEXT, 2)
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["فرصة"]


def test_snippets_from_the_english_and_the_note(filled: Library) -> None:
    (english,) = hits(filled, "ministry ")
    assert english.snippet is not None
    assert (english.snippet.source, english.snippet.block) == (SnippetSource.ENGLISH, 1)
    filled.articles.set_note(english.row.number, "أعود\nإليه غدا")
    (note,) = hits(filled, "غدا ")
    assert note.snippet is not None
    assert (note.snippet.source, note.snippet.block, note.snippet.text) == (SnippetSource.NOTE, None, "أعود إليه غدا")


def test_hits_in_the_title_are_marked(filled: Library) -> None:
    (hit,) = hits(filled, "البحيرة ")
    assert [mark.of(hit.row.title) for mark in hit.title_marks] == ["البحيرة"]


def test_words_of_an_older_english_are_forgotten(filled: Library) -> None:
    (hit,) = hits(filled, "ministry ")
    filled.articles.keep_english(hit.row.number, {1: "The office spoke"})
    assert titles(filled, "ministry ") == []
    assert titles(filled, "office ") == [LAKE.title]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(typed=st.text() | st.text(st.sampled_from('ابةىsAZ019٣-:"«»,*() \tcountryaftrogquesp\x00\ud800')))
def test_no_text_is_an_error(filled: Library, typed: str) -> None:
    filled.search.find(parse_query(typed), Listing())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(
    field=st.sampled_from(["country", "speaker", "quote", "outlet", "tag", "title", "note", "before", "after"]),
    value=st.text(min_size=1),
    order=st.sampled_from(Order),
)
def test_no_field_s_text_is_an_error(filled: Library, field: str, value: str, order: Order) -> None:
    filled.search.find(parse_query(f'{field}:"{value}" -{field}:{value}'), Listing(order))


@pytest.mark.usefixtures("filled")
def test_an_index_made_with_another_folding_is_made_anew(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE search_folding SET fingerprint = x'00'")
    with closing(open_library(path)) as library:
        assert titles(library, "السواحل ") == []
        assert library.search.count_waiting() == 2
        library.articles.set_note(1, "قبل الفهرسة")
        while library.search.index_waiting(1):
            pass
        assert library.search.count_waiting() == 0
        assert titles(library, "السواحل ") == [RAIN.title]
        assert titles(library, "الفهرسة ") == [LAKE.title]
        assert not library.articles.keep([LAKE], are_opened=True)[0].is_new
    with closing(open_library(path)) as library:
        assert library.search.count_waiting() == 0
